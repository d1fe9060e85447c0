/**
 * Text of articles is hostile to a terminal: an escape sequence in a headline could move the cursor, retitle the window
 * or hide words. Every control character and every mark that turns the direction of writing becomes U+FFFD, one for one.
 */

const UNPRINTABLE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** The same value with every string in it made printable; tabs and newlines stay. Nothing is copied that need not be. */
export function printable<Value>(value: Value): Value {
  return clean(value) as Value;
}

function clean(value: unknown): unknown {
  if (typeof value === "string") return value.replace(UNPRINTABLE, "\uFFFD");
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, clean(item)]));
}

/** What can go wrong in reading, as data: one line in plain words that says what to do. Nothing here is a bug of ours. */

export const READ_ERROR_KINDS = [
  "not found",
  "not a file",
  "unreadable",
  "empty",
  "binary",
  "too large",
  "encoding",
  "not an article", // JSON without a text, a feed, several articles
  "bad address",
  "refused address",
  "not allowed", // by robots.txt
  "unreachable",
  "timeout",
  "too many redirects",
  "http",
  "not a page",
  "broken record", // of a WARC file
] as const;
export type ReadErrorKind = (typeof READ_ERROR_KINDS)[number];

export interface ReadError {
  readonly kind: ReadErrorKind;
  /** one line, no stack, no markup */
  readonly message: string;
}

/** Control characters and line breaks in a name must not break the one line. */
export function readError(kind: ReadErrorKind, message: string): ReadError {
  return { kind, message: message.replace(/[\s\p{Cc}]+/gu, " ").trim() };
}

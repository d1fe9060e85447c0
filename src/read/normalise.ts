/**
 * Text as every offset of the project counts it: NFC, newlines as \n, no byte order mark, no NUL, no lone surrogate.
 * NUL and lone surrogates become U+FFFD one for one, so that nothing around them moves; nothing else is cut.
 */

/**
 * Unicode's stream-safe bound (UAX #15): canonical reordering is quadratic in a run of combining marks, so a longer
 * run is normalised this many marks at a time. No real text has such a run.
 */
const MAX_MARKS = 30;

const LONG_MARK_RUN = new RegExp(`\\p{M}{${MAX_MARKS + 1},}`, "u");
/** Where combining marks can be, seen at a glance: none is below U+0300 or among general punctuation. */
const MAY_HOLD_MARKS = /[\u0300-\u1fff\u20d0-\uffff]/;
const MARK_PIECES = new RegExp(`(?:\\P{M}|^)\\p{M}{0,${MAX_MARKS}}|\\p{M}{1,${MAX_MARKS}}`, "gu");

export function normaliseText(raw: string): string {
  const lines = raw.replace(/^\uFEFF+/, "").replace(/\r\n?/g, "\n");
  // With the u flag a surrogate class matches lone surrogates only, and slowly: most texts have no surrogate at all.
  const text = /[\0\uD800-\uDFFF]/.test(lines) ? lines.replace(/[\0\uD800-\uDFFF]/gu, "\uFFFD") : lines;
  return MAY_HOLD_MARKS.test(text) && LONG_MARK_RUN.test(text)
    ? normaliseInPieces(text)
    : text.normalize("NFC");
}

function normaliseInPieces(text: string): string {
  const parts: string[] = [];
  let plainFrom = 0;
  for (const run of text.matchAll(new RegExp(`[^]?${LONG_MARK_RUN.source}`, "gu"))) {
    parts.push(text.slice(plainFrom, run.index).normalize("NFC"));
    for (const [piece] of run[0].matchAll(MARK_PIECES)) parts.push(piece.normalize("NFC"));
    plainFrom = run.index + run[0].length;
  }
  parts.push(text.slice(plainFrom).normalize("NFC"));
  return parts.join("");
}

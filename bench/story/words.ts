/** Content words, folded so that forms of one word meet. Of the scorer's own, so that no product code judges itself. */

/** Words that say nothing of what a claim is about. Modals are left in: gold lists them as hedges. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  (
    "a an and are as at be been being but by did do does for from had has have he her him his how if in into is it its not of on " +
    "or our s so such than that the their them then there these they this those to up was we were what when where which who whom why with n't"
  ).split(" "),
);

const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

/** The folded content words of a text; an ISO date gives its year, month name and day. */
export function contentWords(text: string): ReadonlySet<string> {
  const dated = text.replace(
    /\b(\d{4})-(\d{2})(?:-(\d{2}))?\b/g,
    (whole, year: string, month: string, day: string | undefined) =>
      MONTHS[Number(month) - 1] === undefined
        ? whole
        : `${year} ${MONTHS[Number(month) - 1]} ${day === undefined ? "" : Number(day)}`,
  );
  const words = dated.toLowerCase().match(/[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu) ?? [];
  return new Set(words.filter((word) => !EMPTY_WORDS.has(word)).map(stem));
}

/** A stem shorter than this would make different words meet. */
const SHORTEST_STEM = 3;

/** Longest first. */
const ENDINGS = /(?:ations?|ation|ments?|ness|ingly|edly|ing|ed|ly|ers?|or|ion|ive|e|y)$/;

/**
 * Coarse: the plural off, then endings twice, then a doubled consonant undone ("refitted", "refitting", "refit"). It
 * only serves comparison.
 */
export function stem(word: string): string {
  let short = word
    .replace(/ies$/, "y")
    .replace(/(ss|x|ch|sh|z)es$/, "$1")
    .replace(/([^su])s$/, "$1");
  for (let round = 0; round < 2; round++) {
    const next = short.replace(ENDINGS, "");
    if (next.length < SHORTEST_STEM) break;
    short = next;
  }
  return short.length > SHORTEST_STEM ? short.replace(/([b-df-hj-np-tv-z])\1$/, "$1") : short;
}

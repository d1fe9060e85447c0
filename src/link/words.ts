/** The words that carry a sentence's matter, folded so that close forms meet, and how much two sets share. */

/** Function words of English: they say nothing of what a claim is about. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    "a an and are as at be been being but by can could did do does for from had has have he her hers him his how i if in " +
    "into is it its itself may might more most must no nor not of on one or our out over own s shall she should so some such " +
    "t than that the their them then there these they this those to too up us was we were what when where which while who " +
    "whom why will with would you your also after before about against between during under again further here just only"
  ).split(" "),
);

/** Suffixes folded away, longest first; folding is coarse on purpose, as it only serves comparison. */
const SUFFIX = /(?:ations?|ments?|ings?|edly|ed|es|s|ly)$/;
/** A stem shorter than this loses what tells words apart. */
const SHORTEST_STEM = 4;

/** Whether a word, in lower case, says nothing of what a text is about. */
export const isFunctionWord = (word: string): boolean => FUNCTION_WORDS.has(word);

/** The folded content words of a text, figures included. */
export function contentWords(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+(?:[.,][\p{N}]+)*/gu) ?? [];
  return new Set(words.filter((word) => !FUNCTION_WORDS.has(word)).map(fold));
}

/** A word in lower case without the endings of its forms. */
export function fold(word: string): string {
  const stem = word.replace(SUFFIX, "");
  return stem.length >= SHORTEST_STEM ? stem : word;
}

/** The share of `a`'s words that `b` has too, 0 to 1; 0 where `a` is empty. */
export function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0) return 0;
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared / a.size;
}

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
  const found = new Set<string>();
  const lower = text.toLowerCase();
  for (let at = 0; at < lower.length; ) {
    const sort = sortAt(lower, at);
    if (sort === Sort.other) {
      at++;
      continue;
    }
    const end = wordEnd(lower, at);
    const word = lower.slice(at, end);
    if (!FUNCTION_WORDS.has(word)) found.add(fold(word));
    at = end;
  }
  return found;
}

const Sort = { other: 0, letter: 1, number: 2 } as const;
const ASCII = 0x80;
const LETTER = /\p{L}/u;
const NUMBER = /\p{N}/u;

function sortAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < ASCII) {
    if (code >= 0x61 && code <= 0x7a) return Sort.letter;
    return code >= 0x30 && code <= 0x39 ? Sort.number : Sort.other;
  }
  const character = characterAt(text, at);
  if (LETTER.test(character)) return Sort.letter;
  return NUMBER.test(character) ? Sort.number : Sort.other;
}

/** The character that a unit stands in: letters beyond the first plane are two units long, and both are of its sort. */
function characterAt(text: string, at: number): string {
  const code = text.charCodeAt(at);
  if (code >= 0xdc00 && code <= 0xdfff && at > 0) {
    const before = text.charCodeAt(at - 1);
    if (before >= 0xd800 && before <= 0xdbff) return text.slice(at - 1, at + 1);
  }
  return String.fromCodePoint(text.codePointAt(at)!);
}

/** Letters and figures, and figures behind a point or comma: "2,300", "covid19", "3.5". */
function wordEnd(text: string, from: number): number {
  let end = from + 1;
  while (end < text.length && sortAt(text, end) !== Sort.other) end++;
  while (isPoint(text.charCodeAt(end)) && end + 1 < text.length && sortAt(text, end + 1) === Sort.number) {
    end += 2;
    while (end < text.length && sortAt(text, end) === Sort.number) end++;
  }
  return end;
}

const isPoint = (code: number): boolean => code === 0x2e || code === 0x2c;

/** Words folded before: articles say the same ones again and again. */
const folded = new Map<string, string>();
const MOST_FOLDED = 1 << 15;

/** A word in lower case without the endings of its forms. */
export function fold(word: string): string {
  const known = folded.get(word);
  if (known !== undefined) return known;
  if (folded.size >= MOST_FOLDED) folded.clear();
  const stem = word.replace(SUFFIX, "");
  const result = stem.length >= SHORTEST_STEM ? stem : word;
  const own = result === word ? ownCopy(word) : result;
  folded.set(ownCopy(word), own);
  return own;
}

/** A part of a text is kept by the engine as a place in it, and holds all of it in memory. */
export const ownCopy = (part: string): string => ` ${part}`.slice(1);

/** The share of `a`'s words that `b` has too, 0 to 1; 0 where `a` is empty. */
export function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0) return 0;
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared / a.size;
}

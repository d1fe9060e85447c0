/** Countries that a text names or means by an adjective or a people: "North Korean", "Ukrainians", "Russia". */
import { COUNTRIES } from "../lexicon/countries.ts";

const CODE_BY_WORDS: ReadonlyMap<string, string> = new Map(
  COUNTRIES.flatMap((row) =>
    [row.name, ...row.aliases, ...row.adjectives, ...row.demonyms, ...row.plurals, ...row.capitals].map(
      (words) => [words.toLowerCase(), row.code] as const,
    ),
  ),
);

/** Most words begin no name of a country, and need no second look. */
const FIRST_WORDS: ReadonlySet<string> = new Set(
  [...CODE_BY_WORDS.keys()].map((words) => words.split(" ")[0]!),
);
/** Words of names that end in a stop themselves: "U.S." */
const DOTTED: ReadonlySet<string> = new Set(
  [...CODE_BY_WORDS.keys()].flatMap((name) => name.split(" ")).filter((word) => word.endsWith(".")),
);

/** A word without the full stop of its sentence: "in Egypt." */
const withoutStop = (word: string): string =>
  word.endsWith(".") && !DOTTED.has(word.toLowerCase()) ? word.replace(/[.'’-]+$/, "") : word;

const GENITIVE = /['’]s$/;

/** No name of a country that is looked for here is longer. */
const LONGEST_NAME_WORDS = 3;

/** ISO codes, the longest name first at each place: "South Korean" is not "Korean". */
export function countriesIn(text: string): ReadonlySet<string> {
  const codes = new Set<string>();
  for (let start = wordStart(text, 0); start < text.length; ) {
    const end = wordEnd(text, start);
    start = wordStart(text, beginsName(text, start, end) ? lastOfName(text, { start, end }, codes).end : end);
  }
  return codes;
}

/** A run of letters with the marks that stand inside words. */
interface Word {
  readonly start: number;
  readonly end: number;
}

/** Where the next word begins; the text's end where there is none. By hand, as every sentence goes through here, several times. */
function wordStart(text: string, from: number): number {
  let start = from;
  while (start < text.length && !isLetter(text, start)) start++;
  return start;
}

function wordEnd(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && (isLetter(text, end) || isInside(text.charCodeAt(end)))) end++;
  return end;
}

/** ' ’ . - */
const isInside = (code: number): boolean =>
  code === 0x27 || code === 0x2019 || code === 0x2e || code === 0x2d;
const ASCII = 0x80;

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < ASCII) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  return LETTER.test(text[at]!);
}

const LETTER = /\p{L}/u;
const CAPITAL = /\p{Lu}/u;

function beginsName(text: string, start: number, end: number): boolean {
  const code = text.charCodeAt(start);
  const capital = code < ASCII ? code <= 0x5a : CAPITAL.test(text[start]!);
  if (!capital) return false;
  const first = withoutStop(text.slice(start, end)).toLowerCase();
  return FIRST_WORDS.has(first) || FIRST_WORDS.has(first.replace(GENITIVE, ""));
}

/** Adds the country of the longest name that begins with a word. @returns the last word that was used up */
function lastOfName(text: string, first: Word, codes: Set<string>): Word {
  const words: Word[] = [first];
  for (let start = wordStart(text, first.end); start < text.length && words.length < LONGEST_NAME_WORDS; ) {
    const end = wordEnd(text, start);
    words.push({ start, end });
    start = wordStart(text, end);
  }
  for (let length = words.length; length > 0; length--) {
    const name = words
      .slice(0, length)
      .map(({ start, end }) => withoutStop(text.slice(start, end)))
      .join(" ")
      .toLowerCase()
      .replace(GENITIVE, "");
    const code = CODE_BY_WORDS.get(name);
    if (code === undefined) continue;
    codes.add(code);
    return words[length - 1]!;
  }
  return first;
}

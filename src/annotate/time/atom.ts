/**
 * Atoms are what the grammar of time reads: words, runs of digits and single marks, finer than tokens ("mid-July" is
 * three, "5pm" two), so that the grammar needs no tokenizer and a test can feed it a bare string.
 */
import { NO_TIME_WORD, type TimeWord, timeWord } from "../../lexicon/time-words.ts";
import { WordMemo } from "../language/word-memo.ts";
import { type StoredWord, wordAt } from "../language/word-store.ts";

export interface Atom {
  /** UTF-16 offset into the text */
  readonly start: number;
  readonly end: number;
  /** lower case; the digits of a number without grouping commas; the mark itself, quotes and dashes made plain */
  readonly lower: string;
  readonly kind: "word" | "number" | "mark" | "end";
  /** no space between it and the atom before */
  readonly glued: boolean;
  /** a word that opens with a capital */
  readonly capital: boolean;
  readonly word: TimeWord;
  /** a number's value; NaN for what is no number or longer than LONGEST_NUMBER */
  readonly value: number;
  /** how many digits; 0 where grouped by commas, as no date is */
  readonly digits: number;
}

/** Numbers with more digits are no time; their value is not worked out. */
const LONGEST_NUMBER = 9;

/** What stands before the first and after the last atom. */
export const END: Atom = {
  start: -1,
  end: -1,
  lower: "",
  kind: "end",
  glued: false,
  capital: false,
  word: NO_TIME_WORD,
  value: Number.NaN,
  digits: 0,
};

export type Atoms = readonly Atom[];

export const atomAt = (atoms: Atoms, index: number): Atom => atoms[index] ?? END;

const PLAIN_MARKS: ReadonlyMap<string, string> = new Map([
  ["’", "'"],
  ["‘", "'"],
  ["ʼ", "'"],
  ["–", "-"],
  ["—", "--"],
  ["‐", "-"],
  ["‑", "-"],
  ["−", "-"],
  ["“", '"'],
  ["”", '"'],
]);

/** The atoms of text[from, to). Linear in its length. */
export function lex(text: string, from = 0, to = text.length): Atom[] {
  const atoms: Atom[] = [];
  let at = from;
  let glued = false;
  while (at < to) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      glued = false;
      at += 1;
      continue;
    }
    const end = isDigit(code) ? endOfDigits(text, at, to) : isLetter(code) ? endOfWord(text, at, to) : at + 1;
    atoms.push(
      isDigit(code) ? numberAtom(text, at, end, glued) : wordOrMark(text, at, end, glued, isLetter(code)),
    );
    glued = true;
    at = end;
  }
  return atoms;
}

function wordOrMark(text: string, start: number, end: number, glued: boolean, isWord: boolean): Atom {
  if (!isWord) {
    const raw = text.slice(start, end);
    const lower = PLAIN_MARKS.get(raw) ?? raw;
    return {
      start,
      end,
      lower,
      kind: "mark",
      glued,
      capital: false,
      word: NO_TIME_WORD,
      value: Number.NaN,
      digits: 0,
    };
  }
  const word = wordAt(text, start, end);
  const { lower } = word;
  return {
    start,
    end,
    lower,
    kind: "word",
    glued,
    capital: text.charCodeAt(start) !== lower.charCodeAt(0),
    word: timeWords.of(word),
    value: Number.NaN,
    digits: 0,
  };
}

const timeWords = new WordMemo(({ lower }: StoredWord) => timeWord(lower));

function numberAtom(text: string, start: number, end: number, glued: boolean): Atom {
  const raw = text.slice(start, end);
  const grouped = raw.includes(",");
  const lower = grouped ? raw.replaceAll(",", "") : raw;
  const value = lower.length > LONGEST_NUMBER ? Number.NaN : Number(lower);
  return {
    start,
    end,
    lower,
    kind: "number",
    glued,
    capital: false,
    word: NO_TIME_WORD,
    value,
    digits: grouped ? 0 : raw.length,
  };
}

/** Digits, with commas that group by three ("30,000"); "2,2019" is two numbers. */
function endOfDigits(text: string, start: number, to: number): number {
  let at = start;
  while (at < to && isDigit(text.charCodeAt(at))) at += 1;
  if (at - start > 3) return at;
  while (at + 4 <= to) {
    if (text.charCodeAt(at) !== COMMA || !isDigit(text.charCodeAt(at + 1))) return at;
    if (!isDigit(text.charCodeAt(at + 2)) || !isDigit(text.charCodeAt(at + 3))) return at;
    if (at + 4 < to && isDigit(text.charCodeAt(at + 4))) return at;
    at += 4;
  }
  return at;
}

function endOfWord(text: string, start: number, to: number): number {
  let at = start + 1;
  while (at < to && isLetter(text.charCodeAt(at))) at += 1;
  return at;
}

const COMMA = 0x2c;
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
/** Latin letters by range, and everything beyond Latin-1 that is neither space nor general punctuation. */
const isLetter = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0xc0 &&
    code !== 0xd7 &&
    code !== 0xf7 &&
    !(code >= 0x2000 && code <= 0x2bff) &&
    !(code >= 0x3000 && code <= 0x303f));
const isSpace = (code: number): boolean =>
  code === 0x20 ||
  (code >= 0x09 && code <= 0x0d) ||
  code === 0xa0 ||
  (code >= 0x2000 && code <= 0x200b) ||
  code === 0x202f ||
  code === 0x3000;

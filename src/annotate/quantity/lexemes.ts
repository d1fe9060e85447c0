/**
 * Lexemes are the pieces the number grammar reads: a run of digits, a run of letters, or one mark. They are finer
 * than tokens ("25-thousand" is three, "$2.8m" is three), know whether a space stands before them, and need no tagger.
 */
import { wordAt } from "../language/word-store.ts";
import { type DigitShape, digitValue, readDigits } from "./digits.ts";

export interface Lexeme {
  readonly kind: "digits" | "word" | "mark";
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  /** no space before it */
  readonly glued: boolean;
  /** of digits: their number; null: a code or too large */
  readonly value: number | null;
  readonly shape: DigitShape | null;
}

const VULGAR_FRACTIONS: ReadonlyMap<string, number> = new Map([
  ["½", 1 / 2],
  ["⅓", 1 / 3],
  ["⅔", 2 / 3],
  ["¼", 1 / 4],
  ["¾", 3 / 4],
  ["⅕", 1 / 5],
  ["⅖", 2 / 5],
  ["⅗", 3 / 5],
  ["⅘", 4 / 5],
  ["⅙", 1 / 6],
  ["⅚", 5 / 6],
  ["⅛", 1 / 8],
  ["⅜", 3 / 8],
  ["⅝", 5 / 8],
  ["⅞", 7 / 8],
]);

const LETTER = /\p{L}|\p{M}/u;
const MONTH =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)$/;

export const isMonth = (word: string): boolean => MONTH.test(word);

/** ASCII letters by arithmetic, the rest by their Unicode class. */
function isLetter(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 128) return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);
  if (digitValue(unit) >= 0 || (unit >= 0xd800 && unit <= 0xdfff)) return false;
  return LETTER.test(text[at]!);
}

const isSpace = (unit: number): boolean =>
  unit === 32 ||
  (unit >= 9 && unit <= 13) ||
  unit === 0xa0 ||
  (unit >= 0x2000 && unit <= 0x200b) ||
  unit === 0x202f ||
  unit === 0x3000;

/** The lexemes of text[from, to), in order. Linear; web addresses are left out whole. */
export function lexemes(text: string, from = 0, to = text.length): readonly Lexeme[] {
  const found: Lexeme[] = [];
  let at = from;
  let glued = false;
  while (at < to) {
    const unit = text.charCodeAt(at);
    if (isSpace(unit)) {
      at++;
      glued = false;
      continue;
    }
    const address = addressEnd(text, at, to);
    if (address > at) {
      at = address;
      glued = true;
      continue;
    }
    const lexeme = readLexeme(text, at, to, glued, found[found.length - 1]);
    found.push(lexeme);
    at = lexeme.end;
    glued = true;
  }
  return found;
}

function readLexeme(
  text: string,
  at: number,
  to: number,
  glued: boolean,
  before: Lexeme | undefined,
): Lexeme {
  const unit = text.charCodeAt(at);
  const point = unit === 46 && !glued && at + 1 < to && digitValue(text.charCodeAt(at + 1)) >= 0;
  if (digitValue(unit) >= 0 || point) return digitLexeme(text, at, to, glued, before, point);
  if (isLetter(text, at)) return wordLexeme(text, at, to, glued);
  const wide = unit >= 0xd800 && unit <= 0xdbff && at + 1 < to ? 2 : 1;
  const mark = text.slice(at, at + wide);
  const fraction = VULGAR_FRACTIONS.get(mark);
  if (fraction !== undefined) {
    return {
      kind: "digits",
      text: mark,
      lower: mark,
      start: at,
      end: at + 1,
      glued,
      value: fraction,
      shape: "fraction",
    };
  }
  return {
    kind: "mark",
    text: mark,
    lower: mark,
    start: at,
    end: at + wide,
    glued,
    value: null,
    shape: null,
  };
}

function digitLexeme(
  text: string,
  at: number,
  to: number,
  glued: boolean,
  before: Lexeme | undefined,
  point: boolean,
): Lexeme {
  const spacesGroup = !point && text.charCodeAt(at) !== 48 && (before === undefined || !isMonth(before.text));
  const inList = glued && before?.text === "," && before.glued;
  const run = readDigits(text, point ? at + 1 : at, to, spacesGroup, inList ? 1 : undefined);
  const plain = text.slice(at, run.end);
  const decimal = point && run.shape === "integer" && run.value !== null;
  const value = point ? (decimal ? Number(`0.${plain.slice(1)}`) : null) : run.value;
  return {
    kind: "digits",
    text: plain,
    lower: plain,
    start: at,
    end: run.end,
    glued,
    value: value !== null && Number.isFinite(value) ? value : null,
    shape: point ? "decimal" : run.shape,
  };
}

const isApostrophe = (unit: number): boolean => unit === 0x27 || unit === 0x2019;

/** Letters, apostrophes between letters, and the full stops of "a.m." and "U.S.". */
function wordLexeme(text: string, at: number, to: number, glued: boolean): Lexeme {
  let end = lettersEnd(text, at, to);
  if (end === at + 1) {
    let dotted = end;
    while (
      dotted + 1 < to &&
      text.charCodeAt(dotted) === 46 &&
      isLetter(text, dotted + 1) &&
      lettersEnd(text, dotted + 1, to) === dotted + 2
    ) {
      dotted += 2;
    }
    if (dotted > end) end = dotted < to && text.charCodeAt(dotted) === 46 ? dotted + 1 : dotted;
  }
  const word = wordAt(text, at, end);
  return {
    kind: "word",
    text: word.text,
    lower: word.lower,
    start: at,
    end,
    glued,
    value: null,
    shape: null,
  };
}

function lettersEnd(text: string, at: number, to: number): number {
  let end = at + 1;
  while (
    end < to &&
    (isLetter(text, end) || (isApostrophe(text.charCodeAt(end)) && end + 1 < to && isLetter(text, end + 1)))
  ) {
    end++;
  }
  return end;
}

/** Where a web address that starts here ends; `at` where none does. */
function addressEnd(text: string, at: number, to: number): number {
  const unit = text.charCodeAt(at) | 32;
  if (unit !== 104 && unit !== 119) return at; // h of http, w of www
  const next = text.charCodeAt(at + 1) | 32;
  if (next !== 116 && next !== 119) return at; // t, w
  const head = text.slice(at, at + 8).toLowerCase();
  if (!head.startsWith("http://") && !head.startsWith("https://") && !head.startsWith("www.")) return at;
  let end = at;
  while (end < to && !isSpace(text.charCodeAt(end))) end++;
  return end;
}

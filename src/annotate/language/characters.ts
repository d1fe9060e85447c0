/** What kind of character a UTF-16 unit is, looked up in a table that fills itself as characters are met. */

export const SPACE = 1;
export const LOWER = 2;
export const UPPER = 3;
/** a letter without case, a combining mark, a soft hyphen inside a word */
export const LETTER = 4;
export const DIGIT = 5;
/** punctuation and symbols of one unit */
export const MARK = 6;
/** first half of a character outside the basic plane */
export const SURROGATE = 7;

const UNITS = 0x10000;
const SOFT_HYPHEN = 0xad;
const kinds = new Uint8Array(UNITS);

/** The kind of a UTF-16 unit; NaN (past the end of a text) counts as space. */
export function kindOf(unit: number): number {
  const known = kinds[unit];
  if (known !== undefined && known !== 0) return known;
  if (!(unit < UNITS)) return SPACE;
  const kind = decide(unit);
  kinds[unit] = kind;
  return kind;
}

function decide(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdbff) return SURROGATE;
  if (unit >= 0xdc00 && unit <= 0xdfff) return MARK;
  if (unit === SOFT_HYPHEN) return LETTER;
  const character = String.fromCharCode(unit);
  if (/[\s\p{Cc}\p{Cf}\p{Z}]/u.test(character)) return SPACE;
  if (/\p{Lu}|\p{Lt}/u.test(character)) return UPPER;
  if (/\p{Ll}/u.test(character)) return LOWER;
  if (/[\p{L}\p{M}]/u.test(character)) return LETTER;
  if (/\p{N}/u.test(character)) return DIGIT;
  return MARK;
}

export const isLetter = (unit: number): boolean => {
  const kind = kindOf(unit);
  return kind === LOWER || kind === UPPER || kind === LETTER;
};
export const isDigit = (unit: number): boolean => kindOf(unit) === DIGIT;
export const isSpace = (unit: number): boolean => kindOf(unit) === SPACE;
export const isUpper = (unit: number): boolean => kindOf(unit) === UPPER;

/** A letter or digit: what words and numbers are made of. */
export const isWordUnit = (unit: number): boolean => {
  const kind = kindOf(unit);
  return kind >= LOWER && kind <= DIGIT;
};

/** The straight apostrophe, the curly one, and the letter apostrophe. */
export const isApostrophe = (unit: number): boolean => unit === 0x27 || unit === 0x2019 || unit === 0x2bc;

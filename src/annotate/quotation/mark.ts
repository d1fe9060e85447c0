/**
 * A Mark is one quotation mark as it stands in the text, before anybody knows what it opens or closes. It differs
 * from a Quotation in that it stands alone, and from a character in that apostrophes, primes and feet are not marks.
 */
import type { Span } from "../../model/index.ts";

/** Marks of one family may close each other: typists mix them (an opening ‘ closed by '). */
export type Family = "double" | "single" | "guillemet" | "angle";

/**
 * What the surroundings say. "weak close": it may as well be the apostrophe of "soldiers' families" or "goin' home",
 * and counts as a close only where no better one follows.
 */
export type Hint = "open" | "close" | "weak close" | "either";

export interface Mark extends Span {
  readonly family: Family;
  readonly hint: Hint;
  /** true: the character itself has a direction (“ ” ‘ « ») and is not only read so from its surroundings */
  readonly directed: boolean;
}

/** What a character can be; 0 for all others. Bits of a table, so that the scan looks each character up once. */
export const DOUBLE = 1;
export const SINGLE = 2;
export const GUILLEMET = 3;
export const ANGLE = 4;
const FAMILY_BITS = 7;
export const OPENING = 8;
export const CLOSING = 16;

const CHARACTERS: readonly (readonly [string, number])[] = [
  ['"', DOUBLE],
  ["\uff02", DOUBLE], // fullwidth "
  ["\u201c", DOUBLE | OPENING], // “
  ["\u201d", DOUBLE | CLOSING], // ”
  ["\u201e", DOUBLE | OPENING], // „
  ["\u201f", DOUBLE | OPENING], // ‟
  ["\u2033", DOUBLE], // ″, used for " by some typesetters
  ["'", SINGLE],
  ["\uff07", SINGLE], // fullwidth '
  ["\u2018", SINGLE | OPENING], // ‘
  ["\u2019", SINGLE | CLOSING], // ’
  ["\u201a", SINGLE | OPENING], // ‚
  ["\u201b", SINGLE | OPENING], // ‛
  ["\u2032", SINGLE], // ′
  ["`", SINGLE | OPENING], // `TeX quotes'
  ["\u00b4", SINGLE | CLOSING], // ´
  ["\u00ab", GUILLEMET | OPENING], // «
  ["\u00bb", GUILLEMET | CLOSING], // »
  ["\u2039", ANGLE | OPENING], // ‹
  ["\u203a", ANGLE | CLOSING], // ›
];

/** All marks lie below this unit but the fullwidth ones, which are looked up by hand. */
const TABLE_SIZE = 0x2040;
const FULLWIDTH = 0xff00;
const table = new Uint8Array(TABLE_SIZE);
for (const [character, bits] of CHARACTERS) {
  const unit = character.charCodeAt(0);
  if (unit < TABLE_SIZE) table[unit] = bits;
}

/** The bits of a UTF-16 unit; 0: no quotation mark. */
export function markBits(unit: number): number {
  if (unit < TABLE_SIZE) return table[unit]!;
  if (unit < FULLWIDTH) return 0;
  return unit === 0xff02 ? DOUBLE : unit === 0xff07 ? SINGLE : 0;
}

export function familyOf(bits: number): Family {
  switch (bits & FAMILY_BITS) {
    case DOUBLE:
      return "double";
    case SINGLE:
      return "single";
    case GUILLEMET:
      return "guillemet";
    default:
      return "angle";
  }
}

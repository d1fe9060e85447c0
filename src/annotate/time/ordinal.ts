/** Ordinal numbers in digits and words: "16th", "first", "twenty-third". */
import { type Atoms, atomAt } from "./atom.ts";
import type { Match } from "./expression.ts";
import { has, isHyphen, isNumber, NUMBER, ORDINAL } from "./read.ts";

const SUFFIXES: ReadonlySet<string> = new Set(["st", "nd", "rd", "th"]);

/** The index after a number's "th"; -1 where none is glued to it. */
export function suffixEnd(atoms: Atoms, at: number): number {
  const suffix = atomAt(atoms, at + 1);
  return isNumber(atoms, at) && suffix.glued && SUFFIXES.has(suffix.lower) ? at + 2 : -1;
}

/** "first", "twenty-third", "twenty third", "16th". */
export function ordinalWords(atoms: Atoms, at: number): Match<number> | null {
  const suffix = suffixEnd(atoms, at);
  if (suffix > 0 && !Number.isNaN(atomAt(atoms, at).value))
    return { end: suffix, value: atomAt(atoms, at).value };
  const { word } = atomAt(atoms, at);
  if (has(atoms, at, NUMBER) && word.number >= 20 && word.number < 100) {
    const next = isHyphen(atoms, at + 1) ? at + 2 : at + 1;
    const unit = atomAt(atoms, next).word;
    return has(atoms, next, ORDINAL) && unit.ordinal > 0 && unit.ordinal < 10
      ? { end: next + 1, value: word.number + unit.ordinal }
      : null;
  }
  return has(atoms, at, ORDINAL) && word.ordinal > 0 ? { end: at + 1, value: word.ordinal } : null;
}

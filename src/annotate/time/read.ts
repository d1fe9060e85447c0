/** Small readers over atoms that all rules share. */
import { TimeClass } from "../../lexicon/time-words.ts";
import { type Atom, type Atoms, atomAt } from "./atom.ts";
import type { Expression, Match } from "./expression.ts";

/** True where the atom has any of the classes (bits of TimeClass). */
export const has = (atoms: Atoms, at: number, classes: number): boolean =>
  (atomAt(atoms, at).word.classes & classes) !== 0;

export const is = (atoms: Atoms, at: number, lower: string): boolean => atomAt(atoms, at).lower === lower;

export const isNumber = (atoms: Atoms, at: number): boolean => atomAt(atoms, at).kind === "number";

/** The index after `words`, where exactly these stand at `at`; -1 where they do not. */
export function past(atoms: Atoms, at: number, ...words: readonly string[]): number {
  for (let i = 0; i < words.length; i += 1) if (atomAt(atoms, at + i).lower !== words[i]) return -1;
  return at + words.length;
}

/** The index after an optional word. */
export const skip = (atoms: Atoms, at: number, ...words: readonly string[]): number =>
  words.includes(atomAt(atoms, at).lower) ? at + 1 : at;

export const skipThe = (atoms: Atoms, at: number): number => (is(atoms, at, "the") ? at + 1 : at);

/** True for a hyphen that joins two atoms without a space. */
export const isHyphen = (atoms: Atoms, at: number): boolean =>
  atomAt(atoms, at).lower === "-" && atomAt(atoms, at).glued && atomAt(atoms, at + 1).glued;

/** The index after an optional hyphen that joins. */
export const skipHyphen = (atoms: Atoms, at: number): number => (isHyphen(atoms, at) ? at + 1 : at);

/** The index after "'s", "s'" or a bare apostrophe; `at` where there is none. */
export function skipPossessive(atoms: Atoms, at: number): number {
  const mark = atomAt(atoms, at);
  if (mark.lower !== "'" || !mark.glued) return at;
  return atomAt(atoms, at + 1).lower === "s" && atomAt(atoms, at + 1).glued ? at + 2 : at + 1;
}

/** An atom at which a number or a word can begin that is not the tail of something else ("F-16", "3.2019", "x/May"). */
export function opens(atoms: Atoms, at: number): boolean {
  const atom = atomAt(atoms, at);
  if (!atom.glued) return true;
  return OPENERS.has(atomAt(atoms, at - 1).lower);
}
const OPENERS: ReadonlySet<string> = new Set([
  "(",
  "[",
  "{",
  '"',
  "'",
  "--",
  ",",
  ";",
  ":",
  "*",
  "…",
  "=",
  ">",
  "<",
  "|",
  "~",
  "_",
]);

/** An atom after which a number is not continued ("2014.5", "2014%", "2014-A"). */
export function closes(atoms: Atoms, end: number): boolean {
  const next = atomAt(atoms, end);
  if (next.kind === "end" || !next.glued) return true;
  if (next.kind !== "mark") return false;
  if (!CONTINUERS.has(next.lower)) return true;
  const after = atomAt(atoms, end + 1);
  return after.kind === "end" || !after.glued || (next.lower === "." && after.kind === "mark");
}
const CONTINUERS: ReadonlySet<string> = new Set([
  ".",
  "-",
  "/",
  ":",
  "%",
  "°",
  "$",
  "€",
  "£",
  "@",
  "\\",
  "_",
  "+",
  "#",
]);

export const match = (end: number, value: Expression): Match => ({ end, value });

/** A number of one of these lengths in digits, within bounds; NaN where it is none. */
export function numberIn(atom: Atom, low: number, high: number, digits: number): number {
  if (atom.kind !== "number" || atom.digits === 0 || atom.digits > digits) return Number.NaN;
  return atom.value >= low && atom.value <= high ? atom.value : Number.NaN;
}

export const MONTH = TimeClass.month;
export const WEEKDAY = TimeClass.weekday;
export const UNIT = TimeClass.unit;
export const SHIFT = TimeClass.shift;
export const ORDINAL = TimeClass.ordinal;
export const NUMBER = TimeClass.number;

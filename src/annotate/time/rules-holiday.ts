/** Days with a name: "Christmas Day 2024", "last Easter", "this Thanksgiving". */
import { HOLIDAYS_BY_WORD } from "../../lexicon/holidays.ts";
import { type Atoms, atomAt } from "./atom.ts";
import type { Match } from "./expression.ts";
import { has, match, past, SHIFT, skip } from "./read.ts";
import { relativeYear, yearInDate } from "./rules-year.ts";

/** A holiday with its year or its "last", "this" or "next". */
export function holidayAt(atoms: Atoms, at: number): Match | null {
  const shifted = has(atoms, at, SHIFT) ? atomAt(atoms, at).word.shift : null;
  const start = shifted === null ? at : at + 1;
  const forms = HOLIDAYS_BY_WORD.get(atomAt(atoms, start).lower);
  if (forms === undefined) return null;
  for (const { words, holiday } of forms) {
    const end = past(atoms, start, ...words);
    if (end < 0 || !atomAt(atoms, start).capital) continue;
    const year = yearInDate(atoms, skip(atoms, end, ","), false);
    if (year !== null)
      return match(year.end, { kind: "holiday", name: holiday.name, year: year.value, shift: null });
    const told = relativeYear(atoms, skip(atoms, end, "of"));
    if (told !== null)
      return match(told.end, { kind: "holiday", name: holiday.name, year: told.value, shift: null });
    return match(end, { kind: "holiday", name: holiday.name, year: null, shift: shifted });
  }
  return null;
}

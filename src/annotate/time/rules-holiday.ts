/** Days with a name: "Christmas Day 2024", "last Easter", "this Thanksgiving". */
import { HOLIDAYS_BY_WORD } from "../../lexicon/holidays.ts";
import { type Atoms, atomAt } from "./atom.ts";
import type { Expression, Match } from "./expression.ts";
import { has, is, isHyphen, match, past, SHIFT, skip } from "./read.ts";
import { relativeYear, yearInDate } from "./rules-year.ts";

/** A holiday with its year or its "last", "this" or "next". */
export function holidayAt(atoms: Atoms, at: number): Match | null {
  const shifted = has(atoms, at, SHIFT) ? atomAt(atoms, at).word.shift : null;
  const start = shifted === null ? at : at + 1;
  const forms = HOLIDAYS_BY_WORD.get(atomAt(atoms, start).lower);
  if (forms === undefined) return null;
  for (const { words, holiday } of forms) {
    const end = past(atoms, start, ...words);
    if (end < 0 || (!atomAt(atoms, start).capital && words[0] === "new")) continue;
    if (isName(atoms, end) || isHyphen(atoms, end)) return null; // "Halloween-themed"
    if (isWeekend(atoms, end)) return match(end + 1, holidayWeekend(holiday.name, null));
    const year = yearInDate(atoms, skip(atoms, end, ","), false);
    if (year !== null && isWeekend(atoms, year.end))
      return match(year.end + 1, holidayWeekend(holiday.name, year.value));
    if (year !== null)
      return match(year.end, { kind: "holiday", name: holiday.name, year: year.value, shift: null });
    const told = relativeYear(atoms, skip(atoms, end, "of"));
    if (told !== null)
      return match(told.end, { kind: "holiday", name: holiday.name, year: told.value, shift: null });
    return match(end, { kind: "holiday", name: holiday.name, year: null, shift: shifted });
  }
  return null;
}

/** "Easter Island", "Christmas Charity": a name that a holiday only opens. */
const isName = (atoms: Atoms, end: number): boolean => {
  const next = atomAt(atoms, end);
  return next.capital && next.word.classes === 0 && atomAt(atoms, end - 1).capital;
};

const isWeekend = (atoms: Atoms, at: number): boolean => is(atoms, at, "weekend");

/** "Labor Day weekend", "Easter 2025 weekend". */
const holidayWeekend = (name: string, year: number | null): Expression => ({
  kind: "week of",
  of: { kind: "holiday", name, year, shift: null },
  unit: "weekend",
});

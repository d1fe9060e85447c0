import { TimeClass } from "../../lexicon/time-words.ts";
import { type Atoms, atomAt } from "./atom.ts";
import type { Match } from "./expression.ts";
import { isMonthHere, isSeasonHere, isWeekdayHere } from "./name-context.ts";
import { has, skip, WEEKDAY } from "./read.ts";
import { monthFirst, weekdayFirst } from "./rules-date.ts";
import { seasonAt } from "./rules-named.ts";
import { shiftedUnit } from "./rules-relative.ts";

export function monthHere(atoms: Atoms, at: number): Match | null {
  const found = monthFirst(atoms, at);
  if (found?.value.kind !== "date") return null;
  const bare = found.value.day === null && found.value.year === null;
  return bare && !isMonthHere(atoms, at, found.end) ? null : found;
}

/** A weekday with the week it lies in: "Friday next week", "Monday of last week". */
export function weekdayHere(atoms: Atoms, at: number): Match | null {
  const found = weekdayFirst(atoms, at);
  if (found === null) return null;
  if (found.value.kind !== "weekday") return found;
  if (!isWeekdayHere(atoms, at, found.end)) return null;
  const week = shiftedUnit(atoms, skip(atoms, found.end, "of"));
  return week?.value.kind === "shifted" && week.value.unit === "week"
    ? { end: week.end, value: { ...found.value, week: week.value } }
    : found;
}

export function seasonHere(atoms: Atoms, at: number): Match | null {
  const found = seasonAt(atoms, at);
  if (found?.value.kind !== "season") return null;
  if (found.value.year !== null || found.value.shift !== null)
    return isOffensiveName(atoms, found.end) ? null : found;
  return isSeasonHere(atoms, found.end - 1, found.end) ? found : null;
}

/** "the 2023 Spring Offensive": a capital after a capital season is a name; the year still stands by itself. */
const isOffensiveName = (atoms: Atoms, end: number): boolean =>
  atomAt(atoms, end - 1).capital && atomAt(atoms, end).capital && !has(atoms, end, TimeClass.month | WEEKDAY);

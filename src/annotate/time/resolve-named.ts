/** Dates, weekdays, seasons, quarters and holidays: which one is meant where the year or the week is not said. */
import { type Holiday, type HolidayRule, holidayNamed } from "../../lexicon/holidays.ts";
import { civil, dayNumber, daysInMonth, easter, isDay, mondayOf, shiftMonth, weekdayOf } from "./calendar.ts";
import type { Resolving } from "./context.ts";
import { type Expression, NEAR_SHIFT, type Of } from "./expression.ts";
import { dayStretch, monthStretch, quarterStretch, type Stretch, seasonStretch } from "./stretch.ts";

const WEEK = 7;
/**
 * Where no word says past or future, a time ahead counts as this many times as far as one behind: news tells more of
 * what was. Larger reads "March" (in October) as last March more often; chosen on timenorm train.
 */
const AHEAD_WEIGHT = 2.2;
/**
 * A date on the side that the tense speaks against counts as this many times as far: "the debate came 15 days before
 * the vote on Feb. 1" is a fortnight ahead and not eleven months back, but "resigned in August" in July is last year's.
 */
const AGAINST_TENSE = 12;

/** The year a relative or stated year stands for; null where it cannot be told. */
function yearFrom(year: Expression | number, using: Resolving): number | null {
  if (typeof year === "number") return year;
  const found = using.resolve(year);
  return found === null || !Number.isFinite(found.first) ? null : civil(found.first).year;
}

export function resolveDate(date: Of<"date">, using: Resolving): Stretch | null {
  if (date.month === null) return resolveDayAlone(date, using);
  if (date.day !== null && !isDay(date.year === null ? LEAP : 2000, date.month, date.day)) return null;
  const { month, day } = date;
  const at = (year: number): Stretch | null =>
    day === null ? monthStretch(year, month) : dayInYear(year, month, day);
  if (date.year !== null) {
    const year = yearFrom(date.year, using);
    return year === null ? null : at(year);
  }
  if (using.anchor === null) return yearless(month, day);
  using.uses.anchor = true;
  if (date.weekday !== null && date.day !== null)
    return byWeekday(date.weekday, at, using) ?? chosen(at, using, date.shift);
  return chosen(at, using, date.shift);
}

/** Any leap year: "29 February" with no year is a day. */
const LEAP = 2000;
const dayInYear = (year: number, month: number, day: number): Stretch | null =>
  isDay(year, month, day) ? dayStretch(dayNumber(year, month, day)) : null;

/** A month or day whose year nobody says and nothing gives: "XXXX-03-05" of ISO 8601-2. */
function yearless(month: number, day: number | null): Stretch {
  const text = `XXXX-${String(month).padStart(2, "0")}${day === null ? "" : `-${String(day).padStart(2, "0")}`}`;
  return {
    unit: day === null ? "month" : "day",
    first: Number.NaN,
    last: Number.NaN,
    edtf: text,
    from: text,
    to: text,
  };
}

/** The year near publication in which the date falls on the weekday that is named with it. */
function byWeekday(weekday: number, at: (year: number) => Stretch | null, using: Resolving): Stretch | null {
  const { year } = using.anchor!;
  const best = chosen(at, using, null);
  if (best !== null && weekdayOf(best.first) === weekday) return best;
  for (const other of [year, year - 1, year + 1]) {
    const found = at(other);
    if (found !== null && weekdayOf(found.first) === weekday) return found;
  }
  return null;
}

/** Months from publication, nearest first. */
const BY_DISTANCE: readonly number[] = [0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6];

/** "the 18th", "Friday the 26th": the nearest such day that the tense allows. */
function resolveDayAlone({ day, weekday, shift }: Of<"date">, using: Resolving): Stretch | null {
  const { anchor } = using;
  if (anchor?.month == null || day === null) return null;
  using.uses.anchor = true;
  const at = (by: number): Stretch | null => {
    const month = shiftMonth(anchor.year, anchor.month!, by);
    return day <= daysInMonth(month.year, month.month) ? dayInYear(month.year, month.month, day) : null;
  };
  if (weekday !== null) {
    for (const by of BY_DISTANCE) {
      const found = at(by);
      if (found !== null && weekdayOf(found.first) === weekday) return found;
    }
    return null;
  }
  return pick([-2, -1, 0, 1, 2].map(at), using, shift, 1);
}

/** The candidates of the years about the anchor. */
function chosen(
  at: (year: number) => Stretch | null,
  using: Resolving,
  shift: number | null,
): Stretch | null {
  const { year } = using.anchor!;
  return pick([year - 1, year, year + 1].map(at), using, shift);
}

/** First and last day of the anchor, however exactly it is known. */
function anchorDays(using: Resolving): readonly [number, number] {
  const { year, month, day } = using.anchor!;
  if (day !== null) return [day, day];
  if (month !== null) return [dayNumber(year, month, 1), dayNumber(year, month, daysInMonth(year, month))];
  return [dayNumber(year, 1, 1), dayNumber(year, 12, 31)];
}

/** "last February", written in March, is a year before the one just over, which is "February" or "last month". */
function lastOf(found: readonly Stretch[], from: number): Stretch | null {
  const over = found.filter((of) => of.last < from);
  const month = over.at(-1)?.unit === "month" ? over.at(-1)! : null;
  const justOver = month !== null && month.last >= from - civil(from).day;
  return (justOver ? over.at(-2) : over.at(-1)) ?? null;
}

/**
 * Of candidates in time order, the one that "last", "this" or "next" means; else the nearest, a side that the tense
 * speaks against counting as far more distant.
 */
function pick(
  candidates: readonly (Stretch | null)[],
  using: Resolving,
  shift: number | null,
  ahead = AHEAD_WEIGHT,
): Stretch | null {
  const [from, to] = anchorDays(using);
  const found = candidates.filter((candidate) => candidate !== null);
  if (shift === -1) return lastOf(found, from);
  if (shift === 1) return found.find((of) => of.first > to) ?? null;
  if (shift === 0) return found.find((of) => civil(of.first).year === using.anchor!.year) ?? null;
  const weights = {
    past: [1, AGAINST_TENSE],
    future: [AGAINST_TENSE, 1],
    prospect: [1, 1],
    none: [1, ahead],
  }[using.tense ?? "none"];
  let best: Stretch | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const of of found) {
    const distance =
      of.first > to ? (of.first - to) * weights[1]! : of.last < from ? (from - of.last) * weights[0]! : 0;
    if (distance < least) [best, least] = [of, distance];
  }
  return best;
}

/** A weekday: in the week that is said; nearest behind publication in news of the past, ahead of it in news of the future. */
export function resolveWeekday({ weekday, shift, week }: Of<"weekday">, using: Resolving): Stretch | null {
  if (week !== null) {
    const found = using.resolve(week);
    return found === null || !Number.isFinite(found.first)
      ? null
      : dayStretch(mondayOf(found.first) + weekday - 1);
  }
  const day = using.anchor?.day;
  if (day == null) return null;
  using.uses.anchor = true;
  const behind = day - ((weekdayOf(day) - weekday + WEEK) % WEEK);
  const ahead = day + ((weekday - weekdayOf(day) + WEEK) % WEEK);
  if (shift === -NEAR_SHIFT) return dayStretch(behind === day ? day - WEEK : behind);
  if (shift === NEAR_SHIFT) return dayStretch(ahead === day ? day + WEEK : ahead);
  const inWeek = mondayOf(day) + weekday - 1;
  if (shift === -1 || shift === 1) return dayStretch(inWeek + shift * WEEK);
  if (shift === 0) return dayStretch(using.tense === "past" ? behind : inWeek < day ? inWeek + WEEK : inWeek);
  if (using.tense === "prospect")
    return dayStretch((ahead - day) * PROSPECT_WEIGHT <= day - behind ? ahead : behind);
  return dayStretch(using.tense === "future" ? ahead : behind);
}
/** Ahead of a past moment, a weekday ahead of publication counts as half as far as one behind it. */
const PROSPECT_WEIGHT = 0.5;

/**
 * Seasons and quarters: of a year that is said, else the nearest season, and the latest quarter that has begun, that
 * is over in a clause of the past ("profit rose in the third quarter"), or that comes next in one that looks ahead.
 */
export function resolveNamed(
  named: Of<"season"> | Of<"quarter"> | Of<"half">,
  using: Resolving,
): Stretch | null {
  const { index } = named;
  const at = (year: number): Stretch | null =>
    named.kind === "season" ? seasonStretch(year, index, using.southern) : quarterStretch(year, index);
  if (named.year !== null) {
    const year = yearFrom(named.year, using);
    return year === null ? null : at(year);
  }
  if (using.anchor === null) return null;
  using.uses.anchor = true;
  if (named.kind === "season" && named.shift === 0) return currentSeason(at, using);
  if (named.kind === "season" || named.shift !== null) return chosen(at, using, named.shift);
  return using.tense === "past"
    ? chosen(at, using, -1)
    : chosen(at, { ...using, tense: using.tense ?? "past" }, null);
}

/** "this winter" in January is the one that began in December. */
function currentSeason(at: (year: number) => Stretch | null, using: Resolving): Stretch | null {
  const [from, to] = anchorDays(using);
  const { year } = using.anchor!;
  const running = at(year - 1);
  return running !== null && running.last >= from && running.first <= to ? running : at(year);
}

export function resolveHoliday({ name, year, shift }: Of<"holiday">, using: Resolving): Stretch | null {
  const holiday = holidayNamed(name);
  if (holiday === null) return null;
  const at = (of: number): Stretch | null => dayStretch(holidayIn(holiday, of));
  if (year !== null) {
    const told = yearFrom(year, using);
    return told === null ? null : at(told);
  }
  if (using.anchor === null)
    return holiday.rule.kind === "fixed" ? yearless(holiday.rule.month, holiday.rule.day) : null;
  using.uses.anchor = true;
  return chosen(at, using, shift);
}

function holidayIn({ rule }: Holiday, year: number): number {
  if (rule.kind === "easter") return easter(year) + rule.plus;
  if (rule.kind === "fixed") return dayNumber(year, rule.month, rule.day);
  return nthWeekday(rule, year) + rule.plus;
}

/** The nth weekday of a month; -1 the last. */
function nthWeekday(rule: Extract<HolidayRule, { kind: "nth" }>, year: number): number {
  if (rule.nth < 0) {
    const last = dayNumber(year, rule.month, daysInMonth(year, rule.month));
    return last - ((weekdayOf(last) - rule.weekday + WEEK) % WEEK);
  }
  const first = dayNumber(year, rule.month, 1);
  return first + ((rule.weekday - weekdayOf(first) + WEEK) % WEEK) + (rule.nth - 1) * WEEK;
}

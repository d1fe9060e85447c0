/** Steps from publication or from the time mentioned before: "last week", "two months ago", "the past three years". */
import type { TimeUnit } from "../../lexicon/time-words.ts";
import { addMonths, civil, dayNumber, mondayOf, shiftMonth, weekdayOf } from "./calendar.ts";
import type { Resolving } from "./context.ts";
import { reach } from "./duration.ts";
import type { Measure, Of } from "./expression.ts";
import {
  approximately,
  dayStretch,
  interval,
  isPlaced,
  monthOf,
  monthStretch,
  openAfter,
  openBefore,
  quarterStretch,
  type Stretch,
  seasonStretch,
  weekendStretch,
  weekStretch,
  yearStretch,
  yearsStretch,
} from "./stretch.ts";

const WEEK = 7;
const MONTHS = 12;
const QUARTER = 3;
const MINUTES_IN_DAY = 1440;
const THURSDAY = 4;
/** Nobody counts a century and more to the year. */
const CENTURY_OF_MONTHS = 1200;

/** The unit that holds a place in time, moved by so many units. */
function unitOf(unit: TimeUnit, day: number, by: number): Stretch | null {
  const { year, month } = civil(day);
  switch (unit) {
    case "day":
      return dayStretch(day + by);
    case "week":
      return weekStretch(day + by * WEEK);
    case "fortnight":
      return weekStretch(day + 2 * by * WEEK);
    case "weekend":
      return weekendStretch(day + by * WEEK);
    case "month":
      return monthOf(day, by);
    case "quarter": {
      const start = shiftMonth(year, month - ((month - 1) % QUARTER), by * QUARTER);
      return quarterStretch(start.year, (start.month - 1) / QUARTER + 1);
    }
    case "year":
      return yearStretch(year + by);
    case "decade":
      return yearsStretch("decade", Math.floor(year / 10) * 10 + by * 10);
    case "century":
      return yearsStretch("century", Math.floor(year / 100) * 100 + by * 100);
    default:
      return dayStretch(day);
  }
}

/** How exactly a place must be known before a unit can be counted from it: 1 year, 2 month, 3 day. */
const NEEDS: Readonly<Record<TimeUnit, 1 | 2 | 3>> = {
  second: 3,
  minute: 3,
  hour: 3,
  day: 3,
  week: 3,
  fortnight: 3,
  weekend: 3,
  month: 2,
  quarter: 2,
  year: 1,
  decade: 1,
  century: 1,
  millennium: 1,
};

/** A day inside the anchor, if it is known as exactly as the unit needs. */
function anchorDay(unit: TimeUnit, using: Resolving): number | null {
  const { anchor } = using;
  if (anchor === null) return null;
  const known = anchor.day !== null ? 3 : anchor.month !== null ? 2 : 1;
  if (known < NEEDS[unit]) return null;
  using.uses.anchor = true;
  return anchor.day ?? dayNumber(anchor.year, anchor.month ?? 1, 1);
}

const EXACTNESS: Readonly<Partial<Record<Stretch["unit"], number>>> = {
  moment: 3,
  day: 3,
  week: 3,
  weekend: 3,
  month: 2,
  season: 2,
  quarter: 2,
  half: 2,
  year: 1,
};

/** A day inside the time mentioned before, if that was as exact as the unit needs. */
function previousDay(unit: TimeUnit, by: number, using: Resolving): number | null {
  const { previous } = using;
  if (previous === null || !isPlaced(previous)) return null;
  const days = previous.last - previous.first;
  const known = EXACTNESS[previous.unit] ?? (days <= WEEK ? 3 : days <= 92 ? 2 : 1);
  if (known < NEEDS[unit]) return null;
  if (using.previousAnchored) using.uses.anchor = true;
  return by > 0 ? previous.last : previous.first;
}

export function resolveShifted(
  { unit, by, origin, measures }: Of<"shifted">,
  using: Resolving,
): Stretch | null {
  if (unit === "quarter" && origin === "previous" && by === 0) return ownQuarter(using);
  if (origin === "previous") {
    const day =
      previousDay(unit, by, using) ?? (measures === true && by === 0 ? anchorDay(unit, using) : null);
    return day === null ? null : unitOf(unit, day, by);
  }
  const day = anchorDay(unit, using);
  if (day === null) return null;
  return origin === "nearest" ? nearestWeekend(day, using) : unitOf(unit, day, by);
}

/** "the quarter": the one mentioned before, else the last that was over. */
function ownQuarter(using: Resolving): Stretch | null {
  if (using.previous?.unit === "quarter") {
    if (using.previousAnchored) using.uses.anchor = true;
    return using.previous;
  }
  const day = anchorDay("quarter", using);
  return day === null ? null : unitOf("quarter", day, -1);
}

/** The quarter mentioned before, or the last that was over, in another year; a period mentioned before in that year, or all of it. */
export function resolveSamePeriod({ unit, year }: Of<"same period">, using: Resolving): Stretch | null {
  const { previous } = using;
  if (unit === "quarter" || previous?.unit === "quarter") {
    const own = ownQuarter(using);
    if (own === null) return null;
    const { year: told, month } = civil(own.first);
    return quarterStretch(year ?? told - 1, Math.floor((month - 1) / QUARTER) + 1);
  }
  if (previous !== null && isOfMonths(previous)) {
    if (using.previousAnchored) using.uses.anchor = true;
    const by = (year === null ? -1 : year - civil(previous.last).year) * MONTHS;
    const [first, last] = [monthOf(previous.first, by), monthOf(previous.last, by)];
    return first === null || last === null || first.edtf === last.edtf ? first : interval(first, last);
  }
  const day = year === null ? anchorDay("year", using) : null;
  return year !== null ? yearStretch(year) : day === null ? null : unitOf("year", day, -1);
}

/** True for whole months, fewer than make a year. */
const isOfMonths = (stretch: Stretch): boolean =>
  isPlaced(stretch) &&
  civil(stretch.first).day === 1 &&
  civil(stretch.last + 1).day === 1 &&
  stretch.last - stretch.first < DAYS_IN_YEAR - 1;
const DAYS_IN_YEAR = 365;

/** "the weekend": the last one in news of the past and up to Wednesday, the coming one later in the week. */
function nearestWeekend(day: number, using: Resolving): Stretch | null {
  const behind =
    using.tense === "past" ? weekdayOf(day) < WEEK - 1 : using.tense === null && weekdayOf(day) < THURSDAY;
  return weekendStretch(behind ? mondayOf(day) - 1 : day);
}

/** "two weeks ago", "three months later", "a day before X". */
export function resolveOffset(
  { measure, direction, origin }: Of<"offset">,
  using: Resolving,
): Stretch | null {
  if (typeof origin !== "string") {
    const from = using.resolve(origin);
    const there = from === null ? null : fromStretch(measure, direction, from);
    return limited(there, measure, direction, from);
  }
  const told = reach(measure);
  if (origin === "previous") return told === null ? null : fromPrevious(measure, direction, using);
  const day = anchorDay(measure.unit, using);
  if (day === null) return null;
  if (told === null) return openEnded(measure.unit, day, direction);
  if (isComparison(measure, direction, using)) return quarterAgo(using.previous!, day);
  const there = stepped(measure, direction, day, using.anchor!.minute);
  return limited(there, measure, direction, placeOf(finestUnit(measure), day));
}

/** "more than two years ago" lies open on the far side; "less than a month ago" between there and here. */
function limited(
  there: Stretch | null,
  { limit }: Measure,
  direction: -1 | 1,
  here: Stretch | null,
): Stretch | null {
  if (there === null || limit === null) return there;
  const bare = { ...there, edtf: plain(there.edtf), from: plain(there.from), to: plain(there.to) };
  if (limit === "more") return direction < 0 ? openBefore(bare) : openAfter(bare);
  if (here === null) return there;
  return (direction < 0 ? interval(bare, here) : interval(here, bare)) ?? there;
}
const plain = (edtf: string): string => edtf.replaceAll("~", "");

/** "a year ago" beside a quarter ("the third quarter … a year ago"): that quarter of the year before. */
const isComparison = (measure: Measure, direction: -1 | 1, using: Resolving): boolean =>
  direction < 0 &&
  measure.unit === "year" &&
  measure.count === 1 &&
  measure.rest === null &&
  using.previous?.unit === "quarter";

/** That quarter, a year before the latest one of its number that has begun. */
function quarterAgo(previous: Stretch, day: number): Stretch | null {
  const index = Math.floor((civil(previous.first).month - 1) / QUARTER) + 1;
  const { year, month } = civil(day);
  return quarterStretch((index * QUARTER - 2 > month ? year - 1 : year) - 1, index);
}

/** From a day by a measure, as exactly as the measure is: days to the day, weeks about the day, months to the month. */
function stepped(measure: Measure, direction: -1 | 1, day: number, minute: number | null): Stretch | null {
  const far = reach(measure)!;
  const finest = finestUnit(measure);
  if (finest === "year" || finest === "decade" || finest === "century" || finest === "millennium") {
    if (far.days === 0 && far.months % MONTHS === 0)
      return loosely(
        yearStretch(civil(day).year + (direction * far.months) / MONTHS),
        measure,
        finest !== "year" || far.months >= CENTURY_OF_MONTHS,
      );
    return loosely(monthOf(addMonths(day, direction * far.months)), measure, false);
  }
  if (finest === "month" || finest === "quarter")
    return loosely(monthOf(addMonths(day, direction * far.months)), measure, far.days > 0);
  const clockDays = Math.trunc(
    ((minute ?? 0) + direction * far.minutes) / MINUTES_IN_DAY +
      (direction < 0 && minute !== null ? -1 + 1 / MINUTES_IN_DAY : 0),
  );
  const moved = addMonths(day, direction * far.months) + direction * far.days + clockDays;
  return loosely(dayStretch(moved), measure, finest === "week" || finest === "fortnight");
}

const loosely = (found: Stretch | null, measure: Measure, always: boolean): Stretch | null =>
  found !== null && (always || measure.approximate) ? approximately(found) : found;

function finestUnit(measure: Measure): TimeUnit {
  let at = measure;
  while (at.rest !== null) at = at.rest;
  return at.unit;
}

/** "several weeks ago", "years from now": open on the far side. */
function openEnded(unit: TimeUnit, day: number, direction: -1 | 1): Stretch | null {
  const here = placeOf(unit, day);
  if (here === null) return null;
  return direction < 0 ? openBefore(here) : openAfter(here);
}

/** Publication as exactly as the unit counts: the year for years, the month for months, else the day. */
function placeOf(unit: TimeUnit, day: number): Stretch | null {
  if (NEEDS[unit] === 1) return yearStretch(civil(day).year);
  return NEEDS[unit] === 2 ? monthOf(day) : dayStretch(day);
}

function fromPrevious(measure: Measure, direction: -1 | 1, using: Resolving): Stretch | null {
  const { previous } = using;
  if (
    previous !== null &&
    measure.unit === "year" &&
    measure.count === 1 &&
    measure.rest === null &&
    isPlaced(previous)
  ) {
    if (using.previousAnchored) using.uses.anchor = true;
    return direction < 0 ? yearBefore(previous) : unitOf("year", previous.last, 1);
  }
  const day = previousDay(finestUnit(measure), direction, using);
  return day === null ? null : stepped(measure, direction, day, null);
}

/** "a year earlier": as exact as what it is compared with; the month of a day. */
function yearBefore(of: Stretch): Stretch | null {
  const { year, month } = civil(of.first);
  if (of.unit === "quarter") return quarterStretch(year - 1, (month - 1) / QUARTER + 1);
  if (of.unit === "season" && of.edtf.length === "2024-21".length) return sameSeason(of, year - 1);
  if (of.unit === "month" || of.unit === "day" || of.unit === "moment") return monthStretch(year - 1, month);
  return yearStretch(year - 1);
}

function sameSeason(of: Stretch, year: number): Stretch | null {
  const code = Number(of.edtf.slice(-2));
  return code > 28 ? seasonStretch(year, code - 28, true) : seasonStretch(year, code - 20, false);
}

/** Counted from a time that is said: exact to the day where that is a day. */
function fromStretch(measure: Measure, direction: -1 | 1, from: Stretch): Stretch | null {
  const far = reach(measure);
  if (far === null || !isPlaced(from)) return null;
  if (from.unit !== "day" && from.unit !== "moment")
    return stepped(measure, direction, direction < 0 ? from.first : from.last, null);
  const moved =
    addMonths(from.first, direction * far.months) +
    direction * (far.days + Math.floor(far.minutes / MINUTES_IN_DAY));
  return dayStretch(moved);
}

/** "in two weeks": ahead of publication; in a clause about the past it is how long something took. */
export function resolveIn(measure: Measure, using: Resolving): Stretch | null {
  if (using.tense === "past") return null;
  const day = anchorDay(measure.unit, using);
  if (day === null) return null;
  if (reach(measure) === null) return openEnded(measure.unit, day, 1);
  return stepped(measure, 1, day, using.anchor!.minute);
}

/** Years up to this many are counted in months: "the past year" of July 2025 began in July 2024. */
const YEARS_BY_MONTH = 2;

/** "the past three weeks", "the coming months". */
export function resolveRun(measure: Measure, direction: -1 | 1, using: Resolving): Stretch | null {
  const day = anchorDay(measure.unit, using);
  if (day === null) return null;
  const far = reach(measure);
  if (far === null) return openEnded(measure.unit, day, direction);
  const [here, there] = farEnd(measure, direction, day);
  if (here === null || there === null) return null;
  const found = direction < 0 ? interval(there, here) : interval(here, there);
  return found;
}

function farEnd(measure: Measure, direction: -1 | 1, day: number): readonly [Stretch | null, Stretch | null] {
  const far = reach(measure)!;
  const days = direction * (far.days + Math.ceil(far.minutes / MINUTES_IN_DAY));
  const there = addMonths(day, direction * far.months) + days;
  const exact = NEEDS[finestUnit(measure)];
  if (exact === 3) return [dayStretch(direction > 0 && far.minutes === 0 ? day + 1 : day), dayStretch(there)];
  if (exact === 2 || far.months <= YEARS_BY_MONTH * MONTHS) return [monthOf(day), monthOf(there)];
  return [yearStretch(civil(day).year), yearStretch(civil(there).year)];
}

/** "within 24 hours": from publication to that much later; the end is open where the count is not said. */
export function resolveWithin(measure: Measure, using: Resolving): Stretch | null {
  if (using.tense === "past") return null;
  const day = anchorDay(measure.unit, using);
  if (day === null) return null;
  if (reach(measure) === null) return openEnded(measure.unit, day, 1);
  const there = farEnd(measure, 1, day)[1];
  const exact = NEEDS[finestUnit(measure)];
  const here = exact === 3 ? dayStretch(day) : exact === 2 ? monthOf(day) : yearStretch(civil(day).year);
  if (here === null || there === null) return null;
  return exact === 1 && there.unit === "month" ? interval(monthOf(day)!, there) : interval(here, there);
}

/** Shares of a longer time by counting: "third week of July", "last ten days of last year", "first half of July", "week 31". */
import { addMonths, civil, mondayOf, mondayOfWeek, shiftMonth, weekdayOf, weeksInYear } from "./calendar.ts";
import type { Resolving } from "./context.ts";
import { reach } from "./duration.ts";
import type { Of } from "./expression.ts";
import {
  daysStretch,
  halfStretch,
  interval,
  isPlaced,
  monthOf,
  monthStretch,
  quarterStretch,
  type Stretch,
  weekendStretch,
  weekStretch,
  yearStretch,
} from "./stretch.ts";

const WEEK = 7;
const MONTHS = 12;
const SATURDAY = 6;
const QUARTER = 3;

/** First or second half: a code of ISO 8601-2 for a year, else half its days or years. */
export function resolveHalfOf({ index, year }: Of<"half">, using: Resolving): Stretch | null {
  if (year === null) return ownHalf(index, using);
  const of = using.resolve(year);
  if (of === null || !isPlaced(of)) return null;
  const start = civil(of.first);
  if (of.unit === "year") return halfStretch(start.year, index);
  if (of.unit === "decade" || of.unit === "century") {
    const length = (of.unit === "decade" ? 10 : 100) / 2;
    return joined(
      yearStretch(start.year + (index - 1) * length),
      yearStretch(start.year + index * length - 1),
    );
  }
  const middle = of.first + Math.floor((of.last - of.first + 1) / 2);
  return index === 1
    ? daysStretch("interval", of.first, middle - 1)
    : daysStretch("interval", middle, of.last);
}

/** "the first half" with no year: the latest that has begun, or the next in a clause that looks ahead. */
function ownHalf(index: number, using: Resolving): Stretch | null {
  const { anchor } = using;
  if (anchor?.month == null) return null;
  using.uses.anchor = true;
  const current = anchor.month > MONTHS / 2 ? 2 : 1;
  const by =
    using.tense === "future" || using.tense === "prospect"
      ? index < current
        ? 1
        : 0
      : index > current
        ? -1
        : 0;
  return halfStretch(anchor.year + by, index);
}

export function resolveShare(share: Of<"share">, using: Resolving): Stretch | null {
  const of = using.resolve(share.of);
  if (of === null || !isPlaced(of) || share.count < 1) return null;
  switch (share.unit) {
    case "day":
      return days(share, of, 1);
    case "week":
      return of.unit === "year" ? isoWeeks(share, of) : days(share, of, WEEK);
    case "weekend":
      return weekend(share.ordinal, of);
    case "month":
      return months(share, of, 1);
    case "quarter":
      return share.count === 1 && of.unit === "year" ? oneQuarter(share.ordinal, of) : months(share, of, 3);
    case "year":
      return years(share, of, 1);
    case "decade":
      return years(share, of, 10);
    default:
      return null;
  }
}

/** First index and one past the last, of `count` units among `total`; null where there are not so many. */
function among({ ordinal, count }: Of<"share">, total: number): readonly [number, number] | null {
  if (ordinal < 0) return count <= total ? [total - count, total] : null;
  const from = count > 1 ? (ordinal - 1) * count : ordinal - 1;
  return from + count <= total ? [from, from + count] : null;
}

/** Days in blocks from the start, or back from the end: the last week of June is its last seven days. */
function days(share: Of<"share">, of: Stretch, length: number): Stretch | null {
  const total = of.last - of.first + 1;
  const found = among(
    { ...share, count: share.count },
    Math.floor(total / length) + (share.ordinal > 0 && total % length > 0 ? 1 : 0),
  );
  if (found === null) return null;
  if (share.ordinal < 0) return daysStretch("interval", of.last - share.count * length + 1, of.last);
  return daysStretch(
    "interval",
    of.first + found[0] * length,
    Math.min(of.last, of.first + found[1] * length - 1),
  );
}

function isoWeeks(share: Of<"share">, of: Stretch): Stretch | null {
  const { year } = civil(of.first);
  const found = among(share, weeksInYear(year));
  if (found === null) return null;
  const first = mondayOfWeek(year, found[0] + 1);
  return daysStretch("interval", first, first + (found[1] - found[0]) * WEEK - 1);
}

function weekend(ordinal: number, of: Stretch): Stretch | null {
  const first = of.first + ((SATURDAY - weekdayOf(of.first) + WEEK) % WEEK);
  const last = of.last - ((weekdayOf(of.last) - SATURDAY + WEEK) % WEEK);
  const saturday = ordinal < 0 ? last : first + (ordinal - 1) * WEEK;
  return saturday < of.first || saturday > of.last ? null : weekendStretch(saturday);
}

function oneQuarter(ordinal: number, of: Stretch): Stretch | null {
  const index = ordinal < 0 ? 4 : ordinal;
  return index > 4 ? null : quarterStretch(civil(of.first).year, index);
}

function months(share: Of<"share">, of: Stretch, length: number): Stretch | null {
  const [start, end] = [civil(of.first), civil(of.last)];
  const total = Math.floor(((end.year - start.year) * MONTHS + end.month - start.month + 1) / length);
  const found = among(share, total);
  if (found === null) return null;
  if (of.unit === "year" && length === QUARTER && share.count === 2 && Math.abs(share.ordinal) === 1)
    return halfStretch(start.year, share.ordinal < 0 ? 2 : 1);
  const a = shiftMonth(start.year, start.month, found[0] * length);
  const b = shiftMonth(start.year, start.month, found[1] * length - 1);
  return joined(monthStretch(a.year, a.month), monthStretch(b.year, b.month));
}

function years(share: Of<"share">, of: Stretch, length: number): Stretch | null {
  const { year } = civil(of.first);
  const found = among(share, Math.floor((civil(of.last).year - year + 1) / length));
  if (found === null) return null;
  return joined(yearStretch(year + found[0] * length), yearStretch(year + found[1] * length - 1));
}

function joined(a: Stretch | null, b: Stretch | null): Stretch | null {
  if (a === null || b === null) return null;
  return a.edtf === b.edtf ? a : interval(a, b);
}

/** "week 31 of last year": ISO week. */
export function resolveNumberedWeek({ week, year }: Of<"numbered week">, using: Resolving): Stretch | null {
  const told = year === null ? null : using.resolve(year);
  if (year === null && using.anchor === null) return null;
  if (year === null) using.uses.anchor = true;
  const of =
    told !== null && isPlaced(told) ? civil(told.first).year : year === null ? using.anchor!.year : null;
  return of === null || week > weeksInYear(of) ? null : weekStretch(mondayOfWeek(of, week));
}

/** "the week of 10 April": the week, Monday to Sunday, that holds the day; "beginning" means the same where it is a Monday. */
export function resolveWeekOf({ of, unit }: Of<"week of">, using: Resolving): Stretch | null {
  const day = using.resolve(of);
  if (day === null || !isPlaced(day)) return null;
  if (unit === "weekend") return of.kind === "holiday" ? longWeekend(day.first) : weekendStretch(day.first);
  return weekStretch(mondayOf(day.first));
}

/** "the nine months ended 30 September": back from the last day of what ends it; whole months where that ends a month. */
export function resolveEnded({ measure, of }: Of<"ended">, using: Resolving): Stretch | null {
  const end = using.resolve(of);
  const far = reach(measure);
  if (end === null || !isPlaced(end) || far === null) return null;
  const after = end.last + 1;
  const first = addMonths(after, -far.months) - far.days;
  if (first >= after) return null;
  return civil(after).day === 1 && far.days === 0
    ? joined(monthOf(first), monthOf(end.last))
    : daysStretch("interval", first, end.last);
}

const TUESDAY = 2;

/** A holiday's weekend runs from or to the holiday where it lies beside it: Thursday to Sunday, Saturday to Monday. */
function longWeekend(holiday: number): Stretch | null {
  const early = weekdayOf(holiday) <= TUESDAY;
  const saturday = mondayOf(holiday) + (early ? -2 : SATURDAY - 1);
  return daysStretch("weekend", Math.min(holiday, saturday), Math.max(holiday, saturday + 1));
}

/**
 * A Stretch is a time with a place on the calendar: its first and last day, its EDTF text, and how its ends are
 * written where it is an end of an interval. Everything here is pure printing of ISO 8601-2 and day arithmetic.
 */
import { addMonths, civil, dayNumber, daysInMonth, mondayOf, shiftMonth } from "./calendar.ts";

export type StretchUnit =
  | "moment"
  | "day"
  | "week"
  | "weekend"
  | "month"
  | "season"
  | "quarter"
  | "half"
  | "year"
  | "decade"
  | "century"
  | "interval"
  | "set";

export interface Stretch {
  readonly unit: StretchUnit;
  /** day number; -Infinity: open; NaN: its year is not known */
  readonly first: number;
  /** day number, inclusive; Infinity: open; NaN: its year is not known */
  readonly last: number;
  readonly edtf: string;
  /** how it is written as the first end of an interval; ".." open */
  readonly from: string;
  /** how it is written as the last end of an interval; ".." open */
  readonly to: string;
}

const LAST_PLAIN_YEAR = 9999;
const MONTHS = 12;
export const OPEN = "..";

/** Codes of ISO 8601-2 (EDTF): seasons wherever 21-24, southern seasons 29-32, quarters 33-36, halves 40-41. */
const SEASON_CODE = 20;
const SOUTHERN_CODE = 28;
const QUARTER_CODE = 32;
const HALF_CODE = 39;

const pad = (value: number, width: number): string => String(value).padStart(width, "0");

export function yearText(year: number): string {
  if (year > LAST_PLAIN_YEAR || year < -LAST_PLAIN_YEAR) return `Y${year}`;
  return year < 0 ? `-${pad(-year, 4)}` : pad(year, 4);
}
export const monthText = (year: number, month: number): string => `${yearText(year)}-${pad(month, 2)}`;
export function dayText(day: number): string {
  const date = civil(day);
  return `${monthText(date.year, date.month)}-${pad(date.day, 2)}`;
}

/** Months and days of years beyond four digits have no EDTF. */
const isPlain = (year: number): boolean => Math.abs(year) <= LAST_PLAIN_YEAR;
const FIRST_PLAIN_DAY = dayNumber(-LAST_PLAIN_YEAR, 1, 1);
const LAST_PLAIN_DAY = dayNumber(LAST_PLAIN_YEAR, MONTHS, 31);
const isPlainDay = (day: number): boolean => day >= FIRST_PLAIN_DAY && day <= LAST_PLAIN_DAY;

export function dayStretch(day: number): Stretch | null {
  if (!isPlainDay(day)) return null;
  const text = dayText(day);
  return { unit: "day", first: day, last: day, edtf: text, from: text, to: text };
}

export function monthStretch(year: number, month: number): Stretch | null {
  if (!isPlain(year)) return null;
  const text = monthText(year, month);
  const first = dayNumber(year, month, 1);
  return {
    unit: "month",
    first,
    last: first + daysInMonth(year, month) - 1,
    edtf: text,
    from: text,
    to: text,
  };
}

/** A year worked out: none beyond four digits, as nobody counts so far to the year. */
export const yearStretch = (year: number): Stretch | null => (isPlain(year) ? statedYear(year) : null);

/** Years of more than nine digits are no dates but noise. */
const FARTHEST_YEAR = 999_999_999;

/** A year as it is written, however far: "Y10000". */
export function statedYear(year: number): Stretch | null {
  if (Math.abs(year) > FARTHEST_YEAR) return null;
  const text = yearText(year);
  return {
    unit: "year",
    first: dayNumber(year, 1, 1),
    last: dayNumber(year, MONTHS, 31),
    edtf: text,
    from: text,
    to: text,
  };
}

/** Whole years from `year` on; "199X" for a decade, "18XX" for a century. */
export function yearsStretch(unit: "decade" | "century", year: number): Stretch | null {
  const length = unit === "decade" ? 10 : 100;
  if (!isPlain(year) || !isPlain(year + length)) return null;
  const [from, to] = [yearText(year), yearText(year + length - 1)];
  const digits = unit === "decade" ? 3 : 2;
  const round = year >= 0 && year % length === 0;
  const edtf = round ? `${from.slice(0, digits)}${"X".repeat(4 - digits)}` : `${from}/${to}`;
  return {
    unit,
    first: dayNumber(year, 1, 1),
    last: dayNumber(year + length - 1, MONTHS, 31),
    edtf,
    from,
    to,
  };
}

/** Months from (year, month) on under one code. */
function coded(unit: StretchUnit, year: number, month: number, months: number, edtf: string): Stretch | null {
  const end = shiftMonth(year, month, months - 1);
  if (!isPlain(year) || !isPlain(end.year)) return null;
  return {
    unit,
    first: dayNumber(year, month, 1),
    last: dayNumber(end.year, end.month, daysInMonth(end.year, end.month)),
    edtf,
    from: monthText(year, month),
    to: monthText(end.year, end.month),
  };
}

/** Season 1 spring to 4 winter, by meteorology: March, June, September, December; six months later in the south.
 * A season that crosses the year's end belongs to the year in which it begins. */
export function seasonStretch(year: number, season: number, southern: boolean): Stretch | null {
  const month = southern ? ((season * 3 + 5) % MONTHS) + 1 : season * 3;
  const code = (southern ? SOUTHERN_CODE : SEASON_CODE) + season;
  return coded("season", year, month, 3, `${yearText(year)}-${code}`);
}
export const quarterStretch = (year: number, quarter: number): Stretch | null =>
  coded("quarter", year, quarter * 3 - 2, 3, `${yearText(year)}-${QUARTER_CODE + quarter}`);
export const halfStretch = (year: number, half: number): Stretch | null =>
  coded("half", year, half * 6 - 5, 6, `${yearText(year)}-${HALF_CODE + half}`);

export const weekStretch = (day: number): Stretch | null =>
  daysStretch("week", mondayOf(day), mondayOf(day) + 6);
export const weekendStretch = (day: number): Stretch | null =>
  daysStretch("weekend", mondayOf(day) + 5, mondayOf(day) + 6);

export function daysStretch(unit: StretchUnit, first: number, last: number): Stretch | null {
  const [start, end] = [dayStretch(first), dayStretch(last)];
  if (start === null || end === null || last < first) return null;
  return first === last
    ? start
    : { unit, first, last, edtf: `${start.edtf}/${end.edtf}`, from: start.edtf, to: end.edtf };
}

/** From the start of one to the end of another; null for the wrong way round and for years not known. */
export function interval(a: Stretch, b: Stretch): Stretch | null {
  if (!(a.first <= b.last) || a.from === OPEN || b.to === OPEN) return null;
  const edtf = a.from === b.to ? a.from : `${a.from}/${b.to}`;
  return { unit: "interval", first: a.first, last: b.last, edtf, from: a.from, to: b.to };
}

export function openAfter(from: Stretch): Stretch | null {
  if (from.from === OPEN || Number.isNaN(from.first)) return null;
  return {
    unit: "interval",
    first: from.first,
    last: Number.POSITIVE_INFINITY,
    edtf: `${from.from}/${OPEN}`,
    from: from.from,
    to: OPEN,
  };
}

export function openBefore(to: Stretch): Stretch | null {
  if (to.to === OPEN || Number.isNaN(to.last)) return null;
  return {
    unit: "interval",
    first: Number.NEGATIVE_INFINITY,
    last: to.last,
    edtf: `${OPEN}/${to.to}`,
    from: OPEN,
    to: to.to,
  };
}

/** Finite, so that it can be counted from. */
export const isPlaced = (stretch: Stretch): boolean =>
  Number.isFinite(stretch.first) && Number.isFinite(stretch.last);

/** The unit that follows (by 1) or goes before (by -1), of the same length; days for what has no unit of its own. */
export function neighbour(of: Stretch, by: number): Stretch | null {
  if (!isPlaced(of)) return null;
  const start = civil(of.first);
  switch (of.unit) {
    case "year":
      return yearStretch(start.year + by);
    case "month":
      return monthOf(of.first, by);
    case "quarter":
    case "season":
      return monthOf(by > 0 ? of.last : of.first, by);
    case "half":
      return monthOf(by > 0 ? of.last : of.first, by);
    case "decade":
    case "century":
      return yearStretch((by > 0 ? civil(of.last).year : start.year) + by);
    default:
      return dayStretch((by > 0 ? of.last : of.first) + by);
  }
}

/** The month of a day, moved by months. */
export function monthOf(day: number, by = 0): Stretch | null {
  const date = civil(addMonths(day, 0));
  const moved = shiftMonth(date.year, date.month, by);
  return monthStretch(moved.year, moved.month);
}

/** "~" on a date; on both ends of an interval; seasons, sets and what lacks its year stay as they are, as EDTF has no mark for them. */
export function approximately(of: Stretch): Stretch {
  const mark = (text: string): string => (text === OPEN || /^X|~$/u.test(text) ? text : `${text}~`);
  if (of.unit === "day" || of.unit === "month" || of.unit === "year") {
    return { ...of, edtf: mark(of.edtf), from: mark(of.from), to: mark(of.to) };
  }
  if (of.unit === "interval" || of.unit === "week")
    return { ...of, edtf: `${mark(of.from)}/${mark(of.to)}`, from: mark(of.from), to: mark(of.to) };
  return of;
}

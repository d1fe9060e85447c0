/** Calendar dates: "4 July 2025", "July 4th", "July 2025", "2025-07-04", "Tuesday, 1 July", "the 18th". */
import { TimeClass } from "../../lexicon/time-words.ts";
import { type Atom, type Atoms, atomAt } from "./atom.ts";
import { numberWords } from "./count.ts";
import type { Expression, Match } from "./expression.ts";
import { ordinalWords, suffixEnd } from "./ordinal.ts";
import {
  closes,
  has,
  is,
  isHyphen,
  isNumber,
  MONTH,
  match,
  NUMBER,
  numberIn,
  opens,
  skip,
  WEEKDAY,
} from "./read.ts";
import { relativeYear, yearInDate } from "./rules-year.ts";

const LAST_DAY = 31;
const LAST_MONTH = 12;
const YEAR_DIGITS = 4;
const JOINS: ReadonlySet<string> = new Set(["-", "/", "."]);

interface Day {
  readonly day: number;
  /** "4th", "fourth": cannot be a count */
  readonly ordinal: boolean;
}

const date = (fields: {
  year?: Expression | number | null;
  month?: number | null;
  day?: number | null;
  weekday?: number | null;
  shift?: number | null;
}): Expression => ({
  kind: "date",
  year: null,
  month: null,
  day: null,
  weekday: null,
  shift: null,
  ...fields,
});

/** "4", "4th", "fourth", "twenty-first", "thirty one" (only where it stands beside a month, as the caller knows). */
export function dayOfMonth(atoms: Atoms, at: number): Match<Day> | null {
  const digits = numberIn(atomAt(atoms, at), 1, LAST_DAY, 2);
  if (!Number.isNaN(digits)) {
    const end = suffixEnd(atoms, at);
    return { end: end > 0 ? end : at + 1, value: { day: digits, ordinal: end > 0 } };
  }
  const ordinal = ordinalWords(atoms, at);
  if (ordinal !== null)
    return ordinal.value <= LAST_DAY
      ? { end: ordinal.end, value: { day: ordinal.value, ordinal: true } }
      : null;
  const words = numberWords(atoms, at);
  if (words === null || words.value < 1 || words.value > LAST_DAY) return null;
  return { end: words.end, value: { day: words.value, ordinal: false } };
}

/** "Jan", "Sept", but not "May" or "June". */
const isShortened = (month: string): boolean => (month.length === 3 && month !== "may") || month === "sept";

/** The index after a month's name and its full stop; -1 where no month stands here. */
export function monthEnd(atoms: Atoms, at: number): number {
  if (!has(atoms, at, MONTH)) return -1;
  const dotted =
    is(atoms, at + 1, ".") && atomAt(atoms, at + 1).glued && isShortened(atomAt(atoms, at).lower);
  return dotted ? at + 2 : at + 1;
}

/** "July 4, 2025", "July the 4th", "Jul/4", "July 2025", "July last year", "July". */
export function monthFirst(atoms: Atoms, at: number): Match | null {
  const end = monthEnd(atoms, at);
  if (end < 0) return null;
  const month = atomAt(atoms, at).word.month;
  const joined = JOINS.has(atomAt(atoms, end).lower) && atomAt(atoms, end + 1).glued ? end + 1 : end;
  const from = skip(atoms, joined === end ? skip(atoms, end, ",") : joined, "the");
  const day = dayOfMonth(atoms, from);
  const whole = withYear(atoms, end, month, null);
  // "in October, the second-highest figure", "in October, the third such attack": no day
  const spelled = day?.value.ordinal && !isNumber(atoms, from);
  if (
    spelled &&
    (isHyphen(atoms, day.end) || (is(atoms, end, ",") && atomAt(atoms, day.end).kind === "word"))
  )
    return whole;
  if (day === null || day.end < whole.end || !isDayHere(atoms, day, joined)) return whole;
  return withYear(atoms, day.end, month, day.value.day);
}

/** A number after a month is its day unless it counts what follows or is the hour of a clock. */
function isDayHere(atoms: Atoms, day: Match<Day>, from: number): boolean {
  const next = atomAt(atoms, day.end);
  if (day.value.ordinal)
    return !has(atoms, day.end, TimeClass.unit) || atomAt(atoms, day.end).lower === "second";
  if (next.glued && (next.lower === ":" || next.lower === "%" || next.kind === "word")) return false;
  if (next.glued && next.lower === "," && isNumber(atoms, day.end + 1) && atomAt(atoms, day.end + 1).glued)
    return isYearLike(atomAt(atoms, day.end + 1));
  if (next.glued && next.lower === "." && isNumber(atoms, day.end + 1) && atomAt(atoms, day.end + 1).glued)
    return false;
  if (has(atoms, from, NUMBER) && has(atoms, day.end, TimeClass.unit)) return false;
  return !has(atoms, day.end, TimeClass["counted noun"]) && !isMeridiem(atoms, day.end);
}

const isYearLike = (atom: Atom): boolean => atom.digits === 4;

export const isMeridiem = (atoms: Atoms, at: number): boolean => {
  const word = atomAt(atoms, at).lower;
  if (word === "am" || word === "pm") return true;
  return (
    (word === "a" || word === "p") &&
    (is(atoms, at + 1, "m") || (is(atoms, at + 1, ".") && is(atoms, at + 2, "m")))
  );
};

/** The year after a month or a day, however it is joined: ", 2025", " of 2025", "/2025", " last year", " '87". */
function withYear(atoms: Atoms, at: number, month: number, day: number | null): Match {
  const bare = match(at, date({ month, day }));
  const joined = JOINS.has(atomAt(atoms, at).lower) && atomAt(atoms, at).glued && atomAt(atoms, at + 1).glued;
  const from = joined ? at + 1 : skip(atoms, skip(atoms, at, ","), "of", "in");
  const year = yearInDate(atoms, from, day !== null || is(atoms, from - 1, "of"));
  if (year !== null) return match(year.end, date({ month, day, year: year.value }));
  const relative = relativeYear(atoms, skip(atoms, at, "of", "in", ","));
  return relative === null ? bare : match(relative.end, date({ month, day, year: relative.value }));
}

/** "4 July 2025", "4th of July", "fourth day of July", "04-Jul-2025", "twenty five January". */
export function dayFirst(atoms: Atoms, at: number): Match | null {
  const day = opens(atoms, at) && !CURRENCIES.has(atomAt(atoms, at - 1).lower) ? dayOfMonth(atoms, at) : null;
  if (day === null) return null;
  const joined = JOINS.has(atomAt(atoms, day.end).lower) && atomAt(atoms, day.end + 1).glued;
  let from = joined ? day.end + 1 : day.end;
  if (is(atoms, from, "day") && is(atoms, from + 1, "of")) from += 2;
  else from = skip(atoms, from, "of");
  const end = monthEnd(atoms, from);
  if (end < 0 || (joined && !has(atoms, from, MONTH))) return null;
  if (isModal(atoms, from) && !day.value.ordinal && !isNumber(atoms, at)) return null;
  return withYear(atoms, end, atomAt(atoms, from).word.month, day.value.day);
}

const CURRENCIES: ReadonlySet<string> = new Set(["$", "€", "£", "¥"]);
/** "one may ask", "two march": no month in lower case after a number word. */
const isModal = (atoms: Atoms, at: number): boolean =>
  !atomAt(atoms, at).capital && (is(atoms, at, "may") || is(atoms, at, "march"));

/** "2025-07-04", "2025/7/4", "2025-07", "2025/Jul/04", "20250704"; only where the year stands first. */
export function isoDate(atoms: Atoms, at: number): Match | null {
  const head = atomAt(atoms, at);
  if (head.kind !== "number" || !opens(atoms, at)) return null;
  if (head.digits === 8) return compactDate(atoms, at);
  if (Number.isNaN(numberIn(head, 1000, 9999, 4)) || head.digits !== 4) return null;
  const join = atomAt(atoms, at + 1);
  if (!JOINS.has(join.lower) || !join.glued || !atomAt(atoms, at + 2).glued) return null;
  const named = has(atoms, at + 2, MONTH);
  const month = named ? atomAt(atoms, at + 2).word.month : numberIn(atomAt(atoms, at + 2), 1, LAST_MONTH, 2);
  if (Number.isNaN(month)) return null;
  const day =
    is(atoms, at + 3, join.lower) && atomAt(atoms, at + 3).glued
      ? numberIn(atomAt(atoms, at + 4), 1, LAST_DAY, 2)
      : Number.NaN;
  if (!Number.isNaN(day) && atomAt(atoms, at + 4).glued)
    return match(at + 5, date({ year: head.value, month, day }));
  if (join.lower === "." || !closes(atoms, at + 3)) return null;
  const isTwoDigitRange = !named && atomAt(atoms, at + 2).digits === 2 && join.lower === "/" && month > 12;
  return isTwoDigitRange ? null : match(at + 3, date({ year: head.value, month }));
}

function compactDate(atoms: Atoms, at: number): Match | null {
  const { lower } = atomAt(atoms, at);
  const [year, month, day] = [Number(lower.slice(0, 4)), Number(lower.slice(4, 6)), Number(lower.slice(6))];
  const plausible =
    year >= 1900 && year < 2100 && month >= 1 && month <= LAST_MONTH && day >= 1 && day <= LAST_DAY;
  return plausible ? match(at + 1, date({ year, month, day })) : null;
}

/** "5/3/2018", "23.04.2022", "05-08-16": day and month in an order that only numbers over 12 tell. */
export function numericDate(atoms: Atoms, at: number): Match | null {
  if (!opens(atoms, at) && !(is(atoms, at - 1, "-") && atomAt(atoms, at - 2).digits === YEAR_DIGITS))
    return null;
  const join = atomAt(atoms, at + 1);
  if (!JOINS.has(join.lower) || !join.glued || !is(atoms, at + 3, join.lower)) return null;
  if (!atomAt(atoms, at + 2).glued || !atomAt(atoms, at + 3).glued || !atomAt(atoms, at + 4).glued)
    return null;
  const first = numberIn(atomAt(atoms, at), 1, LAST_DAY, 2);
  const second = numberIn(atomAt(atoms, at + 2), 1, LAST_DAY, 2);
  const year = numericYear(atomAt(atoms, at + 4), join.lower);
  const end = at + 5;
  if (Number.isNaN(first) || Number.isNaN(second) || Number.isNaN(year)) return null;
  if (!closes(atoms, end) && !is(atoms, end, "-")) return null;
  if (first > LAST_MONTH && second > LAST_MONTH) return null;
  if (first === second) return match(end, date({ year, month: first, day: second }));
  if (first > LAST_MONTH) return match(end, date({ year, month: second, day: first }));
  if (second > LAST_MONTH) return match(end, date({ year, month: first, day: second }));
  return match(end, { kind: "ambiguous date", year, first, second });
}

/** Two digits are a year only between slashes, as "3.2.10" is a version and "5-3-2" a formation. */
function numericYear(atom: Atom, join: string): number {
  if (atom.digits === 4) return numberIn(atom, 1000, 2999, 4);
  if (atom.digits !== 2 || join !== "/") return Number.NaN;
  return fullYear(atom.value);
}

/** Two-digit years count as 1970 to 2069, as POSIX reads them. */
export const fullYear = (short: number): number => (short < 70 ? 2000 + short : 1900 + short);

/** "Tuesday", "Tuesday, 1 July 2025", "Mon. (July 4)", "Friday the 26th", "Tuesday 22/04". */
export function weekdayFirst(atoms: Atoms, at: number): Match | null {
  if (!has(atoms, at, WEEKDAY)) return null;
  const { weekday } = atomAt(atoms, at).word;
  const short = atomAt(atoms, at).lower.length <= 5 && is(atoms, at + 1, ".") && atomAt(atoms, at + 1).glued;
  const end = short ? at + 2 : at + 1;
  const bracket = is(atoms, end, "(");
  const from = skip(atoms, bracket ? end + 1 : skip(atoms, end, ",", "-"), "the");
  const full =
    isoDate(atoms, from) ?? numericDate(atoms, from) ?? dayFirst(atoms, from) ?? monthDay(atoms, from);
  if (full?.value.kind === "date" && full.value.day !== null) {
    const close = bracket && is(atoms, full.end, ")") ? full.end + 1 : full.end;
    return match(close, { ...full.value, weekday });
  }
  const day = is(atoms, from - 1, "the") || from === end ? dayOfMonth(atoms, from) : null;
  if (day?.value.ordinal) return match(day.end, date({ day: day.value.day, weekday }));
  return match(end, { kind: "weekday", weekday, shift: null, week: null });
}

const monthDay = (atoms: Atoms, at: number): Match | null => {
  const found = monthFirst(atoms, at);
  return found?.value.kind === "date" && found.value.day !== null ? found : null;
};

/** "on the 18th": a day of a month not named. */
export function dayAlone(atoms: Atoms, at: number): Match | null {
  const whole = atomAt(atoms, at - 1).kind === "end";
  if (!is(atoms, at, "the") || !(is(atoms, at - 1, "on") || whole)) return null;
  const end = suffixEnd(atoms, at + 1);
  const day = numberIn(atomAt(atoms, at + 1), 1, LAST_DAY, 2);
  if (end < 0 || Number.isNaN(day)) return null;
  const next = atomAt(atoms, end);
  const free = next.kind === "end" || (next.kind === "mark" && !next.glued) || FOLLOWERS.has(next.lower);
  return free ? match(end, date({ day })) : null;
}
const FOLLOWERS: ReadonlySet<string> = new Set([
  ",",
  ".",
  ";",
  ")",
  "at",
  "in",
  "after",
  "before",
  "when",
  "for",
  "was",
  "with",
  "and",
  "by",
]);

/** "18 and 19 June", "3 to 5 March 2025", "9-12 June", "between 3 and 12 of Sept": days that share a month that follows. */
export function daysOfMonth(atoms: Atoms, at: number): Match | null {
  const start = opens(atoms, at) ? dayOfMonth(atoms, at) : null;
  if (start === null) return null;
  const join = atomAt(atoms, start.end).lower;
  if (!RANGE_JOINS.has(join) && join !== "and" && join !== "or") return null;
  const end =
    dayFirst(atoms, skip(atoms, start.end + 1, "the")) ??
    (join === "-" && isNumber(atoms, start.end + 1) ? gluedDayFirst(atoms, start.end + 1) : null);
  if (end?.value.kind !== "date" || end.value.day === null) return null;
  if (start.value.day >= end.value.day) return null;
  const from: Expression = { ...end.value, day: start.value.day, weekday: null };
  if (join !== "and" && join !== "or") return match(end.end, { kind: "range", from, to: end.value });
  if (is(atoms, at - 1, "between") || is(atoms, at - 2, "between"))
    return match(end.end, { kind: "range", from, to: end.value });
  return match(end.end, { kind: "several", of: [from, end.value], join });
}

function gluedDayFirst(atoms: Atoms, at: number): Match | null {
  const day = dayOfMonth(atoms, at);
  if (day === null) return null;
  const from = skip(atoms, day.end, "of");
  const end = monthEnd(atoms, from);
  return end < 0 ? null : withYear(atoms, end, atomAt(atoms, from).word.month, day.value.day);
}

export const RANGE_JOINS: ReadonlySet<string> = new Set([
  "-",
  "--",
  "to",
  "until",
  "till",
  "til",
  "through",
  "thru",
  "~",
]);

/** "July 4-6", "November 18 and 19, 2025", "April 9th through 17th", "January 3 to 5, 2017": days after their month. */
export function monthDays(atoms: Atoms, at: number): Match | null {
  const start = monthFirst(atoms, at);
  if (start?.value.kind !== "date" || start.value.day === null || start.value.year !== null) return null;
  const join = atomAt(atoms, start.end).lower;
  if (!RANGE_JOINS.has(join) && join !== "and" && join !== "or") return null;
  const from = skip(atoms, start.end + 1, "the");
  const day = dayOfMonth(atoms, from);
  if (day === null || !isDayHere(atoms, day, from) || monthEnd(atoms, skip(atoms, day.end, "of")) > 0)
    return null;
  const sensible = day.value.ordinal || isNumber(atoms, from);
  if (!sensible || (is(atoms, start.end, "and") && has(atoms, day.end, TimeClass.unit))) return null;
  const end = withYear(atoms, day.end, start.value.month!, day.value.day);
  if (end.value.kind !== "date") return null;
  const first: Expression = { ...start.value, year: end.value.year };
  const isRange = join !== "and" && join !== "or";
  if (isRange && day.value.day < start.value.day) {
    const next = (start.value.month! % LAST_MONTH) + 1;
    return end.value.year === null
      ? match(end.end, { kind: "range", from: first, to: { ...end.value, month: next } })
      : null;
  }
  if (isRange) return match(end.end, { kind: "range", from: first, to: end.value });
  return closes(atoms, end.end) && !isNoun(atoms, end.end)
    ? match(end.end, { kind: "several", of: [first, end.value], join: join === "or" ? "or" : "and" })
    : null;
}

/** "July 4 and 20 people …": a lower-case word right after the number is what is counted. */
const isNoun = (atoms: Atoms, at: number): boolean => {
  const next = atomAt(atoms, at);
  return next.kind === "word" && !next.capital && next.word.classes === 0;
};

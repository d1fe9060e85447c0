/** Named parts of a year: seasons, quarters, halves; and shares of a longer time: "third week of July". */
import { TimeClass } from "../../lexicon/time-words.ts";
import { type Atoms, atomAt } from "./atom.ts";
import { numberWords } from "./count.ts";
import type { Expression, Match } from "./expression.ts";
import { ordinalWords } from "./ordinal.ts";
import {
  closes,
  has,
  is,
  isHyphen,
  isNumber,
  match,
  numberIn,
  ORDINAL,
  opens,
  SHIFT,
  skip,
  skipHyphen,
  skipPossessive,
  skipThe,
  UNIT,
} from "./read.ts";
import { relativeYear, spokenYear, yearInDate } from "./rules-year.ts";

const SEASON = TimeClass.season;
const QUARTERS = 4;
const HALVES = 2;

/** "of 2024", "2024", ", 2024", "of last year", "this year", "'94": the year of a named part. */
export function yearOf(atoms: Atoms, at: number): Match | null {
  const from = skip(atoms, skip(atoms, at, ","), "of", "in");
  const fiscal = skip(atoms, skipThe(atoms, from), "fiscal", "calendar");
  const digits = yearInDate(atoms, fiscal, false) ?? spokenYear(atoms, fiscal);
  if (digits !== null) return match(digits.end, { kind: "year", year: digits.value });
  const ownYear = is(atoms, at, "of") && is(atoms, from, "the") && is(atoms, from + 1, "year");
  if (ownYear) return match(from + 2, { kind: "shifted", unit: "year", by: 0, origin: "anchor" });
  return relativeYear(atoms, from);
}

/** A year before a named part: "2024 ", "the 1988 ", "last year's ", "this year's ". */
export function yearBefore(atoms: Atoms, at: number): Match | null {
  const start = skipThe(atoms, at);
  // "the year's first nine months"
  if (start > at && is(atoms, start, "year") && skipPossessive(atoms, start + 1) > start + 1)
    return match(skipPossessive(atoms, start + 1), {
      kind: "shifted",
      unit: "year",
      by: 0,
      origin: "anchor",
    });
  const digits = numberIn(atomAt(atoms, start), 1000, 2999, 4);
  if (!Number.isNaN(digits) && atomAt(atoms, start).digits === 4)
    return match(start + 1, { kind: "year", year: digits });
  // "fiscal 1990's first quarter"
  const fiscal = skip(atoms, start, "fiscal", "calendar");
  const told = fiscal > start ? numberIn(atomAt(atoms, fiscal), 1000, 2999, 4) : Number.NaN;
  if (!Number.isNaN(told) && skipPossessive(atoms, fiscal + 1) > fiscal + 1)
    return match(skipPossessive(atoms, fiscal + 1), { kind: "year", year: told });
  const relative = relativeYear(atoms, start);
  if (relative === null) return null;
  const end = skipPossessive(atoms, relative.end);
  return end > relative.end ? match(end, relative.value) : null;
}

/** "last fall", "the summer of 2019", "winter 2024-25", "this past spring", "2024 summer". */
export function seasonAt(atoms: Atoms, at: number): Match | null {
  const before = yearBefore(atoms, at);
  const shifted = before === null ? shiftBefore(atoms, at) : null;
  const start = before?.end ?? shifted?.end ?? skipThe(atoms, at);
  if (!has(atoms, start, SEASON) || !opensWord(atoms, start)) return null;
  const index = atomAt(atoms, start).word.season;
  if (before !== null) return match(start + 1, { kind: "season", index, year: before.value, shift: null });
  const year = yearOf(atoms, start + 1);
  if (year !== null) {
    const end = winterEnd(atoms, year.end);
    return match(end, { kind: "season", index, year: year.value, shift: null });
  }
  return match(start + 1, { kind: "season", index, year: null, shift: shifted?.value ?? null });
}

/** "winter of 1994-95": the year in which it began is kept. */
function winterEnd(atoms: Atoms, at: number): number {
  const join = atomAt(atoms, at);
  const joined = (join.lower === "-" || join.lower === "/") && join.glued && atomAt(atoms, at + 1).glued;
  return joined && (atomAt(atoms, at + 1).digits === 2 || atomAt(atoms, at + 1).digits === 4) ? at + 2 : at;
}

const opensWord = (atoms: Atoms, at: number): boolean => opens(atoms, at) || isHyphen(atoms, at - 1);

/** "last", "this past", "this coming", "the following": the words that say which one; a later word decides. */
export function shiftBefore(atoms: Atoms, at: number): Match<number> | null {
  const start = skipThe(atoms, at);
  if (!has(atoms, start, SHIFT) || is(atoms, start, "recent")) return null;
  // "declared following Wednesday's quake": after it, not the Wednesday that follows
  if (start === at && is(atoms, start, "following") && !is(atoms, at - 1, "on")) return null;
  const first = atomAt(atoms, start).word.shift;
  if (!has(atoms, start + 1, SHIFT)) return { end: start + 1, value: first };
  return { end: start + 2, value: atomAt(atoms, start + 1).word.shift };
}

/** "third quarter of 2024", "Q3 2024", "2024 Q3", "third-quarter", "last year's first quarter", "the 1988 quarter". */
export function quarterAt(atoms: Atoms, at: number): Match | null {
  const before = yearBefore(atoms, at);
  const start = skipFiscal(atoms, before?.end ?? skipThe(atoms, at));
  const named =
    namedQuarter(atoms, start) ??
    letterPart(atoms, before === null ? start : skipHyphen(atoms, start), "q", QUARTERS);
  if (named === null) return null;
  if (before !== null)
    return match(named.end, { kind: "quarter", index: named.value, year: before.value, shift: null });
  const year = yearOf(atoms, skipHyphen(atoms, named.end));
  return match(year?.end ?? named.end, {
    kind: "quarter",
    index: named.value,
    year: year?.value ?? null,
    shift: null,
  });
}

export const skipFiscal = (atoms: Atoms, at: number): number => {
  const end = skip(atoms, at, "fiscal", "financial");
  return end > at ? skipHyphen(atoms, end) : at;
};

function namedQuarter(atoms: Atoms, at: number): Match<number> | null {
  const ordinal = ordinalWords(atoms, at) ?? lastOrdinal(atoms, at, QUARTERS);
  if (ordinal === null || ordinal.value > QUARTERS) return null;
  const end = skipFiscal(atoms, skipHyphen(atoms, ordinal.end));
  return is(atoms, end, "quarter") ? { end: end + 1, value: ordinal.value } : null;
}

/** "last", "final" before a quarter or a half with "of": "the final quarter of 2024"; not "last quarter". */
function lastOrdinal(atoms: Atoms, at: number, value: number): Match<number> | null {
  const isLast = has(atoms, at, ORDINAL) && atomAt(atoms, at).word.ordinal < 0;
  return isLast && is(atoms, at + 2, "of") ? { end: at + 1, value } : null;
}

/** "Q3", "H1", "q1-2019". */
function letterPart(atoms: Atoms, at: number, letter: string, most: number): Match<number> | null {
  if (!is(atoms, at, letter) || !atomAt(atoms, at + 1).glued) return null;
  const value = numberIn(atomAt(atoms, at + 1), 1, most, 1);
  return Number.isNaN(value) ? null : { end: at + 2, value };
}

/** "first half of 2025", "H1 2025", "the second half of last year", "first half of July", "last half of the '80s". */
export function halfAt(
  atoms: Atoms,
  at: number,
  point: (atoms: Atoms, at: number) => Match | null,
): Match | null {
  const before = yearBefore(atoms, at);
  const start = skipFiscal(atoms, before?.end ?? skipThe(atoms, at));
  const letter = letterPart(atoms, before === null ? start : skipHyphen(atoms, start), "h", HALVES);
  const ordinal = letter === null ? (ordinalWords(atoms, start) ?? lastOrdinal(atoms, start, HALVES)) : null;
  const middle = ordinal === null ? -1 : skipHyphen(atoms, ordinal.end);
  const index = letter?.value ?? (ordinal !== null && is(atoms, middle, "half") ? ordinal.value : 0);
  if (index < 1 || index > HALVES) return null;
  const end = letter?.end ?? middle + 1;
  if (before !== null) return match(end, { kind: "half", index, year: before.value, shift: null });
  const of = is(atoms, end, "of")
    ? (yearOf(atoms, end) ?? point(atoms, end + 1))
    : letter === null
      ? null
      : yearOf(atoms, skipHyphen(atoms, end));
  if (of !== null) return match(of.end, { kind: "half", index, year: of.value, shift: null });
  return isWhole(atoms, at, end) || letter !== null
    ? match(end, { kind: "half", index, year: null, shift: null })
    : null;
}

/** True where a phrase is all there is: a bare expression handed to `normalizeTime`. */
export const isWhole = (atoms: Atoms, at: number, end: number): boolean =>
  atomAt(atoms, at - 1).kind === "end" &&
  (atomAt(atoms, end).kind === "end" ||
    (atomAt(atoms, end).lower === "." && atomAt(atoms, end + 1).kind === "end"));

/** "third week of July", "first three months of 2021", "last ten days of last year", "the 15th day of next month". */
export function shareAt(
  atoms: Atoms,
  at: number,
  point: (atoms: Atoms, at: number) => Match | null,
): Match | null {
  const before = yearBefore(atoms, at);
  const start = before?.end ?? skipThe(atoms, at);
  const last = has(atoms, start, ORDINAL) && atomAt(atoms, start).word.ordinal < 0;
  const ordinal = last ? { end: start + 1, value: -1 } : ordinalWords(atoms, start);
  if (ordinal === null) return null;
  const count = shareCount(atoms, ordinal.end);
  const unit = count?.end ?? ordinal.end;
  if (!has(atoms, unit, UNIT)) return null;
  // "this year's first nine months"; "last year's first quarter" is a quarter's
  if (before !== null && count !== null)
    return match(unit + 1, {
      kind: "share",
      ordinal: ordinal.value,
      count: count.value,
      unit: atomAt(atoms, unit).word.unit,
      of: before.value,
    });
  if (!(is(atoms, unit + 1, "of") || is(atoms, unit + 1, "in"))) return null;
  const of = ownMonth(atoms, unit + 2) ?? point(atoms, unit + 2);
  if (of === null || !SHARED.has(of.value.kind)) return null;
  const plural = atomAt(atoms, unit).lower.endsWith("s");
  if (plural && count === null) return null;
  const value: Expression = {
    kind: "share",
    ordinal: ordinal.value,
    count: count?.value ?? 1,
    unit: atomAt(atoms, unit).word.unit,
    of: of.value,
  };
  return match(of.end, value);
}
const SHARED: ReadonlySet<Expression["kind"]> = new Set([
  "date",
  "year",
  "shifted",
  "season",
  "quarter",
  "half",
  "decade",
  "century",
]);

function shareCount(atoms: Atoms, at: number): Match<number> | null {
  const { value, digits } = atomAt(atoms, at);
  if (isNumber(atoms, at) && digits > 0 && digits <= 3) return { end: at + 1, value };
  if (is(atoms, at, "few") || is(atoms, at, "couple")) return null;
  return numberWords(atoms, at);
}

/** "of the month", "of the year". */
function ownMonth(atoms: Atoms, at: number): Match | null {
  const unit = is(atoms, at, "the") ? skip(atoms, at + 1, "fiscal", "financial", "calendar") : -1;
  if (unit < 0 || !has(atoms, unit, UNIT) || !OWN_UNITS.has(atomAt(atoms, unit).lower)) return null;
  return match(unit + 1, { kind: "shifted", unit: atomAt(atoms, unit).word.unit, by: 0, origin: "anchor" });
}
const OWN_UNITS: ReadonlySet<string> = new Set(["month", "year", "quarter", "decade", "century"]);

/** "week 31 of last year", "week 3 of 2027". */
export function numberedWeek(atoms: Atoms, at: number): Match | null {
  const start = skipThe(atoms, at);
  if (!is(atoms, start, "week")) return null;
  const week = numberIn(atomAt(atoms, start + 1), 1, 53, 2);
  if (Number.isNaN(week) || !closes(atoms, start + 2)) return null;
  const year = yearOf(atoms, start + 2);
  return match(year?.end ?? start + 2, { kind: "numbered week", week, year: year?.value ?? null });
}

/** How much of a unit: a count, then "weeks", "business days", "year and a half", "a week or so". */
import { type Atoms, atomAt } from "./atom.ts";
import { count, looseEnd, tail } from "./count.ts";
import type { Match, Measure } from "./expression.ts";
import { has, is, skip, skipHyphen, UNIT } from "./read.ts";

const BEFORE_UNIT: readonly string[] = [
  "business",
  "working",
  "trading",
  "calendar",
  "full",
  "more",
  "additional",
  "consecutive",
  "straight",
  "further",
  "extra",
  "solid",
  "long",
  "short",
  "whole",
  "successive",
  "other",
];

/** The unit after a count: "weeks", "business days", "-year". */
export function unitAt(atoms: Atoms, at: number): Match<Measure["unit"]> | null {
  let end = skipHyphen(atoms, at);
  if (!has(atoms, end, UNIT)) end = skip(atoms, end, ...BEFORE_UNIT);
  return has(atoms, end, UNIT) ? { end: end + 1, value: atomAt(atoms, end).word.unit } : null;
}

/** A count and its unit, with what is added to it: "a year and a half", "3 hours 30 minutes", "a week or so". */
export function measure(atoms: Atoms, at: number, ages = false, depth = 0): Match<Measure> | null {
  const amount = count(atoms, at);
  if (amount === null) return null;
  const unit = unitAt(atoms, amount.end);
  if (unit === null || (!ages && isAge(atoms, unit.end)) || isNoCount(atoms, at, unit.end)) return null;
  const half = tail(atoms, unit.end);
  const total =
    amount.value.count === null || half === null ? amount.value.count : amount.value.count + half.value;
  const end = half?.end ?? unit.end;
  const loose = depth > 0 ? end : secondAmount(atoms, looseEnd(atoms, end), end);
  const more =
    depth > 1 || loose > end ? null : measure(atoms, skip(atoms, end, "and", ","), ages, depth + 1);
  const rest = more !== null && isFiner(more.value.unit, unit.value) ? more : null;
  return {
    end: rest?.end ?? loose,
    value: {
      count: total,
      unit: unit.value,
      approximate: amount.value.approximate || loose > end,
      limit: amount.value.limit,
      rest: rest?.value ?? null,
    },
  };
}

/** The index after the other end of "a week to 10 days", "a month or two months": the lower is kept, as in "two to three weeks". */
function secondAmount(atoms: Atoms, loose: number, end: number): number {
  if (loose > end || !(is(atoms, end, "to") || is(atoms, end, "or"))) return loose;
  const high = measure(atoms, end + 1, false, 1);
  return high === null || is(atoms, end + 1, "the") ? end : high.end;
}

/** "2021 weekend" counts no weekends, and "a second wave" lasts no second. */
function isNoCount(atoms: Atoms, at: number, end: number): boolean {
  const { lower } = atomAt(atoms, end - 1);
  if (atomAt(atoms, at).digits >= LONGEST_SINGULAR && !lower.endsWith("s")) return true;
  return (
    lower === "second" && (is(atoms, at, "a") || is(atoms, at, "the")) && atomAt(atoms, end).kind === "word"
  );
}
/** A number of so many digits is no count of a unit in the singular. */
const LONGEST_SINGULAR = 4;

/** Units without a count: "weeks", "months or years" (the shorter is kept). */
export function bareUnits(atoms: Atoms, at: number): Match<Measure> | null {
  if (!has(atoms, at, UNIT) || !atomAt(atoms, at).lower.endsWith("s")) return null;
  const joined = (is(atoms, at + 1, "or") || is(atoms, at + 1, "and")) && has(atoms, at + 2, UNIT);
  const plural = joined && atomAt(atoms, at + 2).lower.endsWith("s");
  const value: Measure = {
    count: null,
    unit: atomAt(atoms, at).word.unit,
    approximate: true,
    limit: null,
    rest: null,
  };
  return { end: plural ? at + 3 : at + 1, value };
}

/** "27-year-old", "8 months old": an age, not a time. */
export function isAge(atoms: Atoms, end: number): boolean {
  const next = skipHyphen(atoms, end);
  return is(atoms, next, "old") || is(atoms, next, "olds");
}

const ORDER: readonly Measure["unit"][] = [
  "millennium",
  "century",
  "decade",
  "year",
  "quarter",
  "month",
  "fortnight",
  "weekend",
  "week",
  "day",
  "hour",
  "minute",
  "second",
];
const isFiner = (unit: Measure["unit"], than: Measure["unit"]): boolean =>
  ORDER.indexOf(unit) > ORDER.indexOf(than);

/** One of a unit. */
export const one = (unit: Measure["unit"]): Measure => ({
  count: 1,
  unit,
  approximate: false,
  limit: null,
  rest: null,
});
/** A unit whose count is not said. */
export const bareMeasure = (unit: Measure["unit"]): Measure => ({
  count: null,
  unit,
  approximate: true,
  limit: null,
  rest: null,
});

/** One unit with what is added to it: "year and a half", "day or two", "week or so"; null where nothing is. */
export function oneAndMore(atoms: Atoms, at: number): Match<Measure> | null {
  const half = tail(atoms, at + 1);
  const end = half?.end ?? looseEnd(atoms, at + 1);
  if (end === at + 1 || !has(atoms, at, UNIT)) return null;
  const { unit } = atomAt(atoms, at).word;
  return { end, value: { ...one(unit), count: 1 + (half?.value ?? 0), approximate: half === null } };
}

/** "week", "the week": one of it, told without a number. */
export const singular = (atoms: Atoms, at: number): Match<Measure> | null =>
  has(atoms, at, UNIT) ? { end: at + 1, value: one(atomAt(atoms, at).word.unit) } : null;

/** Units too short to be counted from publication: "last minute", "the next second". */
export const TOO_SHORT: ReadonlySet<Measure["unit"]> = new Set(["second", "minute"]);

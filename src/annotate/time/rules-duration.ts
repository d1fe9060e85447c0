/** Durations and recurrences, which are no times of a claim: "three days", "a while", "every week", "twice a year". */
import { TimeClass, timeWord } from "../../lexicon/time-words.ts";
import { type Atoms, atomAt } from "./atom.ts";
import { count } from "./count.ts";
import { durationText } from "./duration.ts";
import type { Match, Measure } from "./expression.ts";
import { bareUnits, measure, one, singular } from "./measure.ts";
import { ordinalWords } from "./ordinal.ts";
import { has, is, isHyphen, MONTH, match, past, skip, skipHyphen, UNIT, WEEKDAY } from "./read.ts";
import { isWhole } from "./rules-named.ts";

/** Nouns that a duration may end with: "a three-year period". */
const DURATION_NOUNS: readonly string[] = ["period", "term", "span", "stretch", "long", "old"];

/** A measure by itself, a duration: "three days", "two-week", "for weeks", "a one-year term"; an age is one too. */
export function durationAt(atoms: Atoms, at: number): Match | null {
  const vague = unmeasured(atoms, at);
  if (vague !== null) return vague;
  const found = measure(atoms, at, true) ?? bareUnits(atoms, at) ?? oneUnit(atoms, at);
  if (found === null) return null;
  const end = skip(atoms, isHyphen(atoms, found.end) ? found.end + 1 : found.end, ...DURATION_NOUNS);
  const inRow = past(atoms, found.end, "in", "a", "row");
  const row = inRow > 0 ? inRow : skip(atoms, found.end, "running");
  if (row > found.end) return match(row, { kind: "duration", measure: found.value });
  return match(end > found.end + 1 || !isHyphen(atoms, found.end) ? end : found.end, {
    kind: "duration",
    measure: found.value,
  });
}

/** "a while", "some time", "an extended period", "a moment": neither how many nor of what. */
function unmeasured(atoms: Atoms, at: number): Match | null {
  if (!is(atoms, at, "a") && !is(atoms, at, "an") && !is(atoms, at, "some")) return null;
  let end = at + 1;
  while (end < at + LONGEST_LEAD && UNMEASURED_LEADS.has(atomAt(atoms, end).lower)) end += 1;
  const { lower } = atomAt(atoms, end);
  const told =
    lower === "while" ||
    lower === "moment" ||
    (lower === "time" && (end > at + 1 || is(atoms, at, "some"))) ||
    (lower === "period" && end > at + 1);
  return told ? match(end + 1, { kind: "duration", measure: null }) : null;
}
/** So many words may stand between "a" and "while". */
const LONGEST_LEAD = 5;
const UNMEASURED_LEADS: ReadonlySet<string> = new Set([
  "long",
  "short",
  "lengthy",
  "brief",
  "fairly",
  "very",
  "relatively",
  "little",
  "good",
  "considerable",
  "extended",
  "limited",
  "longer",
  "shorter",
  "prolonged",
]);

/** "week" where that is all there is; "all week", "the entire year", "a single day"; "week-long", "yearlong". */
const oneUnit = (atoms: Atoms, at: number): Match<Measure> | null => {
  const joined = isHyphen(atoms, at + 1) && (is(atoms, at + 2, "long") || is(atoms, at + 2, "old"));
  if (has(atoms, at, UNIT)) return isWhole(atoms, at, at + 1) || joined ? singular(atoms, at) : null;
  const whole = skip(atoms, skip(atoms, at, "a", "the"), "all", "entire", "whole", "single");
  if (whole > at && has(atoms, whole, UNIT) && WHOLE.has(atomAt(atoms, whole - 1).lower))
    return singular(atoms, whole);
  const counted = ordinalUnit(atoms, at);
  if (counted !== null) return counted;
  const { lower } = atomAt(atoms, at);
  const prefix = lower.endsWith("long") ? timeWord(lower.slice(0, -"long".length)) : null;
  return prefix !== null && (prefix.classes & UNIT) !== 0 ? { end: at + 1, value: one(prefix.unit) } : null;
};
/** "the first year", "the final day", where that is all there is: one of them; "a third straight month" is as long as three. */
function ordinalUnit(atoms: Atoms, at: number): Match<Measure> | null {
  const start = skip(atoms, at, "a", "the", "its", "his", "her", "their");
  const last = has(atoms, start, TimeClass.ordinal) && atomAt(atoms, start).word.ordinal < 0;
  const ordinal = last ? { end: start + 1, value: 1 } : ordinalWords(atoms, start);
  if (ordinal === null || (start === at && last)) return null;
  const unit = skip(atoms, ordinal.end, "straight", "consecutive", "successive");
  const row = past(atoms, unit + 1, "in", "a", "row");
  const end = row > 0 ? row : skip(atoms, unit + 1, "running");
  const isRun = unit > ordinal.end || end > unit + 1;
  if (!isWhole(atoms, at, end) || (!isRun && is(atoms, unit, "quarter"))) return null;
  const found = atomAt(atoms, unit).lower.endsWith("s") ? null : singular(atoms, unit);
  return found === null || !isRun ? found : { ...found, value: { ...found.value, count: ordinal.value } };
}
const WHOLE: ReadonlySet<string> = new Set(["all", "entire", "whole", "single"]);

/** The index after "mornings", "nights". */
const skipPart = (atoms: Atoms, at: number): number =>
  skip(atoms, at, "mornings", "afternoons", "evenings", "nights");

/** "once a week", "twice a year", "three times a day", "per month", "40 hours a week", "two nights a week". */
function oftenAt(atoms: Atoms, at: number): Match | null {
  const times = count(atoms, at);
  const counted =
    times !== null && (is(atoms, times.end, "times") || isUnitOfEach(atoms, times.end)) ? times.end + 1 : -1;
  const from = is(atoms, at, "once") || is(atoms, at, "twice") || is(atoms, at, "per") ? at + 1 : counted;
  if (from < 0) return null;
  const unit = skip(atoms, from, "a", "an", "per", "each", "every");
  if (!has(atoms, unit, UNIT) || (unit === from && !is(atoms, at, "per"))) return null;
  return match(unit + 1, { kind: "recurrence", every: durationText(one(atomAt(atoms, unit).word.unit)) });
}

/** "hours a week", "Saturdays a month": units that each longer one has so many of. */
const isUnitOfEach = (atoms: Atoms, at: number): boolean =>
  has(atoms, at, UNIT | WEEKDAY | TimeClass.weekdays | TimeClass.part) &&
  (is(atoms, at + 1, "a") || is(atoms, at + 1, "per"));

/** "year after year", "day by day", "month-to-month": the same unit twice. */
function againAt(atoms: Atoms, at: number): Match | null {
  const { lower, word } = atomAt(atoms, at);
  if (!has(atoms, at, UNIT)) return null;
  const join = skipHyphen(atoms, at + 1);
  if (!AGAIN.has(atomAt(atoms, join).lower)) return null;
  const other = skipHyphen(atoms, join + 1);
  if (atomAt(atoms, other).lower !== lower) return null;
  return match(other + 1, { kind: "recurrence", every: durationText(one(word.unit)) });
}
const AGAIN: ReadonlySet<string> = new Set(["after", "by", "in", "to", "over"]);

/** The step that "other" or an ordinal before a singular noun makes: "every other Friday", "every third year". */
function stepAt(atoms: Atoms, at: number): Match<number> {
  if (is(atoms, at, "other")) return { end: at + 1, value: 2 };
  const ordinal = ordinalWords(atoms, at);
  const { classes } = atomAt(atoms, ordinal?.end ?? at).word;
  if (ordinal === null || (classes & STEPPED) === 0) return { end: skip(atoms, at, "single"), value: 1 };
  return { end: ordinal.end, value: ordinal.value };
}
const STEPPED = UNIT | WEEKDAY | MONTH | TimeClass.season;

/** Plurals that tell of each one in turn. */
const GENERIC: ReadonlyMap<string, string> = new Map([
  ["weekends", "P1W"],
  ["nights", "P1D"],
  ...["mornings", "afternoons", "evenings"].map((word) => [word, "P1D"] as const),
  ...["summers", "autumns", "winters"].map((word) => [word, "P1Y"] as const),
]);

/** "every day", "each of the past three years", "weekly", "Mondays", "Sunday mornings", "every summer". */
export function recurrenceAt(atoms: Atoms, at: number): Match | null {
  if (has(atoms, at, TimeClass.recurrence))
    return match(at + 1, { kind: "recurrence", every: atomAt(atoms, at).word.recurrence });
  // "semi-annual", "bi-weekly" are in the table without their hyphen
  if (isHyphen(atoms, at + 1) && has(atoms, at + 2, TimeClass.recurrence)) {
    const joined = timeWord(atomAt(atoms, at).lower + atomAt(atoms, at + 2).lower);
    if (joined.recurrence !== "") return match(at + 3, { kind: "recurrence", every: joined.recurrence });
  }
  if (has(atoms, at, TimeClass.weekdays)) return match(at + 1, { kind: "recurrence", every: "P1W" });
  if (is(atoms, at, "weekdays")) return match(at + 1, { kind: "recurrence", every: "P1D" });
  // "weekends", "summers", "mornings", where nothing else is said
  const generic = GENERIC.get(atomAt(atoms, at).lower);
  if (generic !== undefined && isWhole(atoms, at, at + 1))
    return match(at + 1, { kind: "recurrence", every: generic });
  const mornings = has(atoms, at, WEEKDAY) ? skipPart(atoms, at + 1) : at;
  if (mornings > at + 1) return match(mornings, { kind: "recurrence", every: "P1W" });
  const often = oftenAt(atoms, at) ?? againAt(atoms, at);
  if (often !== null) return often;
  if (!is(atoms, at, "every") && !is(atoms, at, "each")) return null;
  const { end: from, value: step } = stepAt(atoms, at + 1);
  if (has(atoms, from, WEEKDAY))
    return match(skipPart(atoms, from + 1), { kind: "recurrence", every: `P${step}W` });
  if (is(atoms, from, "weekday") || (has(atoms, from, TimeClass.part) && !has(atoms, from, UNIT))) {
    return match(from + 1, { kind: "recurrence", every: `P${step}D` });
  }
  if (has(atoms, from, MONTH | TimeClass.season))
    return match(from + 1, { kind: "recurrence", every: `P${step}Y` });
  const amount = measure(atoms, from) ?? singular(atoms, from);
  if (amount === null) return null;
  const { count, unit } = amount.value;
  return match(amount.end, {
    kind: "recurrence",
    every: durationText({
      // "every few years": so many are not said
      count: count === null ? null : count * step,
      // one weekend comes a week after another, however long it is
      unit: unit === "weekend" ? "week" : unit,
      approximate: false,
      limit: null,
      rest: null,
    }),
  });
}

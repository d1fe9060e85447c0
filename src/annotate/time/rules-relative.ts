/** Times told from another: "yesterday", "last week", "the past three years", "two days later", "in two weeks". */
import { TimeClass, timeWord, type VagueReference } from "../../lexicon/time-words.ts";
import { type Atoms, atomAt } from "./atom.ts";
import { durationText } from "./duration.ts";
import type { Expression, Match, Measure, Origin } from "./expression.ts";
import { bareUnits, count, isAge, measure } from "./measure.ts";
import {
  closes,
  has,
  is,
  isHyphen,
  MONTH,
  match,
  past,
  SHIFT,
  skip,
  skipThe,
  UNIT,
  WEEKDAY,
} from "./read.ts";
import { isWhole, quarterAt, shiftBefore } from "./rules-named.ts";

type Point = (atoms: Atoms, at: number) => Match | null;

const dayShift = (by: number, origin: Origin = "anchor"): Expression => ({
  kind: "shifted",
  unit: "day",
  by,
  origin,
});

/** "today", "yesterday", "tomorrow", "tonight", "overnight". */
export function relativeDay(atoms: Atoms, at: number): Match | null {
  if (!has(atoms, at, TimeClass.day)) return null;
  const { lower, word } = atomAt(atoms, at);
  if (isTitle(atoms, at, at + 1)) return null;
  const day = dayShift(word.day);
  if (lower === "overnight") {
    return match(at + 1, { kind: "part", part: "night", day: { kind: "range", from: day, to: dayShift(0) } });
  }
  if (lower === "tonight" || lower === "tonite") return match(at + 1, { kind: "part", part: "night", day });
  return match(at + 1, day);
}

/** The "Today" show, USA TODAY, ABC's "This Week": capitals where no sentence and no quotation opens. */
function isTitle(atoms: Atoms, at: number, end: number): boolean {
  if (!atomAt(atoms, at).capital || at === 0) return false;
  const before = atomAt(atoms, at - 1);
  const next = atomAt(atoms, end);
  if (before.kind === "mark" && before.lower !== "'" && before.lower !== '"') return false;
  return (
    before.kind === "word" ||
    next.kind !== "word" ||
    next.capital ||
    atomAt(atoms, end - 1).capital !== (end === at + 1)
  );
}

/** Told from what was mentioned before, not from publication: "the same day", "the following week". */
const FROM_PREVIOUS: ReadonlySet<string> = new Set([
  "same",
  "that",
  "previous",
  "preceding",
  "following",
  "ensuing",
  "prior",
]);
/** Units too short to be counted from publication: "last minute", "the next second". */
const TOO_SHORT: ReadonlySet<Measure["unit"]> = new Set(["second", "minute"]);

/** "last week", "this month", "the same day", "next quarter", "the latest quarter", "recent weeks", "the past year". */
export function shiftedUnit(atoms: Atoms, at: number): Match | null {
  const hasThe = is(atoms, at, "the");
  const start = skip(atoms, skipThe(atoms, at), "very");
  if (!has(atoms, start, SHIFT)) return countThenShift(atoms, start);
  if (is(atoms, start, "last") && VERB_LEADS.has(atomAt(atoms, start - 1).lower)) return null;
  let last = start;
  while (last < start + 2 && has(atoms, last + 1, SHIFT)) last += 1;
  if (isTitle(atoms, start, last + 2)) return null;
  const counted = countedRun(atoms, start, last + 1);
  if (counted !== null) return counted;
  const from = skip(
    atoms,
    last + 1,
    "fiscal",
    "financial",
    "calendar",
    "school",
    "full",
    "whole",
    "entire",
    "business",
    "working",
    "crucial",
  );
  if (!has(atoms, from, UNIT) || (has(atoms, from, WEEKDAY | MONTH) && !has(atoms, from, UNIT))) return null;
  const { unit } = atomAt(atoms, from).word;
  const { lower } = atomAt(atoms, from);
  const end = from + 1;
  const words = {
    lower: atomAt(atoms, last).lower,
    by: atomAt(atoms, last).word.shift,
    first: atomAt(atoms, start).lower,
  };
  if (lower === "night" || lower === "nights") return nightOf(words, end, lower);
  if (lower.endsWith("s") && unit !== "century")
    return isPluralRun(words.by) ? run(end, bareMeasure(unit), words.by) : null;
  if (TOO_SHORT.has(unit) || words.lower === "recent" || isAge(atoms, end)) return null;
  const over =
    hasThe && (words.lower === "last" || words.lower === "next") && unit !== "weekend" && unit !== "quarter";
  if (words.lower === "past" && unit !== "weekend" && unit !== "quarter") return run(end, one(unit), -1);
  if (over && words.lower === "last") return run(end, one(unit), -1);
  const previous =
    FROM_PREVIOUS.has(words.lower) ||
    FROM_PREVIOUS.has(words.first) ||
    (over && (unit === "day" || unit === "week" || unit === "month" || unit === "year") && unit === "day");
  if (over && !previous && words.lower === "next" && unit !== "decade" && unit !== "century")
    return run(end, one(unit), 1);
  return match(end, { kind: "shifted", unit, by: words.by, origin: previous ? "previous" : "anchor" });
}

const one = (unit: Measure["unit"]): Measure => ({
  count: 1,
  unit,
  approximate: false,
  limit: null,
  rest: null,
});
const bareMeasure = (unit: Measure["unit"]): Measure => ({
  count: null,
  unit,
  approximate: true,
  limit: null,
  rest: null,
});
const isPluralRun = (by: number): boolean => by !== 0;
const run = (end: number, value: Measure, by: number): Match =>
  match(end, { kind: "run", measure: value, direction: by < 0 ? -1 : 1 });

/** "last night", "that night", "the previous night": the night of a day. */
function nightOf(
  words: { lower: string; by: number; first: string },
  end: number,
  lower: string,
): Match | null {
  if (lower === "nights") return null;
  const origin = FROM_PREVIOUS.has(words.lower) || FROM_PREVIOUS.has(words.first) ? "previous" : "anchor";
  const by = origin === "previous" && (words.lower === "same" || words.lower === "that") ? 0 : words.by;
  return match(end, { kind: "part", part: "night", day: dayShift(by, origin) });
}

/** "will last three weeks": after these "last" is a verb. */
const VERB_LEADS: ReadonlySet<string> = new Set([
  "will",
  "would",
  "to",
  "could",
  "can",
  "may",
  "might",
  "must",
  "should",
  "not",
  "t",
  "ll",
  "did",
  "does",
  "usually",
  "typically",
  "often",
]);

/** "5 past years", "the two upcoming months", "3 next weeks". */
function countThenShift(atoms: Atoms, at: number): Match | null {
  const number = count(atoms, at);
  if (number === null || !has(atoms, number.end, SHIFT) || !has(atoms, number.end + 1, UNIT)) return null;
  const { shift } = atomAt(atoms, number.end).word;
  const { unit } = atomAt(atoms, number.end + 1).word;
  if (shift === 0 || !atomAt(atoms, number.end + 1).lower.endsWith("s")) return null;
  return run(number.end + 2, { ...number.value, unit, rest: null }, shift);
}

/** "the past three weeks", "the next few days", "the last two to three years", "3 next weeks". */
function countedRun(atoms: Atoms, start: number, from: number): Match | null {
  const { shift } = atomAt(atoms, from - 1).word;
  if (shift === 0) return null;
  const isArticle = is(atoms, from, "a") || is(atoms, from, "an");
  const found = isArticle ? null : measure(atoms, from);
  if (found === null || is(atoms, start, "that") || is(atoms, start, "same")) return null;
  return run(found.end, found.value, shift);
}

/** "5 past years", "the two upcoming months", "the weeks ahead", "months to come". */
export function unitsAhead(atoms: Atoms, at: number): Match | null {
  const bare = bareUnits(atoms, skipThe(atoms, at));
  if (bare === null) return null;
  const ahead =
    is(atoms, bare.end, "ahead") || (is(atoms, bare.end, "to") && is(atoms, bare.end + 1, "come"));
  return ahead ? run(is(atoms, bare.end, "ahead") ? bare.end + 1 : bare.end + 2, bare.value, 1) : null;
}

/** "last September", "this coming Friday", "next Christmas" is with the holidays. */
export function shiftedName(atoms: Atoms, at: number, point: Point): Match | null {
  const shift = shiftBefore(atoms, at);
  if (shift === null) return null;
  if (!has(atoms, shift.end, MONTH | WEEKDAY)) return null;
  const found = point(atoms, shift.end);
  const value = found?.value;
  if (value?.kind === "weekday")
    return match(found!.end, {
      ...value,
      shift: nearer(atoms, shift.end) ? shift.value * NEAR : shift.value,
    });
  if (value?.kind === "date") return match(found!.end, { ...value, shift: shift.value });
  if (value?.kind !== "part" && value?.kind !== "clock") return null;
  return value.day?.kind === "weekday" || value.day?.kind === "date"
    ? match(found!.end, { ...value, day: { ...value.day, shift: shift.value } })
    : null;
}

/** "this past Wednesday" and "this coming Friday" are the nearest ones; "last" and "next" count by the week. */
const nearer = (atoms: Atoms, end: number): boolean => NEAREST.has(atomAt(atoms, end - 1).lower);
const NEAREST: ReadonlySet<string> = new Set(["past", "coming", "upcoming"]);
/** A shift of this many times one stands for the nearest weekday on that side. */
export const NEAR = 2;

/** "two weeks ago", "a day later", "three months after the 5th", "years before", "two years from now". */
export function offsetAt(atoms: Atoms, at: number, point: Point): Match | null {
  const amount = measure(atoms, at) ?? bareUnits(atoms, at) ?? theUnit(atoms, at);
  return amount === null ? null : offsetAfter(atoms, amount, point);
}

/** "the day before yesterday", "the week after next", "the night before": one unit, told by what follows. */
function theUnit(atoms: Atoms, at: number): Match<Measure> | null {
  if (!is(atoms, at, "the") || !has(atoms, at + 1, UNIT) || atomAt(atoms, at + 1).lower.endsWith("s"))
    return null;
  const { lower } = atomAt(atoms, at + 2);
  if (lower !== "before" && lower !== "after") return null;
  return { end: at + 2, value: one(atomAt(atoms, at + 1).word.unit) };
}

function offsetAfter(atoms: Atoms, amount: Match<Measure>, point: Point): Match | null {
  const { end, value } = amount;
  const word = atomAt(atoms, end).lower;
  const offset = (to: number, direction: -1 | 1, origin: Origin | Expression): Match =>
    match(to, { kind: "offset", measure: value, direction, origin });
  if (isHyphen(atoms, end) && (is(atoms, end + 1, "ago") || is(atoms, end + 1, "earlier"))) {
    return offset(end + 2, -1, is(atoms, end + 1, "ago") ? "anchor" : "previous");
  }
  if (word === "ago") return offset(end + 1, -1, "anchor");
  if (word === "from" && is(atoms, end + 1, "now")) return offset(end + 2, 1, "anchor");
  if (word === "hence") return offset(end + 1, 1, "anchor");
  if (word === "earlier" || word === "previously") return offset(end + 1, -1, "previous");
  if (word === "later" || word === "afterward" || word === "afterwards")
    return isThan(atoms, end + 1) ? null : offset(end + 1, 1, "previous");
  const backward = word === "before" || word === "prior" || word === "ahead";
  if (!backward && word !== "after" && word !== "from" && word !== "since" && word !== "following")
    return null;
  return offsetFrom(
    atoms,
    word === "prior" ? skip(atoms, end + 1, "to") : word === "ahead" ? skip(atoms, end + 1, "of") : end + 1,
    backward ? -1 : 1,
    offset,
    point,
  );
}

const isThan = (atoms: Atoms, at: number): boolean => is(atoms, at, "than");

function offsetFrom(
  atoms: Atoms,
  at: number,
  direction: -1 | 1,
  offset: (to: number, direction: -1 | 1, origin: Origin | Expression) => Match,
  point: Point,
): Match | null {
  const beyond = beyondNext(atoms, at);
  if (beyond !== null) return beyond;
  const from = point(atoms, at);
  if (from !== null && !NO_ORIGIN.has(from.value.kind)) {
    const ahead = is(atoms, at - 1, "from") && from.value.kind === "weekday" && from.value.shift === null;
    return offset(
      from.end,
      direction,
      ahead && from.value.kind === "weekday" ? { ...from.value, shift: NEAR } : from.value,
    );
  }
  const next = atomAt(atoms, at);
  const free = next.kind === "end" || (next.kind === "mark" && !isHyphen(atoms, at) && next.lower !== "'");
  const isPreposition =
    is(atoms, at - 1, "from") ||
    is(atoms, at - 1, "since") ||
    is(atoms, at - 1, "following") ||
    is(atoms, at - 1, "of") ||
    is(atoms, at - 1, "to");
  return free && !isPreposition ? offset(at, direction, "previous") : null;
}
const NO_ORIGIN: ReadonlySet<Expression["kind"]> = new Set([
  "duration",
  "recurrence",
  "vague",
  "in",
  "within",
  "run",
]);

/** "the week before last", "the year after next": two steps from publication. */
function beyondNext(atoms: Atoms, at: number): Match | null {
  const by =
    is(atoms, at, "last") && is(atoms, at - 1, "before")
      ? -2
      : is(atoms, at, "next") && is(atoms, at - 1, "after")
        ? 2
        : 0;
  if (by === 0 || !has(atoms, at - 2, UNIT) || has(atoms, at + 1, UNIT | MONTH | WEEKDAY)) return null;
  return match(at + 1, { kind: "shifted", unit: atomAt(atoms, at - 2).word.unit, by, origin: "anchor" });
}

/** "in two weeks", "in two weeks' time", "within 24 hours", "in less than a month", "for the next three days" is a run. */
export function inMeasure(atoms: Atoms, at: number): Match | null {
  const within = is(atoms, at, "within");
  if (!within && !is(atoms, at, "in")) return null;
  const from = within ? skipThe(atoms, at + 1) : at + 1;
  if (within && (is(atoms, from, "next") || is(atoms, from, "coming"))) return withinNext(atoms, from);
  const bare = within ? bareUnits(atoms, from) : null;
  const amount = bare ?? measure(atoms, from);
  if (amount === null) return within ? withinUnit(atoms, at) : null;
  if (
    is(atoms, amount.end, "of") ||
    (has(atoms, amount.end, TimeClass.function) && is(atoms, amount.end, "ago"))
  )
    return null;
  if (FROM_WORDS.has(atomAt(atoms, amount.end).lower)) return null;
  const time = timeEnd(atoms, amount.end);
  const short = isShort(atoms, from);
  return match(time, { kind: within || short ? "within" : "in", measure: amount.value });
}
const FROM_WORDS: ReadonlySet<string> = new Set([
  "after",
  "before",
  "from",
  "since",
  "later",
  "earlier",
  "following",
  "old",
]);

const isShort = (atoms: Atoms, at: number): boolean =>
  (is(atoms, at, "less") || is(atoms, at, "fewer") || is(atoms, at, "under")) && !is(atoms, at + 1, "a");

/** The index after "' time" or "'s time". */
function timeEnd(atoms: Atoms, at: number): number {
  if (!is(atoms, at, "'")) return at;
  const end = is(atoms, at + 1, "s") ? at + 2 : at + 1;
  return is(atoms, end, "time") ? end + 1 : at;
}

function withinNext(atoms: Atoms, at: number): Match | null {
  const amount = measure(atoms, at + 1) ?? bareUnits(atoms, at + 1) ?? singular(atoms, at + 1);
  return amount === null ? null : match(amount.end, { kind: "within", measure: amount.value });
}

const singular = (atoms: Atoms, at: number): Match<Measure> | null =>
  has(atoms, at, UNIT) ? { end: at + 1, value: one(atomAt(atoms, at).word.unit) } : null;

/** "within the week", "within the year". */
function withinUnit(atoms: Atoms, at: number): Match | null {
  if (!is(atoms, at + 1, "the") || !has(atoms, at + 2, UNIT) || !closes(atoms, at + 3)) return null;
  const { unit } = atomAt(atoms, at + 2).word;
  if (TOO_SHORT.has(unit) || is(atoms, at + 3, "of")) return null;
  return match(at + 3, {
    kind: "bound",
    bound: "by",
    of: { kind: "shifted", unit, by: 0, origin: "anchor" },
  });
}

/** "the weekend", "weekend"; and, where the phrase is all there is, "the week", "the quarter", "the day". */
export function unitAlone(atoms: Atoms, at: number): Match | null {
  const start = skip(atoms, skipThe(atoms, at), "full", "whole", "current", "fiscal");
  if (!has(atoms, start, UNIT)) return null;
  const { unit } = atomAt(atoms, start).word;
  const { lower } = atomAt(atoms, start);
  if (unit === "weekend" && lower === "weekend" && (start > at || isWhole(atoms, at, start + 1))) {
    return match(start + 1, { kind: "shifted", unit, by: 0, origin: "nearest" });
  }
  if (start === at || lower.endsWith("s") || !isWhole(atoms, at, start + 1) || TOO_SHORT.has(unit))
    return null;
  return match(start + 1, {
    kind: "shifted",
    unit,
    by: 0,
    origin: unit === "quarter" ? "previous" : "anchor",
  });
}

/** Nouns that a duration may end with: "a three-year period". */
const DURATION_NOUNS: readonly string[] = ["period", "term", "span", "stretch", "long", "old"];

/** A measure by itself, a duration: "three days", "two-week", "for weeks", "a one-year term"; an age is one too. */
export function durationAt(atoms: Atoms, at: number): Match | null {
  const vague = unmeasured(atoms, at);
  if (vague !== null) return vague;
  const found = measure(atoms, at, true) ?? bareUnits(atoms, at) ?? oneUnit(atoms, at);
  if (found === null) return null;
  const end = skip(atoms, isHyphen(atoms, found.end) ? found.end + 1 : found.end, ...DURATION_NOUNS);
  const row = past(atoms, found.end, "in", "a", "row");
  if (row > 0) return match(row, { kind: "duration", measure: found.value });
  return match(end > found.end + 1 || !isHyphen(atoms, found.end) ? end : found.end, {
    kind: "duration",
    measure: found.value,
  });
}

/** "a while", "some time", "a fairly lengthy period": neither how many nor of what. */
function unmeasured(atoms: Atoms, at: number): Match | null {
  if (!is(atoms, at, "a") && !is(atoms, at, "some")) return null;
  let end = at + 1;
  while (end < at + LONGEST_VAGUE && UNMEASURED_LEADS.has(atomAt(atoms, end).lower)) end += 1;
  const { lower } = atomAt(atoms, end);
  const told =
    lower === "while" ||
    (lower === "time" && (end > at + 1 || is(atoms, at, "some"))) ||
    (lower === "period" && end > at + 1);
  return told ? match(end + 1, { kind: "duration", measure: null }) : null;
}
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
  const { lower } = atomAt(atoms, at);
  const prefix = lower.endsWith("long") ? timeWord(lower.slice(0, -"long".length)) : null;
  return prefix !== null && (prefix.classes & UNIT) !== 0 ? { end: at + 1, value: one(prefix.unit) } : null;
};
const WHOLE: ReadonlySet<string> = new Set(["all", "entire", "whole", "single"]);

/** The index after "mornings", "nights". */
const skipPart = (atoms: Atoms, at: number): number =>
  skip(atoms, at, "mornings", "afternoons", "evenings", "nights");

/** "once a week", "twice a year", "three times a day", "per month". */
function oftenAt(atoms: Atoms, at: number): Match | null {
  const times = count(atoms, at);
  const counted = times !== null && is(atoms, times.end, "times") ? times.end + 1 : -1;
  const from = is(atoms, at, "once") || is(atoms, at, "twice") || is(atoms, at, "per") ? at + 1 : counted;
  if (from < 0) return null;
  const unit = skip(atoms, from, "a", "an", "per", "each", "every");
  if (!has(atoms, unit, UNIT) || (unit === from && !is(atoms, at, "per"))) return null;
  return match(unit + 1, { kind: "recurrence", every: durationText(one(atomAt(atoms, unit).word.unit)) });
}

/** "every day", "each of the past three years", "weekly", "Mondays". */
export function recurrenceAt(atoms: Atoms, at: number): Match | null {
  if (has(atoms, at, TimeClass.recurrence))
    return match(at + 1, { kind: "recurrence", every: atomAt(atoms, at).word.recurrence });
  if (has(atoms, at, TimeClass.weekdays)) return match(at + 1, { kind: "recurrence", every: "P1W" });
  if (is(atoms, at, "weekdays")) return match(at + 1, { kind: "recurrence", every: "P1D" });
  const mornings = has(atoms, at, WEEKDAY) ? skipPart(atoms, at + 1) : at;
  if (mornings > at + 1) return match(mornings, { kind: "recurrence", every: "P1W" });
  const often = oftenAt(atoms, at);
  if (often !== null) return often;
  if (!is(atoms, at, "every") && !is(atoms, at, "each")) return null;
  const from = skip(atoms, at + 1, "other", "single");
  const step = is(atoms, at + 1, "other") ? 2 : 1;
  if (has(atoms, from, WEEKDAY))
    return match(skipPart(atoms, from + 1), { kind: "recurrence", every: `P${step}W` });
  if (is(atoms, from, "weekday") || (has(atoms, from, TimeClass.part) && !has(atoms, from, UNIT))) {
    return match(from + 1, { kind: "recurrence", every: `P${step}D` });
  }
  if (has(atoms, from, MONTH)) return match(from + 1, { kind: "recurrence", every: `P${step}Y` });
  const amount = measure(atoms, from) ?? singular(atoms, from);
  if (amount === null) return null;
  const { count, unit } = amount.value;
  return match(amount.end, {
    kind: "recurrence",
    every: durationText({ count: (count ?? 1) * step, unit, approximate: false, limit: null, rest: null }),
  });
}

/** Phrases of no date of their own, and which side of the present they lie on. */
const VAGUE: readonly (readonly [VagueReference, readonly string[]])[] = [
  ["present", ["these", "days"]],
  ["present", ["at", "present"]],
  ["present", ["at", "the", "moment"]],
  ["present", ["this", "moment"]],
  ["present", ["this", "point"]],
  ["present", ["at", "this", "point"]],
  ["present", ["this", "time"]],
  ["present", ["at", "this", "time"]],
  ["present", ["so", "far"]],
  ["present", ["to", "date"]],
  ["present", ["present"]],
  ["past", ["the", "time"]],
  ["past", ["time"]],
  ["past", ["then"]],
  ["past", ["former"]],
  ["past", ["previous"]],
  ["past", ["those", "days"]],
  ["past", ["at", "the", "time"]],
  ["past", ["that", "time"]],
  ["past", ["at", "that", "time"]],
  ["future", ["at", "once"]],
  ["future", ["near", "term"]],
  ["future", ["short", "term"]],
  ["future", ["medium", "term"]],
  ["future", ["long", "term"]],
  ["future", ["long", "run"]],
  ["future", ["someday"]],
  ["future", ["some", "day"]],
  ["future", ["later", "date"]],
  ["future", ["later"]],
  ["future", ["later", "on"]],
  ["future", ["years", "ahead"]],
];
/** Words that may stand before a vague one and change nothing. */
const VAGUE_LEADS: readonly string[] = [
  "right",
  "more",
  "near",
  "very",
  "just",
  "not",
  "too",
  "foreseeable",
  "immediate",
  "distant",
];

/** "now", "recently", "the near future", "these days": only where the phrase is all there is; in a text they are no time of a claim. */
export function vagueAt(atoms: Atoms, at: number): Match | null {
  if (atomAt(atoms, at - 1).kind !== "end") return null;
  const start = skip(atoms, at, "the", "a", "in");
  const bare = withoutHyphens(atoms, start);
  for (const [reference, words] of VAGUE) {
    if (past(bare, 0, ...words) === bare.length) return match(atoms.length, { kind: "vague", reference });
  }
  const word = skip(atoms, skipThe(atoms, start), ...VAGUE_LEADS);
  const told = has(atoms, word, TimeClass.vague) && isLast(atoms, word);
  return told ? match(word + 1, { kind: "vague", reference: atomAt(atoms, word).word.vague }) : null;
}

const isLast = (atoms: Atoms, at: number): boolean =>
  atomAt(atoms, at + 1).kind !== "word" && at + 2 >= atoms.length;
/** The rest of a short phrase: "long-term" as "long term". */
const withoutHyphens = (atoms: Atoms, from: number): Atoms =>
  atoms.length - from > LONGEST_VAGUE ? [] : atoms.slice(from).filter(({ lower }) => lower !== "-");
const LONGEST_VAGUE = 5;

/** "year-earlier quarter", "the year-ago period", "year-earlier third quarter": a comparison with what was mentioned before. */
export function yearEarlier(atoms: Atoms, at: number): Match | null {
  const start = skip(atoms, skipThe(atoms, at), "comparable", "corresponding");
  if (!is(atoms, start, "year") || !isHyphen(atoms, start + 1)) return null;
  if (!is(atoms, start + 2, "earlier") && !is(atoms, start + 2, "ago")) return null;
  const named = quarterAt(atoms, start + 3);
  const year: Expression = { kind: "shifted", unit: "year", by: -1, origin: "anchor" };
  if (named?.value.kind === "quarter" && named.value.year === null)
    return match(named.end, { ...named.value, year });
  const end = skip(atoms, start + 3, "period", "quarter", "month", "level");
  return match(end, {
    kind: "offset",
    measure: one("year"),
    direction: -1,
    origin: is(atoms, start + 2, "ago") ? "anchor" : "previous",
  });
}

/** "the latest period", "the 1988 period", "the 1988 quarter": periods of a business's year, told by the one before. */
export function latestPeriod(atoms: Atoms, at: number): Match | null {
  const start = skipThe(atoms, at);
  if (start === at) return null;
  if (is(atoms, start, "latest") && is(atoms, start + 1, "period")) {
    return match(start + 2, { kind: "shifted", unit: "quarter", by: 0, origin: "previous" });
  }
  return null;
}

/** Times told from another: "yesterday", "last week", "the past three years", "two days later", "in two weeks". */
import { TimeClass } from "../../lexicon/time-words.ts";
import { type Atom, type Atoms, atomAt } from "./atom.ts";
import { count } from "./count.ts";
import { type Expression, type Match, type Measure, NEAR_SHIFT, type Origin } from "./expression.ts";
import { bareMeasure, bareUnits, isAge, measure, one, oneAndMore, TOO_SHORT } from "./measure.ts";
import { has, is, MONTH, match, SHIFT, skip, skipHyphen, skipThe, UNIT, WEEKDAY } from "./read.ts";
import { isWhole, shiftBefore } from "./rules-named.ts";

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
/** "over the next decade" is ten years from now; "in the next decade" the decade of the calendar. */
const SPANNING: ReadonlySet<string> = new Set(["over", "during", "for", "throughout"]);
/** Words that may stand between "last" and its unit. */
const BEFORE_UNIT: readonly string[] = [
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
];

/** "last", "this past", "the following": the words that shift a unit. */
interface ShiftWords {
  readonly the: boolean;
  readonly first: string;
  readonly last: string;
  readonly by: number;
  /** the word before them */
  readonly before: string;
}

/** "last week", "this month", "the same day", "next quarter", "the latest quarter", "recent weeks", "the past year". */
export function shiftedUnit(atoms: Atoms, at: number): Match | null {
  const start = skip(atoms, skipThe(atoms, at), "very");
  if (!has(atoms, start, SHIFT)) return countThenShift(atoms, start);
  if (is(atoms, start, "last") && VERB_LEADS.has(atomAt(atoms, start - 1).lower)) return null;
  let last = start;
  while (last < start + 2 && has(atoms, last + 1, SHIFT)) last += 1;
  if (isTitle(atoms, start, last + 2)) return null;
  const counted = countedRun(atoms, start, last + 1);
  if (counted !== null) return counted;
  const from = skip(atoms, last + 1, ...BEFORE_UNIT);
  if (!has(atoms, from, UNIT)) return null;
  const words: ShiftWords = {
    the: is(atoms, at, "the"),
    first: atomAt(atoms, start).lower,
    last: atomAt(atoms, last).lower,
    by: atomAt(atoms, last).word.shift,
    before: atomAt(atoms, at - 1).lower,
  };
  const more = words.by === 0 || FROM_PREVIOUS.has(words.last) ? null : oneAndMore(atoms, from);
  if (more !== null) return run(more.end, more.value, words.by);
  return isAge(atoms, from + 1) ? null : shiftedBy(words, atomAt(atoms, from), from + 1);
}

/** "last week" is the one before this; "the last week" and "the past week" run up to now; "the next day" follows another. */
function shiftedBy(words: ShiftWords, { lower, word: { unit } }: Atom, end: number): Match | null {
  if (lower === "night" || lower === "nights") return nightOf(words, end, lower);
  if (lower.endsWith("s") && unit !== "century")
    return words.by === 0 ? null : run(end, bareMeasure(unit), words.by);
  if (TOO_SHORT.has(unit) || words.last === "recent") return null;
  const runs = unit !== "weekend" && unit !== "quarter";
  if (runs && (words.last === "past" || (words.the && words.last === "last"))) return run(end, one(unit), -1);
  const next = runs && words.the && words.last === "next";
  const previous =
    FROM_PREVIOUS.has(words.last) || FROM_PREVIOUS.has(words.first) || (next && unit === "day");
  const calendar = unit === "century" || (unit === "decade" && !SPANNING.has(words.before));
  if (next && !previous && !calendar) return run(end, one(unit), 1);
  // "the coming year", "the next decade": also as long as one
  const measures = words.the && words.by !== 0 && (calendar || words.last === "coming");
  return match(end, {
    kind: "shifted",
    unit,
    by: words.by,
    origin: previous ? "previous" : "anchor",
    ...(measures ? { measures } : {}),
  });
}

const run = (end: number, value: Measure, by: number): Match =>
  match(end, { kind: "run", measure: value, direction: by < 0 ? -1 : 1 });

/** "last night", "that night", "the previous night": the night of a day. */
function nightOf(words: ShiftWords, end: number, lower: string): Match | null {
  if (lower === "nights") return null;
  const next = words.the && words.last === "next";
  const origin =
    next || FROM_PREVIOUS.has(words.last) || FROM_PREVIOUS.has(words.first) ? "previous" : "anchor";
  const by = origin === "previous" && (words.last === "same" || words.last === "that") ? 0 : words.by;
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

/** "the weeks ahead", "months to come", "future years", "years past", "the year ahead". */
export function unitsAhead(atoms: Atoms, at: number): Match | null {
  const start = skipThe(atoms, at);
  const told = skip(atoms, start, "future");
  const bare = bareUnits(atoms, told);
  if (bare === null && start > at && has(atoms, start, UNIT) && is(atoms, start + 1, "ahead"))
    return is(atoms, start + 2, "of") ? null : run(start + 2, one(atomAt(atoms, start).word.unit), 1);
  if (bare === null) return null;
  if (is(atoms, bare.end, "past") && isWhole(atoms, at, bare.end + 1))
    return run(bare.end + 1, bare.value, -1);
  if (told > start) return run(bare.end, bare.value, 1);
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
      shift: nearer(atoms, shift.end) ? shift.value * NEAR_SHIFT : shift.value,
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

/** "the weekend", "weekend"; and, where the phrase is all there is, "the week", "the quarter", "the day". */
export function unitAlone(atoms: Atoms, at: number): Match | null {
  const full = skip(atoms, skipThe(atoms, at), "full", "whole", "entire", "current", "fiscal");
  const start = full > at ? skipHyphen(atoms, full) : full;
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
    origin: unit === "quarter" || unit === "day" ? "previous" : "anchor",
    measures: true,
  });
}

/** Steps from publication, from what was mentioned before, or from a time that is said: "two weeks ago", "within days". */
import { TimeClass } from "../../lexicon/time-words.ts";
import { type Atoms, atomAt } from "./atom.ts";
import { count } from "./count.ts";
import { type Expression, type Match, type Measure, NEAR_SHIFT, type Origin } from "./expression.ts";
import { bareUnits, measure, one, singular, TOO_SHORT } from "./measure.ts";
import { isWeekdayHere } from "./name-context.ts";
import { closes, has, is, isHyphen, MONTH, match, skip, skipThe, UNIT, WEEKDAY } from "./read.ts";

type Point = (atoms: Atoms, at: number) => Match | null;

/** "two weeks ago", "a day later", "three months after the 5th", "years before", "two years from now". */
export function offsetAt(atoms: Atoms, at: number, point: Point): Match | null {
  const days = weekdaysAgo(atoms, at);
  if (days !== null) return days;
  const amount = measure(atoms, at) ?? bareUnits(atoms, at) ?? theUnit(atoms, at);
  return amount === null ? null : offsetAfter(atoms, amount, point);
}

/** "the day before yesterday", "the week after next", "the night before": one unit, told by what follows. */
function theUnit(atoms: Atoms, at: number): Match<Measure> | null {
  if (!is(atoms, at, "the") || !has(atoms, at + 1, UNIT) || atomAt(atoms, at + 1).lower.endsWith("s"))
    return null;
  const { lower } = atomAt(atoms, at + 2);
  if (lower !== "before" && lower !== "after" && lower !== "earlier") return null;
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
  if (word === "ago") return agoOn(atoms, end + 1, value, point) ?? offset(end + 1, -1, "anchor");
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

/** "a week ago Monday", "two weeks ago on Tuesday": that day of the week so far back; "a year ago today", "a month ago this week". */
function agoOn(atoms: Atoms, at: number, ago: Measure, point: Point): Match | null {
  const from = skip(atoms, at, "on");
  if (has(atoms, from, WEEKDAY) && ago.unit === "week" && ago.count !== null) {
    const { weekday } = atomAt(atoms, from).word;
    const week: Expression = { kind: "offset", measure: ago, direction: -1, origin: "anchor" };
    return isWeekdayHere(atoms, from, from + 1)
      ? match(from + 1, { kind: "weekday", weekday, shift: null, week })
      : null;
  }
  if (!is(atoms, at, "today") && !is(atoms, at, "this")) return null;
  const day = point(atoms, at);
  if (day?.value.kind !== "shifted" || day.value.by !== 0) return null;
  // a year before a month is told to the month
  const byMonth = day.value.unit === "month" && ago.unit === "year" && ago.count !== null;
  const measure: Measure = byMonth ? { ...ago, unit: "month", count: ago.count! * MONTHS } : ago;
  return match(day.end, { kind: "offset", measure, direction: -1, origin: day.value });
}

const MONTHS = 12;

/** "two Saturdays ago": the last one but one. */
function weekdaysAgo(atoms: Atoms, at: number): Match | null {
  const times = count(atoms, at);
  if (times === null || times.value.count === null || !has(atoms, times.end, TimeClass.weekdays)) return null;
  if (!is(atoms, times.end + 1, "ago")) return null;
  const { weekday } = atomAt(atoms, times.end).word;
  const last: Expression = { kind: "weekday", weekday, shift: -NEAR_SHIFT, week: null };
  const measure: Measure = { ...one("week"), count: times.value.count - 1 };
  return match(
    times.end + 2,
    measure.count === 0 ? last : { kind: "offset", measure, direction: -1, origin: last },
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
      ahead && from.value.kind === "weekday" ? { ...from.value, shift: NEAR_SHIFT } : from.value,
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

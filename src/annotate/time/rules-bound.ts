/** Bounds, ranges and edges of other times: "since September", "by November", "from March to May", "mid-July", "late 2024". */
import { TimeClass } from "../../lexicon/time-words.ts";
import { type Atoms, atomAt } from "./atom.ts";
import type { Bound, Expression, Match } from "./expression.ts";
import { has, is, isHyphen, match, past, skip, skipHyphen, skipPossessive, skipThe, UNIT } from "./read.ts";
import { RANGE_JOINS } from "./rules-date.ts";
import { isWhole } from "./rules-named.ts";

type Point = (atoms: Atoms, at: number) => Match | null;

/** The words that open a bound, longest first. */
const OPENINGS: readonly (readonly [Bound, readonly string[]])[] = [
  ["by", ["no", "later", "than"]],
  ["by", ["not", "later", "than"]],
  ["from", ["no", "earlier", "than"]],
  ["from", ["not", "earlier", "than"]],
  ["from", ["not", "before"]],
  ["from", ["not", "until"]],
  ["from", ["as", "early", "as"]],
  ["from", ["as", "soon", "as"]],
  ["from", ["as", "of"]],
  ["from", ["starting", "from"]],
  ["from", ["starting", "on"]],
  ["from", ["starting", "in"]],
  ["from", ["beginning", "on"]],
  ["from", ["beginning", "in"]],
  ["from", ["beginning", "from"]],
  ["from", ["effective", "from"]],
  ["after", ["later", "than"]],
  ["before", ["earlier", "than"]],
  ["before", ["prior", "to"]],
  ["before", ["ahead", "of"]],
  ["until", ["up", "to"]],
  ["until", ["up", "until"]],
  ["from", ["starting"]],
  ["from", ["beginning"]],
  ["from", ["effective"]],
  ["since", ["since"]],
  ["until", ["until"]],
  ["until", ["till"]],
  ["until", ["through"]],
  ["by", ["by"]],
  ["before", ["before"]],
  ["after", ["after"]],
];

const UNBOUND: ReadonlySet<Expression["kind"]> = new Set([
  "duration",
  "recurrence",
  "vague",
  "in",
  "within",
  "bound",
  "run",
]);

/** "since September", "by the end of the year", "as early as July or August", "before 2010". */
export function boundAt(atoms: Atoms, at: number, point: Point): Match | null {
  if (
    !has(atoms, at, TimeClass.bound) &&
    !is(atoms, at, "ahead") &&
    !is(atoms, at, "later") &&
    !is(atoms, at, "earlier")
  )
    return null;
  for (const [bound, words] of OPENINGS) {
    const end = past(atoms, at, ...words);
    if (end < 0) continue;
    const from = skip(atoms, end, "about", "around", "at", "on", "sometime");
    const of = point(atoms, from);
    if (of === null || UNBOUND.has(of.value.kind) || !isBoundHere(atoms, at, bound, of)) return null;
    if (words.join(" ") === "as of") return null;
    return match(of.end, {
      kind: "bound",
      bound: possessive(atoms, of.end) ? loosen(bound) : bound,
      of: of.value,
    });
  }
  return null;
}

const possessive = (atoms: Atoms, end: number): boolean => skipPossessive(atoms, end) > end;
/** "after Tuesday's attack" begins on Tuesday; "after Tuesday" on the day after. */
const loosen = (bound: Bound): Bound => (bound === "after" ? "from" : bound === "before" ? "until" : bound);

/** "by 2020 Democrats", "through July 4": a passive's agent and a path are no bounds, and neither is a number of things. */
function isBoundHere(atoms: Atoms, at: number, bound: Bound, of: Match): boolean {
  if (bound === "until" && is(atoms, at, "through"))
    return of.value.kind !== "year" || is(atoms, of.end, ".");
  return !(
    bound === "after" &&
    (of.value.kind === "part" || of.value.kind === "clock") &&
    of.value.day === null
  );
}

/** "2018 or later", "Tuesday onwards", "July at the earliest", "June at the latest". */
export function boundAfter(atoms: Atoms, found: Match): Match {
  const of = found.value;
  if (UNBOUND.has(of.kind) || of.kind === "range") return found;
  const end = found.end;
  const joined = is(atoms, end, "or") || is(atoms, end, "and");
  const word = joined ? atomAt(atoms, end + 1).lower : "";
  if (
    joined &&
    !atomAt(atoms, end + 1).capital &&
    (word === "later" || word === "after" || word === "beyond" || word === "onwards")
  ) {
    const free = atomAt(atoms, end + 2).kind !== "word" && atomAt(atoms, end + 2).kind !== "number";
    return free || word !== "after" ? match(end + 2, { kind: "bound", bound: "from", of }) : found;
  }
  if (joined && (word === "earlier" || word === "before"))
    return match(end + 2, { kind: "bound", bound: "until", of });
  if (
    is(atoms, end, "onwards") ||
    is(atoms, end, "onward") ||
    past(atoms, end, "on", ".") > 0 ||
    past(atoms, end, "on", ",") > 0
  ) {
    return match(end + 1, { kind: "bound", bound: "from", of });
  }
  const limit = past(atoms, end, "at", "the");
  if (limit > 0 && is(atoms, limit, "earliest"))
    return match(limit + 1, { kind: "bound", bound: "from", of });
  if (limit > 0 && is(atoms, limit, "latest")) return match(limit + 1, { kind: "bound", bound: "by", of });
  return found;
}

/** Kinds that can be an end of a range. */
const ENDS: ReadonlySet<Expression["kind"]> = new Set([
  "date",
  "year",
  "decade",
  "weekday",
  "quarter",
  "season",
  "half",
  "clock",
  "shifted",
  "edge",
  "part",
  "holiday",
  "ambiguous date",
  "share",
  "offset",
  "century",
  "vague",
]);

/** "from March to May", "between 2014 and 2018", "June-August 1992", "Monday through Friday", "2014-2018". */
export function rangeAt(atoms: Atoms, at: number, point: Point): Match | null {
  const between = is(atoms, at, "between");
  const from = between || is(atoms, at, "from") ? at + 1 : at;
  const start = from > at ? nowOr(point, atoms, from) : point(atoms, from);
  if (start === null || !ENDS.has(start.value.kind)) return null;
  const join = atomAt(atoms, start.end).lower;
  if (!(RANGE_JOINS.has(join) || (between && join === "and"))) return null;
  if (join === "--" && !between && from === at && start.value.kind !== "year") return null;
  const end = nowOr(point, atoms, start.end + 1);
  if (end === null || !ENDS.has(end.value.kind) || !areAlike(start.value, end.value)) return null;
  if (isWrongWay(start.value, end.value)) return null;
  const [first, last] = shareYear(start.value, end.value);
  return match(end.end, { kind: "range", from: first, to: last });
}

/** "to now", "to date", "to today", "to the present". */
function nowOr(point: Point, atoms: Atoms, at: number): Match | null {
  const start = skipThe(atoms, at);
  if (is(atoms, start, "now") || is(atoms, start, "date") || is(atoms, start, "present")) {
    return match(start + 1, { kind: "shifted", unit: "day", by: 0, origin: "anchor" });
  }
  return point(atoms, at);
}

/** A clock goes with a clock, a date with a date: "2014 to 5 p.m." is no range. */
const areAlike = (a: Expression, b: Expression): boolean =>
  (a.kind === "clock") === (b.kind === "clock") || (b.kind === "clock" && b.day !== null);

/** "from 2018 to 2014": no range, two years. */
function isWrongWay(a: Expression, b: Expression): boolean {
  if ((a.kind === "year" || a.kind === "decade") && (b.kind === "year" || b.kind === "decade"))
    return a.year >= b.year;
  if (a.kind === "date" && b.kind === "date" && typeof a.year === "number" && typeof b.year === "number") {
    return order(a.year, a.month, a.day) >= order(b.year, b.month, b.day);
  }
  return false;
}
const order = (year: number, month: number | null, day: number | null): number =>
  year * 400 + (month ?? 1) * 32 + (day ?? 1);

/** "March to May 2025": the year of one end is the other's; "November to February 2017" began the year before. */
function shareYear(a: Expression, b: Expression): readonly [Expression, Expression] {
  const [dateA, dateB] = [dateIn(a), dateIn(b)];
  if (dateA?.kind !== "date" || dateB?.kind !== "date" || dateA.shift !== null) return [a, b];
  const wraps = order(0, dateA.month, dateA.day) > order(0, dateB.month, dateB.day);
  if (dateA.year === null && typeof dateB.year === "number")
    return [withDate(a, { ...dateA, year: dateB.year - (wraps ? 1 : 0) }), b];
  if (dateB.year === null && typeof dateA.year === "number")
    return [a, withDate(b, { ...dateB, year: dateA.year + (wraps ? 1 : 0) })];
  if (dateA.year === null && dateB.year !== null && !wraps)
    return [withDate(a, { ...dateA, year: dateB.year }), b];
  return [a, b];
}

const dateIn = (value: Expression): Expression => (value.kind === "edge" ? value.of : value);
const withDate = (value: Expression, date: Expression): Expression =>
  value.kind === "edge" ? { ...value, of: date } : date;

/** "July or August", "June and July 2025", "2024 or 2025", "Tuesday or Wednesday". */
export function severalAt(atoms: Atoms, at: number, point: Point): Match | null {
  const start = point(atoms, at);
  if (start === null) return null;
  const join = atomAt(atoms, start.end).lower;
  if (join !== "or" && join !== "and") return null;
  const end = point(atoms, start.end + 1);
  if (end === null || !isPair(start.value, end.value, join)) return null;
  const [first, last] = shareYear(start.value, end.value);
  return match(end.end, { kind: "several", of: [first, last], join });
}

/** Months with months without days; the others only where "or" leaves it open which. */
function isPair(a: Expression, b: Expression, join: "or" | "and"): boolean {
  if (a.kind === "date" && b.kind === "date")
    return a.day === null && b.day === null && a.month !== null && b.month !== null && a.month !== b.month;
  if (join === "and") return false;
  return (
    (a.kind === "year" && b.kind === "year" && b.year > a.year) ||
    (a.kind === "weekday" && b.kind === "weekday" && a.shift === null && b.shift === null) ||
    (a.kind === "season" && b.kind === "season") ||
    (a.kind === "edge" && b.kind === "edge")
  );
}

const EDGED: ReadonlySet<Expression["kind"]> = new Set([
  "date",
  "year",
  "decade",
  "century",
  "season",
  "quarter",
  "half",
  "shifted",
  "weekday",
  "part",
  "holiday",
  "clock",
  "share",
  "ambiguous date",
  "run",
]);

/** "early 2025", "mid-July", "the end of the year", "late last week", "earlier this year", "later in the day", "year-end". */
export function edgeAt(atoms: Atoms, at: number, point: Point): Match | null {
  const the = skip(atoms, skipThe(atoms, at), "very");
  if (is(atoms, the, "so") || is(atoms, the, "year") || is(atoms, the, "month")) {
    const soFar = toDate(atoms, the, point);
    if (soFar !== null) return soFar;
  }
  if (!has(atoms, the, TimeClass.edge)) return yearEnd(atoms, the, point);
  const { lower, word } = atomAt(atoms, the);
  const noun =
    lower !== "early" && lower !== "late" && lower !== "mid" && lower !== "earlier" && lower !== "later";
  const next = skipHyphen(atoms, the + 1);
  if (
    noun &&
    !is(atoms, next, "of") &&
    !(lower === "end" && (isMonthNext(atoms, next) || is(atoms, next, "-")))
  )
    return null;
  if (lower === "later" && is(atoms, next, "than")) return null;
  const from = skip(atoms, next, "of", "in", "on", "during");
  const isOf = from > next;
  const of = ownUnit(atoms, from, isOf) ?? midUnit(atoms, the, from) ?? point(atoms, skip(atoms, from, "of"));
  if (of === null || !EDGED.has(of.value.kind)) return null;
  if ((lower === "early" || lower === "late") && is(atoms, next, "of")) return null;
  return match(of.end, { kind: "edge", edge: word.edge, of: of.value });
}

const isMonthNext = (atoms: Atoms, at: number): boolean =>
  has(atoms, at, TimeClass.month) || (is(atoms, at, "this") && is(atoms, at + 1, "year"));

/** "the year", "the month", "the day", "year": the one that holds publication. */
function ownUnit(atoms: Atoms, at: number, isOf: boolean): Match | null {
  if (!isOf) return null;
  const start = skip(atoms, skipThe(atoms, at), "current", "calendar", "fiscal", "working");
  if (!has(atoms, start, UNIT) || atomAt(atoms, start).lower.endsWith("s")) return null;
  const { unit } = atomAt(atoms, start).word;
  if (unit === "second" || unit === "minute" || unit === "hour" || is(atoms, start, "night")) return null;
  if (unit === "day" && start === at) return null;
  const origin = unit === "day" ? "previous" : "anchor";
  return match(start + 1, { kind: "shifted", unit, by: 0, origin, measures: true });
}

/** "mid-year", "mid-week". */
const midUnit = (atoms: Atoms, edge: number, at: number): Match | null =>
  is(atoms, edge, "mid") && isHyphen(atoms, edge + 1) && MIDDLED.has(atomAt(atoms, at).lower)
    ? match(at + 1, { kind: "shifted", unit: atomAt(atoms, at).word.unit, by: 0, origin: "anchor" })
    : null;
const MIDDLED: ReadonlySet<string> = new Set(["year", "week", "month", "decade", "century"]);

/** "so far this year", "the year to date". */
function toDate(atoms: Atoms, at: number, point: Point): Match | null {
  const date = isHyphen(atoms, at + 1)
    ? past(atoms, at + 2, "to", "-", "date")
    : past(atoms, at + 1, "to", "date");
  if (date > 0) {
    return match(date, {
      kind: "edge",
      edge: "earlier",
      of: { kind: "shifted", unit: atomAt(atoms, at).word.unit, by: 0, origin: "anchor" },
    });
  }
  const of =
    past(atoms, at, "so", "far") > 0
      ? (point(atoms, at + 2) ?? (is(atoms, at + 2, "in") ? point(atoms, at + 3) : null))
      : null;
  return of !== null && EDGED.has(of.value.kind)
    ? match(of.end, { kind: "edge", edge: "earlier", of: of.value })
    : null;
}

/** "year-end", "year's end", "year end 2024", "month-end". */
function yearEnd(atoms: Atoms, at: number, point: Point): Match | null {
  const isUnit = is(atoms, at, "year") || is(atoms, at, "month") || is(atoms, at, "quarter");
  if (!isUnit) return null;
  const next = isHyphen(atoms, at + 1) ? at + 2 : skipPossessive(atoms, at + 1);
  if (
    !is(atoms, next, "end") ||
    (next === at + 1 && !isWhole(atoms, at, next + 1) && !is(atoms, at - 1, "by") && !is(atoms, at - 1, "at"))
  )
    return null;
  const named = point(atoms, next + 1);
  const of: Expression =
    named?.value.kind === "year"
      ? named.value
      : { kind: "shifted", unit: atomAt(atoms, at).word.unit, by: 0, origin: "anchor" };
  return match(named?.value.kind === "year" ? named.end : next + 1, { kind: "edge", edge: "end", of });
}

/** "about 2015", "around 5 May", "circa 1900". */
export function approximateAt(atoms: Atoms, at: number, point: Point): Match | null {
  if (!APPROXIMATE.has(atomAt(atoms, at).lower) || is(atoms, at - 1, "how") || is(atoms, at - 1, "what"))
    return null;
  const of = point(atoms, at + 1);
  if (of === null || !EDGED.has(of.value.kind)) return null;
  return match(of.end, { kind: "approximate", of: of.value });
}
const APPROXIMATE: ReadonlySet<string> = new Set(["about", "around", "circa", "approximately", "roughly"]);

/** "the week of 10 April", "the weekend of July 4", "week beginning 4 February", "w/c Feb 4". */
export function weekOf(atoms: Atoms, at: number, point: Point): Match | null {
  const start = skipThe(atoms, at);
  const weekend = is(atoms, start, "weekend");
  if (!weekend && !is(atoms, start, "week")) return null;
  const joined =
    is(atoms, start + 1, "of") ||
    is(atoms, start + 1, "beginning") ||
    is(atoms, start + 1, "starting") ||
    is(atoms, start + 1, "commencing");
  if (!joined) return null;
  const of = point(atoms, skip(atoms, start + 2, "on"));
  const dated =
    of !== null && ((of.value.kind === "date" && of.value.day !== null) || of.value.kind === "holiday");
  return dated ? match(of.end, { kind: "week of", of: of.value, unit: weekend ? "weekend" : "week" }) : null;
}

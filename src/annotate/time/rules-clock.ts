/** Times of the day: "14:30 local time", "5 p.m. EST", "0900 GMT", "noon"; and parts of a day: "this morning", "the night of 4 July". */
import { type DayPart, TimeClass } from "../../lexicon/time-words.ts";
import { type Atoms, atomAt } from "./atom.ts";
import type { Expression, Match } from "./expression.ts";
import {
  has,
  is,
  isNumber,
  match,
  NUMBER,
  numberIn,
  opens,
  past,
  SHIFT,
  skip,
  skipHyphen,
  skipThe,
} from "./read.ts";
import { isWhole } from "./rules-named.ts";

const HOURS = 23;
const MINUTES = 59;
const NOON = 12;

interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}
type Point = (atoms: Atoms, at: number) => Match | null;

const CLOCK_LEADS: ReadonlySet<string> = new Set([
  "at",
  "by",
  "until",
  "till",
  "around",
  "about",
  "from",
  "before",
  "after",
  "since",
  "between",
  "and",
  "to",
  "@",
]);

/** A time of the day. `beside`: a date stands beside it, so that a bare "14:30" is one too. */
export function clockAt(atoms: Atoms, at: number, beside: boolean): Match | null {
  const start = beside ? skip(atoms, at, "at", "@", "around", "about") : at;
  const named = namedHour(atoms, start, beside);
  if (named !== null) return named;
  const spoken = spokenHour(atoms, start);
  if (spoken === null && (!isNumber(atoms, start) || !opens(atoms, start))) return null;
  const read = spoken ?? colonClock(atoms, start) ?? bareHour(atoms, start) ?? militaryClock(atoms, start);
  if (read === null) return null;
  const meridiem = meridiemAt(atoms, read.end) ?? halfOfDay(atoms, start, read.end);
  const hour = meridiem === null ? read.value.hour : onDial(read.value.hour, meridiem.value);
  if (Number.isNaN(hour)) return null;
  const end = meridiem?.end ?? oClock(atoms, read.end);
  const zone = zoneAt(atoms, end);
  const colon = is(atoms, start + 1, ":");
  const told =
    meridiem !== null ||
    zone !== null ||
    end > read.end ||
    (colon && (beside || CLOCK_LEADS.has(atomAt(atoms, start - 1).lower) || isWhole(atoms, start, end)));
  if (!told) return null;
  return match(zone?.end ?? end, {
    kind: "clock",
    ...read.value,
    hour,
    zone: zone?.value ?? null,
    day: null,
  });
}

/** 12 a.m. is 0, 1 p.m. is 13; NaN for "14 p.m.". */
function onDial(hour: number, half: "am" | "pm"): number {
  if (hour < 1 || hour > NOON) return hour > NOON && half === "pm" ? hour : Number.NaN;
  return (hour % NOON) + (half === "pm" ? NOON : 0);
}

function colonClock(atoms: Atoms, at: number): Match<Clock> | null {
  const join = atomAt(atoms, at + 1);
  if ((join.lower !== ":" && join.lower !== ".") || !join.glued || !atomAt(atoms, at + 2).glued) return null;
  const hour = numberIn(atomAt(atoms, at), 0, HOURS + 1, 2);
  const minute = numberIn(atomAt(atoms, at + 2), 0, MINUTES, 2);
  if (Number.isNaN(hour) || Number.isNaN(minute) || atomAt(atoms, at + 2).digits !== 2 || hour > HOURS)
    return null;
  if (join.lower === "." && meridiemAt(atoms, at + 3) === null) return null;
  const hasSeconds = is(atoms, at + 3, ":") && atomAt(atoms, at + 3).glued;
  const second = hasSeconds ? numberIn(atomAt(atoms, at + 4), 0, MINUTES, 2) : 0;
  return Number.isNaN(second) ? null : { end: hasSeconds ? at + 5 : at + 3, value: { hour, minute, second } };
}

function bareHour(atoms: Atoms, at: number): Match<Clock> | null {
  const hour = numberIn(atomAt(atoms, at), 0, HOURS, 2);
  const told =
    meridiemAt(atoms, at + 1) !== null ||
    oClock(atoms, at + 1) > at + 1 ||
    halfOfDay(atoms, at, at + 1) !== null;
  return Number.isNaN(hour) || !told ? null : { end: at + 1, value: { hour, minute: 0, second: 0 } };
}

/** "eight p.m.", "nine o'clock", "two-thirty a.m.": an hour in words, told by what follows it. */
function spokenHour(atoms: Atoms, at: number): Match<Clock> | null {
  const { number } = atomAt(atoms, at).word;
  if (!has(atoms, at, NUMBER) || number < 1 || number > NOON) return null;
  const past = skipHyphen(atoms, at + 1);
  const minutes = has(atoms, past, NUMBER) ? atomAt(atoms, past).word.number : 0;
  const end = minutes >= SHORTEST_SPOKEN && minutes <= MINUTES ? past + 1 : at + 1;
  const told =
    meridiemAt(atoms, end) !== null || oClock(atoms, end) > end || halfOfDay(atoms, at, end) !== null;
  return told ? { end, value: { hour: number, minute: end > at + 1 ? minutes : 0, second: 0 } } : null;
}
/** Minutes below ten are spoken with "oh". */
const SHORTEST_SPOKEN = 10;

/** "0900 GMT", "1430 local time", "2030 hours". */
function militaryClock(atoms: Atoms, at: number): Match<Clock> | null {
  const { digits, value } = atomAt(atoms, at);
  if (digits !== 4 || (zoneAt(atoms, at + 1) === null && !is(atoms, at + 1, "hrs"))) return null;
  const hour = Math.floor(value / 100);
  const minute = value % 100;
  return hour > HOURS || minute > MINUTES ? null : { end: at + 1, value: { hour, minute, second: 0 } };
}

/** "am", "p.m.", "p m"; also glued to the number. */
function meridiemAt(atoms: Atoms, at: number): Match<"am" | "pm"> | null {
  const { lower } = atomAt(atoms, at);
  if (lower === "am" || lower === "pm") return { end: at + 1, value: lower };
  if (lower !== "a" && lower !== "p") return null;
  const dotted = past(atoms, at + 1, ".", "m");
  const end = dotted > 0 ? dotted : past(atoms, at + 1, "m");
  if (end < 0) return null;
  const stop = dotted > 0 && is(atoms, end, ".") && atomAt(atoms, end).glued ? end + 1 : end;
  return { end: stop, value: lower === "a" ? "am" : "pm" };
}

/** "at 10 in the morning", "around 8 at night": a number is an hour by it only behind a word that leads to a clock. */
function halfOfDay(atoms: Atoms, start: number, at: number): Match<"am" | "pm"> | null {
  const from = oClock(atoms, at);
  const before = atomAt(atoms, start - 1);
  const led = before.kind === "end" || CLOCK_LEADS.has(before.lower);
  if (!led && from === at && !is(atoms, start + 1, ":")) return null;
  const end = past(atoms, from, "in", "the") > 0 ? from + 2 : is(atoms, from, "at") ? from + 1 : -1;
  const next = atomAt(atoms, end + 1);
  if (end < 0 || (next.kind === "word" && !has(atoms, end + 1, AFTER_HALF))) return null;
  const { lower } = atomAt(atoms, end);
  if (lower === "morning" && end === from + 2) return { end: end + 1, value: "am" };
  if ((lower === "afternoon" || lower === "evening") && end === from + 2)
    return { end: end + 1, value: "pm" };
  return lower === "night" && end === from + 1 ? { end: end + 1, value: "pm" } : null;
}
/** "in the morning raid" tells no hour, "in the morning on Tuesday" does. */
const AFTER_HALF = TimeClass.function | TimeClass.weekday | TimeClass.bound;

/** The index after "o'clock". */
function oClock(atoms: Atoms, at: number): number {
  const end = past(atoms, at, "o", "'", "clock");
  return end > 0 ? end : skip(atoms, at, "oclock");
}

/** "GMT", "local time", "Kyiv time", "ET": minutes east of UTC, or null for local and what the table does not have. */
function zoneAt(atoms: Atoms, at: number): Match<number | null> | null {
  const bracket = is(atoms, at, "(") ? at + 1 : at;
  const zone = atomAt(atoms, bracket);
  if (has(atoms, bracket, TimeClass.zone) && zone.capital) {
    const end = is(atoms, bracket + 1, ")") && bracket > at ? bracket + 2 : bracket + 1;
    return bracket > at && end === bracket + 1 ? null : { end, value: zone.word.zone };
  }
  if (zone.lower === "z" && zone.glued && zone.capital) return { end: at + 1, value: 0 };
  if (is(atoms, at, "local") && is(atoms, at + 1, "time")) return { end: at + 2, value: null };
  if ((zone.capital && zone.kind === "word") || NAMED_ZONES.has(zone.lower)) {
    const time = skip(atoms, at + 1, "standard", "daylight");
    if (is(atoms, time, "time")) return { end: time + 1, value: null };
  }
  return zone.capital && SHORT_ZONES.has(zone.lower) ? { end: at + 1, value: null } : null;
}
/** Zones that are written small too: "eastern time". */
const NAMED_ZONES: ReadonlySet<string> = new Set(["eastern", "central", "mountain", "pacific"]);
/** Abbreviations of more than one zone, or of zones that news rarely needs: told, but not counted. */
const SHORT_ZONES: ReadonlySet<string> = new Set([
  "et",
  "pt",
  "ct",
  "mt",
  "ist",
  "bst",
  "ast",
  "adt",
  "hst",
  "akst",
  "akdt",
  "nst",
  "wib",
  "wat",
  "cat",
  "eat",
  "sast",
  "pkt",
  "ict",
  "sgt",
  "hkt",
  "acst",
  "awst",
  "brt",
  "art",
  "clt",
  "idt",
  "irst",
  "wet",
  "west",
  "trt",
  "tst",
]);

/** "noon", "midday", "midnight", "12 noon". */
function namedHour(atoms: Atoms, at: number, beside: boolean): Match | null {
  const from =
    is(atoms, at, "12") && (is(atoms, at + 1, "noon") || is(atoms, at + 1, "midnight")) ? at + 1 : at;
  const { lower } = atomAt(atoms, from);
  if (lower !== "noon" && lower !== "midday" && lower !== "midnight") return null;
  if (
    !beside &&
    !CLOCK_LEADS.has(atomAt(atoms, at - 1).lower) &&
    from === at &&
    !isWhole(atoms, at, from + 1)
  )
    return null;
  const zone = zoneAt(atoms, from + 1);
  const hour = lower === "midnight" ? HOURS + 1 : NOON;
  return match(zone?.end ?? from + 1, {
    kind: "clock",
    hour,
    minute: 0,
    second: 0,
    zone: zone?.value ?? null,
    day: null,
  });
}

/** A clock with the day beside it: "5 p.m. on Tuesday", "13:00 February 28", "noon Thursday", "7 p.m. yesterday". */
export function clockWithDay(atoms: Atoms, at: number, point: Point): Match | null {
  const clock = clockAt(atoms, at, false) ?? clockBeforeDay(atoms, at, point);
  if (clock?.value.kind !== "clock") return null;
  const from = skip(atoms, skip(atoms, clock.end, ","), "on", "of");
  const day =
    has(atoms, from, SHIFT | TimeClass.weekday | TimeClass.month | TimeClass.day) || isNumber(atoms, from)
      ? point(atoms, from)
      : null;
  if (day?.value.kind === "part" && day.value.day !== null && isDayLike(day.value.day))
    return match(day.end, {
      ...clock.value,
      hour: hourOf(clock.value.hour, day.value.part),
      day: day.value.day,
    });
  return day !== null && isDayLike(day.value) ? match(day.end, { ...clock.value, day: day.value }) : clock;
}

/** "2:30 this afternoon" is half past two after noon, "9 o'clock tonight" nine in the evening; "2 a.m. tonight" stays. */
function hourOf(hour: number, part: DayPart): number {
  const late =
    part === "afternoon" || part === "evening" || (part === "night" && hour >= FIRST_HOUR_OF_EVENING);
  return late && hour > 0 && hour < NOON ? hour + NOON : hour;
}
const FIRST_HOUR_OF_EVENING = 6;

/** "noon Thursday", "13:00 February 28": told only by the day that follows. */
function clockBeforeDay(atoms: Atoms, at: number, point: Point): Match | null {
  const clock = clockAt(atoms, at, true);
  if (clock === null || is(atoms, at, "at")) return null;
  const day = point(atoms, skip(atoms, skip(atoms, clock.end, ","), "on"));
  if (day === null) return null;
  const of = day.value.kind === "part" ? day.value.day : day.value;
  return of !== null && isDayLike(of) ? clock : null;
}

/** True for what can be one day. */
export function isDayLike(value: Expression): boolean {
  if (value.kind === "date") return value.day !== null || value.weekday !== null;
  if (value.kind === "shifted") return value.unit === "day";
  return (
    value.kind === "weekday" ||
    value.kind === "holiday" ||
    value.kind === "ambiguous date" ||
    (value.kind === "offset" && value.measure.unit === "day")
  );
}

/** "this morning", "that evening", "the night of 4 July", "mid-afternoon yesterday", "the early hours of Tuesday". */
export function partAt(atoms: Atoms, at: number, point: Point): Match | null {
  const the = skipThe(atoms, at);
  const edge = skip(atoms, the, "early", "late", "mid", "later");
  const inThe = edge > the ? past(atoms, edge, "in", "the") : -1;
  const start = inThe > 0 ? inThe : skipHyphen(atoms, edge);
  const shifted = has(atoms, start, SHIFT) ? partOfShifted(atoms, start) : null;
  if (shifted !== null) return shifted;
  const hours = (is(atoms, start, "hours") && is(atoms, start + 1, "of")) || isSmallHours(atoms, start);
  if (!hours && !has(atoms, start, TimeClass.part)) return null;
  if (is(atoms, start, "day")) return null;
  const part = hours ? "morning" : atomAt(atoms, start).word.part;
  const beside = the > at && edge === the ? partBeside(atoms, start, part) : null;
  if (beside !== null) return beside;
  const last = isSmallHours(atoms, start) || is(atoms, start + 1, "hours") ? start + 1 : start;
  const ofDay = past(atoms, last + 1, "of", "the", "morning");
  const end = ofDay > 0 && hours ? ofDay : last + 1;
  const from = skip(atoms, end, "of", "on");
  const day = point(atoms, from);
  if (
    day !== null &&
    isDayLike(day.value) &&
    (from > end || has(atoms, from, TimeClass.day | TimeClass.weekday))
  ) {
    return match(day.end, { kind: "part", part, day: day.value });
  }
  return isWhole(atoms, at, end) ? match(end, { kind: "part", part, day: null }) : null;
}

/** "the wee hours", "the predawn hours". */
const isSmallHours = (atoms: Atoms, at: number): boolean =>
  SMALL.has(atomAt(atoms, at).lower) && is(atoms, at + 1, "hours");
const SMALL: ReadonlySet<string> = new Set(["wee", "small", "predawn"]);

/** "the evening before", "the morning after": of the day beside the one mentioned before. */
function partBeside(atoms: Atoms, at: number, part: DayPart): Match | null {
  const before = is(atoms, at + 1, "before");
  if ((!before && !is(atoms, at + 1, "after")) || atomAt(atoms, at + 2).kind === "word") return null;
  const by = before ? -1 : 1;
  return match(at + 2, { kind: "part", part, day: { kind: "shifted", unit: "day", by, origin: "previous" } });
}

/** "this morning", "that night", "the next morning", "the same evening". */
function partOfShifted(atoms: Atoms, at: number): Match | null {
  const end = has(atoms, at + 1, SHIFT) ? at + 2 : at + 1;
  const edge = skip(atoms, end, "early", "late");
  if (!has(atoms, edge, TimeClass.part) || has(atoms, edge, TimeClass.unit) || is(atoms, at, "recent"))
    return null;
  const { lower, word } = atomAt(atoms, at);
  const last = atomAt(atoms, end - 1).word.shift;
  const origin = lower === "this" || lower === "last" || lower === "past" ? "anchor" : "previous";
  const part = atomAt(atoms, edge).word.part;
  const by = end === at + 2 ? last : word.shift;
  return match(edge + 1, { kind: "part", part, day: { kind: "shifted", unit: "day", by, origin } });
}

/** What may follow a day: a part of it, or a time of the clock. */
export function withinDay(atoms: Atoms, found: Match): Match {
  if (!isDayLike(found.value)) return found;
  const clock = clockAt(atoms, skip(atoms, found.end, ",", "@", "-"), true);
  if (clock?.value.kind === "clock" && !isRangeStart(atoms, clock.end))
    return match(clock.end, { ...clock.value, day: found.value });
  const inThe = is(atoms, found.end, "in") ? skipThe(atoms, found.end + 1) : found.end;
  const start = skip(atoms, inThe, "early", "late");
  if (
    !has(atoms, start, TimeClass.part) ||
    is(atoms, start, "day") ||
    atomAt(atoms, start).lower.endsWith("s")
  )
    return found;
  if (is(atoms, start, "noon") || is(atoms, start, "midnight")) return found;
  const value: Expression = { kind: "part", part: atomAt(atoms, start).word.part, day: found.value };
  const at = is(atoms, start + 1, "at") ? clockAt(atoms, start + 1, true) : null;
  return at?.value.kind === "clock"
    ? match(at.end, { ...at.value, day: found.value })
    : match(start + 1, value);
}

const isRangeStart = (atoms: Atoms, at: number): boolean => is(atoms, at, "-") && isNumber(atoms, at + 1);

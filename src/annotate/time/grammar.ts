/**
 * The grammar of time as a list of rules. Each rule says with which kinds of atom it can open, and carries examples
 * that a test runs and `docs/times.md` prints. Where several rules read something, the longest reading is kept, and
 * of equally long ones the first in the list: order is precedence.
 */
import { TimeClass } from "../../lexicon/time-words.ts";
import { type Atom, type Atoms, atomAt } from "./atom.ts";
import type { Expression, Match } from "./expression.ts";
import { isMonthHere, isSeasonHere, isWeekdayHere } from "./name-context.ts";
import { has, is, skip, skipThe, WEEKDAY } from "./read.ts";
import { approximateAt, boundAfter, boundAt, edgeAt, rangeAt, severalAt, weekOf } from "./rules-bound.ts";
import { clockWithDay, partAt, withinDay } from "./rules-clock.ts";
import {
  dayAlone,
  dayFirst,
  daysOfMonth,
  isoDate,
  monthDays,
  monthFirst,
  numericDate,
  weekdayFirst,
} from "./rules-date.ts";
import { holidayAt } from "./rules-holiday.ts";
import { halfAt, numberedWeek, quarterAt, seasonAt, shareAt } from "./rules-named.ts";
import {
  durationAt,
  inMeasure,
  latestPeriod,
  offsetAt,
  recurrenceAt,
  relativeDay,
  shiftedName,
  shiftedUnit,
  unitAlone,
  unitsAhead,
  vagueAt,
  yearEarlier,
} from "./rules-relative.ts";
import { centuryAt, decadeAt, yearAlone, yearMonth } from "./rules-year.ts";

type Point = (atoms: Atoms, at: number) => Match | null;

/** A rule reads a phrase that opens at an atom; `point` reads the simpler phrases inside it. */
export interface Rule {
  readonly name: string;
  /** bits of TimeClass, of OPENING, or both */
  readonly opens: number;
  readonly parse: (atoms: Atoms, at: number, point: Point) => Match | null;
  /** phrase → EDTF (or ISO 8601 duration), read on EXAMPLE_DAY with the tense named */
  readonly examples: readonly (readonly [phrase: string, value: string])[];
}

/** The publication date that the examples of the rules are read from: a Wednesday. */
export const EXAMPLE_DAY = "2025-07-02";

/** Further ways to open, beside the classes of words. */
export const OPENING = { number: 1 << 27, apostrophe: 1 << 28, letter: 1 << 29, fraction: 1 << 30 } as const;

const C = TimeClass;
const ANY_COUNT =
  OPENING.number |
  OPENING.fraction |
  C.number |
  C["vague amount"] |
  C.function |
  C.approximate |
  C.unit |
  C.ordinal |
  C.bound;

/** Readings of one time, without bounds. */
export const POINT_RULES: readonly Rule[] = [
  {
    name: "iso-date",
    opens: OPENING.number,
    parse: isoDate,
    examples: [
      ["2025-07-04", "2025-07-04"],
      ["2024/3/9", "2024-03-09"],
      ["2025-03", "2025-03"],
      ["20250704", "2025-07-04"],
    ],
  },
  {
    name: "numeric-date",
    opens: OPENING.number,
    parse: numericDate,
    examples: [
      ["23/04/2022", "2022-04-23"],
      ["4.13.2021", "2021-04-13"],
      ["5/3/2018", "[2018-03-05,2018-05-03]"],
    ],
  },
  {
    name: "day-month",
    opens: OPENING.number | C.number | C.ordinal | C.function,
    parse: (atoms, at) => dayFirst(atoms, skipThe(atoms, at)),
    examples: [
      ["4 July 2025", "2025-07-04"],
      ["the fourth of July", "2025-07-04"],
      ["04-Jul-2025", "2025-07-04"],
      ["31 February 2024", "null"],
    ],
  },
  {
    name: "month-day-or-year",
    opens: C.month,
    parse: monthHere,
    examples: [
      ["July 4, 2025", "2025-07-04"],
      ["Sept. 29", "2025-09-29"],
      ["July 2024", "2024-07"],
      ["March last year", "2024-03"],
      ["May", "2025-05"],
    ],
  },
  {
    name: "weekday",
    opens: C.weekday,
    parse: weekdayHere,
    examples: [
      ["Tuesday, 1 July 2025", "2025-07-01"],
      ["Monday", "2025-06-30"],
      ["Wednesday", "2025-07-02"],
      ["Friday next week", "2025-07-11"],
    ],
  },
  {
    name: "day-alone",
    opens: C.function,
    parse: dayAlone,
    examples: [["the 18th", "2025-06-18"]],
  },
  {
    name: "season",
    opens: C.season | C.shift | C.function | OPENING.number,
    parse: seasonHere,
    examples: [
      ["last fall", "2024-23"],
      ["the summer of 2019", "2019-22"],
      ["this summer", "2025-22"],
      ["next spring", "2026-21"],
      ["winter 2023-24", "2023-24"],
    ],
  },
  {
    name: "quarter",
    opens: OPENING.number | OPENING.letter | C.ordinal | C.function | C.shift,
    parse: quarterAt,
    examples: [
      ["the third quarter of 2024", "2024-35"],
      ["Q1 2025", "2025-33"],
      ["last year's fourth quarter", "2024-36"],
    ],
  },
  {
    name: "half",
    opens: OPENING.number | OPENING.letter | C.ordinal | C.function | C.shift,
    parse: halfAt,
    examples: [
      ["the first half of 2025", "2025-40"],
      ["H2 2024", "2024-41"],
      ["the second half of July", "2025-07-16/2025-07-31"],
    ],
  },
  {
    name: "share",
    opens: OPENING.number | C.ordinal | C.function | C.number,
    parse: shareAt,
    examples: [
      ["the first three months of 2021", "2021-01/2021-03"],
      ["the last week of June", "2025-06-24/2025-06-30"],
      ["the 15th day of next month", "2025-08-15"],
    ],
  },
  {
    name: "century",
    opens: OPENING.number | C.ordinal | C.function | C.number,
    parse: centuryAt,
    examples: [
      ["the 19th century", "18XX"],
      ["5th century BC", "-0499/-0400"],
    ],
  },
  {
    name: "decade",
    opens: OPENING.number | OPENING.apostrophe | C.decade,
    parse: decadeAt,
    examples: [
      ["1990s", "199X"],
      ["'80s", "198X"],
      ["nineties", "199X"],
    ],
  },
  {
    name: "year",
    opens: OPENING.number | C.function | C.unit | C.number | C.vague,
    parse: yearAlone,
    examples: [
      ["2024", "2024"],
      ["the year 793", "0793"],
      ["fiscal 2024", "2024"],
      ["44 BC", "-0043"],
      ["2023-24", "2023/2024"],
      ["nineteen ninety-six", "1996"],
    ],
  },
  {
    name: "year-month",
    opens: OPENING.number,
    parse: yearMonth,
    examples: [["2017 April", "2017-04"]],
  },
  {
    name: "numbered-week",
    opens: C.unit | C.function,
    parse: numberedWeek,
    examples: [["week 3 of 2027", "2027-01-18/2027-01-24"]],
  },
  {
    name: "relative-day",
    opens: C.day,
    parse: relativeDay,
    examples: [
      ["yesterday", "2025-07-01"],
      ["tomorrow", "2025-07-03"],
      ["overnight", "2025-07-01/2025-07-02"],
      ["tonight", "2025-07-02"],
    ],
  },
  {
    name: "shifted-unit",
    opens: C.shift | C.function | OPENING.number | C.number,
    parse: shiftedUnit,
    examples: [
      ["last year", "2024"],
      ["this month", "2025-07"],
      ["next week", "2025-07-07/2025-07-13"],
      ["the past three weeks", "2025-06-11/2025-07-02"],
      ["the coming months", "2025-07/.."],
      ["recent weeks", "../2025-07-02"],
      ["last weekend", "2025-06-28/2025-06-29"],
      ["last quarter", "2025-34"],
    ],
  },
  {
    name: "shifted-name",
    opens: C.shift | C.function,
    parse: shiftedName,
    examples: [
      ["last September", "2024-09"],
      ["next Friday", "2025-07-11"],
      ["this past Monday", "2025-06-30"],
    ],
  },
  {
    name: "units-ahead",
    opens: C.unit | C.function,
    parse: unitsAhead,
    examples: [
      ["the months ahead", "2025-07/.."],
      ["years to come", "2025/.."],
    ],
  },
  {
    name: "offset",
    opens: ANY_COUNT,
    parse: offsetAt,
    examples: [
      ["two days ago", "2025-06-30"],
      ["three weeks ago", "2025-06-11~"],
      ["two months ago", "2025-05"],
      ["five years ago", "2020"],
      ["the day before yesterday", "2025-06-30"],
      ["two days after 5 May 2024", "2024-05-07"],
    ],
  },
  {
    name: "in-measure",
    opens: C.function | C.bound,
    parse: inMeasure,
    examples: [
      ["in two weeks", "2025-07-16~"],
      ["within 24 hours", "2025-07-02/2025-07-03"],
      ["within weeks", "2025-07-02/.."],
      ["in three months' time", "2025-10"],
    ],
  },
  {
    name: "clock",
    opens: OPENING.number | C.part,
    parse: clockWithDay,
    examples: [
      ["at 14:30 local time", "2025-07-02T14:30:00"],
      ["5 p.m. GMT on Tuesday", "2025-07-01T17:00:00Z"],
      ["0900 GMT", "2025-07-02T09:00:00Z"],
    ],
  },
  {
    name: "part-of-day",
    opens: C.part | C.shift | C.function | C.edge,
    parse: partAt,
    examples: [
      ["this morning", "2025-07-02"],
      ["last night", "2025-07-01"],
      ["the night of 4 July 2024", "2024-07-04"],
      ["the early hours of Tuesday", "2025-07-01"],
    ],
  },
  {
    name: "holiday",
    opens: C.holiday | C.shift,
    parse: (atoms, at) => holidayAt(atoms, at),
    examples: [
      ["Christmas Day 2024", "2024-12-25"],
      ["last Easter", "2025-04-20"],
      ["Thanksgiving 2023", "2023-11-23"],
    ],
  },
  {
    name: "week-of",
    opens: C.unit | C.function,
    parse: weekOf,
    examples: [["the week of 10 April 2024", "2024-04-08/2024-04-14"]],
  },
  {
    name: "edge",
    opens: C.edge | C.function | C.unit,
    parse: edgeAt,
    examples: [
      ["mid-July", "2025-07-11/2025-07-20"],
      ["early 2025", "2025-01/2025-04"],
      ["late last year", "2024-09/2024-12"],
      ["earlier this year", "2025-01/2025-07"],
      ["later this month", "2025-07-02/2025-07-31"],
      ["the late 1970s", "1977/1979"],
      ["the end of 2024", "2024-12"],
      ["late Tuesday", "2025-07-01"],
    ],
  },
  {
    name: "approximate",
    opens: C.approximate,
    parse: approximateAt,
    examples: [
      ["around 5 May", "2025-05-05~"],
      ["circa 1900", "1900~"],
    ],
  },
  {
    name: "year-earlier",
    opens: C.unit | C.function,
    parse: yearEarlier,
    examples: [["year-ago third quarter", "2024-35"]],
  },
  {
    name: "latest-period",
    opens: C.function,
    parse: latestPeriod,
    examples: [["the latest period", "2025-34"]],
  },
  {
    name: "unit-alone",
    opens: C.unit | C.function,
    parse: unitAlone,
    examples: [["the weekend", "2025-06-28/2025-06-29"]],
  },
];

/** Readings that hold other times, and what is no date: durations and recurrences. */
export const OUTER_RULES: readonly Rule[] = [
  {
    name: "bound",
    opens: C.bound | C.edge,
    parse: (atoms, at, point) =>
      boundAt(atoms, at, (a, i) => severalAt(a, i, point) ?? betweenAt(a, i, point) ?? point(a, i)),
    examples: [
      ["since September", "2024-09/.."],
      ["by November", "../2025-11"],
      ["as early as July or August", "2025-07/.."],
      ["as early as this month", "2025-07/.."],
      ["before 2018", "../2017"],
      ["after 2018", "2019/.."],
      ["until Friday", "../2025-07-04"],
      ["by the end of the year", "../2025-12"],
      ["2026 or later", "2026/.."],
    ],
  },
  {
    name: "range",
    opens: ~0,
    parse: rangeAt,
    examples: [
      ["from March to May", "2025-03/2025-05"],
      ["between 2014 and 2018", "2014/2018"],
      ["June-August 1992", "1992-06/1992-08"],
      ["from November 2024 to now", "2024-11/2025-07-02"],
    ],
  },
  {
    name: "days-of-month",
    opens: OPENING.number | C.number | C.ordinal | C.bound | C.function,
    parse: (atoms, at) => daysOfMonth(atoms, skip(atoms, skip(atoms, at, "from", "between"), "the")),
    examples: [
      ["18 and 19 June 2024", "2024-06-18/2024-06-19"],
      ["3-12 September 2024", "2024-09-03/2024-09-12"],
    ],
  },
  {
    name: "month-days",
    opens: C.month | C.bound,
    parse: (atoms, at) => monthDays(atoms, skip(atoms, at, "from", "between")),
    examples: [
      ["July 4-6, 2024", "2024-07-04/2024-07-06"],
      ["June 3 and 9, 2024", "{2024-06-03,2024-06-09}"],
    ],
  },
  {
    name: "several",
    opens: C.month | OPENING.number | C.weekday | C.edge | C.season,
    parse: severalAt,
    examples: [
      ["July or August", "2025-07/2025-08"],
      ["May and June 2024", "2024-05/2024-06"],
    ],
  },
  {
    name: "vague",
    opens: ~0,
    parse: (atoms, at) => vagueAt(atoms, at),
    examples: [
      ["now", "present"],
      ["recently", "past"],
      ["the near future", "future"],
      ["these days", "present"],
    ],
  },
  {
    name: "recurrence",
    opens: C.recurrence | C.weekdays | C.function,
    parse: (atoms, at) => recurrenceAt(atoms, at),
    examples: [
      ["every three weeks", "P3W"],
      ["each Monday", "P1W"],
      ["daily", "P1D"],
    ],
  },
  {
    name: "duration",
    opens: ANY_COUNT,
    parse: (atoms, at) => durationAt(atoms, at),
    examples: [
      ["three days", "P3D"],
      ["a year and a half", "P1.5Y"],
      ["several weeks", "PXW"],
      ["two-hour", "PT2H"],
    ],
  },
];

function monthHere(atoms: Atoms, at: number): Match | null {
  const found = monthFirst(atoms, at);
  if (found?.value.kind !== "date") return null;
  const bare = found.value.day === null && found.value.year === null;
  return bare && !isMonthHere(atoms, at, found.end) ? null : found;
}

/** A weekday with the week it lies in: "Friday next week", "Monday of last week". */
function weekdayHere(atoms: Atoms, at: number): Match | null {
  const found = weekdayFirst(atoms, at);
  if (found === null) return null;
  if (found.value.kind !== "weekday") return found;
  if (!isWeekdayHere(atoms, at, found.end)) return null;
  const week = shiftedUnit(atoms, skip(atoms, found.end, "of"));
  return week?.value.kind === "shifted" && week.value.unit === "week"
    ? { end: week.end, value: { ...found.value, week: week.value } }
    : found;
}

function seasonHere(atoms: Atoms, at: number): Match | null {
  const found = seasonAt(atoms, at);
  if (found?.value.kind !== "season") return null;
  if (found.value.year !== null || found.value.shift !== null)
    return isOffensiveName(atoms, found.end) ? null : found;
  return isSeasonHere(atoms, found.end - 1, found.end) ? found : null;
}

/** "the 2023 Spring Offensive": a capital after a capital season is a name; the year still stands by itself. */
const isOffensiveName = (atoms: Atoms, end: number): boolean =>
  atomAt(atoms, end - 1).capital && atomAt(atoms, end).capital && !has(atoms, end, C.month | WEEKDAY);

/** How deep times may lie in times: "by the end of the first week of next month" is four deep. */
const DEEPEST = 4;
const NOTHING: Point = () => null;
const POINTS: readonly Point[] = points();

function points(): readonly Point[] {
  const list: Point[] = [NOTHING];
  for (let depth = 1; depth <= DEEPEST; depth += 1) {
    const inner = list[depth - 1]!;
    list.push((atoms, at) => pointAt(atoms, at, inner));
  }
  return list;
}

/** "as early as between July and August". */
const betweenAt: (atoms: Atoms, at: number, point: Point) => Match | null = (atoms, at, point) =>
  is(atoms, at, "between") ? rangeAt(atoms, at, point) : null;

/** What an atom can open. */
export function openings(atom: Atom): number {
  if (atom.kind === "number") return OPENING.number;
  if (atom.kind === "word")
    return atom.word.classes | (atom.lower === "q" || atom.lower === "h" ? OPENING.letter : 0);
  if (atom.lower === "'") return OPENING.apostrophe;
  return atom.lower === "½" || atom.lower === "¼" || atom.lower === "¾" ? OPENING.fraction : 0;
}

function bestOf(rules: readonly Rule[], atoms: Atoms, at: number, point: Point): Match | null {
  const open = openings(atomAt(atoms, at));
  if (open === 0) return null;
  let best: Match | null = null;
  for (const rule of rules) {
    if ((rule.opens & open) === 0) continue;
    const found = rule.parse(atoms, at, point);
    if (found !== null && (best === null || found.end > best.end)) best = found;
  }
  return best;
}

function pointAt(atoms: Atoms, at: number, inner: Point): Match | null {
  const found = bestOf(POINT_RULES, atoms, at, inner);
  return found === null ? null : withinDay(atoms, weekThenDay(atoms, found));
}

/** "next week on Tuesday", "next week Wednesday", "last week - Monday". */
function weekThenDay(atoms: Atoms, found: Match): Match {
  if (found.value.kind !== "shifted" || found.value.unit !== "week") return found;
  const from = skip(atoms, found.end, "on", "-", ",");
  if (!has(atoms, from, WEEKDAY)) return found;
  const { weekday } = atomAt(atoms, from).word;
  return isWeekdayHere(atoms, from, from + 1)
    ? { end: from + 1, value: { kind: "weekday", weekday, shift: null, week: found.value } }
    : found;
}

/** Reads phrases of time in some atoms; each point is read once, however many rules ask for it. */
export function timeReader(atoms: Atoms): (at: number) => Match | null {
  const known: (Match | null | undefined)[] = [];
  const point: Point = (_, at) => {
    const found = known[at];
    if (found !== undefined) return found;
    const read = POINTS[DEEPEST]!(atoms, at);
    known[at] = read;
    return read;
  };
  return (at) => longestAt(atoms, at, point);
}

/** The longest phrase of time that opens at an atom; null where none does. */
function longestAt(atoms: Atoms, at: number, point: Point): Match | null {
  const outer = bestOf(OUTER_RULES, atoms, at, point);
  const inner = point(atoms, at);
  if (inner === null) return outer;
  const bounded = boundAfter(atoms, inner);
  return outer !== null && (outer.end > bounded.end || (outer.end === bounded.end && isFuller(outer.value)))
    ? outer
    : bounded;
}

/** Of two readings of the same words a bound or a range says more than the point in it; a duration says less. */
const isFuller = (value: Expression): boolean =>
  value.kind === "bound" || value.kind === "range" || value.kind === "several";

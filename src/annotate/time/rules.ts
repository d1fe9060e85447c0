/**
 * The rules of the grammar of time, as a list. Each says with which kinds of atom it can open, and carries examples
 * that a test runs and `docs/times.md` prints. Of equally long readings the first in the list is kept: order is
 * precedence.
 */
import { TimeClass } from "../../lexicon/time-words.ts";
import type { Atoms } from "./atom.ts";
import type { Match } from "./expression.ts";
import { skipThe } from "./read.ts";
import { approximateAt, edgeAt, weekOf } from "./rules-bound.ts";
import { clockWithDay, partAt } from "./rules-clock.ts";
import { dayAlone, dayFirst, isoDate, numericDate } from "./rules-date.ts";
import { monthHere, seasonHere, weekdayHere } from "./rules-here.ts";
import { holidayAt } from "./rules-holiday.ts";
import { halfAt, numberedWeek, quarterAt, shareAt } from "./rules-named.ts";
import { inMeasure, offsetAt } from "./rules-offset.ts";
import { latestPeriod, yearEarlier } from "./rules-period.ts";
import { relativeDay, shiftedName, shiftedUnit, unitAlone, unitsAhead } from "./rules-relative.ts";
import { centuryAt, decadeAt, yearAlone, yearMonth } from "./rules-year.ts";

type Point = (atoms: Atoms, at: number) => Match | null;

/** A rule reads a phrase that opens at an atom; `point` reads the simpler phrases inside it. */
export interface Rule {
  readonly name: string;
  /** bits of TimeClass, of OPENING, or both */
  readonly opens: number;
  /** such bits of which its phrase has at least one somewhere: a sentence without any need not be asked; left out: none */
  readonly needs?: number;
  readonly parse: (atoms: Atoms, at: number, point: Point) => Match | null;
  /** phrase → EDTF (or ISO 8601 duration), read on EXAMPLE_DAY with the tense named */
  readonly examples: readonly (readonly [phrase: string, value: string])[];
}

/** The publication date that the examples of the rules are read from: a Wednesday. */
export const EXAMPLE_DAY = "2025-07-02";

/** Further ways to open, beside the classes of words. */
export const OPENING = { number: 1 << 27, apostrophe: 1 << 28, letter: 1 << 29, fraction: 1 << 30 } as const;

const C = TimeClass;
/** How anything that counts can open. */
export const ANY_COUNT =
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
    needs: C.month,
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
    needs: C.season,
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
    needs: C.unit | OPENING.letter,
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
    opens: OPENING.number | C.ordinal | C.function | C.number | C.shift,
    parse: shareAt,
    examples: [
      ["the first three months of 2021", "2021-01/2021-03"],
      ["the last week of June", "2025-06-24/2025-06-30"],
      ["the 15th day of next month", "2025-08-15"],
      ["last year's first nine months", "2024-01/2024-09"],
    ],
  },
  {
    name: "century",
    opens: OPENING.number | C.ordinal | C.function | C.number,
    needs: C.unit,
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
    needs: C.unit,
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
    needs: C.unit,
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
    needs: C.month | C.weekday,
    parse: shiftedName,
    examples: [
      ["last September", "2024-09"],
      ["next Friday", "2025-07-11"],
      ["this past Monday", "2025-06-30"],
    ],
  },
  {
    name: "units-ahead",
    opens: C.unit | C.function | C.vague,
    needs: C.unit,
    parse: unitsAhead,
    examples: [
      ["the months ahead", "2025-07/.."],
      ["years to come", "2025/.."],
      ["future years", "2025/.."],
    ],
  },
  {
    name: "offset",
    opens: ANY_COUNT,
    needs: C.unit | C.weekdays,
    parse: offsetAt,
    examples: [
      ["two days ago", "2025-06-30"],
      ["three weeks ago", "2025-06-11~"],
      ["two months ago", "2025-05"],
      ["five years ago", "2020"],
      ["the day before yesterday", "2025-06-30"],
      ["a week ago Monday", "2025-06-23"],
      ["two Saturdays ago", "2025-06-21"],
      ["a year ago this month", "2024-07"],
      ["two days after 5 May 2024", "2024-05-07"],
    ],
  },
  {
    name: "in-measure",
    opens: C.function | C.bound,
    needs: C.unit,
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
    opens: OPENING.number | C.part | C.number,
    parse: clockWithDay,
    examples: [
      ["at 14:30 local time", "2025-07-02T14:30:00"],
      ["5 p.m. GMT on Tuesday", "2025-07-01T17:00:00Z"],
      ["0900 GMT", "2025-07-02T09:00:00Z"],
      ["2:30 this afternoon", "2025-07-02T14:30:00"],
      ["eight p.m. Tuesday", "2025-07-01T20:00:00"],
    ],
  },
  {
    name: "part-of-day",
    opens: C.part | C.shift | C.function | C.edge,
    needs: C.part | C.unit,
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
    needs: C.unit,
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
    needs: C.unit,
    parse: yearEarlier,
    examples: [["year-ago third quarter", "2024-35"]],
  },
  {
    name: "latest-period",
    opens: C.function | C.shift | C.unit,
    parse: latestPeriod,
    examples: [
      ["the latest period", "2025-34"],
      ["the 2023 quarter", "2023-34"],
      ["the year-ago quarter", "2024-34"],
      ["the same quarter of 2022", "2022-34"],
      ["the corresponding period last year", "2024"],
    ],
  },
  {
    name: "unit-alone",
    opens: C.unit | C.function,
    needs: C.unit,
    parse: unitAlone,
    examples: [["the weekend", "2025-06-28/2025-06-29"]],
  },
];

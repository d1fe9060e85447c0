/** The rules that read around a point of time: bounds, ranges, pairs; and what is no date: durations, recurrences. */
import { TimeClass } from "../../lexicon/time-words.ts";
import type { Atoms } from "./atom.ts";
import type { Match } from "./expression.ts";
import { is, skip } from "./read.ts";
import { ANY_COUNT, OPENING, type Rule } from "./rules.ts";
import { boundAt, rangeAt, severalAt } from "./rules-bound.ts";
import { daysOfMonth, monthDays } from "./rules-date.ts";
import { durationAt, recurrenceAt } from "./rules-duration.ts";
import { endedAt } from "./rules-period.ts";
import { vagueAt } from "./rules-vague.ts";

type Point = (atoms: Atoms, at: number) => Match | null;
const C = TimeClass;

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
    name: "ended",
    opens: ANY_COUNT,
    needs: C.unit,
    parse: endedAt,
    examples: [
      ["the nine months ended Sept. 30, 2024", "2024-01/2024-09"],
      ["the year to March 2025", "2024-04/2025-03"],
      ["the week ended 28 June", "2025-06-22/2025-06-28"],
    ],
  },
  {
    name: "days-of-month",
    opens: OPENING.number | C.number | C.ordinal | C.bound | C.function,
    needs: C.month,
    parse: (atoms, at) => daysOfMonth(atoms, skip(atoms, skip(atoms, at, "from", "between"), "the")),
    examples: [
      ["18 and 19 June 2024", "2024-06-18/2024-06-19"],
      ["3-12 September 2024", "2024-09-03/2024-09-12"],
    ],
  },
  {
    name: "month-days",
    opens: C.month | C.bound,
    needs: C.month,
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
    opens: C.recurrence | C.weekdays | C.weekday | C.unit | C.function | C.number | OPENING.number,
    parse: (atoms, at) => recurrenceAt(atoms, at),
    examples: [
      ["every three weeks", "P3W"],
      ["each Monday", "P1W"],
      ["three times a week", "P1W"],
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

/** "as early as between July and August". */
const betweenAt: (atoms: Atoms, at: number, point: Point) => Match | null = (atoms, at, point) =>
  is(atoms, at, "between") ? rangeAt(atoms, at, point) : null;

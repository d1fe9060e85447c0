/** Durations as ISO 8601 writes them, "X" where the count is not said: "P3D", "PT2H", "P1.5Y", "PXW". */
import type { TimeUnit } from "../../lexicon/time-words.ts";
import type { Measure } from "./expression.ts";

interface UnitCode {
  readonly letter: string;
  readonly times: number;
  readonly clock: boolean;
}

const CODES: Readonly<Record<TimeUnit, UnitCode>> = {
  second: { letter: "S", times: 1, clock: true },
  minute: { letter: "M", times: 1, clock: true },
  hour: { letter: "H", times: 1, clock: true },
  day: { letter: "D", times: 1, clock: false },
  week: { letter: "W", times: 1, clock: false },
  fortnight: { letter: "W", times: 2, clock: false },
  weekend: { letter: "D", times: 2, clock: false },
  month: { letter: "M", times: 1, clock: false },
  quarter: { letter: "M", times: 3, clock: false },
  year: { letter: "Y", times: 1, clock: false },
  decade: { letter: "Y", times: 10, clock: false },
  century: { letter: "Y", times: 100, clock: false },
  millennium: { letter: "Y", times: 1000, clock: false },
};

/** Digits after the point that a fraction keeps. */
const PLACES = 100;

function part(measure: Measure): string {
  const { letter, times } = CODES[measure.unit];
  const count = measure.count === null ? "X" : String(Math.round(measure.count * times * PLACES) / PLACES);
  return count + letter;
}

/** ISO 8601 duration of a measure; "PXX" where not even the unit is said. */
export function durationText(measure: Measure | null): string {
  if (measure === null) return "PXX";
  let date = "";
  let clock = "";
  for (let at: Measure | null = measure; at !== null; at = at.rest) {
    if (CODES[at.unit].clock) clock += part(at);
    else date += part(at);
  }
  return `P${date}${clock === "" ? "" : `T${clock}`}`;
}

/** How far a measure reaches, split into what the calendar counts exactly; null where a count is not said. */
export interface Reach {
  readonly months: number;
  readonly days: number;
  readonly minutes: number;
}

const MONTHS_IN: Readonly<Partial<Record<TimeUnit, number>>> = {
  month: 1,
  quarter: 3,
  year: 12,
  decade: 120,
  century: 1200,
  millennium: 12_000,
};
const DAYS_IN: Readonly<Partial<Record<TimeUnit, number>>> = { day: 1, week: 7, fortnight: 14, weekend: 7 };
const MINUTES_IN: Readonly<Partial<Record<TimeUnit, number>>> = { second: 1 / 60, minute: 1, hour: 60 };
const DAYS_IN_MONTH = 30;

export function reach(measure: Measure): Reach | null {
  let [months, days, minutes] = [0, 0, 0];
  for (let at: Measure | null = measure; at !== null; at = at.rest) {
    if (at.count === null) return null;
    const wanted = at.count * (MONTHS_IN[at.unit] ?? 0);
    months += Math.trunc(wanted);
    days += Math.round((wanted - Math.trunc(wanted)) * DAYS_IN_MONTH + at.count * (DAYS_IN[at.unit] ?? 0));
    minutes += Math.round(at.count * (MINUTES_IN[at.unit] ?? 0));
  }
  return { months, days, minutes };
}

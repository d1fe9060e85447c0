/** chrono-node read by the same suites, to say where it is right: its dates as EDTF as exactly as it is certain. */
import * as chrono from "chrono-node";
import { anchorOf } from "../../src/annotate/time/anchor.ts";
import { civil } from "../../src/annotate/time/calendar.ts";
import type { TimeValue } from "../../src/annotate/time/normalize.ts";
import {
  dayStretch,
  interval,
  monthStretch,
  type Stretch,
  yearStretch,
} from "../../src/annotate/time/stretch.ts";
import type { Reading } from "./agree.ts";

const NOON = 12;

/** chrono takes a clock time for reference; noon keeps it clear of the day's edges. */
export function referenceOf(published: string): Date | null {
  const anchor = anchorOf(published);
  if (anchor?.day == null) return null;
  const { year, month, day } = civil(anchor.day);
  const minute = anchor.minute ?? NOON * 60;
  return new Date(year, month - 1, day, Math.floor(minute / 60), minute % 60);
}

function stretchOf(components: chrono.ParsedComponents): Stretch | null {
  const year = components.get("year");
  const month = components.get("month");
  const day = components.get("day");
  if (year === null || month === null || day === null) return null;
  if (components.isCertain("day") || components.isCertain("weekday"))
    return dayStretch(Date.UTC(year, month - 1, day) / 86_400_000);
  return components.isCertain("month") ? monthStretch(year, month) : yearStretch(year);
}

/** All times that chrono finds in a text, as readings. */
export function readWithChrono(text: string, published: string): readonly Reading[] {
  const reference = referenceOf(published);
  if (reference === null) return [];
  return chrono.parse(text, reference).map((result) => {
    const start = stretchOf(result.start);
    const end = result.end ? stretchOf(result.end) : null;
    const stretch = start !== null && end !== null ? (interval(start, end) ?? start) : start;
    return { start: result.index, end: result.index + result.text.length, value: asValue(stretch) };
  });
}

const asValue = (stretch: Stretch | null): TimeValue => ({
  edtf: stretch?.edtf ?? null,
  anchored: true,
  duration: null,
  every: null,
  reference: null,
  part: null,
  whole: null,
  expression: {
    kind: "offset",
    measure: { count: 1, unit: "day", approximate: false, limit: null, rest: null },
    direction: 1,
    origin: "anchor",
  },
  stretch,
});

/** The value of a phrase that chrono reads whole; null where it reads none or a part of it. */
export function valueWithChrono(phrase: string, published: string): TimeValue | null {
  const [reading, more] = readWithChrono(phrase, published);
  return reading === undefined || more !== undefined ? null : reading.value;
}

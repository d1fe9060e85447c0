/** What "two days later", "a year earlier" and "the same period" count from, as one time after another is mentioned. */
import { civil } from "./calendar.ts";
import type { Expression } from "./expression.ts";
import { type Stretch, yearStretch } from "./stretch.ts";

/** True where a later "two days later" counts from this time: a comparison ("a year earlier") is passed over. */
export function isReference(expression: Expression): boolean {
  if (expression.kind === "offset") return !(expression.direction < 0 && expression.measure.unit === "year");
  return expression.kind !== "duration" && expression.kind !== "recurrence" && expression.kind !== "vague";
}

/**
 * The reference after a time was read: the time itself, save that a quarter outlasts the day it ended on ("the quarter
 * ended Sept. 30"), and that behind "in the nine months" a comparison is one of the year. `previous` where nothing changes.
 */
export function nextReference(
  previous: Stretch | null,
  expression: Expression,
  stretch: Stretch | null,
): Stretch | null {
  if (expression.kind === "duration")
    return previous?.unit === "quarter" && isRunOfMonths(expression)
      ? yearStretch(civil(previous.first).year)
      : previous;
  if (stretch === null || !Number.isFinite(stretch.first) || !isReference(expression)) return previous;
  const endsQuarter =
    previous?.unit === "quarter" &&
    stretch.unit === "day" &&
    civil(stretch.first).day >= EARLIEST_QUARTER_END &&
    stretch.first <= previous.last;
  return endsQuarter ? previous : stretch;
}
/** Business quarters end in the last days of a month. */
const EARLIEST_QUARTER_END = 24;

/** "the nine months": longer than a quarter, shorter than a year. */
function isRunOfMonths({ measure }: Extract<Expression, { kind: "duration" }>): boolean {
  return (
    measure?.unit === "month" && measure.count !== null && measure.count > QUARTER && measure.count < YEAR
  );
}
const QUARTER = 3;
const YEAR = 12;

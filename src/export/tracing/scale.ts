/** Where the values of a thread stand on one axis, for bars in a terminal and charts on a page. */
import type { FigureView } from "./figures.ts";

export interface Scale {
  readonly least: number;
  readonly most: number;
  /** true: a tenfold takes as much room anywhere */
  readonly logarithmic: boolean;
  /** 0..1 of a value */
  readonly at: (value: number) => number;
}

/** Values further apart than this leave the small ones without room on an even axis. */
const LOGARITHMIC_FROM = 30;

/** null: there are not two different numbers to compare */
export function scaleOf(figures: readonly FigureView[]): Scale | null {
  const numbers = figures.flatMap(({ quantity }) =>
    quantity === null || quantity.relation === "ratio" ? [] : [quantity.low, quantity.high],
  );
  const known = numbers.filter((value) => value !== null);
  const most = Math.max(...known);
  const smallest = Math.min(...known);
  if (known.length === 0 || most === smallest || !Number.isFinite(most - smallest)) return null;
  const logarithmic = smallest > 0 && most / smallest > LOGARITHMIC_FROM;
  const least = logarithmic || smallest < 0 ? smallest : 0;
  const of = logarithmic ? Math.log : (value: number) => value;
  return {
    least,
    most,
    logarithmic,
    at: (value) => (of(Math.max(least, Math.min(most, value))) - of(least)) / (of(most) - of(least)),
  };
}

export interface IntervalBar {
  /** 0..1 */
  readonly from: number;
  readonly to: number;
  readonly openBelow: boolean;
  readonly openAbove: boolean;
}

/** null: the figure gives no number that stands on the axis */
export function intervalBar({ quantity }: FigureView, scale: Scale): IntervalBar | null {
  if (quantity === null || quantity.relation === "ratio") return null;
  const { low, high } = quantity;
  if (low === null && high === null) return null;
  return {
    from: low === null ? 0 : scale.at(low),
    to: high === null ? 1 : scale.at(high),
    openBelow: low === null,
    openAbove: high === null,
  };
}

/** Whether two counts can both stand. Bounds are read as news means them: "at least 10" is no answer to 400. */
import type { PartQuantity, Quantity } from "../../model/index.ts";

type Amount = Pick<Quantity | PartQuantity, "low" | "high" | "approximate">;

/** How far a number may be from one it agrees with, as a share: said exactly, or as about so many. */
const NEAR = { exact: 0, approximate: 0.1 } as const;
/** A bound answers for numbers up to so many times beyond it; further off a text would have said more. Those of "at least" grow. */
const REACH = { below: 1.25, above: 1.6 } as const;

interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Null: no number is given. */
export function intervalOf({ low, high, approximate }: Amount): Interval | null {
  const share = approximate ? NEAR.approximate : NEAR.exact;
  if (low === null && high === null) return null;
  if (low === null) return { low: high! / REACH.below, high: high! * (1 + share) };
  if (high === null) return { low: low * (1 - share), high: low * REACH.above };
  return { low: low * (1 - share), high: high * (1 + share) };
}

export function compatible(a: Amount, b: Amount): boolean {
  const one = intervalOf(a);
  const other = intervalOf(b);
  return one === null || other === null || (one.low <= other.high && other.low <= one.high);
}

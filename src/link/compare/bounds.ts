/** What happened to the bounds of a quantity on the way from one text to another that gives the same number. */
import type { PartQuantity, Quantity } from "../../model/index.ts";

type Amount = Pick<Quantity | PartQuantity, "low" | "high" | "strict" | "approximate">;

export type BoundChange = "bound lost" | "bound added" | "bound flipped" | "range narrowed";

/** Which ends are given: "12" both and equal, "10 to 12" a range, "at least 12" the lower, "up to 12" the upper. */
type Shape = "point" | "range" | "at least" | "at most" | "none";

function shapeOf({ low, high }: Amount): Shape {
  if (low === null && high === null) return "none";
  if (low === null) return "at most";
  if (high === null) return "at least";
  return low === high ? "point" : "range";
}

/** How a number is bounded, as a key: tellings of one form say it alike. */
export const boundsOf = (amount: Amount): string =>
  `${shapeOf(amount)}${amount.approximate ? ", about" : ""}`;

/**
 * Null: nothing that a reader would call a change. A range retold by its upper end with "up to", or by its lower one with
 * "at least", has lost its other end: "up to 110" leaves out that it is 85 at least.
 */
export function boundChange(before: Amount, after: Amount): BoundChange | null {
  const from = shapeOf(before);
  const to = shapeOf(after);
  if (from === "none" || to === "none") return null;
  if (from === "range") {
    if (to === "point") return "range narrowed";
    if (to === "at least") return after.low === before.high ? "bound flipped" : "bound lost";
    if (to === "at most") return after.high === before.low ? "bound flipped" : "bound lost";
    return null;
  }
  if (to === "range") return null;
  if (from === to) return from === "point" && before.approximate && !after.approximate ? "bound lost" : null;
  if (to === "point") return "bound lost";
  return from === "point" ? "bound added" : "bound flipped";
}

/** How far from the middle of a range a number is still its middle, as a share of the range. */
const MIDDLE = 0.1;

/** true: the number is the middle of the range: "16 to 20" told as "about 18" */
export function isMiddle(range: Amount, point: Amount): boolean {
  if (shapeOf(range) !== "range" || shapeOf(point) !== "point") return false;
  const [low, high, number] = [range.low!, range.high!, point.low!];
  return Math.abs(number - (low + high) / 2) <= MIDDLE * (high - low);
}

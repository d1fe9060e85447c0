/** Pearson's r, and the share of events put into the right class: happened, open, did not happen. */
export function pearson(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const meanA = mean(a);
  const meanB = mean(b);
  let both = 0;
  let squaresA = 0;
  let squaresB = 0;
  for (let index = 0; index < a.length; index++) {
    const fromA = a[index]! - meanA;
    const fromB = b[index]! - meanB;
    both += fromA * fromB;
    squaresA += fromA * fromA;
    squaresB += fromB * fromB;
  }
  return squaresA === 0 || squaresB === 0 ? 0 : both / Math.sqrt(squaresA * squaresB);
}

/** Below the first an event did not happen, from the second on it happened. */
export type Cuts = readonly [number, number];
/** Of the gold, what lies between these is open: the labels' own words run from "might" at 1 to "certainly" at 3. */
export const GOLD_CUTS: Cuts = [-1, 1];

export type FactualityClass = "happened" | "open" | "did not happen";

export function classOf(value: number, [low, high]: Cuts): FactualityClass {
  if (value >= high) return "happened";
  return value <= low ? "did not happen" : "open";
}

/** The share of predictions that fall, by their own cuts, into the class of the gold. */
export const accuracy = (
  predicted: readonly number[],
  gold: readonly number[],
  cuts: Cuts = GOLD_CUTS,
): number =>
  predicted.filter((value, index) => classOf(value, cuts) === classOf(gold[index]!, GOLD_CUTS)).length /
  gold.length;

/** Cuts are tried in steps of this size. */
const CUT_STEP = 0.1;

/** The cuts that put most train events into the right class: a line fitted to means draws the classes together. */
export function bestCuts(predicted: readonly number[], gold: readonly number[]): Cuts {
  let best: Cuts = GOLD_CUTS;
  let reached = -1;
  for (let low = -3; low <= 3; low += CUT_STEP) {
    for (let high = low; high <= 3; high += CUT_STEP) {
      const share = accuracy(predicted, gold, [low, high]);
      if (share <= reached) continue;
      reached = share;
      best = [Math.round(low * 10) / 10, Math.round(high * 10) / 10];
    }
  }
  return best;
}

export const meanAbsoluteError = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, index) => sum + Math.abs(value - b[index]!), 0) / a.length;

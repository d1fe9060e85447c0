/**
 * Sixteen levels that stand for all weights of a table, placed where they miss least (Lloyd 1982), so that a weight takes
 * half a byte. Half a byte costs less accuracy than a table of half the size would.
 */
import type { WeightTable } from "../../src/annotate/attribution/chain.ts";

export const LEVELS = 16;
const LARGEST = 127;
const ROUNDS = 60;
/** Weights beyond this many standard deviations (of the weights that are not 0) are cut: finer steps for all others. */
const CUT_DEVIATIONS = 12;

export interface LevelledTable {
  readonly bits: number;
  readonly columns: number;
  /** what the greatest level, 127, stands for, over 127 */
  readonly scale: number;
  /** signed bytes, ascending */
  readonly levels: readonly number[];
  /** index into levels of each weight */
  readonly indices: Uint8Array;
}

export function levelled({ bits, columns, values, scale }: WeightTable): LevelledTable {
  const step = stepOf(values);
  const rounded = Int16Array.from(values, (value) =>
    Math.max(-LARGEST, Math.min(LARGEST, Math.round(value / step))),
  );
  const counts = new Float64Array(2 * LARGEST + 1);
  for (const value of rounded) counts[value + LARGEST]!++;
  const levels = placed(counts);
  const nearest = Uint8Array.from(counts, (_, at) => nearestOf(levels, at - LARGEST));
  return {
    bits,
    columns,
    scale: Number((step * scale).toPrecision(6)),
    levels,
    indices: Uint8Array.from(rounded, (value) => nearest[value + LARGEST]!),
  };
}

function stepOf(values: WeightTable["values"]): number {
  let squares = 0;
  let count = 0;
  let largest = 0;
  for (const value of values) {
    if (value === 0) continue;
    squares += value * value;
    count++;
    largest = Math.max(largest, Math.abs(value));
  }
  const cut = Math.min(largest, CUT_DEVIATIONS * Math.sqrt(squares / Math.max(1, count))) || 1;
  return cut / LARGEST;
}

/** Starts with levels that lie the closer the nearer to 0; each then moves to the mean of what is nearest to it. */
function placed(counts: Float64Array): number[] {
  let levels = Array.from({ length: LEVELS }, (_, k) => {
    const share = (2 * k) / (LEVELS - 1) - 1;
    return Math.sign(share) * share ** 2 * LARGEST;
  });
  for (let round = 0; round < ROUNDS; round++) {
    const sums = new Float64Array(LEVELS);
    const weights = new Float64Array(LEVELS);
    counts.forEach((count, at) => {
      const level = nearestOf(levels, at - LARGEST);
      sums[level]! += count * (at - LARGEST);
      weights[level]! += count;
    });
    levels = levels.map((level, k) => (weights[k]! > 0 ? sums[k]! / weights[k]! : level));
  }
  return levels.map(Math.round);
}

function nearestOf(levels: readonly number[], value: number): number {
  let best = 0;
  for (let k = 1; k < levels.length; k++)
    if (Math.abs(levels[k]! - value) < Math.abs(levels[best]! - value)) best = k;
  return best;
}

/**
 * The levels that stand for all weights of a table: 0, and seven on either side, placed where they miss least (Lloyd 1982),
 * so that a weight takes half a byte. That costs less accuracy than a table of half the size would.
 */
import type { WeightTable } from "../../src/annotate/attribution/chain.ts";

/** Levels above 0; as many lie below it. */
const SIDE = 7;
const LARGEST = 127;
const ROUNDS = 60;
/** Weights beyond this many standard deviations (of the weights that are not 0) are cut: finer steps for all others. */
const CUT_DEVIATIONS = 12;

export interface LevelledTable {
  readonly bits: number;
  readonly columns: number;
  /** what the greatest level, 127, stands for, over 127 */
  readonly scale: number;
  readonly mirrored: boolean;
  /** signed bytes, ascending */
  readonly levels: readonly number[];
  /** index into levels of each weight */
  readonly indices: Uint8Array;
}

export function levelled({ bits, columns, values, scale, mirrored = false }: WeightTable): LevelledTable {
  const step = stepOf(values);
  const sizes = new Float64Array(LARGEST + 1);
  const rounded = Int16Array.from(values, (value) =>
    Math.max(-LARGEST, Math.min(LARGEST, Math.round(value / step))),
  );
  for (const value of rounded) sizes[Math.abs(value)]!++;
  const above = placed(sizes);
  const nearest = Uint8Array.from(sizes, (_, size) => nearestOf(above, size));
  return {
    bits,
    columns,
    scale: Number((step * scale).toPrecision(6)),
    mirrored,
    levels: [
      ...above
        .slice(1)
        .map((level) => -level)
        .reverse(),
      ...above,
      0,
    ],
    indices: Uint8Array.from(rounded, (value) => SIDE + Math.sign(value) * nearest[Math.abs(value)]!),
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

/**
 * 0 and the levels above it. They start the closer the nearer to 0; each but 0 then moves to the mean of what is nearest
 * to it.
 */
function placed(sizes: Float64Array): number[] {
  let levels = Array.from({ length: SIDE + 1 }, (_, k) => (k / SIDE) ** 2 * LARGEST);
  for (let round = 0; round < ROUNDS; round++) {
    const sums = new Float64Array(SIDE + 1);
    const counts = new Float64Array(SIDE + 1);
    sizes.forEach((count, size) => {
      const level = nearestOf(levels, size);
      sums[level]! += count * size;
      counts[level]! += count;
    });
    levels = levels.map((level, k) => (k > 0 && counts[k]! > 0 ? sums[k]! / counts[k]! : level));
  }
  return levels.map(Math.round);
}

function nearestOf(levels: readonly number[], value: number): number {
  let best = 0;
  for (let k = 1; k < levels.length; k++)
    if (Math.abs(levels[k]! - value) < Math.abs(levels[best]! - value)) best = k;
  return best;
}

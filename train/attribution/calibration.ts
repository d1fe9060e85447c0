/** Turns scores into shares of right ones: isotonic regression by pooling adjacent violators (Ayer et al. 1955). */
import type { CalibrationPoint } from "../../src/annotate/attribution/model.ts";

export interface Observation {
  readonly score: number;
  /** 0 … 1: share of the annotators who agree */
  readonly right: number;
}

/** So many observations, at least, stand behind a point: fewer would let chance shape the line. */
const SMALLEST_POOL = 150;

export function calibrate(observations: readonly Observation[]): CalibrationPoint[] {
  const sorted = [...observations].sort((a, b) => a.score - b.score);
  const pools: { score: number; right: number; count: number }[] = [];
  for (let from = 0; from < sorted.length; from += SMALLEST_POOL) {
    const chunk = sorted.slice(from, from + SMALLEST_POOL);
    if (chunk.length < SMALLEST_POOL / 2 && pools.length > 0) break;
    let pool = { score: 0, right: 0, count: chunk.length };
    for (const { score, right } of chunk)
      pool = { ...pool, score: pool.score + score, right: pool.right + right };
    while (pools.length > 0 && pools.at(-1)!.right / pools.at(-1)!.count >= pool.right / pool.count) {
      const last = pools.pop()!;
      pool = {
        score: pool.score + last.score,
        right: pool.right + last.right,
        count: pool.count + last.count,
      };
    }
    pools.push(pool);
  }
  return pools.map(({ score, right, count }) => ({
    score: round(score / count),
    probability: round(right / count),
  }));
}

const round = (value: number): number => Math.round(value * 1e4) / 1e4;

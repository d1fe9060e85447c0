/** Precision, recall and F1 of links between sentences, over all links of all pairs. */
import type { LinkedPair } from "./corpus.ts";

export interface Scored {
  readonly pair: LinkedPair;
  /** index in a, index in b, how sure */
  readonly links: readonly (readonly [number, number, number])[];
}

export interface LinkScores {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Links less sure than `threshold` are not counted as given. */
export function scoreLinks(all: readonly Scored[], threshold = 0): LinkScores {
  let right = 0;
  let given = 0;
  let wanted = 0;
  for (const { pair, links } of all) {
    const gold = new Set(pair.links.map(([a, b]) => `${a} ${b}`));
    wanted += gold.size;
    for (const [a, b, sure] of links) {
      if (sure < threshold) continue;
      given++;
      if (gold.has(`${a} ${b}`)) right++;
    }
  }
  const precision = given === 0 ? 0 : right / given;
  const recall = wanted === 0 ? 0 : right / wanted;
  return { precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** Steps in which thresholds are tried. */
const STEP = 0.01;

/** The threshold of the highest F1, the lowest of equals. */
export function bestThreshold(all: readonly Scored[]): number {
  let best = { threshold: 0, f1: -1 };
  for (let step = 1; step < 1 / STEP; step++) {
    const { f1 } = scoreLinks(all, step * STEP);
    if (f1 > best.f1) best = { threshold: step * STEP, f1 };
  }
  return best.threshold;
}

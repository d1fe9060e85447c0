/**
 * Claims without counts: they answer one question where they share enough of their rarer words. Pairs come from the words
 * themselves, so that claims that share none are never compared.
 */
import type { Figure } from "../figure/figure.ts";
import { Likenesses } from "./likenesses.ts";
import type { Vectors } from "./vectors.ts";

/** Likeness of words, on average, from which on claims answer one question. */
export const WHOLE_LEAST = 0.2;
/** One word in common is chance, unless the claims have hardly another. */
const FEWEST_SHARED = 2;
const ALL_SHARED = 0.8;
/** A word that more claims than this have makes no pair by itself; it still counts where other words do. */
const COMMON = 120;
/** What is to come against what has been: the same matter, seldom the same question. */
const OTHER_PHASE = 0.75;
/** Months apart, the same words are often of another event. */
const OTHER_TIME_DAYS = 45;
const OTHER_TIME = 0.8;

/** Every pair of claims that share words, with how alike they are, 0 to 1. */
export function wholePairs(figures: readonly Figure[], vectors: Vectors): Likenesses {
  const views = figures.map(({ words }) => vectors.of(words));
  /** by word the claims that have it, and the weight it has there */
  const holders: (Holders | undefined)[] = [];
  const pairs = new Likenesses();
  // Of the figure that is looked at, by the other's index: one object a pair would cost more than the pair.
  const scores = new Float64Array(figures.length);
  const shared = new Int32Array(figures.length);
  const others = new Int32Array(figures.length);
  for (let index = 0; index < views.length; index++) {
    const { words, weights } = views[index]!;
    let count = 0;
    for (let at = 0; at < words.length; at++) {
      const holding = holders[words[at]!] ?? { indexes: [], weights: [] };
      holders[words[at]!] = holding;
      const weight = weights[at]!;
      for (let held = 0; held < holding.indexes.length; held++) {
        const other = holding.indexes[held]!;
        if (shared[other] === 0) others[count++] = other;
        scores[other]! += weight * holding.weights[held]!;
        shared[other]!++;
      }
      if (holding.indexes.length >= COMMON) continue;
      holding.indexes.push(index);
      holding.weights.push(weight);
    }
    for (let at = 0; at < count; at++) {
      const other = others[at]!;
      if (shared[other]! >= FEWEST_SHARED || scores[other]! >= ALL_SHARED)
        pairs.add(other, index, scores[other]! * damping(figures[other]!, figures[index]!));
      scores[other] = 0;
      shared[other] = 0;
    }
  }
  return pairs;
}

interface Holders {
  readonly indexes: number[];
  readonly weights: number[];
}

function damping(a: Figure, b: Figure): number {
  const phase = (a.aspect.phase === "future") === (b.aspect.phase === "future") ? 1 : OTHER_PHASE;
  const [day, other] = [a.article.day, b.article.day];
  const time = day === null || other === null || Math.abs(day - other) <= OTHER_TIME_DAYS ? 1 : OTHER_TIME;
  return phase * time;
}

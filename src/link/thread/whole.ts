/**
 * Claims without counts: they answer one question where they share enough of their rarer words. Pairs come from the words
 * themselves, so that claims that share none are never compared.
 */
import type { Figure } from "../figure/figure.ts";
import type { Likeness } from "./agglomerate.ts";
import { unitVector } from "./count-view.ts";
import type { Rarity } from "./rarity.ts";

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
export function wholePairs(figures: readonly Figure[], rarity: Rarity): readonly Likeness[] {
  const vectors = figures.map(({ words }) => unitVector(words, rarity));
  const holders = new Map<string, { readonly index: number; readonly weight: number }[]>();
  const pairs: Likeness[] = [];
  // Of the figure that is looked at, by the other's index: one object a pair would cost more than the pair.
  const scores = new Float64Array(figures.length);
  const shared = new Int32Array(figures.length);
  vectors.forEach((vector, index) => {
    const others: number[] = [];
    for (const [word, weight] of vector) {
      for (const { index: other, weight: its } of holders.get(word) ?? []) {
        if (shared[other] === 0) others.push(other);
        scores[other]! += weight * its;
        shared[other]!++;
      }
    }
    for (const other of others) {
      if (shared[other]! >= FEWEST_SHARED || scores[other]! >= ALL_SHARED)
        pairs.push([other, index, scores[other]! * damping(figures[other]!, figures[index]!)]);
      scores[other] = 0;
      shared[other] = 0;
    }
    for (const [word, weight] of vector) {
      const list = holders.get(word);
      if (list === undefined) holders.set(word, [{ index, weight }]);
      else if (list.length < COMMON) list.push({ index, weight });
    }
  });
  return pairs;
}

function damping(a: Figure, b: Figure): number {
  const phase = (a.aspect.phase === "future") === (b.aspect.phase === "future") ? 1 : OTHER_PHASE;
  const [day, other] = [a.article.day, b.article.day];
  const time = day === null || other === null || Math.abs(day - other) <= OTHER_TIME_DAYS ? 1 : OTHER_TIME;
  return phase * time;
}

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
/** One word in common is chance. */
const FEWEST_SHARED = 2;
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
  const holders = new Map<string, number[]>();
  const pairs: Likeness[] = [];
  vectors.forEach((vector, index) => {
    const sums = new Map<number, { score: number; shared: number }>();
    for (const [word, weight] of vector) {
      for (const other of holders.get(word) ?? []) {
        const sum = sums.get(other);
        const product = weight * vectors[other]!.get(word)!;
        if (sum === undefined) sums.set(other, { score: product, shared: 1 });
        else {
          sum.score += product;
          sum.shared++;
        }
      }
    }
    for (const [other, { score, shared }] of sums) {
      if (shared >= FEWEST_SHARED)
        pairs.push([other, index, score * damping(figures[other]!, figures[index]!)]);
    }
    for (const word of vector.keys()) {
      const list = holders.get(word);
      if (list === undefined) holders.set(word, [index]);
      else if (list.length < COMMON) list.push(index);
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

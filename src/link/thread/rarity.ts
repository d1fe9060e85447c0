/** How rare a word is among the claims that are linked together. */
import type { Figure } from "../figure/figure.ts";

/** Weight of a word: the logarithm of how many claims there are to each that has it. */
export type Rarity = (word: string) => number;

export function rarityOf(figures: readonly Figure[]): Rarity {
  const counts = new Map<string, number>();
  let claims = 0;
  let last: unknown = null;
  for (const figure of figures) {
    if (figure.claim === last) continue;
    last = figure.claim;
    claims++;
    for (const word of figure.words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return (word) => Math.log((claims + 1) / ((counts.get(word) ?? 1) - 0.5));
}

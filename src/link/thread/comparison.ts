/** What comparing a figure with a thread gives, and the measures that both comparisons share. */
import type { Figure } from "../figure/figure.ts";
import type { Cluster } from "./cluster.ts";

export interface Comparison {
  /** 0 or below: not here; the highest of several wins */
  readonly score: number;
  readonly why: () => string;
}

/** Weight of a word by how rare it is among the claims of the collection. */
export type Rarity = (word: string) => number;

export const no = (why: () => string): Comparison => ({ score: 0, why });

/** Days between two days; 0 where one is not known. */
export function gap(a: number | null, b: number | null): number {
  return a === null || b === null ? 0 : Math.abs(a - b);
}

/** Cosine between a claim's words and a thread's, weighed by rarity. */
export function cosine(figure: Figure, cluster: Cluster, rarity: Rarity): number {
  let dot = 0;
  let own = 0;
  let other = 0;
  for (const word of figure.words) {
    const weight = rarity(word) ** 2;
    own += weight;
    dot += (weight * (cluster.words.get(word) ?? 0)) / cluster.worded;
  }
  for (const [word, count] of cluster.words) other += ((rarity(word) * count) / cluster.worded) ** 2;
  return own === 0 || other === 0 ? 0 : dot / Math.sqrt(own * other);
}

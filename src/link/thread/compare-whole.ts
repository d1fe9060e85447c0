/** Claims without figures: they answer one question where they share enough of their rarer words. */
import type { Figure } from "../figure/figure.ts";
import type { Cluster } from "./cluster.ts";
import { type Comparison, cosine, no, type Rarity } from "./comparison.ts";

/** Likeness of words from which on two claims answer one question. */
const THRESHOLD = 0.24;
/** One word in common is chance. */
const FEWEST_SHARED = 2;
/** What is to come against what has been: the same matter, seldom the same question. */
const OTHER_PHASE = 0.08;
/** Claims this many days apart need more words in common. */
const OTHER_TIME_DAYS = 45;
const OTHER_TIME = 0.08;
/** Words named in the reason. */
const NAMED = 4;

export function compareWhole(figure: Figure, cluster: Cluster, rarity: Rarity, days: number): Comparison {
  const shared = [...figure.words].filter((word) => cluster.words.has(word));
  if (shared.length < FEWEST_SHARED) return no(() => "too few words in common");
  let score = cosine(figure, cluster, rarity);
  if ((figure.aspect.phase === "future") !== cluster.isFuture) score -= OTHER_PHASE;
  if (days > OTHER_TIME_DAYS) score -= OTHER_TIME;
  const rarest = (): string =>
    shared
      .sort((a, b) => rarity(b) - rarity(a) || (a < b ? -1 : 1))
      .slice(0, NAMED)
      .map(plain)
      .join(", ");
  return {
    score: score - THRESHOLD,
    why: () => (score > THRESHOLD ? `speaks of the same: ${rarest()}` : `shares only ${rarest()}`),
  };
}

const plain = (word: string): string => word.replace(/^(role|class|country) /, "");

/** Whether a figure answers the question of a thread: gates that no likeness overcomes, then weighed likeness. */
import type { Figure } from "../figure/figure.ts";
import type { Cluster } from "./cluster.ts";
import { compareCount } from "./compare-count.ts";
import { compareWhole } from "./compare-whole.ts";
import { type Comparison, gap, no, type Rarity } from "./comparison.ts";

/** A thread in which nothing was said for this many days is of another event. */
const EVENT_DAYS = 400;

export function compare(figure: Figure, cluster: Cluster, rarity: Rarity): Comparison {
  const days = gap(figure.article.day, cluster.lastDay);
  if (days > EVENT_DAYS) return no(() => `${days} days later`);
  return figure.quantity === null
    ? compareWhole(figure, cluster, rarity, days)
    : compareCount(figure, cluster, rarity, days);
}

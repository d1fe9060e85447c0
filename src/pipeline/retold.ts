/** What linking has found of a neighbourhood, as drift and conflict are looked for in it. */
import type { Figure } from "../link/figure/figure.ts";
import type { Origins } from "../link/origin/find-origins.ts";
import { findRetellings, type Retellings } from "../link/retelling/retellings.ts";
import type { Placed } from "../link/retelling/telling.ts";
import type { Cluster } from "../link/thread/cluster.ts";
import type { Copy } from "../model/index.ts";

/** The retellings among the articles of one neighbourhood. */
export function retellingsOf(
  figures: readonly Figure[],
  clusters: readonly Cluster[],
  origins: Origins,
  copies: readonly Copy[],
): Retellings {
  const placed = new Map<string, Placed>();
  for (const cluster of clusters)
    for (const { figure } of cluster.members)
      placed.set(figure.key, {
        thread: cluster.first.key,
        origin: origins.byFigure.get(figure.key)?.origin.id ?? null,
      });
  return findRetellings({ figures, placed, copies });
}

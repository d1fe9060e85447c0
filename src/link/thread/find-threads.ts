/**
 * Figures gathered into threads. Figures that can answer one question at all (one thing counted, in one role) are in one
 * bucket; within it every pair is weighed, and the likest become threads.
 */
import { befell } from "../figure/counted.ts";
import type { Figure } from "../figure/figure.ts";
import { agglomerate } from "./agglomerate.ts";
import { Cluster } from "./cluster.ts";
import { type CountView, viewCount } from "./count-view.ts";
import { Likenesses } from "./likenesses.ts";
import { nearMisses, wholeMisses } from "./near-misses.ts";
import { apart, weigh } from "./pair.ts";
import { isPointingBack, placePointing } from "./pointing-back.ts";
import { type Rarity, rarityOf } from "./rarity.ts";
import { whyCount, whyWhole } from "./reasons.ts";
import { Vectors } from "./vectors.ts";
import { WHOLE_LEAST, wholePairs } from "./whole.ts";

/** A pair that can never be one weighs this much against its clusters. */
const NEVER = -6;
/** Counts of a bucket that are weighed against each other: more are parted by time, so that cost stays in bounds. */
const MOST_TOGETHER = 600;

export function findThreads(figures: readonly Figure[]): readonly Cluster[] {
  const rarity = rarityOf(figures);
  const vectors = new Vectors(rarity);
  const counts = figures.filter((figure) => isCount(figure)).map((figure) => viewCount(figure, vectors));
  const clusters = [...bucketsOf(counts)].flatMap(countThreads);
  const pointing: Figure[] = [];
  const wholes: Figure[] = [];
  for (const figure of figures)
    if (isPointingBack(figure)) pointing.push(figure);
    else if (!isCount(figure)) wholes.push(figure);
  clusters.push(...wholeThreads(wholes, rarity, vectors));
  nearMisses(clusters, counts);
  // after the near misses of counts, which no denial without a number can be
  clusters.push(...wholeThreads(placePointing(pointing, clusters, figures), rarity, vectors));
  const place = new Map(figures.map((figure, index) => [figure, index]));
  return clusters.sort((a, b) => place.get(a.first)! - place.get(b.first)!);
}

/**
 * "One helicopter was shot down" answers the same question as "a helicopter was shot down", and "both are expected to rise"
 * counts nothing: such are told by their words.
 */
function isCount({ quantity }: Figure): boolean {
  if (quantity === null || (quantity.low === 1 && quantity.high === 1)) return false;
  return quantity.unit !== "" || !PRONOUN.test(quantity.words.exact);
}

const PRONOUN = /^(?:both|either|neither)$/i;

function* bucketsOf(counts: readonly CountView[]): Iterable<readonly CountView[]> {
  const buckets = new Map<string, CountView[]>();
  for (const view of counts) {
    const { general, unit, role } = view.figure.counted!;
    const key = `${general ? "people" : unit}|${befell(view.figure.counted!) ? role : ""}`;
    const bucket = buckets.get(key);
    if (bucket === undefined) buckets.set(key, [view]);
    else bucket.push(view);
  }
  for (const bucket of buckets.values())
    for (let from = 0; from < bucket.length; from += MOST_TOGETHER)
      yield bucket.slice(from, from + MOST_TOGETHER);
}

function countThreads(views: readonly CountView[]): readonly Cluster[] {
  const pairs = new Likenesses();
  for (let b = 1; b < views.length; b++) {
    for (let a = 0; a < b; a++) {
      const one = views[a]!;
      const other = views[b]!;
      pairs.add(a, b, apart(one, other) === null ? weigh(one, other) : NEVER);
    }
  }
  return clustersOf(views, agglomerate(views.length, pairs, 0), ({ figure }) => figure, whyCount);
}

function wholeThreads(figures: readonly Figure[], rarity: Rarity, vectors: Vectors): readonly Cluster[] {
  const pairs = wholePairs(figures, vectors);
  const roots = agglomerate(figures.length, pairs, WHOLE_LEAST);
  const clusters = clustersOf(
    figures,
    roots,
    (figure) => figure,
    (figure, before) => whyWhole(figure, before, rarity),
  );
  wholeMisses(clusters, figures, pairs, WHOLE_LEAST);
  return clusters;
}

/** @param why a member is in, given those before it */
function clustersOf<Item>(
  items: readonly Item[],
  roots: readonly number[],
  figureOf: (item: Item) => Figure,
  why: (item: Item, before: readonly Item[]) => string,
): readonly Cluster[] {
  const found = new Map<number, { readonly cluster: Cluster; readonly items: Item[] }>();
  for (let index = 0; index < items.length; index++) {
    const item = items[index]!;
    const root = roots[index]!;
    const known = found.get(root) ?? { cluster: new Cluster(), items: [] };
    found.set(root, known);
    known.cluster.add(
      figureOf(item),
      known.items.length === 0 ? "the first to answer it" : why(item, known.items),
    );
    known.items.push(item);
  }
  return [...found.values()].map(({ cluster }) => cluster);
}

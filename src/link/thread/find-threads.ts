/**
 * Figures gathered into threads, one pass in a fixed order: each figure looks up by keys the few threads it could belong
 * to, and joins the best or starts one. The number of threads looked at is bounded, so one more article costs the same
 * however many there are.
 */
import { befell } from "../figure/counted.ts";
import type { Figure } from "../figure/figure.ts";
import { endsOf } from "../figure/value.ts";
import { Cluster } from "./cluster.ts";
import { compare } from "./compare.ts";
import type { Comparison, Rarity } from "./comparison.ts";

/** Threads kept under one key: the latest; older ones have moved out of the news. */
const POSTING = 24;
/** Candidates of which the keys agree most are weighed in full. */
const CANDIDATES = 12;
/** Near misses told for one thread. */
const MISSES = 5;
/** Rare words by which a claim without figures is looked up. */
const KEY_WORDS = 6;

export function findThreads(figures: readonly Figure[]): readonly Cluster[] {
  const rarity = rarityOf(figures);
  const clusters: Cluster[] = [];
  const postings = new Map<string, Cluster[]>();
  for (const figure of figures) {
    const keys = keysOf(figure, rarity);
    const found = best(figure, candidates(keys, postings), rarity);
    const cluster = found?.cluster ?? new Cluster(clusters.length);
    if (found === null) clusters.push(cluster);
    cluster.add(figure, found?.why ?? "the first to answer it");
    for (const key of keys) post(postings, key, cluster);
  }
  return clusters;
}

function candidates(
  keys: readonly string[],
  postings: ReadonlyMap<string, readonly Cluster[]>,
): readonly Cluster[] {
  const tally = new Map<Cluster, number>();
  for (const key of keys)
    for (const cluster of postings.get(key) ?? []) tally.set(cluster, (tally.get(cluster) ?? 0) + 1);
  return [...tally]
    .sort((a, b) => b[1] - a[1] || b[0].order - a[0].order)
    .slice(0, CANDIDATES)
    .map(([cluster]) => cluster);
}

function best(
  figure: Figure,
  clusters: readonly Cluster[],
  rarity: Rarity,
): { readonly cluster: Cluster; readonly why: string } | null {
  let chosen: { cluster: Cluster; comparison: Comparison } | null = null;
  const rejected: { cluster: Cluster; comparison: Comparison }[] = [];
  for (const cluster of clusters) {
    const comparison = compare(figure, cluster, rarity);
    if (comparison.score <= 0) rejected.push({ cluster, comparison });
    else if (chosen === null || comparison.score > chosen.comparison.score) chosen = { cluster, comparison };
  }
  for (const { cluster, comparison } of rejected) {
    if (cluster.misses.length < MISSES) cluster.misses.push({ figure, why: comparison.why() });
  }
  return chosen === null ? null : { cluster: chosen.cluster, why: chosen.comparison.why() };
}

function post(postings: Map<string, Cluster[]>, key: string, cluster: Cluster): void {
  const list = postings.get(key);
  if (list === undefined) {
    postings.set(key, [cluster]);
    return;
  }
  const at = list.indexOf(cluster);
  if (at >= 0) list.splice(at, 1);
  list.push(cluster);
  if (list.length > POSTING) list.shift();
}

/** What a figure is looked up by, within its story: what is counted, and its numbers; else its rarest words. */
function keysOf(figure: Figure, rarity: Rarity): readonly string[] {
  const { counted, story, scope } = figure;
  if (counted === null) {
    return [...figure.words]
      .sort((a, b) => rarity(b) - rarity(a) || (a < b ? -1 : 1))
      .filter((word) => rarity(word) < rarity(UNIQUE))
      .slice(0, KEY_WORDS)
      .map((word) => `${story.index}|${word}`);
  }
  const what = `${story.index}|${counted.general ? "people" : counted.unit}|${befell(counted) ? counted.role : ""}`;
  const places = scope.place === "" ? [] : [`${what}|${scope.place}`];
  return [what, ...places, ...endsOf(figure.quantity).map((end) => `${what}|${end}`)];
}

/** A word no claim has: its rarity is that of a word of one claim, which no other can share. */
const UNIQUE = "\0";

/** Rarity of a word: the logarithm of how many claims there are to each that has it. */
function rarityOf(figures: readonly Figure[]): Rarity {
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

/**
 * What looks as if it answered a thread's question and does not: counts with a number of the thread that are of something
 * else, and claims without counts that are like one of its claims and unlike the rest; each with what keeps it out.
 */
import type { Figure } from "../figure/figure.ts";
import type { Cluster } from "./cluster.ts";
import type { CountView } from "./count-view.ts";
import type { Likenesses } from "./likenesses.ts";
import { apart } from "./pair.ts";

/** Near misses told for one thread. */
const MOST = 5;
/** Threads with one number that are told apart from each other; a number in more is no likeness. */
const MOST_ALIKE = 8;
/** Published further apart than this, a number in common is chance. */
const DAYS = 60;

export function nearMisses(clusters: readonly Cluster[], counts: readonly CountView[]): void {
  const viewOf = new Map(counts.map((view) => [view.figure, view]));
  const byValue = new Map<number, Cluster[]>();
  for (const cluster of clusters) {
    if (!viewOf.has(cluster.first)) continue;
    for (const value of cluster.values.keys()) {
      const list = byValue.get(Number(value));
      if (list === undefined) byValue.set(Number(value), [cluster]);
      else list.push(cluster);
    }
  }
  for (const list of byValue.values()) {
    if (list.length < 2 || list.length > MOST_ALIKE) continue;
    for (const cluster of list) for (const other of list) if (other !== cluster) miss(cluster, other, viewOf);
  }
}

/** Tells the first figure of `other` that has a number of `cluster`. */
function miss(cluster: Cluster, other: Cluster, viewOf: ReadonlyMap<unknown, CountView>): void {
  if (cluster.misses.length >= MOST || cluster.misses.some(({ figure }) => other.has(figure))) return;
  const own = viewOf.get(cluster.first)!;
  for (const { figure } of other.members) {
    const view = viewOf.get(figure)!;
    if (!view.ends.some((end) => cluster.values.has(String(end)))) continue;
    if (Math.abs((figure.article.day ?? 0) - (cluster.first.article.day ?? figure.article.day ?? 0)) > DAYS)
      continue;
    cluster.misses.push({ figure, why: apart(view, own)?.() ?? unlike(view, other, cluster) });
    return;
  }
}

/** What the two threads differ in. */
function unlike(view: CountView, other: Cluster, cluster: Cluster): string {
  const own = viewWords(cluster);
  if (other.isFuture !== cluster.isFuture)
    return other.isFuture
      ? "of what is to come, not of what has been"
      : "of what has been, not of what is to come";
  if (other.share(other.additional) > 0.5 !== cluster.share(cluster.additional) > 0.5)
    return other.share(other.additional) > 0.5
      ? "counts more on top, not all"
      : "counts all, not more on top";
  if (other.share(other.cumulative) > 0.5 !== cluster.share(cluster.cumulative) > 0.5)
    return other.share(other.cumulative) > 0.5
      ? "counts all so far, not one event"
      : "counts one event, not all so far";
  return `the number “${view.figure.quantity!.words.exact}” is the same, but most of what is said of it is not as in “${own}”`;
}

const viewWords = (cluster: Cluster): string => cluster.first.quantity!.words.exact;

/**
 * Of claims without counts: pairs that are alike enough, of which one stands in another thread.
 * @param likenesses by index in `figures`
 * @param least likeness from which on two claims answer one question
 */
export function wholeMisses(
  clusters: readonly Cluster[],
  figures: readonly Figure[],
  { a, b, scores }: Likenesses,
  least: number,
): void {
  const own = new Map(
    clusters.flatMap((cluster) => cluster.members.map(({ figure }) => [figure, cluster] as const)),
  );
  const likeliest: number[] = [];
  scores.forEach((score, pair) => {
    if (score > least) likeliest.push(pair);
  });
  likeliest.sort((one, other) => scores[other]! - scores[one]! || a[one]! - a[other]! || b[one]! - b[other]!);
  for (const pair of likeliest) {
    const [one, other] = [figures[a[pair]!]!, figures[b[pair]!]!];
    const cluster = own.get(one)!;
    if (own.get(other) === cluster) continue;
    missWhole(cluster, one, other);
    missWhole(own.get(other)!, other, one);
  }
}

function missWhole(cluster: Cluster, near: Figure, figure: Figure): void {
  if (cluster.misses.length >= MOST || cluster.misses.some((known) => known.figure === figure)) return;
  const outlet = near.article.reading.document.outlet ?? "another article";
  const futures = [near, figure].map(({ aspect }) => aspect.phase === "future");
  const why =
    futures[0] === futures[1]
      ? `like words as in ${outlet}, but few in common with what else is said here`
      : `like words as in ${outlet}, but ${futures[1] ? "of what is to come" : "of what has been"}`;
  cluster.misses.push({ figure, why });
}

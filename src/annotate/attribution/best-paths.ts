/** The labellings of a chain with the highest scores: Viterbi's algorithm that keeps several paths to each label. */
import type { ChainScores } from "./chain.ts";

export interface Path {
  /** holds until paths are asked for again */
  readonly labels: Uint8Array;
  /** sum of the scores along it */
  readonly score: number;
}

let held = new Float64Array(0);
let back = new Uint8Array(0);
let traced = new Uint8Array(0);
let ahead = new Float64Array(0);
let next = new Uint8Array(0);
let waiting = new Float64Array(0);

/**
 * At most `count` paths (16 at most), best first, none more than `reach` below the best. Of two paths to one label the
 * distance stays the same to the end: what falls out of reach there can be forgotten. Where scores tie, lower labels win,
 * so that the order is the same everywhere.
 */
export function bestPaths(scores: ChainScores, count: number, reach: number): Path[] {
  const { labels: L, length, unary } = scores;
  if (length === 0) return [];
  const width = L * count;
  if (held.length < length * width) {
    held = new Float64Array(length * width * 2);
    back = new Uint8Array(length * width * 2);
  }
  if (next.length < L) {
    next = new Uint8Array(L);
    waiting = new Float64Array(L);
  }
  held.fill(Number.NEGATIVE_INFINITY, 0, length * width);
  for (let y = 0; y < L; y++) held[y * count] = unary[y]!;
  const least = lookAhead(scores) - reach - ROUNDING;
  for (let t = 1; t < length; t++)
    for (let y = 0; y < L; y++) extend(scores, t, y, count, reach, least - ahead[t * L + y]!);
  const last = (length - 1) * width;
  if (traced.length < length * count) traced = new Uint8Array(length * count * 2);
  return ends(last, width, count, reach).map((end, k) => {
    const labels = traced.subarray(k * length, (k + 1) * length);
    return trace(end, width, count, labels);
  });
}

/** Sums in another order may come out this much lower. */
const ROUNDING = 1e-6;

/**
 * Fills `ahead`: the most that can still be added after label `y` of token `t`. A path that cannot come within reach of
 * the best with all of that need not be drawn. Returns the score of the best path.
 */
function lookAhead({ labels: L, length, unary, pair }: ChainScores): number {
  if (ahead.length < length * L) ahead = new Float64Array(length * L * 2);
  ahead.fill(0, (length - 1) * L, length * L);
  for (let t = length - 2; t >= 0; t--) {
    const next = (t + 1) * L;
    for (let p = 0; p < L; p++) {
      let top = Number.NEGATIVE_INFINITY;
      for (let y = 0; y < L; y++) {
        const score = pair[(next + p) * L + y]! + unary[next + y]! + ahead[next + y]!;
        if (score > top) top = score;
      }
      ahead[t * L + p] = top;
    }
  }
  let best = Number.NEGATIVE_INFINITY;
  for (let y = 0; y < L; y++) best = Math.max(best, unary[y]! + ahead[y]!);
  return best;
}

/**
 * The best paths to label `y` of token `t`, merged from those to each label before it. Of each label before, the path
 * that comes next waits with its score; the one taken is followed by the next of its label. Paths whose score falls below
 * `floor` are left out.
 */
function extend(
  { labels: L, unary, pair }: ChainScores,
  t: number,
  y: number,
  count: number,
  reach: number,
  floor: number,
): void {
  const before = (t - 1) * L * count;
  const at = (t * L + y) * count;
  const steps = t * L * L + y;
  const own = unary[t * L + y]!;
  let top = Number.NEGATIVE_INFINITY;
  let from = 0;
  for (let p = 0; p < L; p++) {
    const score = held[before + p * count]! + pair[steps + p * L]!;
    next[p] = 0;
    waiting[p] = score;
    if (score > top) {
      top = score;
      from = p;
    }
  }
  const least = Math.max(top - reach, floor - own);
  for (let k = 0; top >= least && top !== Number.NEGATIVE_INFINITY; ) {
    const rank = next[from]!;
    held[at + k] = top + own;
    back[at + k] = from * count + rank;
    k++;
    if (k === count) return;
    next[from] = rank + 1;
    waiting[from] =
      rank + 1 === count
        ? Number.NEGATIVE_INFINITY
        : held[before + from * count + rank + 1]! + pair[steps + from * L]!;
    top = waiting[0]!;
    from = 0;
    for (let p = 1; p < L; p++) {
      if (waiting[p]! <= top) continue;
      top = waiting[p]!;
      from = p;
    }
  }
}

/** Where the best paths end, best first. */
function ends(last: number, width: number, count: number, reach: number): number[] {
  let best = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < width; at++) best = Math.max(best, held[last + at]!);
  const found: number[] = [];
  for (let at = 0; at < width; at++) {
    const score = held[last + at]!;
    if (score < best - reach) continue;
    // put in its place: there are few, and of equal scores the lower comes first
    let place = found.length;
    while (place > 0 && held[last + found[place - 1]!]! < score) place--;
    if (place >= count) continue;
    if (found.length === count) found.pop();
    found.splice(place, 0, at);
  }
  return found;
}

function trace(end: number, width: number, count: number, labels: Uint8Array): Path {
  const { length } = labels;
  const score = held[(length - 1) * width + end]!;
  let at = end;
  for (let t = length - 1; t >= 0; t--) {
    labels[t] = Math.floor(at / count);
    at = back[t * width + at]!;
  }
  return { labels, score };
}

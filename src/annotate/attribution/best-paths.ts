/** The labellings of a chain with the highest scores: Viterbi's algorithm that keeps several paths to each label. */
import type { ChainScores } from "./chain.ts";

export interface Path {
  readonly labels: Uint8Array;
  /** sum of the scores along it */
  readonly score: number;
}

let held = new Float64Array(0);
let back = new Uint8Array(0);

/** At most `count` paths (16 at most), best first. Where scores tie, lower labels win, so that the order is the same everywhere. */
export function bestPaths(scores: ChainScores, count: number): Path[] {
  const { labels: L, length, unary, pair } = scores;
  if (length === 0) return [];
  const width = L * count;
  if (held.length < length * width) {
    held = new Float64Array(length * width * 2);
    back = new Uint8Array(length * width * 2);
  }
  held.fill(Number.NEGATIVE_INFINITY, 0, width);
  for (let y = 0; y < L; y++) held[y * count] = unary[y]!;
  const next = new Int32Array(L);
  for (let t = 1; t < length; t++) {
    const before = (t - 1) * width;
    for (let y = 0; y < L; y++) {
      const at = t * width + y * count;
      for (let p = 0; p < L; p++) next[p] = 0;
      for (let k = 0; k < count; k++) {
        let top = Number.NEGATIVE_INFINITY;
        let from = 0;
        for (let p = 0; p < L; p++) {
          const rank = next[p]!;
          if (rank === count) continue;
          const score = held[before + p * count + rank]! + pair[(t * L + p) * L + y]!;
          if (score > top) {
            top = score;
            from = p;
          }
        }
        held[at + k] = top + unary[t * L + y]!;
        back[at + k] = from * count + next[from]!;
        next[from]!++;
      }
    }
  }
  return ends(length, width, count).map((end) => trace(end, length, width, count));
}

/** Where the best paths end, best first. */
function ends(length: number, width: number, count: number): number[] {
  const last = (length - 1) * width;
  return Array.from({ length: width }, (_, at) => at)
    .filter((at) => held[last + at]! > Number.NEGATIVE_INFINITY)
    .sort((a, b) => held[last + b]! - held[last + a]! || a - b)
    .slice(0, count);
}

function trace(end: number, length: number, width: number, count: number): Path {
  const labels = new Uint8Array(length);
  const score = held[(length - 1) * width + end]!;
  let at = end;
  for (let t = length - 1; t >= 0; t--) {
    labels[t] = Math.floor(at / count);
    at = back[t * width + at]!;
  }
  return { labels, score };
}

/**
 * Linear-chain inference over hashed features: a score for each label of each token, and one for each pair of labels
 * of neighbouring tokens (Lafferty et al. 2001). Weights are read where they lie: rows of `labels` columns for tokens,
 * of `labels * labels` for pairs.
 */

/** One table of weights; `scale` turns stored numbers into scores. */
export interface WeightTable {
  readonly bits: number;
  readonly columns: number;
  readonly values: Float32Array | Int8Array;
  readonly scale: number;
  /** true: the second of two columns is the first one negated, and is not stored */
  readonly mirrored?: boolean;
}

export interface ChainModel {
  readonly labels: number;
  readonly unary: WeightTable;
  readonly pair: WeightTable;
}

/** Scores of a stretch of tokens: `unary[t * labels + y]`, `pair[t * labels² + previous * labels + y]` for t ≥ 1. */
export interface ChainScores {
  readonly labels: number;
  length: number;
  unary: Float64Array;
  pair: Float64Array;
}

export function newChainScores(labels: number, capacity: number): ChainScores {
  return {
    labels,
    length: 0,
    unary: new Float64Array(capacity * labels),
    pair: new Float64Array(capacity * labels * labels),
  };
}

/** Makes room for `length` tokens; what was there is lost. */
export function resizeChainScores(scores: ChainScores, length: number): void {
  scores.length = length;
  if (scores.unary.length >= length * scores.labels) return;
  scores.unary = new Float64Array(length * 2 * scores.labels);
  scores.pair = new Float64Array(length * 2 * scores.labels * scores.labels);
}

/** Sums the rows of the features into `out[at ..]`. A row's weights lie together: one reach into memory a feature. */
export function sumRows(
  table: WeightTable,
  features: Int32Array,
  from: number,
  to: number,
  out: Float64Array,
  at: number,
): void {
  const { columns, values, scale } = table;
  if (table.mirrored === true) {
    const sum = scale * sumOne(values, features, from, to);
    out[at] = sum;
    out[at + 1] = -sum;
    return;
  }
  if (columns === 2) {
    sumTwo(values, scale, features, from, to, out, at);
    return;
  }
  if (columns % 4 === 0) {
    for (let y = 0; y < columns; y += 4) sumFour(values, scale, columns, y, features, from, to, out, at);
    return;
  }
  for (let y = 0; y + 2 < columns; y += 3) sumThree(values, scale, columns, y, features, from, to, out, at);
  for (let y = columns - (columns % 3); y < columns; y++) {
    let sum = 0;
    for (let f = from; f < to; f++) sum += values[features[f]! * columns + y]!;
    out[at + y] = sum * scale;
  }
}

function sumOne(values: Float32Array | Int8Array, features: Int32Array, from: number, to: number): number {
  let sum = 0;
  for (let f = from; f < to; f++) sum += values[features[f]!]!;
  return sum;
}

function sumTwo(
  values: Float32Array | Int8Array,
  scale: number,
  features: Int32Array,
  from: number,
  to: number,
  out: Float64Array,
  at: number,
): void {
  let first = 0;
  let second = 0;
  for (let f = from; f < to; f++) {
    const row = features[f]! * 2;
    first += values[row]!;
    second += values[row + 1]!;
  }
  out[at] = first * scale;
  out[at + 1] = second * scale;
}

/** Columns `y` to `y + 3`. */
function sumFour(
  values: Float32Array | Int8Array,
  scale: number,
  columns: number,
  y: number,
  features: Int32Array,
  from: number,
  to: number,
  out: Float64Array,
  at: number,
): void {
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  for (let f = from; f < to; f++) {
    const row = features[f]! * columns + y;
    first += values[row]!;
    second += values[row + 1]!;
    third += values[row + 2]!;
    fourth += values[row + 3]!;
  }
  out[at + y] = first * scale;
  out[at + y + 1] = second * scale;
  out[at + y + 2] = third * scale;
  out[at + y + 3] = fourth * scale;
}

/** Columns `y` to `y + 2`. */
function sumThree(
  values: Float32Array | Int8Array,
  scale: number,
  columns: number,
  y: number,
  features: Int32Array,
  from: number,
  to: number,
  out: Float64Array,
  at: number,
): void {
  let first = 0;
  let second = 0;
  let third = 0;
  for (let f = from; f < to; f++) {
    const row = features[f]! * columns + y;
    first += values[row]!;
    second += values[row + 1]!;
    third += values[row + 2]!;
  }
  out[at + y] = first * scale;
  out[at + y + 1] = second * scale;
  out[at + y + 2] = third * scale;
}

/** Most labels of a chain. */
const MOST_LABELS = 16;
/** Kept from one sentence to the next: it costs more to ask for memory than to fill it. */
let from = new Uint8Array(0);
let forward = new Float64Array(0);
let backward = new Float64Array(0);
let current = new Float64Array(MOST_LABELS);
let next = new Float64Array(MOST_LABELS);

/** The labels with the highest score together. */
export function viterbi(scores: ChainScores): Uint8Array {
  const { labels: L, length, unary, pair } = scores;
  const best = new Uint8Array(length);
  if (length === 0) return best;
  if (from.length < length * L) from = new Uint8Array(length * L * 2);
  for (let y = 0; y < L; y++) current[y] = unary[y]!;
  for (let t = 1; t < length; t++) {
    for (let y = 0; y < L; y++) {
      let top = Number.NEGATIVE_INFINITY;
      let before = 0;
      for (let p = 0; p < L; p++) {
        const score = current[p]! + pair[(t * L + p) * L + y]!;
        if (score > top) {
          top = score;
          before = p;
        }
      }
      from[t * L + y] = before;
      next[y] = top + unary[t * L + y]!;
    }
    const swapped = current;
    current = next;
    next = swapped;
  }
  let label = 0;
  for (let y = 1; y < L; y++) if (current[y]! > current[label]!) label = y;
  for (let t = length - 1; t >= 0; t--) {
    best[t] = label;
    label = from[t * L + label]!;
  }
  return best;
}

/** Forward and backward sums in log space, for probabilities; they hold until sums are asked for again. */
export interface ChainSums {
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  readonly total: number;
}

export function chainSums(scores: ChainScores): ChainSums {
  const { labels: L, length, unary, pair } = scores;
  forwardSums(scores);
  if (backward.length < length * L) backward = new Float64Array(length * L * 2);
  backward.fill(0, (length - 1) * L, length * L);
  for (let t = length - 2; t >= 0; t--) {
    const next = (t + 1) * L;
    for (let p = 0; p < L; p++) {
      const step = (next + p) * L;
      for (let y = 0; y < L; y++) terms[y] = backward[next + y]! + pair[step + y]! + unary[next + y]!;
      backward[t * L + p] = logSum(L);
    }
  }
  return { forward, backward, total: totalOf(scores) };
}

/** The log of the sum over all labellings: `chainSums` without what only single tokens' probabilities need. */
export function chainTotal(scores: ChainScores): number {
  forwardSums(scores);
  return totalOf(scores);
}

function forwardSums({ labels: L, length, unary, pair }: ChainScores): void {
  if (forward.length < length * L) forward = new Float64Array(length * L * 2);
  for (let y = 0; y < L; y++) forward[y] = unary[y]!;
  for (let t = 1; t < length; t++) {
    const before = (t - 1) * L;
    const steps = t * L * L;
    for (let y = 0; y < L; y++) {
      for (let p = 0; p < L; p++) terms[p] = forward[before + p]! + pair[steps + p * L + y]!;
      forward[t * L + y] = logSum(L) + unary[t * L + y]!;
    }
  }
}

function totalOf({ labels: L, length }: ChainScores): number {
  for (let y = 0; y < L; y++) terms[y] = forward[(length - 1) * L + y]!;
  return logSum(L);
}

/** what logSum sums */
const terms = new Float64Array(MOST_LABELS);

/** Terms so far below the greatest change nothing that a double can hold. */
const NEGLIGIBLE = -40;

/** The log of the sum of the exponentials of the first `count` terms. */
function logSum(count: number): number {
  let top = Number.NEGATIVE_INFINITY;
  let place = 0;
  for (let i = 0; i < count; i++) {
    if (terms[i]! <= top) continue;
    top = terms[i]!;
    place = i;
  }
  if (top === Number.NEGATIVE_INFINITY) return top;
  let rest = 0;
  for (let i = 0; i < count; i++) {
    const below = terms[i]! - top;
    if (i !== place && below > NEGLIGIBLE) rest += Math.exp(below);
  }
  return rest === 0 ? top : top + Math.log(1 + rest);
}

/** Probability that tokens `first` … `last - 1` all have label `y`. */
export function runProbability(
  scores: ChainScores,
  sums: ChainSums,
  first: number,
  last: number,
  y: number,
): number {
  const { labels: L, unary, pair } = scores;
  let score = sums.forward[first * L + y]!;
  for (let t = first + 1; t < last; t++) score += pair[(t * L + y) * L + y]! + unary[t * L + y]!;
  return Math.exp(score + sums.backward[(last - 1) * L + y]! - sums.total);
}

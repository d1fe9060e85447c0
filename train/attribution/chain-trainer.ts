/**
 * Trains a linear-chain conditional random field by stochastic gradient with AdaGrad steps (Duchi et al. 2011) and
 * an L2 penalty paid by the features of the sequence at hand. Seeded: the same sequences give the same weights.
 */
import {
  type ChainModel,
  type ChainScores,
  chainSums,
  newChainScores,
  resizeChainScores,
  sumRows,
  type WeightTable,
} from "../../src/annotate/attribution/chain.ts";
import type { Sequence } from "./sequence.ts";
import { shuffled } from "./shuffle.ts";

export interface ChainSize {
  readonly labels: number;
  /** features of tokens, and of steps, are kept modulo 2 to this */
  readonly unaryBits: number;
  readonly pairBits: number;
}

export interface ChainTraining extends ChainSize {
  readonly epochs: number;
  /** first step's length; AdaGrad shortens it feature by feature */
  readonly rate: number;
  /** L2 penalty of a weight each time its feature is seen */
  readonly penalty: number;
  /** the last so many epochs are averaged into the result */
  readonly averaged: number;
  readonly seed: number;
  readonly report?: (epoch: number, loss: number) => void;
}

const ADAGRAD_FLOOR = 1e-2;

interface Learner {
  readonly table: WeightTable & { readonly values: Float32Array };
  readonly squares: Float32Array;
  readonly sum: Float32Array;
}

function newLearner(bits: number, columns: number): Learner {
  const size = 2 ** bits * columns;
  return {
    table: { bits, columns, values: new Float32Array(size), scale: 1 },
    squares: new Float32Array(size).fill(ADAGRAD_FLOOR),
    sum: new Float32Array(size),
  };
}

export function trainChain(sequences: readonly Sequence[], options: ChainTraining): ChainModel {
  const unary = newLearner(options.unaryBits, options.labels);
  const pair = newLearner(options.pairBits, options.labels ** 2);
  const scores = newChainScores(options.labels, 256);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    let loss = 0;
    for (const index of shuffled(sequences.length, options.seed + epoch)) {
      loss += step(sequences[index]!, unary, pair, scores, options);
    }
    options.report?.(epoch, loss / sequences.length);
    if (epoch >= options.epochs - options.averaged)
      for (const learner of [unary, pair]) addInto(learner.sum, learner.table.values);
  }
  for (const learner of [unary, pair])
    for (let i = 0; i < learner.sum.length; i++) learner.table.values[i] = learner.sum[i]! / options.averaged;
  return { labels: options.labels, unary: unary.table, pair: pair.table };
}

function addInto(sum: Float32Array, values: Float32Array): void {
  for (let i = 0; i < sum.length; i++) sum[i]! += values[i]!;
}

/** Scores of a whole sequence under a model. */
export function scoreSequence(sequence: Sequence, model: ChainModel, scores: ChainScores): void {
  const L = model.labels;
  resizeChainScores(scores, sequence.length);
  for (let t = 0; t < sequence.length; t++) {
    sumRows(
      model.unary,
      sequence.unary,
      sequence.unaryStart[t]!,
      sequence.unaryStart[t + 1]!,
      scores.unary,
      t * L,
    );
    if (t > 0)
      sumRows(
        model.pair,
        sequence.pair,
        sequence.pairStart[t]!,
        sequence.pairStart[t + 1]!,
        scores.pair,
        t * L * L,
      );
  }
}

/** One gradient step; returns the loss before it. */
function step(
  s: Sequence,
  unary: Learner,
  pair: Learner,
  scores: ChainScores,
  options: ChainTraining,
): number {
  const L = options.labels;
  scoreSequence(s, { labels: L, unary: unary.table, pair: pair.table }, scores);
  const sums = chainSums(scores);
  const gradient = new Float64Array(L * L);
  let goldScore = 0;
  for (let t = 0; t < s.length; t++) {
    const gold = s.gold[t]!;
    goldScore += scores.unary[t * L + gold]!;
    for (let y = 0; y < L; y++) {
      const p = Math.exp(sums.forward[t * L + y]! + sums.backward[t * L + y]! - sums.total);
      gradient[y] = s.weight * (p - (y === gold ? 1 : 0));
    }
    update(unary, s.unary, s.unaryStart[t]!, s.unaryStart[t + 1]!, gradient, L, options);
    if (t === 0) continue;
    const previous = s.gold[t - 1]!;
    goldScore += scores.pair[(t * L + previous) * L + gold]!;
    for (let p = 0; p < L; p++) {
      for (let y = 0; y < L; y++) {
        const logP =
          sums.forward[(t - 1) * L + p]! +
          scores.pair[(t * L + p) * L + y]! +
          scores.unary[t * L + y]! +
          sums.backward[t * L + y]! -
          sums.total;
        gradient[p * L + y] = s.weight * (Math.exp(logP) - (p === previous && y === gold ? 1 : 0));
      }
    }
    update(pair, s.pair, s.pairStart[t]!, s.pairStart[t + 1]!, gradient, L * L, options);
  }
  return sums.total - goldScore;
}

/** Gradients smaller than this change nothing worth the time: most tokens are far from any cue, and soon sure. */
const NEGLIGIBLE = 1e-3;

function update(
  l: Learner,
  features: Int32Array,
  from: number,
  to: number,
  gradient: Float64Array,
  columns: number,
  o: ChainTraining,
): void {
  const { values } = l.table;
  const { squares } = l;
  for (let y = 0; y < columns; y++) {
    const g0 = gradient[y]!;
    if (g0 < NEGLIGIBLE && g0 > -NEGLIGIBLE) continue;
    for (let f = from; f < to; f++) {
      const at = features[f]! * columns + y;
      const g = g0 + o.penalty * values[at]!;
      squares[at]! += g * g;
      values[at]! -= (o.rate * g) / Math.sqrt(squares[at]!);
    }
  }
}

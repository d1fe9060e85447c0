/**
 * Trains the judge on candidates of articles that the chains have not seen: two logistic regressions over the same
 * features (is the whole right; is the content), by seeded stochastic gradient with AdaGrad steps.
 */
import type { Candidate } from "../../src/annotate/attribution/candidate.ts";
import type { WeightTable } from "../../src/annotate/attribution/chain.ts";
import { FeatureSink } from "../../src/annotate/attribution/features.ts";
import { withNeighbours } from "../../src/annotate/attribution/find-attributions.ts";
import type { Run } from "../../src/annotate/attribution/find-roles.ts";
import { JUDGED, judgeFeatures } from "../../src/annotate/attribution/judge.ts";
import { type AnalysedArticle, type GoldAttribution, goldOf } from "./gold.ts";
import { shuffled } from "./shuffle.ts";

export interface JudgeExample {
  readonly features: Int32Array;
  /** share of the annotators who marked source, cue and content so that all overlap; who marked a content that overlaps */
  readonly whole: number;
  readonly content: number;
}

/** @param candidates of one article, found by a model that has not seen it */
export function judgeExamples(
  article: AnalysedArticle,
  candidates: readonly Candidate[],
  bits: number,
): JudgeExample[] {
  const golds = article.annotations.map((annotation) => goldOf(article, annotation));
  const sink = new FeatureSink(bits);
  const share = (test: (gold: GoldAttribution) => boolean): number =>
    golds.filter((gold) => gold.some(test)).length / golds.length;
  return withNeighbours(article.columns, candidates).map(({ candidate, neighbours }) => {
    sink.count = 0;
    judgeFeatures(article.columns, candidate, neighbours, sink);
    return {
      features: sink.buffer.slice(0, sink.count),
      whole: share((gold) => isWhole(gold, candidate)),
      content: share((gold) => overlap(gold.content, candidate.content)),
    };
  });
}

const overlap = (a: readonly Run[], b: readonly Run[]): boolean =>
  a.some((x) => b.some((y) => x.first < y.last && y.first < x.last));

/** True where source, cue and content all overlap; a role that one leaves empty must be empty in the other. */
export function isWhole(gold: GoldAttribution, candidate: Candidate): boolean {
  const agree = (a: readonly Run[], b: readonly Run[]): boolean =>
    a.length === 0 || b.length === 0 ? a.length === b.length : overlap(a, b);
  return (
    overlap([gold.cue], [candidate.cue]) &&
    agree(gold.source, candidate.source) &&
    agree(gold.content, candidate.content)
  );
}

const EPOCHS = 20;
const RATE = 0.03;
const PENALTY = 0.002;
const ADAGRAD_FLOOR = 0.1;

export function trainJudge(examples: readonly JudgeExample[], bits: number, seed: number): WeightTable {
  const values = new Float32Array(2 ** bits * JUDGED);
  const squares = new Float32Array(values.length).fill(ADAGRAD_FLOOR);
  const sum = new Float32Array(values.length);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const index of shuffled(examples.length, seed + epoch)) {
      const { features, whole, content } = examples[index]!;
      learn(features, 0, whole, values, squares);
      learn(features, 1, content, values, squares);
    }
    for (let i = 0; i < sum.length; i++) sum[i]! += values[i]! / EPOCHS;
  }
  return { bits, columns: JUDGED, values: sum, scale: 1 };
}

function learn(
  features: Int32Array,
  column: number,
  target: number,
  values: Float32Array,
  squares: Float32Array,
): void {
  let score = 0;
  for (let f = 0; f < features.length; f++) score += values[features[f]! * JUDGED + column]!;
  const error = 1 / (1 + Math.exp(-score)) - target;
  for (let f = 0; f < features.length; f++) {
    const at = features[f]! * JUDGED + column;
    const gradient = error + PENALTY * values[at]!;
    squares[at]! += gradient * gradient;
    values[at]! -= (RATE * gradient) / Math.sqrt(squares[at]!);
  }
}

/**
 * Trains the choice between readings: the gain that is to be expected under the scores is raised (minimum risk training:
 * Smith and Eisner 2006), by seeded stochastic gradient with AdaGrad steps, on readings of articles that the chains have
 * not seen.
 */
import type { WeightTable } from "../../src/annotate/attribution/chain.ts";
import { FIT_WEIGHT } from "../../src/annotate/attribution/choose-reading.ts";
import { FeatureSink } from "../../src/annotate/attribution/features.ts";
import type { CueReadings, Reading, Run } from "../../src/annotate/attribution/find-roles.ts";
import { readingFeatures } from "../../src/annotate/attribution/reading-features.ts";
import { type AnalysedArticle, type GoldAttribution, goldOf } from "./gold.ts";
import { shuffled } from "./shuffle.ts";

/** The readings of one cue. */
export interface ChoiceExample {
  readonly features: readonly Int32Array[];
  readonly fits: readonly number[];
  /** how good each reading is, 0 … 1; mean over annotators */
  readonly gains: readonly number[];
}

/** What is worth how much: spans that agree to the token, and spans that touch. Contents are the hardest part. */
const GAIN = {
  source: 1,
  cue: 1,
  content: 2,
  overlap: 0.5,
} as const;
const WHOLE_GAIN = GAIN.source + GAIN.cue + GAIN.content + 3 * GAIN.overlap;

export function choiceExample(article: AnalysedArticle, found: CueReadings, bits: number): ChoiceExample {
  const golds = article.annotations.map((annotation) => goldOf(article, annotation));
  const sink = new FeatureSink(bits);
  return {
    features: found.readings.map((reading) => {
      sink.count = 0;
      readingFeatures(article.columns, reading, sink);
      return sink.buffer.slice(0, sink.count);
    }),
    fits: found.readings.map(({ fit }) => fit),
    gains: found.readings.map(
      (reading) =>
        golds.reduce((sum, gold) => sum + Math.max(0, ...gold.map((one) => gainOf(reading, one))), 0) /
        golds.length,
    ),
  };
}

/** 0 where the cues do not touch. */
function gainOf(reading: Reading, gold: GoldAttribution): number {
  if (!touch([reading.cue], [gold.cue])) return 0;
  const part = (own: readonly Run[], wanted: readonly Run[], exact: number): number =>
    (same(own, wanted) ? exact : 0) +
    (own.length === wanted.length && own.length === 0 ? GAIN.overlap : touch(own, wanted) ? GAIN.overlap : 0);
  return (
    (part([reading.cue], [gold.cue], GAIN.cue) +
      part(reading.source, gold.source, GAIN.source) +
      part(reading.content, gold.content, GAIN.content)) /
    WHOLE_GAIN
  );
}

const touch = (a: readonly Run[], b: readonly Run[]): boolean =>
  a.some((x) => b.some((y) => x.first < y.last && y.first < x.last));

const same = (a: readonly Run[], b: readonly Run[]): boolean =>
  a.length === b.length && a.every((run, k) => run.first === b[k]!.first && run.last === b[k]!.last);

const EPOCHS = 20;
const RATE = 0.03;
const PENALTY = 0.001;
const ADAGRAD_FLOOR = 0.1;

export function trainChoice(examples: readonly ChoiceExample[], bits: number, seed: number): WeightTable {
  const values = new Float32Array(2 ** bits);
  const squares = new Float32Array(values.length).fill(ADAGRAD_FLOOR);
  const sum = new Float32Array(values.length);
  // where all readings are as good, there is nothing to learn
  const telling = examples.filter(({ gains }) => gains.some((gain) => gain !== gains[0]));
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const index of shuffled(telling.length, seed + epoch)) learn(telling[index]!, values, squares);
    for (let i = 0; i < sum.length; i++) sum[i]! += values[i]! / EPOCHS;
  }
  return { bits, columns: 1, values: sum, scale: 1 };
}

/** Scores of the readings of an example under a table. */
export function choiceScores(example: ChoiceExample, { values, scale }: WeightTable): number[] {
  return example.features.map((features, k) => {
    let score = 0;
    for (let f = 0; f < features.length; f++) score += values[features[f]!]!;
    return score * scale + FIT_WEIGHT * example.fits[k]!;
  });
}

function learn(example: ChoiceExample, values: Float32Array, squares: Float32Array): void {
  const scores = choiceScores(example, { bits: 0, columns: 1, values, scale: 1 });
  const top = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - top));
  const total = shares.reduce((sum, share) => sum + share, 0);
  const expected = shares.reduce((sum, share, k) => sum + (share / total) * example.gains[k]!, 0);
  example.features.forEach((features, k) => {
    const error = (shares[k]! / total) * (expected - example.gains[k]!) * STEEPNESS;
    if (Math.abs(error) < NEGLIGIBLE) return;
    for (let f = 0; f < features.length; f++) {
      const at = features[f]!;
      const gradient = error + PENALTY * values[at]!;
      squares[at]! += gradient * gradient;
      values[at]! -= (RATE * gradient) / Math.sqrt(squares[at]!);
    }
  });
}

/** Gains of 0 … 1 are spread to make steps as long as those of a likelihood. */
const STEEPNESS = 4;
const NEGLIGIBLE = 1e-4;

/**
 * Learns the weights of the sentence matcher on the tuned half of ABCD-LINK's news pairs (`npm run train -- match`) and
 * writes models/match.json. The second regression and the threshold are learned on what the first gives for pairs it
 * was not trained on (folds), as it will meet such pairs. Deterministic.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT_ROOT } from "../bench/data.ts";
import { type LinkedPair, readLinkedPairs } from "../bench/match/corpus.ts";
import { bestThreshold, scoreLinks } from "../bench/match/score.ts";
import { CONTEXT_FEATURES, contextRows } from "../src/link/match/context.ts";
import { ALL_FEATURES, type PairRow, pairRows } from "../src/link/match/features.ts";
import { probability, type Regression } from "../src/link/match/model.ts";

export const about = "weights of the sentence matcher (models/match.json)";

const FOLDS = 5;
/** Keeps weights small: 2.3 thousand links do not fix 25 weights well. */
const RIDGE = 1e-3;
const STEPS = 300;
const RATE = 0.05;
const DECIMALS = 5;

interface Example {
  readonly pair: LinkedPair;
  readonly rows: readonly PairRow[];
  readonly right: readonly boolean[];
}

export async function run(): Promise<void> {
  const { pairs } = readLinkedPairs();
  const examples = pairs.filter(({ half }) => half === "tuned").map(exampleOf);
  const found = examples.reduce((sum, { right }) => sum + right.filter(Boolean).length, 0);
  const wanted = examples.reduce((sum, { pair }) => sum + pair.links.length, 0);
  console.log(`${examples.length} pairs; ${found} of ${wanted} links are among the candidates`);
  const likely = outOfFold(examples, ALL_FEATURES, ({ rows }) => rows.map(({ features }) => features));
  const context = new Map(
    examples.map((example) => [example, contextRows(example.rows, likely.get(example)!)]),
  );
  const final = outOfFold(examples, CONTEXT_FEATURES, (example) => context.get(example)!);
  const scored = examples.map((example) => ({
    pair: example.pair,
    links: example.rows.map(({ a, b }, index) => [a, b, final.get(example)![index]!] as const),
  }));
  const threshold = bestThreshold(scored);
  console.log("out of fold", scoreLinks(scored, threshold), "at", threshold);
  const model = {
    about: "Weights of src/link/match.ts: two logistic regressions over candidate pairs of sentences",
    data: "half of news_synth of UKPLab/arxiv2025-abcd-link (CC BY 4.0): Wikinews articles and rewrites; no text of it is kept",
    licence: "Apache-2.0",
    made: "npm run train -- match",
    threshold,
    pairs: fit(
      ALL_FEATURES,
      examples.flatMap(({ rows }) => rows.map(({ features }) => features)),
      labels(examples),
    ),
    context: fit(
      CONTEXT_FEATURES,
      examples.flatMap((example) => context.get(example)!),
      labels(examples),
    ),
  };
  writeFileSync(join(PROJECT_ROOT, "models", "match.json"), `${JSON.stringify(model, null, 1)}\n`);
}

const labels = (examples: readonly Example[]): readonly boolean[] => examples.flatMap(({ right }) => right);

function exampleOf(pair: LinkedPair): Example {
  const gold = new Set(pair.links.map(([a, b]) => `${a} ${b}`));
  const rows = pairRows(pair.a, pair.b);
  return { pair, rows, right: rows.map(({ a, b }) => gold.has(`${a} ${b}`)) };
}

/** For each example, what a regression gives that was fitted to the other folds. */
function outOfFold(
  examples: readonly Example[],
  names: readonly string[],
  valuesOf: (example: Example) => readonly (readonly number[])[],
): ReadonlyMap<Example, readonly number[]> {
  const results = new Map<Example, readonly number[]>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const inside = examples.filter((_, index) => index % FOLDS !== fold);
    const regression = fit(names, inside.flatMap(valuesOf), labels(inside));
    examples.forEach((example, index) => {
      if (index % FOLDS === fold)
        results.set(
          example,
          valuesOf(example).map((row) => probability(regression, row)),
        );
    });
  }
  return results;
}

/** Logistic regression with ridge, by Adam on the whole batch (Kingma and Ba 2015). */
function fit(
  names: readonly string[],
  rows: readonly (readonly number[])[],
  right: readonly boolean[],
): Regression {
  const columns = names.map((name, column) => {
    const values = rows.map((row) => row[column]!);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    return { name, mean, scale: Math.sqrt(variance) || 1 };
  });
  const width = columns.length;
  const inputs = Float64Array.from({ length: rows.length * width }, (_, at) => {
    const { mean, scale } = columns[at % width]!;
    return (rows[Math.floor(at / width)]![at % width]! - mean) / scale;
  });
  const weights = descend(inputs, right, width);
  const rounded = (value: number): number => Number(value.toFixed(DECIMALS));
  return {
    bias: rounded(weights[width]!),
    columns: columns.map(({ name, mean, scale }, index) => ({
      name,
      mean: rounded(mean),
      scale: rounded(scale),
      weight: rounded(weights[index]!),
    })),
  };
}

function descend(inputs: Float64Array, right: readonly boolean[], width: number): Float64Array {
  const weights = new Float64Array(width + 1);
  const first = new Float64Array(width + 1);
  const second = new Float64Array(width + 1);
  for (let step = 1; step <= STEPS; step++) {
    const gradient = gradientOf(inputs, right, width, weights);
    for (let at = 0; at <= width; at++) {
      first[at] = 0.9 * first[at]! + 0.1 * gradient[at]!;
      second[at] = 0.999 * second[at]! + 0.001 * gradient[at]! ** 2;
      const move = first[at]! / (1 - 0.9 ** step) / (Math.sqrt(second[at]! / (1 - 0.999 ** step)) + 1e-8);
      weights[at]! -= RATE * move;
    }
  }
  return weights;
}

function gradientOf(
  inputs: Float64Array,
  right: readonly boolean[],
  width: number,
  weights: Float64Array,
): Float64Array {
  const gradient = new Float64Array(width + 1);
  right.forEach((truth, row) => {
    let sum = weights[width]!;
    for (let at = 0; at < width; at++) sum += weights[at]! * inputs[row * width + at]!;
    const error = (1 / (1 + Math.exp(-sum)) - (truth ? 1 : 0)) / right.length;
    for (let at = 0; at < width; at++) gradient[at]! += error * inputs[row * width + at]!;
    gradient[width]! += error;
  });
  for (let at = 0; at < width; at++) gradient[at]! += RIDGE * weights[at]!;
  return gradient;
}

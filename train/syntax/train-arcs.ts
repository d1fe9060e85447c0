/** Trains the weights of the unlabelled parser: an averaged perceptron that explores its own mistakes. */

import { ARC_TEMPLATES, arcFeatures } from "../../src/annotate/language/arc-features.ts";
import { ACTIONS, ArcState } from "../../src/annotate/language/arc-state.ts";
import { hashValues, newFeatureValues } from "../../src/annotate/language/feature-values.ts";
import { ALL_ACTIONS, ArcOracle } from "./arc-oracle.ts";
import { AveragedWeights } from "./averaged.ts";
import { seeded, shuffle } from "./random.ts";
import type { Treebank } from "./treebank.ts";

export interface ArcSettings {
  /** log2 of rows; each has a weight for every action */
  readonly bits: number;
  readonly epochs: number;
  readonly seed: number;
  readonly report?: (epoch: number, training: number, weights: () => Float32Array) => void;
}

/** A right action must beat the best wrong one by so much, or the weights change: about half the number of features. */
const MARGIN = 30;

/** In the first pass the right action is always taken; afterwards the model's own. */
const EXPLORE_FROM = 2;

/** Weights of row r and action a at r * ACTIONS + a. `tags` are predicted tags for the whole bank. */
export function trainArcs(
  bank: Treebank,
  tags: Uint8Array,
  sentences: readonly number[],
  settings: ArcSettings,
): Float32Array {
  const averaged = new AveragedWeights(ACTIONS << settings.bits);
  const learner = new ArcLearner(averaged, 32 - settings.bits);
  const order = Int32Array.from(sentences);
  const random = seeded(settings.seed);
  for (let epoch = 1; epoch <= settings.epochs; epoch += 1) {
    shuffle(order, random);
    learner.right = 0;
    learner.all = 0;
    for (const sentence of order) {
      const first = bank.bounds[sentence]!;
      const last = bank.bounds[sentence + 1]!;
      learner.state.enter(bank.atoms, tags, first, last);
      learner.learn(localHeads(bank, first, last), epoch >= EXPLORE_FROM);
    }
    settings.report?.(epoch, learner.right / learner.all, () => averaged.average());
  }
  return averaged.average();
}

/** Heads counted from the sentence's start; the root's is the sentence's length. */
export function localHeads(bank: Treebank, first: number, last: number): Int32Array {
  return bank.heads.slice(first, last).map((head) => (head < 0 ? last - first : head - first));
}

class ArcLearner {
  readonly state = new ArcState();
  right = 0;
  all = 0;
  readonly #averaged: AveragedWeights;
  readonly #shift: number;
  readonly #values = newFeatureValues(ARC_TEMPLATES.length);
  readonly #features = new Int32Array(ARC_TEMPLATES.length);
  readonly #scores = new Float64Array(ACTIONS);

  constructor(averaged: AveragedWeights, shift: number) {
    this.#averaged = averaged;
    this.#shift = shift;
  }

  learn(heads: Int32Array, explore: boolean): void {
    const { state } = this;
    const oracle = new ArcOracle(heads);
    while (!state.done) {
      const allowed = state.allowed;
      let action = 31 - Math.clz32(allowed);
      if ((allowed & (allowed - 1)) !== 0) action = this.#decide(oracle, allowed, explore);
      oracle.follow(state, action);
      state.apply(action);
    }
  }

  #decide(oracle: ArcOracle, allowed: number, explore: boolean): number {
    this.#score();
    const scores = this.#scores;
    const costs = ALL_ACTIONS.map((action) =>
      ((allowed >> action) & 1) === 1 ? oracle.cost(this.state, action) : Number.POSITIVE_INFINITY,
    );
    const least = Math.min(...costs);
    let best = -1;
    let wrong = -1;
    for (const action of ALL_ACTIONS) {
      if (costs[action] === least) {
        if (best < 0 || scores[action]! > scores[best]!) best = action;
      } else if (Number.isFinite(costs[action]!) && (wrong < 0 || scores[action]! > scores[wrong]!))
        wrong = action;
    }
    this.#averaged.tick();
    this.all += 1;
    const isRight = wrong < 0 || scores[best]! > scores[wrong]!;
    if (isRight) this.right += 1;
    if (wrong >= 0 && scores[best]! - scores[wrong]! <= MARGIN) {
      for (const feature of this.#features) {
        this.#averaged.add(feature * ACTIONS + best, 1);
        this.#averaged.add(feature * ACTIONS + wrong, -1);
      }
    }
    return explore && !isRight ? wrong : best;
  }

  #score(): void {
    arcFeatures(this.state, this.#values);
    hashValues(this.#values, ARC_TEMPLATES, this.#shift, this.#features);
    const { weights } = this.#averaged;
    const scores = this.#scores;
    scores.fill(0);
    for (const feature of this.#features) {
      const row = feature * ACTIONS;
      for (let action = 0; action < ACTIONS; action += 1) scores[action]! += weights[row + action]!;
    }
  }
}

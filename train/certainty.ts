/** Fits the line from certainty features to event factuality on the train splits; dev chooses the penalty. */
import { writeFileSync } from "node:fs";
import { readTargets, type SetName, type Split } from "../bench/certainty/corpus.ts";
import { featuresOf } from "../bench/certainty/features.ts";
import {
  bandOf,
  type Example,
  fitLine,
  predict,
  WEIGHTS_FILE,
  type Weights,
} from "../bench/certainty/model.ts";
import { bestCuts, pearson } from "../bench/certainty/score.ts";

export const about = "weights from certainty features to event factuality (used by eval certainty only)";

const PENALTIES = [1, 3, 10, 30, 100];
const ROUNDS = 60;
/** Features must be seen this often in train: the smaller set has a twentieth of the events. */
const SEEN: Readonly<Record<SetName, number>> = { "uds-ih2": 40, meantime: 10 };

type Line = Weights["sets"][string];

export async function run(): Promise<void> {
  const large = train("uds-ih2", (set, split) => examplesOf(set, split));
  const small = train("meantime", (set, split) => withBands(examplesOf(set, split), large));
  const weights: Weights = {
    about:
      "Weights of the features in features.ts for event factuality from -3 to 3, by ridge regression on the train splits of UDS It-Happened v2 and MEANTIME; the latter also sees in which band the former's line puts an event. No words of the corpora are kept. Made by `npm run train -- certainty`.",
    sets: { "uds-ih2": large, meantime: small },
  };
  writeFileSync(WEIGHTS_FILE, `${JSON.stringify(weights, null, 1)}\n`);
}

const examplesOf = (set: SetName, split: Split): readonly Example[] =>
  readTargets(set, split).map((target) => ({ features: featuresOf(target), label: target.label }));

const withBands = (examples: readonly Example[], { weights }: Line): readonly Example[] =>
  examples.map(({ features, label }) => ({
    features: [...features, bandOf(predict(weights, features))],
    label,
  }));

function train(set: SetName, read: (set: SetName, split: Split) => readonly Example[]): Line {
  const examples = read(set, "train");
  const dev = read(set, "dev");
  let best: Line = { cuts: [-1, 1], weights: {} };
  let reached = Number.NEGATIVE_INFINITY;
  for (const penalty of PENALTIES) {
    const weights = fitLine(examples, { penalty, seen: SEEN[set], rounds: ROUNDS });
    const on = (some: readonly Example[]): number[] => some.map(({ features }) => predict(weights, features));
    const r = pearson(
      on(dev),
      dev.map(({ label }) => label),
    );
    console.log(
      `${set}: penalty ${penalty}: r on dev ${r.toFixed(4)}, ${Object.keys(weights).length} weights`,
    );
    if (r <= reached) continue;
    reached = r;
    const [low, high] = bestCuts(
      on(examples),
      examples.map(({ label }) => label),
    );
    best = { cuts: [low, high], weights };
  }
  return best;
}

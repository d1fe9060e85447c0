/** Trains the labeller on right trees with predicted tags. */
import { ArcState } from "../../src/annotate/language/arc-state.ts";
import { Labeller, PAIRS, pairIndex, type RelationModel } from "../../src/annotate/language/labeller.ts";
import { RELATIONS } from "../../src/annotate/language/tagset.ts";
import { AveragedWeights } from "./averaged.ts";
import { seeded, shuffle } from "./random.ts";
import { localHeads } from "./train-arcs.ts";
import type { Treebank } from "./treebank.ts";

/** A relation seen fewer times between two tags, or in a smaller share of such arcs, is taken for a mistake. */
const FEWEST = 3;
const LEAST_SHARE = 0.003;

export interface RelationSettings {
  /** log2 of weights */
  readonly bits: number;
  readonly epochs: number;
  readonly seed: number;
  readonly report?: (epoch: number, training: number, model: () => RelationModel) => void;
}

function allowedRelations(bank: Treebank, tags: Uint8Array): readonly Uint8Array[] {
  const counts = Array.from({ length: PAIRS }, () => new Int32Array(RELATIONS.length));
  for (let at = 0; at < bank.heads.length; at += 1) {
    const head = bank.heads[at]!;
    if (head >= 0) counts[pairIndex(tags[head]!, tags[at]!, at < head)]![bank.relations[at]!]! += 1;
  }
  return counts.map((row) => {
    const least = Math.max(FEWEST, LEAST_SHARE * row.reduce((sum, count) => sum + count, 0));
    return Uint8Array.from([...row.keys()].filter((relation) => row[relation]! >= least));
  });
}

export function trainRelations(
  bank: Treebank,
  tags: Uint8Array,
  sentences: readonly number[],
  settings: RelationSettings,
): RelationModel {
  const averaged = new AveragedWeights(1 << settings.bits);
  const allowed = allowedRelations(bank, tags);
  const labeller = new Labeller({ weights: averaged.weights, allowed });
  const state = new ArcState();
  const order = Int32Array.from(sentences);
  const random = seeded(settings.seed);
  for (let epoch = 1; epoch <= settings.epochs; epoch += 1) {
    shuffle(order, random);
    let right = 0;
    let all = 0;
    for (const sentence of order) {
      const first = bank.bounds[sentence]!;
      const last = bank.bounds[sentence + 1]!;
      state.enter(bank.atoms, tags, first, last);
      state.heads.set(localHeads(bank, first, last));
      labeller.tree.enter(state, bank.atoms, first);
      for (let at = 0; at < last - first; at += 1) {
        const gold = bank.relations[first + at]!;
        const guess = labeller.best(at);
        labeller.tree.relations[at] = guess;
        if (state.heads[at] === state.length) continue;
        all += 1;
        if (guess === gold) right += 1;
        const choices = labeller.choices(at);
        if (choices.length === 1) continue;
        averaged.tick();
        if (guess === gold || !choices.includes(gold)) continue;
        for (const feature of labeller.features) {
          averaged.add(feature ^ gold, 1);
          averaged.add(feature ^ guess, -1);
        }
      }
    }
    settings.report?.(epoch, right / all, () => ({ weights: averaged.average(), allowed }));
  }
  return { weights: averaged.average(), allowed };
}

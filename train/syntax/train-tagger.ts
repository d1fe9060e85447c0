/** Trains the tagger as an averaged perceptron on its own guesses, and tags a treebank by jack-knifing. */

import type { TagDictionary } from "../../src/annotate/language/tag-dictionary.ts";
import { candidates, Tagger, type TagModel, tagContext } from "../../src/annotate/language/tagger.ts";
import { AveragedWeights } from "./averaged.ts";
import { seeded, shuffle } from "./random.ts";
import type { Treebank } from "./treebank.ts";

export interface TaggerSettings {
  readonly bits: number;
  readonly epochs: number;
  readonly seed: number;
  readonly report?: (epoch: number, training: number, model: () => TagModel) => void;
}

export function trainTagger(
  bank: Treebank,
  sentences: readonly number[],
  dictionary: TagDictionary,
  settings: TaggerSettings,
): TagModel {
  const averaged = new AveragedWeights(1 << settings.bits);
  const tagger = new Tagger({ dictionary, weights: averaged.weights });
  const context = tagContext(dictionary, bank.atoms);
  const order = Int32Array.from(sentences);
  const random = seeded(settings.seed);
  for (let epoch = 1; epoch <= settings.epochs; epoch += 1) {
    shuffle(order, random);
    let right = 0;
    let all = 0;
    for (const sentence of order) {
      const first = bank.bounds[sentence]!;
      const last = bank.bounds[sentence + 1]!;
      tagger.enter(context, first, last);
      for (let at = first; at < last; at += 1) {
        const choices = candidates(dictionary, context, at);
        const gold = bank.tags[at]!;
        const guess = tagger.best(context, at);
        context.tags[at] = guess;
        all += 1;
        if (guess === gold) right += 1;
        if (choices.length === 1) continue;
        averaged.tick();
        if (guess === gold || !choices.includes(gold)) continue;
        for (const feature of tagger.features) {
          averaged.add(feature ^ gold, 1);
          averaged.add(feature ^ guess, -1);
        }
      }
    }
    settings.report?.(epoch, right / all, () => ({ dictionary, weights: averaged.average() }));
  }
  return { dictionary, weights: averaged.average() };
}

/** Tags of the given sentences by a model, in an array as long as the bank. */
export function tagAll(model: TagModel, bank: Treebank, sentences: Iterable<number>, tags: Uint8Array): void {
  const tagger = new Tagger(model);
  const context = tagContext(model.dictionary, bank.atoms);
  for (const sentence of sentences) tagger.tag(context, bank.bounds[sentence]!, bank.bounds[sentence + 1]!);
  for (const sentence of sentences) {
    const first = bank.bounds[sentence]!;
    const last = bank.bounds[sentence + 1]!;
    tags.set(context.tags.subarray(first, last), first);
  }
}

/**
 * Greedy part-of-speech tagger from left to right: a linear model over hashed features, trained as an averaged
 * perceptron (Collins 2002) on its own guesses. Weights of one feature's tags lie in one block of 64.
 */

import { caseMode } from "./case-mode.ts";
import { type ChoiceScorer, choiceScorerOf } from "./fixed-scorer.ts";
import { classOf, openIndex, type TagDictionary } from "./tag-dictionary.ts";
import { TAG_TEMPLATES, type TagContext, tagFeatures } from "./tag-features.ts";
import { TAGS } from "./tagset.ts";
import { SHAPE, type WordAtoms } from "./word-atoms.ts";

export interface TagModel {
  readonly dictionary: TagDictionary;
  /** a power of two of weights; a feature's hash, xor a tag's number, is an index */
  readonly weights: Int8Array | Float32Array;
}

/** Marks a class as that of the word in lower case. */
const PLAIN = 0x8000;
const ALL_TAGS = Uint8Array.from(TAGS.keys());

/** The context of one document, its dictionary classes looked up. */
export function tagContext(dictionary: TagDictionary, atoms: WordAtoms): TagContext {
  const classes = new Uint16Array(atoms.length);
  const hints = new Uint16Array(atoms.length);
  const plain = new Uint16Array(atoms.length);
  for (let at = 0; at < atoms.length; at += 1) {
    const own = classOf(dictionary, atoms.exact[at]!);
    const lower = atoms.plain[at] === atoms.exact[at] ? own : classOf(dictionary, atoms.plain[at]!);
    classes[at] = own;
    plain[at] = lower;
    hints[at] = own !== 0 ? own : lower !== 0 ? lower | PLAIN : 0;
  }
  return { atoms, classes, plain, hints, tags: new Uint8Array(atoms.length), first: 0, last: 0, mode: 0 };
}

/** True for the first word of a sentence and for one after a mark. */
export const begins = (atoms: WordAtoms, first: number, at: number): boolean =>
  at === first || atoms.shape[at - 1] === SHAPE.mark;

/** Which tags a word may have: its dictionary class's, or all that such a shape allows; all where case says nothing. */
export function candidates(dictionary: TagDictionary, context: TagContext, at: number): Uint8Array {
  if (context.mode !== 0) return ALL_TAGS;
  const wordClass = context.classes[at]!;
  if (dictionary.closed[wordClass] === 1) return dictionary.classes[wordClass]!;
  return dictionary.open[openIndex(context.atoms.shape[at]!, begins(context.atoms, context.first, at))]!;
}

export class Tagger {
  readonly #model: TagModel;
  readonly #scorer: ChoiceScorer;
  readonly features: Int32Array;

  constructor(model: TagModel) {
    this.#model = model;
    this.#scorer = choiceScorerOf(model.weights, TAG_TEMPLATES);
    this.features = this.#scorer.hashes;
  }

  /** Moves the context to a sentence: call before `best` on its tokens. */
  enter(context: TagContext, first: number, last: number): void {
    context.first = first;
    context.last = last;
    context.mode = caseMode(context.atoms, first, last);
  }

  /** The best tag for one token given the tags before it; fills `features` where more than one tag is possible. */
  best(context: TagContext, at: number): number {
    const choices = candidates(this.#model.dictionary, context, at);
    if (choices.length === 1) return choices[0]!;
    tagFeatures(context, at, this.#scorer.values);
    return this.#scorer.best(choices);
  }

  /** Tags one sentence of the context in place. */
  tag(context: TagContext, first: number, last: number): void {
    this.enter(context, first, last);
    for (let at = first; at < last; at += 1) context.tags[at] = this.best(context, at);
  }
}

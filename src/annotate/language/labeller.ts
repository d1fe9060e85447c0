/**
 * Chooses the relation of each arc among those that such a pair of tags had in training, from left to right, by a
 * linear model over hashed features. Weights of one feature's relations lie in one block of 64.
 */

import type { ArcState } from "./arc-state.ts";
import { type ChoiceScorer, choiceScorerOf } from "./fixed-scorer.ts";
import { RELATION_TEMPLATES, RelationState, relationFeatures } from "./relation-features.ts";
import { RELATIONS, relationNumber, TAGS } from "./tagset.ts";
import type { WordAtoms } from "./word-atoms.ts";

export interface RelationModel {
  readonly weights: Int8Array | Float32Array;
  /** by `pairIndex`: the relations seen for such an arc; empty where none was */
  readonly allowed: readonly Uint8Array[];
}

export const PAIRS = TAGS.length * TAGS.length * 2;
/** Which arcs are alike: the tag of the head, the tag of the child, and whether the child stands before. */
export const pairIndex = (headTag: number, childTag: number, before: boolean): number =>
  (headTag * TAGS.length + childTag) * 2 + (before ? 1 : 0);

const ALL_RELATIONS = Uint8Array.from(RELATIONS.keys()).filter(
  (relation) => relation !== relationNumber("root"),
);
const ROOT = relationNumber("root");

export class Labeller {
  readonly #model: RelationModel;
  readonly #scorer: ChoiceScorer;
  readonly features: Int32Array;

  constructor(model: RelationModel) {
    this.#model = model;
    this.#scorer = choiceScorerOf(model.weights, RELATION_TEMPLATES);
    this.features = this.#scorer.hashes;
  }

  /** The tree of the sentence last entered; numbers are the parser's, from 0 in the sentence. */
  readonly tree = new RelationState();

  choices(at: number): Uint8Array {
    const { heads, tagNumbers } = this.tree.state!;
    const head = heads[at]!;
    const allowed = this.#model.allowed[pairIndex(tagNumbers[head]!, tagNumbers[at]!, at < head)]!;
    return allowed.length > 0 ? allowed : ALL_RELATIONS;
  }

  /** The best relation for the arc that ends in `at`; fills `features` where more than one is possible. */
  best(at: number): number {
    const { tree } = this;
    if (tree.state!.heads[at] === tree.state!.length) return ROOT;
    const choices = this.choices(at);
    if (choices.length === 1) return choices[0]!;
    relationFeatures(tree, at, this.#scorer.values);
    return this.#scorer.best(choices);
  }

  /** Writes the relations of a finished tree, whose first token is `first` in the document, into `out`. */
  label(state: ArcState, atoms: WordAtoms, first: number, out: Uint8Array): void {
    this.tree.enter(state, atoms, first);
    const { relations } = this.tree;
    for (let at = 0; at < state.length; at += 1) {
      const relation = this.best(at);
      relations[at] = relation;
      out[first + at] = relation;
    }
  }
}

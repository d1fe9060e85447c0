/**
 * Greedy transition-based dependency parser: each word is stacked and dropped once, so time is linear. A row of the
 * weights holds one byte for each of the four actions, offset by 128.
 */
import { ARC_TEMPLATES, arcFeatures } from "./arc-features.ts";
import { ACTIONS, ArcState } from "./arc-state.ts";
import { type ActionScorer, actionScorerOf } from "./fixed-scorer.ts";
import type { WordAtoms } from "./word-atoms.ts";

export class ArcParser {
  readonly #scorer: ActionScorer;
  readonly state = new ArcState();

  /** `rows`: a power of two of packed rows. */
  constructor(rows: Int32Array) {
    this.#scorer = actionScorerOf(rows, ARC_TEMPLATES);
  }

  /** Writes the heads of tokens [first, last) as document indices; -1 for the root. Exactly one root a sentence. */
  parse(atoms: WordAtoms, tags: Uint8Array, first: number, last: number, heads: Int32Array): void {
    const { state } = this;
    state.enter(atoms, tags, first, last);
    while (!state.done) {
      const allowed = state.allowed;
      const forced = (allowed & (allowed - 1)) === 0;
      state.apply(forced ? 31 - Math.clz32(allowed) : this.#best(allowed));
    }
    state.keepOneRoot();
    const length = last - first;
    for (let at = 0; at < length; at += 1) {
      const head = state.heads[at]!;
      heads[first + at] = head < length ? first + head : -1;
    }
  }

  #best(allowed: number): number {
    arcFeatures(this.state, this.#scorer.values);
    const scores = this.#scorer.sums();
    let best = -1;
    for (let action = 0; action < ACTIONS; action += 1) {
      if (((allowed >> action) & 1) === 1 && (best < 0 || scores[action]! > scores[best]!)) best = action;
    }
    return best;
  }
}

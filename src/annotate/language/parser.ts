/**
 * Greedy transition-based dependency parser: each word is stacked and dropped once, so time is linear. A row of the
 * weights holds one byte for each of the four actions (offset by 128), and two actions are summed at a time in the
 * halves of one 32-bit number.
 */
import { ARC_FEATURES, arcFeatures } from "./arc-features.ts";
import { ACTIONS, ArcState, LEFT, REDUCE, RIGHT, SHIFT } from "./arc-state.ts";
import type { WordAtoms } from "./word-atoms.ts";

/** Bytes 0 and 2 of a row: SHIFT and LEFT; bytes 1 and 3, shifted down: RIGHT and REDUCE. */
const EVEN_BYTES = 0x00ff00ff;
const LOW_HALF = 0xffff;

export class ArcParser {
  readonly #rows: Int32Array;
  readonly #shift: number;
  readonly #features = new Int32Array(ARC_FEATURES);
  readonly #scores = new Int32Array(ACTIONS);
  readonly state = new ArcState();

  /** `rows`: a power of two of packed rows. */
  constructor(rows: Int32Array) {
    this.#rows = rows;
    this.#shift = 32 - Math.log2(rows.length);
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
    const features = this.#features;
    const rows = this.#rows;
    arcFeatures(this.state, this.#shift, features);
    let even = 0;
    let odd = 0;
    for (let feature = 0; feature < ARC_FEATURES; feature += 1) {
      const row = rows[features[feature]!]!;
      even = (even + (row & EVEN_BYTES)) | 0;
      odd = (odd + ((row >>> 8) & EVEN_BYTES)) | 0;
    }
    const scores = this.#scores;
    scores[SHIFT] = even & LOW_HALF;
    scores[LEFT] = even >>> 16;
    scores[RIGHT] = odd & LOW_HALF;
    scores[REDUCE] = odd >>> 16;
    let best = -1;
    for (let action = 0; action < ACTIONS; action += 1) {
      if (((allowed >> action) & 1) === 1 && (best < 0 || scores[action]! > scores[best]!)) best = action;
    }
    return best;
  }
}

/** The features by which the relation of one token to its head is chosen, once the whole tree of a sentence stands. */
import type { ArcState } from "./arc-state.ts";
import { hash1, hash2, hash3 } from "./hashing.ts";
import type { WordAtoms } from "./word-atoms.ts";

export const RELATION_FEATURES = 36;
/** One more than any relation: that of a token which is not there. */
const NO_RELATION = 63;
const FARTHEST = 6;

/** The tree of one sentence as relation features need it; tokens are numbered as in the parser's state. */
export class RelationState {
  state: ArcState | null = null;
  suffixes: Int32Array = new Int32Array(0);
  offset = 0;
  /** relations chosen so far */
  relations: Uint8Array = new Uint8Array(0);
  /** first child on the left, last child on the right */
  firstLeft: Int32Array = new Int32Array(0);
  lastRight: Int32Array = new Int32Array(0);
  /** the nearest earlier token with the same head */
  siblings: Int32Array = new Int32Array(0);
  /** sums of the hashed tags of all children, and of the words of auxiliaries and markers before the head */
  childTags: Int32Array = new Int32Array(0);
  helpers: Int32Array = new Int32Array(0);
  #latest: Int32Array = new Int32Array(0);

  /** Reads the heads of a finished state. `first` is the document index of its first token. */
  enter(state: ArcState, atoms: WordAtoms, first: number): void {
    const { length, none, heads, tags } = state;
    this.#makeRoom(length + 2);
    this.state = state;
    this.suffixes = atoms.suffix3;
    this.offset = first;
    this.firstLeft.fill(none, 0, length + 2);
    this.lastRight.fill(none, 0, length + 2);
    this.siblings.fill(none, 0, length + 2);
    this.#latest.fill(none, 0, length + 2);
    this.childTags.fill(0, 0, length + 2);
    this.helpers.fill(0, 0, length + 2);
    this.relations[none] = NO_RELATION;
    for (let at = 0; at < length; at += 1) {
      const head = heads[at]!;
      this.childTags[head]! += tags[at]!;
      this.siblings[at] = this.#latest[head]!;
      this.#latest[head] = at;
      if (at > head) this.lastRight[head] = at;
      else {
        if (this.firstLeft[head] === none) this.firstLeft[head] = at;
        if (state.isHelper(at)) this.helpers[head]! += state.words[at]!;
      }
    }
  }

  #makeRoom(size: number): void {
    if (this.relations.length >= size) return;
    const room = Math.max(64, size * 2);
    this.relations = new Uint8Array(room);
    this.firstLeft = new Int32Array(room);
    this.lastRight = new Int32Array(room);
    this.siblings = new Int32Array(room);
    this.childTags = new Int32Array(room);
    this.helpers = new Int32Array(room);
    this.#latest = new Int32Array(room);
  }
}

/** Writes the RELATION_FEATURES hashes of the arc that ends in `at`, shifted right by `shift`, into `out`. */
export function relationFeatures(tree: RelationState, at: number, shift: number, out: Int32Array): void {
  const { words, tags, heads, none, length } = tree.state!;
  const { relations, childTags, helpers } = tree;
  const head = heads[at]!;
  const direction = head < at ? 1 : 2;
  const distance = direction * 8 + Math.min(Math.abs(head - at), FARTHEST);
  const own = words[at]!;
  const ownTag = tags[at]!;
  const headWord = words[head]!;
  const headTag = tags[head]!;
  const left = tree.firstLeft[at]!;
  const right = tree.lastRight[at]!;
  const leftTag = tags[left]!;
  const leftWord = words[left]!;
  const sibling = tree.siblings[at]!;
  const siblingRelation = relations[sibling]!;
  const grandTag = tags[heads[head]!]!;
  const ownChildTags = childTags[at]!;
  const headChildTags = childTags[head]!;
  const next = at + 1 < length ? at + 1 : none;
  const previous = at > 0 ? at - 1 : none;
  out[0] = hash3(1, ownTag, headTag, direction) >>> shift;
  out[1] = hash2(2, own, direction) >>> shift;
  out[2] = hash2(3, headWord, direction) >>> shift;
  out[3] = hash2(4, own, headWord) >>> shift;
  out[4] = hash3(5, own, headTag, direction) >>> shift;
  out[5] = hash3(6, ownTag, headWord, direction) >>> shift;
  out[6] = hash3(7, ownTag, headTag, distance) >>> shift;
  out[7] = hash3(8, ownTag, headTag, ownChildTags) >>> shift;
  out[8] = hash3(9, ownTag, leftWord, direction) >>> shift;
  out[9] = hash3(10, ownTag, leftTag, direction) >>> shift;
  out[10] = hash3(11, ownTag, tags[right]!, direction) >>> shift;
  out[11] = hash3(12, ownTag, leftWord, headTag) >>> shift;
  out[12] = hash3(13, ownTag, siblingRelation, headTag) >>> shift;
  out[13] = hash3(14, ownTag, tags[sibling]!, direction) >>> shift;
  out[14] = hash3(15, headWord, siblingRelation, ownTag) >>> shift;
  out[15] = hash3(16, ownTag, headTag, grandTag) >>> shift;
  out[16] = hash3(17, ownTag, tags[previous]!, tags[next]!) >>> shift;
  out[17] = hash3(18, ownTag, headTag, tags[previous]!) >>> shift;
  out[18] = hash3(19, ownTag, headTag, tags[next]!) >>> shift;
  out[19] = hash3(20, ownTag, headTag, words[tree.firstLeft[head]!]!) >>> shift;
  out[20] = hash3(21, ownTag, ownChildTags, direction) >>> shift;
  out[21] = hash3(22, ownTag, headChildTags, direction) >>> shift;
  out[22] = hash3(23, ownTag, headTag, headChildTags) >>> shift;
  out[23] = hash2(24, tree.suffixes[tree.offset + at]!, direction) >>> shift;
  out[24] = hash3(25, own, leftTag, headTag) >>> shift;
  out[25] = hash3(26, ownTag, words[right]!, headTag) >>> shift;
  out[26] = hash3(27, ownTag, words[previous]!, headTag) >>> shift;
  out[27] = hash3(28, ownTag, words[next]!, headTag) >>> shift;
  out[28] = hash3(29, headTag, headWord, ownChildTags) >>> shift;
  out[29] = hash3(30, leftTag, headTag, grandTag) >>> shift;
  out[30] = hash2(31, own, siblingRelation) >>> shift;
  out[31] = hash1(32, ownTag) >>> shift;
  out[32] = hash3(33, ownTag, headTag, helpers[head]!) >>> shift;
  out[33] = hash3(34, ownTag, helpers[at]!, headTag) >>> shift;
  out[34] = hash3(35, ownTag, helpers[at]!, headWord) >>> shift;
  out[35] = hash3(36, siblingRelation, headTag, helpers[head]!) >>> shift;
}

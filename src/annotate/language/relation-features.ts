/** The features by which the relation of one token to its head is chosen, once the whole tree of a sentence stands. */
import type { ArcState } from "./arc-state.ts";
import type { FeatureValues } from "./feature-values.ts";
import type { WordAtoms } from "./word-atoms.ts";

/** The number that tells the hash of each feature from those of others with the same values, by the feature's place. */
export const RELATION_TEMPLATES = Int32Array.from({ length: 36 }, (_, place) => place + 1);
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

/** Writes the values of the features of the arc that ends in `at`. */
export function relationFeatures(tree: RelationState, at: number, { one, two, three }: FeatureValues): void {
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
  one[0] = ownTag;
  two[0] = headTag;
  three[0] = direction;
  one[1] = own;
  two[1] = direction;
  one[2] = headWord;
  two[2] = direction;
  one[3] = own;
  two[3] = headWord;
  one[4] = own;
  two[4] = headTag;
  three[4] = direction;
  one[5] = ownTag;
  two[5] = headWord;
  three[5] = direction;
  one[6] = ownTag;
  two[6] = headTag;
  three[6] = distance;
  one[7] = ownTag;
  two[7] = headTag;
  three[7] = ownChildTags;
  one[8] = ownTag;
  two[8] = leftWord;
  three[8] = direction;
  one[9] = ownTag;
  two[9] = leftTag;
  three[9] = direction;
  one[10] = ownTag;
  two[10] = tags[right]!;
  three[10] = direction;
  one[11] = ownTag;
  two[11] = leftWord;
  three[11] = headTag;
  one[12] = ownTag;
  two[12] = siblingRelation;
  three[12] = headTag;
  one[13] = ownTag;
  two[13] = tags[sibling]!;
  three[13] = direction;
  one[14] = headWord;
  two[14] = siblingRelation;
  three[14] = ownTag;
  one[15] = ownTag;
  two[15] = headTag;
  three[15] = grandTag;
  one[16] = ownTag;
  two[16] = tags[previous]!;
  three[16] = tags[next]!;
  one[17] = ownTag;
  two[17] = headTag;
  three[17] = tags[previous]!;
  one[18] = ownTag;
  two[18] = headTag;
  three[18] = tags[next]!;
  one[19] = ownTag;
  two[19] = headTag;
  three[19] = words[tree.firstLeft[head]!]!;
  one[20] = ownTag;
  two[20] = ownChildTags;
  three[20] = direction;
  one[21] = ownTag;
  two[21] = headChildTags;
  three[21] = direction;
  one[22] = ownTag;
  two[22] = headTag;
  three[22] = headChildTags;
  one[23] = tree.suffixes[tree.offset + at]!;
  two[23] = direction;
  one[24] = own;
  two[24] = leftTag;
  three[24] = headTag;
  one[25] = ownTag;
  two[25] = words[right]!;
  three[25] = headTag;
  one[26] = ownTag;
  two[26] = words[previous]!;
  three[26] = headTag;
  one[27] = ownTag;
  two[27] = words[next]!;
  three[27] = headTag;
  one[28] = headTag;
  two[28] = headWord;
  three[28] = ownChildTags;
  one[29] = leftTag;
  two[29] = headTag;
  three[29] = grandTag;
  one[30] = own;
  two[30] = siblingRelation;
  one[31] = ownTag;
  one[32] = ownTag;
  two[32] = headTag;
  three[32] = helpers[head]!;
  one[33] = ownTag;
  two[33] = helpers[at]!;
  three[33] = headTag;
  one[34] = ownTag;
  two[34] = helpers[at]!;
  three[34] = headWord;
  one[35] = siblingRelation;
  two[35] = headTag;
  three[35] = helpers[head]!;
}

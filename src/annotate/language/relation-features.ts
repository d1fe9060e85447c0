/** The features by which the relation of one token to its head is chosen, once the whole tree stands. */
import { TAG_HASHES } from "./arc-state.ts";
import { hash1, hash2, hash3 } from "./hashing.ts";
import { NO_TAG } from "./tag-features.ts";
import type { WordAtoms } from "./word-atoms.ts";

export const RELATION_FEATURES = 32;
const NO_WORD = 0x1b873593;
const FARTHEST = 6;

/** What the features of a document's arcs are read from; arrays are indexed as the tokens. */
export class RelationContext {
  readonly atoms: WordAtoms;
  readonly tags: Uint8Array;
  readonly heads: Int32Array;
  /** relations chosen so far */
  readonly relations: Uint8Array;
  /** first and last child of each token on either side, -1 none */
  readonly firstLeft: Int32Array;
  readonly lastRight: Int32Array;
  /** the nearest child before this one that has the same head; -1 none */
  readonly sibling: Int32Array;
  /** sums of the hashed tags of all children */
  readonly childTags: Int32Array;
  readonly #latest: Int32Array;
  first = 0;
  last = 0;

  constructor(atoms: WordAtoms, tags: Uint8Array, heads: Int32Array) {
    const { length } = atoms;
    this.atoms = atoms;
    this.tags = tags;
    this.heads = heads;
    this.relations = new Uint8Array(length);
    this.firstLeft = new Int32Array(length);
    this.lastRight = new Int32Array(length);
    this.sibling = new Int32Array(length);
    this.childTags = new Int32Array(length);
    this.#latest = new Int32Array(length);
  }

  /** Reads the tree of one sentence. */
  enter(first: number, last: number): void {
    this.first = first;
    this.last = last;
    this.firstLeft.fill(-1, first, last);
    this.lastRight.fill(-1, first, last);
    this.childTags.fill(0, first, last);
    this.#latest.fill(-1, first, last);
    for (let at = first; at < last; at += 1) {
      const head = this.heads[at]!;
      this.sibling[at] = -1;
      if (head < 0) continue;
      this.childTags[head]! += TAG_HASHES[this.tags[at]!]!;
      this.sibling[at] = this.#latest[head]!;
      this.#latest[head] = at;
      if (at > head) this.lastRight[head] = at;
      else if (this.firstLeft[head]! < 0) this.firstLeft[head] = at;
    }
  }
}

/** Writes the RELATION_FEATURES hashes of the arc that ends in `at`, shifted right by `shift`, into `out`. */
export function relationFeatures(context: RelationContext, at: number, shift: number, out: Int32Array): void {
  const { atoms, tags, heads, relations, first, last } = context;
  const tag = (token: number): number => TAG_HASHES[token < first || token >= last ? NO_TAG : tags[token]!]!;
  const word = (token: number): number => (token < first || token >= last ? NO_WORD : atoms.lower[token]!);
  const head = heads[at]!;
  const direction = head < at ? 1 : 2;
  const distance = direction * 8 + Math.min(Math.abs(head - at), FARTHEST);
  const own = atoms.lower[at]!;
  const ownTag = tag(at);
  const headWord = word(head);
  const headTag = tag(head);
  const left = context.firstLeft[at]!;
  const right = context.lastRight[at]!;
  const sibling = context.sibling[at]!;
  const siblingRelation = sibling < 0 ? 99 : relations[sibling]!;
  const siblingTag = sibling < 0 ? 0 : tag(sibling);
  const grandTag = head < 0 ? 0 : tag(heads[head]!);
  const childTags = context.childTags[at]!;
  const headLeft = head < 0 ? -1 : context.firstLeft[head]!;
  const headChildTags = head < 0 ? 0 : context.childTags[head]!;
  const next = tag(at + 1);
  const previous = tag(at - 1);
  out[0] = hash3(1, ownTag, headTag, direction) >>> shift;
  out[1] = hash2(2, own, direction) >>> shift;
  out[2] = hash2(3, headWord, direction) >>> shift;
  out[3] = hash2(4, own, headWord) >>> shift;
  out[4] = hash3(5, own, headTag, direction) >>> shift;
  out[5] = hash3(6, ownTag, headWord, direction) >>> shift;
  out[6] = hash3(7, ownTag, headTag, distance) >>> shift;
  out[7] = hash3(8, ownTag, headTag, childTags) >>> shift;
  out[8] = hash3(9, ownTag, word(left), direction) >>> shift;
  out[9] = hash3(10, ownTag, tag(left), direction) >>> shift;
  out[10] = hash3(11, ownTag, tag(right), direction) >>> shift;
  out[11] = hash3(12, ownTag, word(left), headTag) >>> shift;
  out[12] = hash3(13, ownTag, siblingRelation, headTag) >>> shift;
  out[13] = hash3(14, ownTag, siblingTag, direction) >>> shift;
  out[14] = hash3(15, headWord, siblingRelation, ownTag) >>> shift;
  out[15] = hash3(16, ownTag, headTag, grandTag) >>> shift;
  out[16] = hash3(17, ownTag, previous, next) >>> shift;
  out[17] = hash3(18, ownTag, headTag, previous) >>> shift;
  out[18] = hash3(19, ownTag, headTag, next) >>> shift;
  out[19] = hash3(20, ownTag, headTag, word(headLeft)) >>> shift;
  out[20] = hash3(21, ownTag, childTags, direction) >>> shift;
  out[21] = hash3(22, ownTag, headChildTags, direction) >>> shift;
  out[22] = hash3(23, ownTag, headTag, headChildTags) >>> shift;
  out[23] = hash2(24, atoms.suffix3[at]!, direction) >>> shift;
  out[24] = hash3(25, own, tag(left), headTag) >>> shift;
  out[25] = hash3(26, ownTag, word(right), headTag) >>> shift;
  out[26] = hash3(27, ownTag, word(at - 1), headTag) >>> shift;
  out[27] = hash3(28, ownTag, word(at + 1), headTag) >>> shift;
  out[28] = hash3(29, headTag, headWord, childTags) >>> shift;
  out[29] = hash3(30, tag(left), headTag, grandTag) >>> shift;
  out[30] = hash2(31, own, siblingRelation) >>> shift;
  out[31] = hash1(32, ownTag) >>> shift;
}

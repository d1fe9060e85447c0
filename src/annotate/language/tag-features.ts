/** The features of one tagging decision: the word, its ends, its neighbours, the two tags before, the sets of tags after. */
import { hash1, hash2, hash3 } from "./hashing.ts";
import type { WordAtoms } from "./word-atoms.ts";

/** What stands in for words beyond the sentence's edges. */
const BEFORE = 0x51ed270b;
const AFTER = 0x2545f491;
/** One more than any tag: the tag before the first word. */
export const NO_TAG = 63;

export const TAG_FEATURES = 35;

/** Where the tagger stands: all arrays are indexed as the atoms. */
export interface TagContext {
  readonly atoms: WordAtoms;
  /** dictionary class of each word */
  readonly classes: Uint16Array;
  /** class of each word in lower case */
  readonly plain: Uint16Array;
  /** class of each word as written, or where it has none so written, of the word in lower case */
  readonly hints: Uint16Array;
  /** tags so far */
  readonly tags: Uint8Array;
  first: number;
  last: number;
  mode: number;
}

/** Writes the TAG_FEATURES hashes for token `at`, shifted right by `shift`, into `out`. */
export function tagFeatures(context: TagContext, at: number, shift: number, out: Int32Array): void {
  const { atoms, hints, plain, tags, first, last, mode } = context;
  const word = atoms.lower[at]!;
  const suffix3 = atoms.suffix3[at]!;
  const shape = atoms.shape[at]! + (mode << 4) + (at === first ? 128 : 0);
  const tag1 = at > first ? tags[at - 1]! : NO_TAG;
  const tag2 = at > first + 1 ? tags[at - 2]! : NO_TAG;
  const word1 = at > first ? atoms.lower[at - 1]! : BEFORE;
  const word2 = at > first + 1 ? atoms.lower[at - 2]! : BEFORE;
  const shape1 = at > first ? atoms.shape[at - 1]! : 15;
  const next1 = at + 1 < last ? atoms.lower[at + 1]! : AFTER;
  const next2 = at + 2 < last ? atoms.lower[at + 2]! : AFTER;
  const nextClass1 = at + 1 < last ? hints[at + 1]! : 0xffff;
  const nextClass2 = at + 2 < last ? hints[at + 2]! : 0xffff;
  const nextShape = at + 1 < last ? atoms.shape[at + 1]! : 15;
  const nextSuffix = at + 1 < last ? atoms.suffix3[at + 1]! : AFTER;
  const own = hints[at]!;
  out[0] = hash1(1, word) >>> shift;
  out[1] = hash2(2, word, shape) >>> shift;
  out[2] = hash1(3, atoms.suffix2[at]!) >>> shift;
  out[3] = hash1(4, suffix3) >>> shift;
  out[4] = hash2(5, atoms.suffix4[at]!, shape) >>> shift;
  out[5] = hash2(6, atoms.suffix1[at]!, shape) >>> shift;
  out[6] = hash1(7, atoms.prefix1[at]!) >>> shift;
  out[7] = hash1(8, atoms.prefix3[at]!) >>> shift;
  out[8] = hash1(9, shape) >>> shift;
  out[9] = hash2(10, tag1, shape) >>> shift;
  out[10] = hash1(11, tag2) >>> shift;
  out[11] = hash2(12, tag1, tag2) >>> shift;
  out[12] = hash2(13, tag1, word) >>> shift;
  out[13] = hash1(14, word1) >>> shift;
  out[14] = hash1(15, word2) >>> shift;
  out[15] = hash1(16, next1) >>> shift;
  out[16] = hash1(17, next2) >>> shift;
  out[17] = hash2(18, word1, word) >>> shift;
  out[18] = hash2(19, word, next1) >>> shift;
  out[19] = hash1(20, nextSuffix) >>> shift;
  out[20] = hash2(21, own, nextClass1) >>> shift;
  out[21] = hash3(22, tag1, own, nextClass1) >>> shift;
  out[22] = hash3(23, own, nextClass1, nextClass2) >>> shift;
  out[23] = hash3(24, shape, shape1, nextShape) >>> shift;
  out[24] = hash3(25, tag1, tag2, own) >>> shift;
  out[25] = hash2(26, suffix3, mode) >>> shift;
  out[26] = hash3(27, tag1, suffix3, nextClass1) >>> shift;
  out[27] = hash2(28, word1, next1) >>> shift;
  out[28] = hash2(29, word1, own) >>> shift;
  out[29] = hash2(30, next1, own) >>> shift;
  out[30] = hash3(31, word2, word1, own) >>> shift;
  out[31] = hash3(32, tag1, word1, suffix3) >>> shift;
  out[32] = hash2(33, plain[at]!, shape) >>> shift;
  out[33] = hash3(34, plain[at]!, tag1, nextClass1) >>> shift;
  out[34] = hash3(35, plain[at]!, shape, nextClass1) >>> shift;
}

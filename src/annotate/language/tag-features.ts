/** The features of one tagging decision: the word, its ends, its neighbours, the two tags before, the sets of tags after. */
import type { FeatureValues } from "./feature-values.ts";
import type { WordAtoms } from "./word-atoms.ts";

/** What stands in for words beyond the sentence's edges. */
const BEFORE = 0x51ed270b;
const AFTER = 0x2545f491;
/** One more than any tag: the tag before the first word. */
export const NO_TAG = 63;

/** The number that tells the hash of each feature from those of others with the same values, by the feature's place. */
export const TAG_TEMPLATES = Int32Array.from({ length: 35 }, (_, place) => place + 1);

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

/** Writes the values of the features of token `at`. */
export function tagFeatures(context: TagContext, at: number, { one, two, three }: FeatureValues): void {
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
  one[0] = word;
  one[1] = word;
  two[1] = shape;
  one[2] = atoms.suffix2[at]!;
  one[3] = suffix3;
  one[4] = atoms.suffix4[at]!;
  two[4] = shape;
  one[5] = atoms.suffix1[at]!;
  two[5] = shape;
  one[6] = atoms.prefix1[at]!;
  one[7] = atoms.prefix3[at]!;
  one[8] = shape;
  one[9] = tag1;
  two[9] = shape;
  one[10] = tag2;
  one[11] = tag1;
  two[11] = tag2;
  one[12] = tag1;
  two[12] = word;
  one[13] = word1;
  one[14] = word2;
  one[15] = next1;
  one[16] = next2;
  one[17] = word1;
  two[17] = word;
  one[18] = word;
  two[18] = next1;
  one[19] = nextSuffix;
  one[20] = own;
  two[20] = nextClass1;
  one[21] = tag1;
  two[21] = own;
  three[21] = nextClass1;
  one[22] = own;
  two[22] = nextClass1;
  three[22] = nextClass2;
  one[23] = shape;
  two[23] = shape1;
  three[23] = nextShape;
  one[24] = tag1;
  two[24] = tag2;
  three[24] = own;
  one[25] = suffix3;
  two[25] = mode;
  one[26] = tag1;
  two[26] = suffix3;
  three[26] = nextClass1;
  one[27] = word1;
  two[27] = next1;
  one[28] = word1;
  two[28] = own;
  one[29] = next1;
  two[29] = own;
  one[30] = word2;
  two[30] = word1;
  three[30] = own;
  one[31] = tag1;
  two[31] = word1;
  three[31] = suffix3;
  one[32] = plain[at]!;
  two[32] = shape;
  one[33] = plain[at]!;
  two[33] = tag1;
  three[33] = nextClass1;
  one[34] = plain[at]!;
  two[34] = shape;
  three[34] = nextClass1;
}

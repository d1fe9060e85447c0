/**
 * Which tags a frequent word had in training, found by the hash of the word: it spares the tagger most scores, and
 * the set itself tells it what the words to the right may be. Open addressing; a slot of class 0 is empty.
 */
import { SHAPES } from "./word-atoms.ts";

export interface TagDictionary {
  /** power of two of slots */
  readonly keys: Int32Array;
  /** class of each slot's word; 0 empty */
  readonly slots: Uint16Array;
  /** the tags of each class; class 0 is for words not known */
  readonly classes: readonly Uint8Array[];
  /** 1: no other tag of the class need be considered for such a word */
  readonly closed: Uint8Array;
  /** by shape, then by shape at a beginning (see `openIndex`): the tags an unknown word so written may have */
  readonly open: readonly Uint8Array[];
}

/** The class of a word by its `exact` hash; 0 where it is not known. */
export function classOf(dictionary: TagDictionary, exact: number): number {
  const mask = dictionary.keys.length - 1;
  for (let slot = exact & mask; ; slot = (slot + 1) & mask) {
    const found = dictionary.slots[slot]!;
    if (found === 0 || dictionary.keys[slot] === exact) return found;
  }
}

/** An empty dictionary with room for the given number of words at half load. */
export function emptySlots(words: number): { keys: Int32Array; slots: Uint16Array } {
  let size = 16;
  while (size < words * 2) size *= 2;
  return { keys: new Int32Array(size), slots: new Uint16Array(size) };
}

export function addWord(keys: Int32Array, slots: Uint16Array, exact: number, wordClass: number): void {
  const mask = keys.length - 1;
  let slot = exact & mask;
  while (slots[slot] !== 0 && keys[slot] !== exact) slot = (slot + 1) & mask;
  keys[slot] = exact;
  slots[slot] = wordClass;
}

export const OPEN_KINDS = 2 * SHAPES;
/** Capitals mean less at the start of a sentence and after a mark (an opening quote, a colon). */
export const openIndex = (shape: number, begins: boolean): number => (begins ? SHAPES : 0) + shape;

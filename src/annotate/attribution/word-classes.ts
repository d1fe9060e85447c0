/** Classes of the most frequent English words, by public word vectors; see train/word-classes.ts for how they were made. */
import encoded from "#weights/word-classes";
import { decodeBase64 } from "../base64.ts";

/** The class of a word that is not in the table. */
export const UNKNOWN_CLASS = 0;

export class WordClasses {
  static #shared: WordClasses | null = null;
  /** open addressing: a word's hash at its slot or the next free one; 0 marks a free slot */
  readonly #hashes: Int32Array;
  readonly #fine: Uint16Array;
  readonly #coarseOfFine: Uint8Array;
  readonly #mask: number;

  private constructor(bytes: Uint8Array) {
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const count = view.getUint32(0, true);
    const fineCount = view.getUint32(4, true);
    let slots = 1;
    while (slots < count * 2) slots *= 2;
    this.#mask = slots - 1;
    this.#hashes = new Int32Array(slots);
    this.#fine = new Uint16Array(slots);
    for (let i = 0; i < count; i++) {
      const hash = view.getInt32(8 + i * 4, true);
      let slot = hash & this.#mask;
      while (this.#hashes[slot] !== 0) slot = (slot + 1) & this.#mask;
      this.#hashes[slot] = hash;
      this.#fine[slot] = view.getUint16(8 + count * 4 + i * 2, true) + 1;
    }
    this.#coarseOfFine = new Uint8Array(fineCount + 1);
    for (let c = 0; c < fineCount; c++)
      this.#coarseOfFine[c + 1] = view.getUint16(8 + count * 6 + c * 2, true) + 1;
  }

  /** The one table, decoded when first asked for. */
  static load(): WordClasses {
    WordClasses.#shared ??= new WordClasses(decodeBase64(encoded));
    return WordClasses.#shared;
  }

  /** Class of the word with this hash, from 1; UNKNOWN_CLASS where it is not in the table. */
  fine(hash: number): number {
    let slot = hash & this.#mask;
    for (let at = this.#hashes[slot]!; at !== 0; at = this.#hashes[slot]!) {
      if (at === hash) return this.#fine[slot]!;
      slot = (slot + 1) & this.#mask;
    }
    return UNKNOWN_CLASS;
  }

  coarse(fine: number): number {
    return this.#coarseOfFine[fine]!;
  }
}

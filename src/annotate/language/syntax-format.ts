/**
 * The format of the trained weights: one run of bytes that holds three models. Little-endian: magic, version, then each
 * part in the order of `readModel`. The writer stands in train/syntax/write-model.ts.
 */
import { PAIRS, type RelationModel } from "./labeller.ts";
import { OPEN_KINDS } from "./tag-dictionary.ts";
import type { TagModel } from "./tagger.ts";

export const MAGIC = 0x59534848;
export const FORMAT_VERSION = 2;

export interface SyntaxModel {
  readonly tagger: TagModel;
  /** packed rows of the unlabelled parser */
  readonly arcs: Int32Array;
  readonly relations: RelationModel;
}

class Cursor {
  readonly #bytes: Uint8Array;
  #at = 0;
  constructor(bytes: Uint8Array) {
    // Node's Buffer is a Uint8Array whose slice() does not copy
    this.#bytes = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }
  /** The next bytes as a buffer of their own, so that wider numbers are aligned. */
  take(length: number): ArrayBuffer {
    const part = this.#bytes.slice(this.#at, this.#at + length);
    if (part.length !== length) throw new Error("syntax weights: cut short");
    this.#at += length;
    return part.buffer;
  }
  number(): number {
    return new DataView(this.take(4)).getUint32(0, true);
  }
  list(): Uint8Array {
    return new Uint8Array(this.take(new Uint8Array(this.take(1))[0]!));
  }
  lists(count: number): readonly Uint8Array[] {
    return Array.from({ length: count }, () => this.list());
  }
}

/** Throws an Error with a one-line message where the bytes are of another format. */
export function readModel(bytes: Uint8Array): SyntaxModel {
  const cursor = new Cursor(bytes);
  if (cursor.number() !== MAGIC || cursor.number() !== FORMAT_VERSION)
    throw new Error("syntax weights: other format");
  const slots = cursor.number();
  const dictionary = {
    keys: new Int32Array(cursor.take(slots * 4)),
    slots: new Uint16Array(cursor.take(slots * 2)),
  };
  const count = cursor.number();
  const closed = new Uint8Array(cursor.take(count));
  const classes = cursor.lists(count);
  const open = cursor.lists(OPEN_KINDS);
  const tagWeights = new Int8Array(cursor.take(cursor.number()));
  const arcs = new Int32Array(cursor.take(cursor.number() * 4));
  const allowed = cursor.lists(PAIRS);
  const relationWeights = new Int8Array(cursor.take(cursor.number()));
  return {
    tagger: { dictionary: { ...dictionary, classes, closed, open }, weights: tagWeights },
    arcs,
    relations: { weights: relationWeights, allowed },
  };
}

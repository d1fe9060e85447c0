/**
 * How alike the meanings of two words are, by public word vectors (GloVe; train/word-vectors.ts says how they were
 * packed). Vectors are product-quantised: each is a row of codes, one a subspace, and the likeness of two words is a sum
 * of table look-ups (Jégou, Douze and Schmid, PAMI 2011, symmetric distance).
 */
import encoded from "#weights/word-vectors";

/** What a file of packed vectors starts with: three unsigned 32-bit little-endian numbers. */
interface Head {
  readonly words: number;
  readonly subspaces: number;
  readonly width: number;
}

const HEAD_BYTES = 12;
const CENTRES = 256;
/** Centres are stored as signed bytes of this fraction of 1. */
export const CENTRE_STEP = 1 / 127;

export class WordVectors {
  static #shared: WordVectors | null = null;
  readonly #ranks: ReadonlyMap<number, number>;
  readonly #codes: Uint8Array;
  readonly #head: Head;
  /** for each subspace, the products of all pairs of its centres */
  readonly #products: Float32Array;
  readonly #lengths: Float32Array;

  private constructor(bytes: Uint8Array) {
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const [words, subspaces, width] = [0, 4, 8].map((at) => view.getUint32(at, true)) as [
      number,
      number,
      number,
    ];
    this.#head = { words, subspaces, width };
    const ranks = new Map<number, number>();
    for (let word = 0; word < words; word++) ranks.set(view.getInt32(HEAD_BYTES + 4 * word, true), word);
    this.#ranks = ranks;
    const codesAt = HEAD_BYTES + 4 * words;
    this.#codes = bytes.subarray(codesAt, codesAt + words * subspaces);
    const centresAt = codesAt + words * subspaces;
    this.#products = productsOf(new Int8Array(bytes.slice(centresAt).buffer), subspaces, width);
    this.#lengths = Float32Array.from(
      { length: words },
      (_, word) => Math.sqrt(this.#product(word, word)) || 1,
    );
  }

  /** The one table, decoded when first asked for. */
  static load(): WordVectors {
    WordVectors.#shared ??= new WordVectors(decode(encoded));
    return WordVectors.#shared;
  }

  /** A word's place by frequency in news and Wikipedia, 0 the most frequent; -1: rarer than all in the table. */
  rank(word: string): number {
    return this.#ranks.get(hashWord(word)) ?? -1;
  }

  get size(): number {
    return this.#head.words;
  }

  /** Cosine of two words by their ranks, -1 to 1; both must be in the table. */
  likeness(one: number, other: number): number {
    return this.#product(one, other) / (this.#lengths[one]! * this.#lengths[other]!);
  }

  #product(one: number, other: number): number {
    const { subspaces } = this.#head;
    let sum = 0;
    for (let space = 0; space < subspaces; space++) {
      const row = (space * CENTRES + this.#codes[one * subspaces + space]!) * CENTRES;
      sum += this.#products[row + this.#codes[other * subspaces + space]!]!;
    }
    return sum;
  }
}

function productsOf(centres: Int8Array, subspaces: number, width: number): Float32Array {
  const products = new Float32Array(subspaces * CENTRES * CENTRES);
  for (let space = 0; space < subspaces; space++) {
    for (let one = 0; one < CENTRES; one++) {
      for (let other = 0; other <= one; other++) {
        let sum = 0;
        for (let at = 0; at < width; at++) {
          const a = centres[(space * CENTRES + one) * width + at]!;
          sum += a * centres[(space * CENTRES + other) * width + at]!;
        }
        const value = sum * CENTRE_STEP * CENTRE_STEP;
        products[(space * CENTRES + one) * CENTRES + other] = value;
        products[(space * CENTRES + other) * CENTRES + one] = value;
      }
    }
  }
  return products;
}

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** FNV-1a over UTF-16 units, as signed 32 bits. */
export function hashWord(word: string): number {
  let hash = FNV_OFFSET;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), FNV_PRIME);
  return hash | 0;
}

/** `atob` is in browsers and in Node alike. */
function decode(base64: string): Uint8Array {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}

/** A stretch of tokens as a chain model is trained on it: hashed features of each token and each step, and gold labels. */
import type { FeatureSink } from "../../src/annotate/attribution/features.ts";

export interface Sequence {
  readonly length: number;
  readonly unaryStart: Int32Array;
  readonly unary: Int32Array;
  /** step t is from token t - 1 to token t; step 0 has none */
  readonly pairStart: Int32Array;
  readonly pair: Int32Array;
  readonly gold: Uint8Array;
  /** how much it counts: 1 / annotators of the article */
  readonly weight: number;
}

const GROWTH = 2;

/** Collects features token by token into compact arrays. */
export class SequenceBuilder {
  readonly #unaryStart: number[] = [0];
  readonly #pairStart: number[] = [0];
  #unary = new Int32Array(4096);
  #pair = new Int32Array(1024);
  #unaryCount = 0;
  #pairCount = 0;

  addUnary(sink: FeatureSink): void {
    this.#unary = room(this.#unary, this.#unaryCount + sink.count);
    this.#unary.set(sink.buffer.subarray(0, sink.count), this.#unaryCount);
    this.#unaryCount += sink.count;
    this.#unaryStart.push(this.#unaryCount);
    sink.count = 0;
  }

  addPair(sink: FeatureSink): void {
    this.#pair = room(this.#pair, this.#pairCount + sink.count);
    this.#pair.set(sink.buffer.subarray(0, sink.count), this.#pairCount);
    this.#pairCount += sink.count;
    this.#pairStart.push(this.#pairCount);
    sink.count = 0;
  }

  build(gold: Uint8Array, weight: number): Sequence {
    return {
      length: gold.length,
      unaryStart: Int32Array.from(this.#unaryStart),
      unary: this.#unary.slice(0, this.#unaryCount),
      pairStart: Int32Array.from(this.#pairStart),
      pair: this.#pair.slice(0, this.#pairCount),
      gold,
      weight,
    };
  }
}

function room(array: Int32Array<ArrayBuffer>, needed: number): Int32Array<ArrayBuffer> {
  if (array.length >= needed) return array;
  const larger = new Int32Array(Math.max(needed, array.length * GROWTH));
  larger.set(array);
  return larger;
}

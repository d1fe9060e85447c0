/** A reusable list of hashed features. A feature is a template's number mixed with the value it saw. */
import { mix } from "./hashing.ts";

/** Far above what any token has; a sink never grows. */
const CAPACITY = 1024;

/** Takes features in. What it does with them is its own: hash them, or only note them. */
export interface Sink {
  add(template: number, value: number): void;
  /** A conjunction of two values. */
  pair(template: number, a: number, b: number): void;
  triple(template: number, a: number, b: number, c: number): void;
}

export class FeatureSink implements Sink {
  readonly buffer = new Int32Array(CAPACITY);
  count = 0;
  readonly #mask: number;

  /** @param bits features are kept modulo 2^bits */
  constructor(bits: number) {
    this.#mask = 2 ** bits - 1;
  }

  add(template: number, value: number): void {
    this.buffer[this.count++] = mix(value, template) & this.#mask;
  }

  pair(template: number, a: number, b: number): void {
    this.buffer[this.count++] = mix(mix(a, template), b) & this.#mask;
  }

  triple(template: number, a: number, b: number, c: number): void {
    this.buffer[this.count++] = mix(mix(mix(a, template), b), c) & this.#mask;
  }
}

/** Distances in classes that grow with the distance: 0 … 5 as they are, then 6-7, 8-10, 11-15, 16-25, more. */
export function distanceClass(distance: number): number {
  if (distance <= 5) return distance;
  if (distance <= 7) return 6;
  if (distance <= 10) return 7;
  if (distance <= 15) return 8;
  return distance <= 25 ? 9 : 10;
}

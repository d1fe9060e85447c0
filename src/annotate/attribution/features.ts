/** A reusable list of hashed features. A feature is a template's number mixed with the value it saw. */
import { mix } from "./hashing.ts";
import { MOST_SLOTS, NO_TEMPLATES, type TemplateTable } from "./templates.ts";

/** Far above what any token has; a sink never grows. */
const CAPACITY = 1024;

/** Takes features in. What it does with them is its own: hash them, or only note them. */
export interface Sink {
  /** the values of the token at hand, to be filled in before a group of features made of them is added */
  readonly frame: Int32Array;
  /** Adds a group of the sink's table of templates. */
  group(group: number): void;
  add(template: number, value: number): void;
  /** A conjunction of two values. */
  pair(template: number, a: number, b: number): void;
  triple(template: number, a: number, b: number, c: number): void;
}

export class FeatureSink implements Sink {
  readonly buffer = new Int32Array(CAPACITY);
  readonly frame = new Int32Array(MOST_SLOTS);
  count = 0;
  readonly #mask: number;
  readonly #groups: TemplateTable["groups"];

  /**
   * @param bits features are kept modulo 2^bits
   * @param table of the groups of features that are added as such
   */
  constructor(bits: number, table: TemplateTable = NO_TEMPLATES) {
    this.#mask = 2 ** bits - 1;
    this.#groups = table.groups;
  }

  group(group: number): void {
    const { frame } = this;
    for (const { number, values } of this.#groups[group]!) {
      const first = frame[values[0]!]!;
      if (values.length === 1) this.add(number, first);
      else if (values.length === 2) this.pair(number, first, frame[values[1]!]!);
      else this.triple(number, first, frame[values[1]!]!, frame[values[2]!]!);
    }
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

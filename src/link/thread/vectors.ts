/** The words of claims as rows of numbers, so that many pairs of them are compared quickly. */
import type { Rarity } from "./rarity.ts";

/** Words weighed by rarity; the squares of the weights sum to 1, or there are none. */
export interface Vector {
  /** numbers of the words, ascending */
  readonly words: Int32Array;
  /** of each word */
  readonly weights: Float64Array;
}

/** Vectors of one Vectors can be compared. */
export class Vectors {
  readonly #rarity: Rarity;
  readonly #numbers = new Map<string, number>();
  readonly #rarities: number[] = [];

  constructor(rarity: Rarity) {
    this.#rarity = rarity;
  }

  of(words: ReadonlySet<string>): Vector {
    const numbers = new Int32Array(words.size);
    let at = 0;
    let squares = 0;
    for (const word of words) {
      const number = this.#numberOf(word);
      numbers[at++] = number;
      squares += this.#rarities[number]! ** 2;
    }
    const length = Math.sqrt(squares);
    if (length === 0) return NO_WORDS;
    numbers.sort();
    const weights = new Float64Array(numbers.length);
    for (let index = 0; index < numbers.length; index++)
      weights[index] = this.#rarities[numbers[index]!]! / length;
    return { words: numbers, weights };
  }

  #numberOf(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(word, number);
    this.#rarities.push(this.#rarity(word));
    return number;
  }
}

const NO_WORDS: Vector = { words: new Int32Array(0), weights: new Float64Array(0) };

/** Likeness, 0 to 1. */
export function dot(a: Vector, b: Vector): number {
  let [sum, i, j] = [0, 0, 0];
  while (i < a.words.length && j < b.words.length) {
    const one = a.words[i]!;
    const other = b.words[j]!;
    if (one === other) sum += a.weights[i++]! * b.weights[j++]!;
    else if (one < other) i++;
    else j++;
  }
  return sum;
}

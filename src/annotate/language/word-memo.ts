/** What a pass knows of each word, worked out where the word is first met and found by its number from then on. */
import { NO_NUMBER } from "./word-store.ts";

/** A token, or whatever else has a word's number. */
interface Numbered {
  readonly word: number;
}

/** `work` is a pure function of the word's text. What it tells is shared: nobody may change it. */
export class WordMemo<Word extends Numbered, Value extends object | string | number | boolean | null> {
  readonly #told: (Value | undefined)[] = [];
  readonly #work: (word: Word) => Value;

  constructor(work: (word: Word) => Value) {
    this.#work = work;
  }

  of(word: Word): Value {
    const told = this.#told[word.word];
    return told === undefined ? this.#first(word) : told;
  }

  #first(word: Word): Value {
    const value = this.#work(word);
    const number = word.word;
    if (number === NO_NUMBER) return value;
    while (this.#told.length <= number) this.#told.push(undefined);
    this.#told[number] = value;
    return value;
  }
}

/** Answers that were worked out before: the same words are asked about again and again. */

/** News has some 30,000 words that come again; beyond that the memo begins anew, so that it stays small. */
const MOST = 1 << 15;
/** Longer keys are addresses and noise, seldom seen twice. */
const LONGEST = 64;

/** Keeps what a pure function of a string told. What it tells is shared: nobody may change it. */
export class Memo<Value> {
  readonly #told = new Map<string, Value>();
  readonly #work: (key: string) => Value;
  readonly #most: number;

  constructor(work: (key: string) => Value, most: number = MOST) {
    this.#work = work;
    this.#most = most;
  }

  of(key: string): Value {
    const known = this.#told.get(key);
    if (known !== undefined) return known;
    const value = this.#work(key);
    if (key.length <= LONGEST) {
      if (this.#told.size >= this.#most) this.#told.clear();
      this.#told.set(key, value);
    }
    return value;
  }
}

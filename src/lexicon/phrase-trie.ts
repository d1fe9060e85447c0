/**
 * Looks for phrases of many tables at once: one hash look-up for each token that begins none, and one more for each
 * further token of a phrase that goes on. Built once; walking never allocates.
 */

/** What tokens are compared by: lower case, with the curly apostrophe made straight. */
export const phraseKey = (lower: string): string =>
  lower.includes("\u2019") ? lower.replaceAll("\u2019", "'") : lower;

/** Most nodes end a phrase and have nothing after them, or go on and end none: neither list nor map is made in vain. */
export class PhraseNode<Value> {
  next: Map<string, PhraseNode<Value>> | null = null;
  values: readonly Value[] = NOTHING;
}

const NOTHING: readonly never[] = Object.freeze([]);

export class PhraseTrie<Value> {
  readonly #root = new Map<string, PhraseNode<Value>>();
  /** what is still to be added, by the key of the first token */
  readonly #waiting = new Map<string, (() => void)[]>();

  /**
   * Has `add` add phrases that begin with this token, once one that does is looked for: of the thousands in the tables an
   * article asks for some hundred, and to cut up all of them takes longer than to read it.
   */
  addLater(first: string, add: () => void): void {
    const others = this.#waiting.get(first);
    if (others === undefined) this.#waiting.set(first, [add]);
    else others.push(add);
  }

  /** Adds a phrase given as its tokens' keys; one phrase can carry several values. */
  add(keys: readonly string[], value: Value): void {
    let map = this.#root;
    let node: PhraseNode<Value> | undefined;
    for (const key of keys) {
      if (node !== undefined) {
        node.next ??= new Map();
        map = node.next;
      }
      node = map.get(key);
      if (node === undefined) {
        node = new PhraseNode();
        map.set(key, node);
      }
    }
    if (node !== undefined) node.values = node.values.length === 0 ? [value] : [...node.values, value];
  }

  /** The node of the phrases that begin with this token; undefined: none does. */
  first(key: string): PhraseNode<Value> | undefined {
    const waiting = this.#waiting.get(key);
    if (waiting !== undefined) {
      this.#waiting.delete(key);
      for (const add of waiting) add();
    }
    return this.#root.get(key);
  }
}

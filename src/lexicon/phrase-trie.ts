/**
 * Looks for phrases of many tables at once: one hash look-up for each token that begins none, and one more for each
 * further token of a phrase that goes on. Built once; walking never allocates.
 */

/** What tokens are compared by: lower case, with the curly apostrophe made straight. */
export const phraseKey = (lower: string): string =>
  lower.charCodeAt(0) === 0x2019 || lower.includes("\u2019") ? lower.replaceAll("\u2019", "'") : lower;

export class PhraseNode<Value> {
  readonly next = new Map<string, PhraseNode<Value>>();
  readonly values: Value[] = [];
}

export class PhraseTrie<Value> {
  readonly #root = new PhraseNode<Value>();

  /** Adds a phrase given as its tokens' keys; one phrase can carry several values. */
  add(keys: readonly string[], value: Value): void {
    let node = this.#root;
    for (const key of keys) {
      let next = node.next.get(key);
      if (next === undefined) {
        next = new PhraseNode();
        node.next.set(key, next);
      }
      node = next;
    }
    if (node !== this.#root) node.values.push(value);
  }

  /** The node of the phrases that begin with this token; undefined: none does. */
  first(key: string): PhraseNode<Value> | undefined {
    return this.#root.next.get(key);
  }
}

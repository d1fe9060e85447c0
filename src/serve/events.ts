/** News for those who look: server-sent events with numbers, so that a browser that comes back misses nothing recent. */
export type DeskEvent =
  | {
      readonly type: "added";
      readonly document: string;
      readonly claims: number;
      readonly title: string | null;
    }
  | { readonly type: "progress"; readonly done: number; readonly failed: number; readonly of: number | null }
  | { readonly type: "ruling"; readonly ruling: string; readonly words: string }
  | { readonly type: "changed"; readonly generation: number };

export interface NumberedEvent {
  readonly number: number;
  readonly event: DeskEvent;
}

type Listener = (numbered: NumberedEvent) => void;

/** Enough for a browser that was away for a minute; who was away longer asks for everything anew. */
const KEPT = 200;

export class News {
  readonly #listeners = new Set<Listener>();
  readonly #recent: NumberedEvent[] = [];
  #number = 0;

  publish(event: DeskEvent): void {
    const numbered = { number: ++this.#number, event };
    this.#recent.push(numbered);
    if (this.#recent.length > KEPT) this.#recent.shift();
    for (const listener of this.#listeners) listener(numbered);
  }

  /** What came after the event of that number, then everything new, until the returned function is called. */
  listen(after: number | null, listener: Listener): () => void {
    if (after !== null)
      for (const event of this.#recent.filter(({ number }) => number > after)) listener(event);
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  get listening(): number {
    return this.#listeners.size;
  }
}

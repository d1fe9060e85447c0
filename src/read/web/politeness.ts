/** One request at a time to a host, and a pause between two: readers in a hurry are what sites shut out. */
import { setTimeout as wait } from "node:timers/promises";

export interface PolitenessOptions {
  /** between the end of a request to a host and the next; milliseconds */
  readonly delayMs: number;
  /** when it aborts, nobody waits any longer */
  readonly signal?: AbortSignal | undefined;
}

/** A site may ask for a longer pause, up to this: a day for an article would stop the rest. */
const LONGEST_DELAY_MS = 30_000;

export class Politeness {
  readonly #options: PolitenessOptions;
  readonly #last = new Map<string, Promise<void>>();
  readonly #free = new Map<string, number>();
  readonly #asked = new Map<string, number>();

  constructor(options: PolitenessOptions) {
    this.#options = options;
  }

  /** What a host's robots.txt asks for, in seconds. */
  ask(host: string, seconds: number): void {
    this.#asked.set(host, Math.min(LONGEST_DELAY_MS, Math.max(0, seconds * 1000)));
  }

  /** Runs `act` when it is the host's turn. Requests to one host run in the order in which they come. */
  async turn<T>(host: string, act: () => Promise<T>): Promise<T> {
    const before = this.#last.get(host) ?? Promise.resolve();
    let release = (): void => undefined;
    this.#last.set(
      host,
      new Promise<void>((resolve) => {
        release = resolve;
      }),
    );
    await before;
    try {
      await this.pause((this.#free.get(host) ?? 0) - performance.now());
      return await act();
    } finally {
      const delay = Math.max(this.#options.delayMs, this.#asked.get(host) ?? 0);
      this.#free.set(host, performance.now() + delay);
      release();
    }
  }

  /** Returns at once when the signal comes. */
  async pause(ms: number): Promise<void> {
    if (ms <= 0 || this.#options.signal?.aborted === true) return;
    await wait(ms, undefined, { signal: this.#options.signal }).catch(() => undefined);
  }
}

/**
 * Adds articles to a ledger: pulls them from their source, passes over what was read before, has worker threads read and
 * annotate the rest, stores them in batches in the order in which they came, and links. What is counted as stored is in
 * the ledger for good; a run that ends early, however it ends, is finished by running it again.
 */
import {
  knownInputs,
  type Ledger,
  nameOf,
  type Stored,
  steadily,
  storeInputs,
  tidy,
} from "../../ledger/index.ts";
import { now } from "../clock.ts";
import { batchesOf, inputOf, type ReadInput, readBatch, type Task } from "./batch.ts";
import { Linker } from "./linker.ts";
import type { RawItem } from "./raw-item.ts";
import { startWorkers, type Workers } from "./workers.ts";

export interface IngestOptions {
  /** worker threads; 0: all in this thread; left out: as suits how much comes */
  readonly threads?: number | undefined;
  /** threads that last from run to run, and are the caller's to close; left out: this run has its own */
  readonly workers?: Workers | undefined;
  /** inputs to a transaction; left out: BATCH */
  readonly batch?: number | undefined;
  /** true: inputs that failed before are read again though they are unchanged */
  readonly retry?: boolean | undefined;
  /** when it aborts, what is in hand is finished and stored, and no more is begun */
  readonly signal?: AbortSignal | undefined;
  /** one that lasts from run to run, for a process that adds often: a new one first learns of the whole ledger */
  readonly linker?: Linker | undefined;
  /** told after each batch; all counts but that of what is to be linked only ever grow */
  readonly onProgress?: ((progress: IngestProgress) => void) | undefined;
  /** told of each input that could not be read */
  readonly onFailure?: ((failure: IngestFailure) => void) | undefined;
}

export interface IngestFailure {
  readonly source: string;
  readonly item: string;
  readonly error: string;
}

export interface IngestProgress {
  readonly stage: "reading" | "linking" | "done";
  /** inputs that came */
  readonly inputs: number;
  /** articles that are new in the ledger, those that changed included */
  readonly added: number;
  readonly newVersions: number;
  /** of those added: with a publication date that cannot be true, which their notes tell */
  readonly implausible: number;
  /** another carrier of an article that was there */
  readonly known: number;
  /** entries that were there, unchanged: not read again */
  readonly skipped: number;
  readonly failed: number;
  /** how many failed for each kind of error */
  readonly reasons: Readonly<Record<string, number>>;
  readonly claims: number;
  /** articles linked so far, with their neighbours */
  readonly linked: number;
  /** while linking: articles that are still to be linked with what is there; else 0 */
  readonly toLink: number;
  /** true: the signal came, and there may be more to read */
  readonly stopped: boolean;
  readonly seconds: number;
}

/** Inputs to a batch: one look-up, one message to a worker and one transaction each. More hold more memory. */
const BATCH = 48;
/** Batches in hand for each worker: the next is ready when one is done. */
const AHEAD = 2;
/** So few articles are read before threads would have loaded. */
const FEW = 12;
/** Linking waits until this share of the ledger is new: so all linking together costs a few times that of linking once. */
const LINK_SHARE = 0.5;
const LINK_LEAST = 4000;

/** @throws LedgerError where the ledger cannot be written any more; what was stored before is kept */
export async function ingest(
  ledger: Ledger,
  items: AsyncIterable<RawItem>,
  options: IngestOptions = {},
): Promise<IngestProgress> {
  return await new Ingestion(ledger, options).run(items);
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
class Ingestion {
  readonly #ledger: Ledger;
  readonly #options: IngestOptions;
  readonly #began = performance.now();
  readonly #counts: Mutable<Omit<IngestProgress, "seconds" | "stage" | "stopped" | "reasons">> = {
    inputs: 0,
    added: 0,
    newVersions: 0,
    implausible: 0,
    known: 0,
    skipped: 0,
    failed: 0,
    claims: 0,
    linked: 0,
    toLink: 0,
  };
  readonly #reasons = new Map<string, number>();
  #unlinked = 0;
  #workers: Workers | null = null;
  #linker: Linker | null = null;

  constructor(ledger: Ledger, options: IngestOptions) {
    this.#ledger = ledger;
    this.#options = options;
    this.#workers = options.workers ?? null;
  }

  async run(items: AsyncIterable<RawItem>): Promise<IngestProgress> {
    try {
      await this.#readAll(items);
      await this.#link();
      await tidy(this.#ledger);
      return this.#progress("done");
    } finally {
      if (this.#options.workers === undefined) await this.#workers?.close();
    }
  }

  get #stopped(): boolean {
    return this.#options.signal?.aborted === true;
  }

  /** Batches are read side by side and stored in their order: so the ledger is the same however many threads there are. */
  async #readAll(items: AsyncIterable<RawItem>): Promise<void> {
    const ahead: Promise<readonly ReadInput[]>[] = [];
    try {
      for await (const batch of batchesOf(items, this.#options.batch ?? BATCH, () => this.#stopped)) {
        const workers = await this.#startWorkers(batch.length);
        const fresh = await this.#withoutKnown(batch);
        if (fresh.length > 0) ahead.push(readBatch(workers, fresh));
        if (ahead.length >= workers.threads * AHEAD) await this.#store(await ahead.shift()!);
      }
      while (ahead.length > 0) await this.#store(await ahead.shift()!);
    } finally {
      await Promise.allSettled(ahead);
    }
  }

  async #startWorkers(first: number): Promise<Workers> {
    if (this.#workers !== null) return this.#workers;
    const { availableParallelism } = await import("node:os");
    const threads = this.#options.threads ?? (first <= FEW ? 0 : availableParallelism());
    this.#workers = await startWorkers(threads);
    return this.#workers;
  }

  async #withoutKnown(batch: readonly RawItem[]): Promise<readonly Task[]> {
    const tasks = batch.map((raw): Task => ({ raw, input: inputOf(raw) }));
    const names = tasks.map(({ input }) => ({ source: input.source.name, item: input.item }));
    const entries = await steadily(this.#ledger, () => knownInputs(this.#ledger, names));
    const retry = this.#options.retry === true;
    const known = new Set(
      entries
        .filter(({ failed }) => !(failed && retry))
        .map(({ source, item, digest }) => entryKey(source, item, digest)),
    );
    const fresh = tasks.filter(({ raw, input }) => {
      if (raw.kind === "unchanged") return false;
      if (raw.kind !== "article") return true;
      return !known.has(entryKey(nameOf(input.source.name), nameOf(input.item), input.digest));
    });
    this.#counts.inputs += batch.filter(({ kind }) => kind !== "state").length;
    this.#counts.skipped += tasks.length - fresh.length;
    if (fresh.length === 0) this.#tell("reading");
    return fresh;
  }

  async #store(inputs: readonly ReadInput[]): Promise<void> {
    const stored = await storeInputs(this.#ledger, inputs, now());
    stored.forEach((told, index) => this.#count(told, inputs[index]!));
    this.#tell("reading");
    const share = this.#counts.added * LINK_SHARE;
    if (this.#unlinked >= Math.max(LINK_LEAST, share)) await this.#link();
  }

  #count(told: Stored, { input, reason, implausible }: ReadInput): void {
    const counts = this.#counts;
    switch (told.kind) {
      case "new":
      case "new version":
        counts.added++;
        counts.claims += told.claims;
        this.#unlinked++;
        if (told.kind === "new version") counts.newVersions++;
        if (implausible === true) counts.implausible++;
        return;
      case "known":
        counts.known++;
        return;
      case "failed":
        counts.failed++;
        this.#reasons.set(reason, (this.#reasons.get(reason) ?? 0) + 1);
        this.#options.onFailure?.({ source: input.source.name, item: input.item, error: told.error });
        return;
      case "state":
        return;
      default:
        told satisfies never;
    }
  }

  async #link(): Promise<void> {
    this.#tell("linking");
    const workers = this.#workers ?? (await startWorkers(0));
    this.#workers = workers;
    this.#linker ??= this.#options.linker ?? new Linker(this.#ledger, workers);
    const before = this.#counts.linked;
    await this.#linker.link(
      () => this.#stopped,
      (done, of) => {
        this.#counts.linked = before + done;
        this.#counts.toLink = of - done;
        this.#tell("linking");
      },
    );
    this.#counts.toLink = 0;
    this.#unlinked = 0;
  }

  #tell(stage: IngestProgress["stage"]): void {
    this.#options.onProgress?.(this.#progress(stage));
  }

  #progress(stage: IngestProgress["stage"]): IngestProgress {
    const seconds = (performance.now() - this.#began) / 1000;
    const reasons = Object.fromEntries([...this.#reasons].sort(([a], [b]) => (a < b ? -1 : 1)));
    return { stage, ...this.#counts, reasons, stopped: this.#stopped, seconds };
  }
}

const entryKey = (source: string, item: string, digest: string): string => `${source}\n${item}\n${digest}`;

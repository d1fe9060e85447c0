/** A ledger as the store that the routes ask. */
import {
  addRuling,
  type Counts,
  carriersOfVoice,
  countAll,
  dump,
  type Ledger,
  listFailures,
  listSources,
  readerOf,
  showCopies,
  suggest,
  threadsOfEach,
} from "../ledger/index.ts";
import { addArticle, type HandedArticle, lastingLinker } from "../pipeline/ingest/add-article.ts";
import type { Linker } from "../pipeline/ingest/linker.ts";
import type { Addition, Store } from "./store.ts";

export interface LedgerStoreOptions {
  /** true: articles may be fetched from private and loopback addresses */
  readonly allowPrivate: boolean;
}

export function ledgerStore(ledger: Ledger, { allowPrivate }: LedgerStoreOptions): Store {
  const inTurn = oneAtATime();
  let linker: Promise<Linker> | null = null;
  return {
    at: ledger.at,
    engine: ledger.engine,
    ...readerOf(ledger),
    countAll: heldWhereMany(() => countAll(ledger)),
    listFailures: (page) => listFailures(ledger, page),
    listSources: (page) => listSources(ledger, page),
    carriersOfVoice: (id) => carriersOfVoice(ledger, id),
    showCopies: (id) => showCopies(ledger, id),
    threadsOfEach: (claims) => threadsOfEach(ledger, claims),
    suggest: (words, limit) => suggest(ledger, words, limit),
    dump: () => (ledger.engine === "server" ? dump(ledger) : dumpInTurn(ledger, inTurn)),
    rule: (ruling) => inTurn(() => addRuling(ledger, ruling)),
    add: (addition, onStage) =>
      inTurn(async () => {
        linker ??= lastingLinker(ledger);
        return await addArticle(ledger, handed(addition), { allowPrivate, linker: await linker, onStage });
      }),
  };
}

function handed(addition: Addition): HandedArticle {
  if (addition.kind !== "text") return addition;
  const { kind, text, ...meta } = addition;
  return { kind, text, meta };
}

/** From so many claims on counting takes a tenth of a second and more, in which nobody else is answered. */
const MANY_CLAIMS = 300_000;
const HELD_MS = 30_000;

/** Of a large ledger the counts may be half a minute old. */
function heldWhereMany(count: () => Promise<Counts>): () => Promise<Counts> {
  let held: { readonly counts: Counts; readonly until: number } | null = null;
  return async () => {
    if (held !== null && performance.now() < held.until) return held.counts;
    const counts = await count();
    held = counts.claims < MANY_CLAIMS ? null : { counts, until: performance.now() + HELD_MS };
    return counts;
  };
}

type InTurn = <T>(act: () => Promise<T>) => Promise<T>;

/** The embedded engine has one connection: it is not held for a whole dump, but nothing is written until that is done. */
async function* dumpInTurn(ledger: Ledger, inTurn: InTurn): AsyncGenerator<string> {
  let done = (): void => undefined;
  const over = new Promise<void>((resolve) => {
    done = resolve;
  });
  await new Promise<void>((begin) => {
    void inTurn(() => {
      begin();
      return over;
    });
  });
  try {
    yield* dump(ledger, { unwritten: true });
  } finally {
    done();
  }
}

/** What writes waits for what writes: linking reads the ledger and writes it in several steps. */
function oneAtATime(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (act) => {
    const next = last.then(act, act);
    last = next.catch(() => undefined); // told to whoever asked; the next goes on
    return next;
  };
}

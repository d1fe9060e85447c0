/** A ledger as the store that the routes ask. */
import {
  addRuling,
  countAll,
  type Ledger,
  listDocuments,
  listFailures,
  listRulings,
  listSources,
  listThreads,
  listVoices,
  searchClaims,
  showClaim,
  showDocument,
  showOrigin,
  showThread,
  showVoice,
  suggest,
} from "../ledger/index.ts";
import { addArticle, type HandedArticle, lastingLinker } from "../pipeline/ingest/add-article.ts";
import type { Linker } from "../pipeline/ingest/linker.ts";
import type { Addition, Store } from "./store.ts";

export interface LedgerStoreOptions {
  /** true: articles may be fetched from private and loopback addresses */
  readonly allowPrivate: boolean;
}

/** Sources that are shown at once: every file that was added by itself is one. */
const SOURCES = 500;

export function ledgerStore(ledger: Ledger, { allowPrivate }: LedgerStoreOptions): Store {
  const inTurn = oneAtATime();
  let linker: Promise<Linker> | null = null;
  return {
    at: ledger.at,
    engine: ledger.engine,
    countAll: () => countAll(ledger),
    searchClaims: (query, page) => searchClaims(ledger, query, page),
    showClaim: (id) => showClaim(ledger, id),
    listDocuments: (query, page) => listDocuments(ledger, query, page),
    showDocument: (id) => showDocument(ledger, id),
    listThreads: (query, page) => listThreads(ledger, query, page),
    showThread: (id) => showThread(ledger, id),
    listVoices: (query, page) => listVoices(ledger, query, page),
    showVoice: (id) => showVoice(ledger, id),
    showOrigin: (id) => showOrigin(ledger, id),
    listFailures: (page) => listFailures(ledger, page),
    listSources: () => listSources(ledger, SOURCES),
    suggest: (words, limit) => suggest(ledger, words, limit),
    listRulings: (page) => listRulings(ledger, page),
    rule: (ruling) => inTurn(() => addRuling(ledger, ruling)),
    add: (addition) =>
      inTurn(async () => {
        linker ??= lastingLinker(ledger);
        return await addArticle(ledger, handed(addition), { allowPrivate, linker: await linker });
      }),
  };
}

function handed(addition: Addition): HandedArticle {
  if (addition.kind !== "text") return addition;
  const { kind, text, ...meta } = addition;
  return { kind, text, meta };
}

/** What writes waits for what writes: linking reads the ledger and writes it in several steps. */
function oneAtATime(): <T>(act: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (act) => {
    const next = last.then(act, act);
    last = next.catch(() => undefined); // told to whoever asked; the next goes on
    return next;
  };
}

/**
 * What can be asked of a ledger, whoever holds it: this process (`readerOf`), or a desk that runs and is asked over HTTP
 * (`readerOverHttp` in hearsay/client). Both give the same answers.
 */
import type { ClaimId, DocumentId, OriginId, Ruling, ThreadId, Tracing, VoiceId } from "../model/index.ts";
import { dump } from "./backup/dump.ts";
import type {
  ClaimHit,
  ClaimQuery,
  ClaimShown,
  Counts,
  DocumentQuery,
  DocumentShown,
  DocumentSummary,
  OriginShown,
  Page,
  PageRequest,
  ThreadQuery,
  ThreadShown,
  ThreadSummary,
  VoiceQuery,
  VoiceShown,
  VoiceSummary,
} from "./contract.ts";
import type { Ledger } from "./open.ts";
import { showClaim } from "./query/claims.ts";
import { countAll } from "./query/counts.ts";
import { listDocuments, showDocument } from "./query/documents.ts";
import { showOrigin } from "./query/origins.ts";
import { listRulings } from "./query/rulings.ts";
import { searchClaims } from "./query/search.ts";
import { listThreads, showThread } from "./query/threads.ts";
import { showTracing } from "./query/tracing.ts";
import { listVoices, showVoice } from "./query/voices.ts";

/** What shows one thing gives null where the ledger has none of that id. */
export interface LedgerReader {
  countAll(): Promise<Counts>;
  searchClaims(query: ClaimQuery, page?: PageRequest): Promise<Page<ClaimHit>>;
  showClaim(id: ClaimId): Promise<ClaimShown | null>;
  listDocuments(query: DocumentQuery, page?: PageRequest): Promise<Page<DocumentSummary>>;
  showDocument(id: DocumentId): Promise<DocumentShown | null>;
  listThreads(query: ThreadQuery, page?: PageRequest): Promise<Page<ThreadSummary>>;
  showThread(id: ThreadId): Promise<ThreadShown | null>;
  /** the articles among which the thread was found, with all that was found between them */
  showTracing(thread: ThreadId): Promise<Tracing | null>;
  listVoices(query: VoiceQuery, page?: PageRequest): Promise<Page<VoiceSummary>>;
  showVoice(id: VoiceId): Promise<VoiceShown | null>;
  showOrigin(id: OriginId): Promise<OriginShown | null>;
  /** the latest first */
  listRulings(page?: PageRequest): Promise<Page<Ruling>>;
  /** line by line, each without its line break */
  dump(): AsyncIterable<string>;
}

export const readerOf = (ledger: Ledger): LedgerReader => ({
  countAll: () => countAll(ledger),
  searchClaims: (query, page) => searchClaims(ledger, query, page),
  showClaim: (id) => showClaim(ledger, id),
  listDocuments: (query, page) => listDocuments(ledger, query, page),
  showDocument: (id) => showDocument(ledger, id),
  listThreads: (query, page) => listThreads(ledger, query, page),
  showThread: (id) => showThread(ledger, id),
  showTracing: (thread) => showTracing(ledger, thread),
  listVoices: (query, page) => listVoices(ledger, query, page),
  showVoice: (id) => showVoice(ledger, id),
  showOrigin: (id) => showOrigin(ledger, id),
  listRulings: (page) => listRulings(ledger, page),
  dump: () => dump(ledger),
});

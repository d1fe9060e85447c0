/** What the routes ask of a ledger: its queries with the ledger given, so that routes know no database. */
import type {
  ClaimHit,
  ClaimQuery,
  ClaimShown,
  Counts,
  DocumentQuery,
  DocumentShown,
  DocumentSummary,
  FailedInput,
  OriginShown,
  Page,
  PageRequest,
  ThreadQuery,
  ThreadShown,
  ThreadSummary,
  VoiceQuery,
  VoiceShown,
  VoiceSummary,
} from "../ledger/index.ts";
import type {
  ClaimId,
  DocumentId,
  OriginId,
  Ruling,
  RulingAct,
  RulingTarget,
  ThreadId,
  VoiceId,
} from "../model/index.ts";

/** Threads by who is in them and where, beside what the ledger's own query knows. */
export interface DeskThreadQuery extends ThreadQuery {
  /** an id, or a name or alias: threads with a claim that has the voice in its chain */
  readonly voice?: string | undefined;
  /** a country code or a place's name: threads with a claim about it */
  readonly place?: string | undefined;
}

export interface SourceHealth {
  readonly source: string;
  readonly kind: string;
  /** items that became documents, and items that could not be read */
  readonly documents: number;
  readonly failed: number;
  readonly last: string | null;
  /** of the item that failed last */
  readonly error: string | null;
}

export interface Suggestion {
  readonly kind: "thread" | "voice" | "outlet" | "place";
  readonly text: string;
  /** of the thread or voice; null: a name to filter by */
  readonly id: string | null;
}

/** What is added by hand: its text, its address, or the bytes of a file. */
export type Addition =
  | {
      readonly kind: "text";
      readonly text: string;
      readonly title?: string | undefined;
      readonly outlet?: string | undefined;
      readonly published?: string | undefined;
      readonly url?: string | undefined;
    }
  | { readonly kind: "url"; readonly url: string }
  | { readonly kind: "file"; readonly name: string; readonly bytes: Uint8Array };

export type Added =
  | {
      readonly kind: "added";
      readonly document: DocumentId;
      readonly claims: number;
      /** false: the ledger had it already */
      readonly isNew: boolean;
    }
  | { readonly kind: "failed"; readonly error: string };

export interface Store {
  readonly at: string;
  readonly engine: "embedded" | "server";
  countAll(): Promise<Counts>;
  searchClaims(query: ClaimQuery, page: PageRequest): Promise<Page<ClaimHit>>;
  showClaim(id: ClaimId): Promise<ClaimShown | null>;
  listDocuments(query: DocumentQuery, page: PageRequest): Promise<Page<DocumentSummary>>;
  showDocument(id: DocumentId): Promise<DocumentShown | null>;
  listThreads(query: DeskThreadQuery, page: PageRequest): Promise<Page<ThreadSummary>>;
  showThread(id: ThreadId): Promise<ThreadShown | null>;
  listVoices(query: VoiceQuery, page: PageRequest): Promise<Page<VoiceSummary>>;
  showVoice(id: VoiceId): Promise<VoiceShown | null>;
  showOrigin(id: OriginId): Promise<OriginShown | null>;
  listFailures(page: PageRequest): Promise<Page<FailedInput>>;
  listSources(): Promise<readonly SourceHealth[]>;
  suggest(words: string, limit: number): Promise<readonly Suggestion[]>;
  listRulings(query: { readonly target?: RulingTarget }, page: PageRequest): Promise<Page<Ruling>>;
  /** Stores the ruling and applies it to the threads. */
  rule(ruling: {
    readonly by: string;
    readonly why: string | null;
    readonly act: RulingAct;
  }): Promise<Ruling>;
  add(addition: Addition, by: string): Promise<Added>;
}

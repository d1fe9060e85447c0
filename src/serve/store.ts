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
  SourceHealth,
  Suggestion,
  ThreadQuery,
  ThreadShown,
  ThreadSummary,
  VoiceQuery,
  VoiceShown,
  VoiceSummary,
} from "../ledger/index.ts";
import type { ClaimId, DocumentId, OriginId, Ruling, RulingAct, ThreadId, VoiceId } from "../model/index.ts";
import type { AddedArticle } from "../pipeline/ingest/add-article.ts";

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

export type Added = AddedArticle;

export interface Store {
  readonly at: string;
  readonly engine: "embedded" | "server";
  countAll(): Promise<Counts>;
  searchClaims(query: ClaimQuery, page: PageRequest): Promise<Page<ClaimHit>>;
  showClaim(id: ClaimId): Promise<ClaimShown | null>;
  listDocuments(query: DocumentQuery, page: PageRequest): Promise<Page<DocumentSummary>>;
  showDocument(id: DocumentId): Promise<DocumentShown | null>;
  listThreads(query: ThreadQuery, page: PageRequest): Promise<Page<ThreadSummary>>;
  showThread(id: ThreadId): Promise<ThreadShown | null>;
  listVoices(query: VoiceQuery, page: PageRequest): Promise<Page<VoiceSummary>>;
  showVoice(id: VoiceId): Promise<VoiceShown | null>;
  showOrigin(id: OriginId): Promise<OriginShown | null>;
  listFailures(page: PageRequest): Promise<Page<FailedInput>>;
  listSources(): Promise<readonly SourceHealth[]>;
  suggest(words: string, limit: number): Promise<readonly Suggestion[]>;
  listRulings(page: PageRequest): Promise<Page<Ruling>>;
  /** Stores the ruling and applies it to the threads. */
  rule(ruling: {
    readonly by: string;
    readonly why: string | null;
    readonly act: RulingAct;
  }): Promise<Ruling>;
  add(addition: Addition): Promise<Added>;
}

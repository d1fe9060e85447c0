/** What the routes ask of a ledger: its queries with the ledger given, so that routes know no database. */
import type {
  CopiesShown,
  FailedInput,
  LedgerReader,
  Page,
  PageRequest,
  SourceHealth,
  Suggestion,
  VoiceCarrier,
} from "../ledger/index.ts";
import type { ClaimId, DocumentId, Ruling, RulingAct, ThreadId, VoiceId } from "../model/index.ts";
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

export interface Store extends LedgerReader {
  readonly at: string;
  readonly engine: "embedded" | "server";
  listFailures(page: PageRequest): Promise<Page<FailedInput>>;
  listSources(page: PageRequest): Promise<Page<SourceHealth>>;
  /** the threads that each of the claims is in; a claim in none is left out */
  threadsOfEach(claims: readonly ClaimId[]): Promise<ReadonlyMap<string, readonly ThreadId[]>>;
  /** who carries what the voice said itself */
  carriersOfVoice(id: VoiceId): Promise<readonly VoiceCarrier[]>;
  /** text that the document carries from others, and others from it; null: there is no such document */
  showCopies(id: DocumentId): Promise<CopiesShown | null>;
  suggest(words: string, limit: number): Promise<readonly Suggestion[]>;
  /** Stores the ruling and applies it to the threads. */
  rule(ruling: {
    readonly by: string;
    readonly why: string | null;
    readonly act: RulingAct;
  }): Promise<Ruling>;
  /** @param onStage told when its turn comes, and when it is linked with the others */
  add(addition: Addition, onStage?: (stage: "reading" | "linking") => void): Promise<Added>;
}

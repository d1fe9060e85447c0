/** What the routes ask of a ledger: its queries with the ledger given, so that routes know no database. */
import type {
  FailedInput,
  LedgerReader,
  Page,
  PageRequest,
  SourceHealth,
  Suggestion,
} from "../ledger/index.ts";
import type { ClaimId, Ruling, RulingAct, ThreadId } from "../model/index.ts";
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
  listSources(): Promise<readonly SourceHealth[]>;
  /** the threads that each of the claims is in; a claim in none is left out */
  threadsOfEach(claims: readonly ClaimId[]): Promise<ReadonlyMap<string, readonly ThreadId[]>>;
  suggest(words: string, limit: number): Promise<readonly Suggestion[]>;
  /** Stores the ruling and applies it to the threads. */
  rule(ruling: {
    readonly by: string;
    readonly why: string | null;
    readonly act: RulingAct;
  }): Promise<Ruling>;
  add(addition: Addition): Promise<Added>;
}

/** What the ledger takes and gives back: the contract that the command line, the server and the pipeline build on. */
import type {
  CertaintyValue,
  Claim,
  ClaimId,
  Conflict,
  Copy,
  Document,
  DocumentId,
  Origin,
  Reading,
  Realis,
  Ruling,
  RulingAct,
  Thread,
  ThreadId,
  TraceDrift,
  Voice,
  VoiceId,
  VoiceKind,
} from "../model/index.ts";

export interface PageRequest {
  /** 1 to MOST_ON_A_PAGE; left out: USUAL_ON_A_PAGE */
  readonly limit?: number | undefined;
  /** `next` of the page before */
  readonly cursor?: string | null | undefined;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** what to give as cursor for what follows; null: that was all */
  readonly next: string | null;
}

/** All that is given must hold. */
export interface ClaimQuery {
  /** as typed into a web search: words, "a phrase", -not, or */
  readonly words?: string | undefined;
  /** an id, or a name or alias in any case: the claims it is a link of the chain of */
  readonly voice?: string | undefined;
  /** true: only where the voice is the innermost, who said it */
  readonly innermost?: boolean | undefined;
  readonly outlet?: string | undefined;
  readonly document?: DocumentId | undefined;
  readonly thread?: ThreadId | undefined;
  readonly certainty?: CertaintyValue | undefined;
  readonly polarity?: "affirmed" | "denied" | undefined;
  readonly realis?: Realis | undefined;
  readonly forecast?: boolean | undefined;
  readonly where?: Claim["where"] | undefined;
  /** some quantity of the claim lies between these, by its stated bounds: "at least 31" by 31 */
  readonly least?: number | undefined;
  readonly most?: number | undefined;
  /** that quantity's unit holds this word, or its role is this */
  readonly unit?: string | undefined;
  readonly role?: string | undefined;
  /** published on or after, on or before: ISO dates, or the start of one ("2025-07") */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  /** a country as ISO 3166-1 alpha-2, or a place by its name in any case */
  readonly place?: string | undefined;
  readonly minimumSalience?: number | undefined;
}

export interface DocumentSummary {
  readonly id: DocumentId;
  readonly title: string | null;
  /** the first words of the text where it has no title, to call it by; null: it has one */
  readonly opening: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly language: string | null;
  readonly claims: number;
  /** 1 where the article never changed */
  readonly version: number;
  /** false: a newer version of the article is in the ledger */
  readonly latest: boolean;
}

/** What became of a claim, as a person ruled. */
export interface ClaimOutcome {
  readonly outcome: Extract<RulingAct, { readonly kind: "resolve" }>["outcome"];
  /** EDTF: when it was known; null: it is not told */
  readonly on: string | null;
  /** url or id of a document that shows it */
  readonly source: string | null;
  readonly by: string;
  readonly at: string;
  readonly why: string | null;
}

export interface ClaimHit {
  readonly claim: Claim;
  /** null: nobody has told yet */
  readonly outcome: ClaimOutcome | null;
  readonly document: DocumentSummary;
  /** those of the claim's chain, in its order, renamed and merged as people ruled */
  readonly voices: readonly Voice[];
  readonly threads: readonly ThreadId[];
}

export interface ClaimShown extends ClaimHit {
  readonly drifts: readonly TraceDrift[];
  readonly conflicts: readonly Conflict[];
  readonly rulings: readonly Ruling[];
}

/** Where the document came from, and what that said of it. */
export interface Carrier {
  readonly source: string;
  readonly kind: string;
  readonly item: string;
  readonly first: string;
  readonly last: string;
  readonly about: Readonly<Record<string, unknown>>;
}

/** One run of lines that changed between two versions of an article. */
export interface TextChange {
  /** line in the older text, from 0 */
  readonly line: number;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export interface VersionShown {
  readonly document: DocumentId;
  readonly version: number;
  readonly published: string | null;
  readonly added: string;
  /** against the version before; empty for the first */
  readonly difference: readonly TextChange[];
}

export interface DocumentShown {
  readonly document: Document;
  readonly reading: Reading;
  readonly carriers: readonly Carrier[];
  readonly versions: readonly VersionShown[];
  /** extractors that read it, the current one last */
  readonly extractors: readonly string[];
  readonly threads: readonly ThreadSummary[];
  readonly rulings: readonly Ruling[];
}

export interface ThreadSummary {
  readonly id: ThreadId;
  readonly title: string;
  readonly members: number;
  readonly documents: number;
  readonly independent: Thread["independent"];
  /** publication dates of the first and last carrier; null: undated */
  readonly first: string | null;
  readonly last: string | null;
  readonly conflicts: number;
  readonly drifts: number;
}

export interface ThreadShown {
  readonly thread: Thread;
  readonly origins: readonly Origin[];
  readonly drifts: readonly TraceDrift[];
  readonly conflicts: readonly Conflict[];
  readonly copies: readonly Copy[];
  /** the claims and documents that the thread names */
  readonly claims: Readonly<Record<ClaimId, Claim>>;
  readonly documents: Readonly<Record<DocumentId, DocumentSummary>>;
  readonly voices: Readonly<Record<VoiceId, Voice>>;
  /** the id that was asked for, where the thread has another one now */
  readonly redirectedFrom: ThreadId | null;
  /** about the thread, and about its claims */
  readonly rulings: readonly Ruling[];
}

export interface VoiceSummary {
  readonly voice: Voice;
  /** claims whose chain it is in, of every reading that is current */
  readonly claims: number;
}

export interface VoiceShown extends VoiceSummary {
  /** the voice that was asked for, where people merged it into this one */
  readonly mergedFrom: VoiceId | null;
  readonly merged: readonly VoiceId[];
  readonly rulings: readonly Ruling[];
}

/** Who else stands in the chain of what a voice said itself. */
export interface VoiceCarrier {
  readonly voice: VoiceId;
  readonly name: string;
  readonly claims: number;
}

export interface OriginShown {
  readonly origin: Origin;
  readonly threads: readonly ThreadSummary[];
  readonly rulings: readonly Ruling[];
}

export interface DocumentQuery {
  readonly words?: string | undefined;
  readonly outlet?: string | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

export interface ThreadQuery {
  readonly words?: string | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  /** by how many documents carry it, or by the last that did; left out: carried */
  readonly order?: "carried" | "recent" | undefined;
  /** an id, or a name or alias in any case: some claim of the thread has it in its chain */
  readonly voice?: string | undefined;
  /** some claim of the thread is about it: as in a ClaimQuery */
  readonly place?: string | undefined;
  /** an ISO date: somebody told it on that day or later, or a deadline that it tells of is near to that day */
  readonly changedSince?: string | undefined;
  /** only these, by the ids that they have now */
  readonly among?: readonly ThreadId[] | undefined;
  /** true: only those with a conflict in them */
  readonly conflicts?: boolean | undefined;
}

export interface VoiceQuery {
  readonly words?: string | undefined;
  readonly kind?: VoiceKind | undefined;
  readonly country?: string | undefined;
  /** true: only those whose name is known; false: only "officials" and their like */
  readonly named?: boolean | undefined;
}

export interface FailedInput {
  readonly source: string;
  readonly kind: string;
  readonly item: string;
  readonly error: string;
  readonly attempts: number;
  readonly last: string;
  readonly about: Readonly<Record<string, unknown>>;
}

export interface Counts {
  readonly documents: number;
  readonly claims: number;
  readonly voices: number;
  readonly threads: number;
  readonly origins: number;
  readonly rulings: number;
  readonly failures: number;
}

/** The tables of the ledger as types. docs/ledger.md draws them; migrations/ makes them. */
import type { Generated } from "kysely";

/** Whole days since 1970 of what has no date: sorts after everything dated when the newest come first. */
export const UNDATED_DAY = -2147483648;

export interface LedgerTable {
  readonly key: string;
  readonly value: string;
}

export interface DocumentsTable {
  readonly key: Generated<number>;
  readonly id: string;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly published: string | null;
  readonly day: number;
  readonly language: string | null;
  /** whose copy the outlet carries, where said */
  readonly carries: string | null;
  /** SHA-256 of the text, hexadecimal */
  readonly digest: string;
  /** when its publisher last touched it, or an empty text */
  readonly touched: string;
  readonly added: string;
  /** the packed Document, text included */
  readonly body: Uint8Array;
}

/** Only for articles that changed: one row for each version after the first. */
export interface VersionsTable {
  readonly document: number;
  readonly previous: number;
  /** in the order they came; 2 for the first change */
  readonly version: number;
  /** what changed in the text, as JSON */
  readonly difference: unknown;
}

export interface ReadingsTable {
  readonly document: number;
  readonly extractor: string;
  readonly added: string;
  readonly claims: number;
  /** false: a newer extractor has read it again */
  readonly current: boolean;
  readonly body: Uint8Array;
}

/** An index into the readings that are current: made from them, and made anew when one is read again. */
export interface ClaimsTable {
  readonly key: Generated<number>;
  readonly id: string;
  readonly document: number;
  readonly ordinal: number;
  readonly day: number;
  readonly content: string;
  /** [low, high, unit, role] of each quantity and part */
  readonly quantities: unknown;
  /** the stems of the content, and facets such as "v:voi_…" */
  readonly terms: unknown;
}

export interface VoicesTable {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly named: boolean;
  readonly country: string | null;
  readonly parent: string | null;
  readonly role: string | null;
  /** claims whose chain it is in */
  readonly claims: number;
}

export interface VoiceAliasesTable {
  readonly voice: string;
  readonly alias: string;
  /** lower case, for look-up */
  readonly folded: string;
}

export interface SourcesTable {
  readonly key: Generated<number>;
  readonly name: string;
  readonly kind: string;
  /** what the source needs remembered between runs (validators, politeness), as JSON */
  readonly state: unknown;
}

/** One thing that a source gave: a file, a line, a feed item, a WARC record. Those of one document are its carriers. */
export interface InputsTable {
  readonly source: number;
  readonly item: string;
  /** of the bytes as they came */
  readonly digest: string;
  readonly document: number | null;
  readonly error: string | null;
  readonly attempts: number;
  readonly first: string;
  readonly last: string;
  /** what else is known of the item (guid, updated, source element), as JSON */
  readonly about: unknown;
}

/** What decides with which articles a document is linked, as JSON: written once, never changed. */
export interface ProfilesTable {
  readonly document: number;
  readonly profile: string;
}

/** Articles that are linked together, and what was found between them, packed: the machine's findings alone. */
export interface NeighbourhoodsTable {
  readonly key: Generated<number>;
  readonly extractor: string;
  readonly findings: Uint8Array;
}

export interface PlacedTable {
  readonly document: number;
  /** false: the publisher has changed the article since; its claims are kept, and no longer linked */
  readonly standing: boolean;
  /** true: its neighbourhood has to be linked, for the first time or anew */
  readonly waiting: boolean;
  /** in which it was linked last; null: in none that still is */
  readonly neighbourhood: number | null;
}

/** An index into the findings with the rulings applied; made anew whenever a story is linked. */
export interface ThreadsTable {
  readonly id: string;
  readonly neighbourhood: number;
  readonly title: string;
  readonly members: number;
  readonly documents: number;
  readonly low: number;
  readonly high: number;
  readonly first: number;
  readonly last: number;
  readonly conflicts: number;
  readonly drifts: number;
  readonly terms: unknown;
}

export interface ThreadMembersTable {
  /** the id that a thread has whose first figure this is: every id a thread ever had leads here */
  readonly named: string;
  readonly thread: string;
  readonly claim: string;
  readonly origin: string | null;
}

export interface OriginsTable {
  readonly id: string;
  readonly neighbourhood: number;
  readonly voice: string | null;
  readonly title: string;
}

export interface RulingsTable {
  readonly key: Generated<number>;
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly why: string | null;
  readonly act: unknown;
  /** every id that it names, and the claims whose figures the ids of threads are made of: found wherever those are now */
  readonly about: readonly string[];
}

export interface Database {
  readonly ledger: LedgerTable;
  readonly documents: DocumentsTable;
  readonly versions: VersionsTable;
  readonly readings: ReadingsTable;
  readonly claims: ClaimsTable;
  readonly voices: VoicesTable;
  readonly voice_aliases: VoiceAliasesTable;
  readonly sources: SourcesTable;
  readonly inputs: InputsTable;
  readonly profiles: ProfilesTable;
  readonly neighbourhoods: NeighbourhoodsTable;
  readonly placed: PlacedTable;
  readonly threads: ThreadsTable;
  readonly thread_members: ThreadMembersTable;
  readonly origins: OriginsTable;
  readonly rulings: RulingsTable;
}

/** What was added before, so that it is not read again; and what failed, so that it can be tried again. */
import { sql } from "kysely";
import type { DocumentId } from "../../model/index.ts";
import type { FailedInput, Page, PageRequest } from "../contract.ts";
import type { Ledger } from "../open.ts";
import { unpackDocument } from "../pack.ts";
import { rowsOf } from "../rows.ts";
import { nameOf, type SourceName } from "../write/input.ts";
import { pageOf, pagingOf } from "./cursor.ts";
import { openingOf } from "./summaries.ts";

export interface KnownInput {
  readonly source: string;
  readonly item: string;
  readonly digest: string;
  /** true: it could not be read */
  readonly failed: boolean;
}

/** Those of the named inputs that the ledger has an entry of. */
export async function knownInputs(
  { db }: Ledger,
  names: readonly { readonly source: string; readonly item: string }[],
): Promise<readonly KnownInput[]> {
  if (names.length === 0) return [];
  const given = names.map(({ source, item }) => ({ source: nameOf(source), item: nameOf(item) }));
  const { rows } = await sql<KnownInput>`
    select s.name as source, i.item, i.digest, i.error is not null as failed
    from ${rowsOf(given, "source text, item text")}
    join sources s on s.name = given.source join inputs i on i.source = s.key and i.item = given.item`.execute(
    db,
  );
  return rows;
}

/** Failed inputs with their errors, by source and item. */
export async function listFailures(ledger: Ledger, page?: PageRequest): Promise<Page<FailedInput>> {
  const paging = pagingOf(page, "failures");
  const [source, item] = paging.after ?? ["", ""];
  const { rows } = await sql<FailedInput>`
    select s.name as source, s.kind, i.item, i.error, i.attempts, i.last, i.about
    from inputs i join sources s on s.key = i.source
    where i.error is not null and (s.name, i.item) > (${source}, ${item})
    order by s.name, i.item limit ${paging.limit + 1}`.execute(ledger.db);
  return pageOf(rows, paging, (row) => [row.source, row.item], rows);
}

export interface FailedSource extends SourceName {
  /** how what failed last was named when it was added; null: with nothing beside its name */
  readonly given: Readonly<Record<string, unknown>> | null;
}

/** Sources that have inputs which failed. */
export async function failedSources({ db }: Ledger): Promise<readonly FailedSource[]> {
  const { rows } = await sql<FailedSource>`
    select distinct on (s.name) s.name, s.kind, i.about->'given' as given
    from inputs i join sources s on s.key = i.source
    where i.error is not null order by s.name, i.last desc`.execute(db);
  return rows;
}

export interface StoredDocument {
  readonly document: DocumentId;
  readonly claims: number;
  readonly title: string | null;
  /** its first words, where it has no title */
  readonly opening: string | null;
  readonly outlet: string | null;
}

/** What an input became; null: there is none of that name, or it could not be read. */
export async function documentOfInput(
  { db }: Ledger,
  { source, item }: { readonly source: string; readonly item: string },
): Promise<StoredDocument | null> {
  const { rows } = await sql<Omit<StoredDocument, "opening"> & { untitled: Uint8Array | null }>`
    select d.id as document, r.claims, d.title, d.outlet, case when d.title is null then d.body end as untitled
    from inputs i join sources s on s.key = i.source join documents d on d.key = i.document
    join readings r on r.document = d.key and r.current
    where s.name = ${nameOf(source)} and i.item = ${nameOf(item)}`.execute(db);
  const row = rows[0];
  if (row === undefined) return null;
  const { untitled, ...stored } = row;
  return { ...stored, opening: untitled === null ? null : openingOf(unpackDocument(untitled).text) };
}

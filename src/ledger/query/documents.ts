/** Documents of a ledger: in a list, and one with its reading, its carriers and its versions. */
import { sql } from "kysely";
import type { DocumentId } from "../../model/index.ts";
import type {
  Carrier,
  DocumentQuery,
  DocumentShown,
  DocumentSummary,
  Page,
  PageRequest,
  TextChange,
  VersionShown,
} from "../contract.ts";
import { dayOf, lastDayOf } from "../day.ts";
import type { Ledger } from "../open.ts";
import { storable } from "../rows.ts";
import { UNDATED_DAY } from "../schema.ts";
import { checkedDay } from "./claim-filter.ts";
import { pageOf, pagingOf } from "./cursor.ts";
import { firstRows, type TwoWays } from "./first-rows.ts";
import { readingsOf } from "./readings.ts";
import { rulingsAbout } from "./rulings.ts";
import { type SummaryRow, summaryColumns, summaryOf, summaryTables } from "./summaries.ts";
import { threadsOfClaims } from "./threads.ts";

/** The newest first. @throws LedgerError "bad query", "bad cursor" */
export async function listDocuments(
  ledger: Ledger,
  query: DocumentQuery = {},
  page?: PageRequest,
): Promise<Page<DocumentSummary>> {
  const paging = pagingOf(page, query);
  const { words, outlet, from, until } = query;
  const rows = await firstRows<{ key: number; day: number }>(ledger.db, {
    table: "documents",
    as: "d",
    columns: sql`d.key, d.day`,
    within: [
      ...(from === undefined ? [] : [sql`d.day >= ${checkedDay(from, dayOf)}`]),
      ...(until === undefined
        ? []
        : [sql`d.day <= ${checkedDay(until, lastDayOf)} and d.day > ${UNDATED_DAY}`]),
      ...(paging.after === null ? [] : [sql`(d.day, d.key) < (${paging.after[0]}, ${paging.after[1]})`]),
    ],
    where: words === undefined || words.trim() === "" ? [] : [withWords(words)],
    unindexed: outlet === undefined ? [] : [sql`lower(d.outlet) = lower(${storable(outlet)})`],
    order: sql`d.day desc, d.key desc`,
    limit: paging.limit + 1,
  });
  const summaries = await summariesOf(
    ledger,
    rows.map(({ key }) => key),
  );
  return pageOf(
    rows,
    paging,
    ({ day, key }) => [day, key],
    rows.flatMap(({ key }) => summaries.get(key) ?? []),
  );
}

/** In the title, or in what is claimed. */
function withWords(words: string): TwoWays {
  const asked = sql`websearch_to_tsquery('english', ${storable(words)})`;
  const title = sql`to_tsvector('english', coalesce(d.title, '')) @@ ${asked}`;
  return {
    each: sql`(${title} or exists (select from claims c where c.document = d.key and c.terms @@ ${asked}))`,
    all: sql`d.key in (
      select d.key from documents d where ${title}
      union select c.document from claims c where c.terms @@ ${asked})`,
  };
}

async function summariesOf(
  { db }: Ledger,
  keys: readonly number[],
): Promise<ReadonlyMap<number, DocumentSummary>> {
  const { rows } = await sql<SummaryRow>`
    select ${summaryColumns} from ${summaryTables} where d.key = any(${[...keys]}::bigint[])`.execute(db);
  return new Map(rows.map((row) => [row.key, summaryOf(row)]));
}

/** null: the ledger has no such document */
export async function showDocument(ledger: Ledger, id: DocumentId): Promise<DocumentShown | null> {
  const { db } = ledger;
  const row = await db
    .selectFrom("documents")
    .select(["key", "url"])
    .where("id", "=", storable(id))
    .executeTakeFirst();
  if (row === undefined) return null;
  const kept = (await readingsOf(ledger, [row.key]))[0];
  if (kept === undefined) return null;
  const extractors = await db
    .selectFrom("readings")
    .select("extractor")
    .where("document", "=", row.key)
    .orderBy("current")
    .orderBy("added")
    .execute();
  const claims = kept.reading.claims.map((claim) => claim.id);
  return {
    document: kept.reading.document,
    reading: kept.reading,
    carriers: await carriersOf(ledger, row.key),
    versions: await versionsOf(ledger, row.key, row.url),
    extractors: extractors.map(({ extractor }) => extractor),
    threads: await threadsOfClaims(ledger, claims),
    rulings: await rulingsAbout(ledger, [id, ...claims]),
  };
}

async function carriersOf({ db }: Ledger, document: number): Promise<readonly Carrier[]> {
  const { rows } = await sql<Carrier>`
    select s.name as source, s.kind, i.item, i.first, i.last, i.about
    from inputs i join sources s on s.key = i.source where i.document = ${document}
    order by i.first, s.name, i.item`.execute(db);
  return rows;
}

async function versionsOf({ db }: Ledger, key: number, url: string | null): Promise<readonly VersionShown[]> {
  const { rows } = await sql<{
    id: DocumentId;
    version: number;
    published: string | null;
    added: string;
    difference: readonly TextChange[] | null;
  }>`
    select d.id, coalesce(v.version, 1) as version, d.published, d.added, v.difference
    from documents d left join versions v on v.document = d.key
    where d.key = ${key} or (d.url is not null and d.url = ${url}) order by 2, d.key`.execute(db);
  return rows.map(({ id, difference, ...row }) => ({ document: id, ...row, difference: difference ?? [] }));
}

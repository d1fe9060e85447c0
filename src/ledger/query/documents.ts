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
import { readingsOf } from "./readings.ts";
import { rulingsAbout } from "./rulings.ts";
import { type SummaryRow, summaryColumns, summaryOf, summaryTables } from "./summaries.ts";
import { threadsOfClaims } from "./threads.ts";

/** The newest first. @throws LedgerError "bad query", "bad cursor" */
export async function listDocuments(
  { db }: Ledger,
  query: DocumentQuery = {},
  page?: PageRequest,
): Promise<Page<DocumentSummary>> {
  const paging = pagingOf(page, query);
  const { words, outlet, from, until } = query;
  const conditions = [
    ...(outlet === undefined ? [] : [sql`lower(d.outlet) = lower(${storable(outlet)})`]),
    ...(from === undefined ? [] : [sql`d.day >= ${checkedDay(from, dayOf)}`]),
    ...(until === undefined
      ? []
      : [sql`d.day <= ${checkedDay(until, lastDayOf)} and d.day > ${UNDATED_DAY}`]),
    ...(words === undefined || words.trim() === ""
      ? []
      : [
          sql`(to_tsvector('english', coalesce(d.title, '')) @@ websearch_to_tsquery('english', ${storable(words)})
            or d.key in (select c.document from claims c where c.terms @@ websearch_to_tsquery('english', ${storable(words)})))`,
        ]),
    ...(paging.after === null ? [] : [sql`(d.day, d.key) < (${paging.after[0]}, ${paging.after[1]})`]),
  ];
  const where = conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
  const { rows } = await sql<SummaryRow>`
    select ${summaryColumns} from ${summaryTables} where ${where}
    order by d.day desc, d.key desc limit ${paging.limit + 1}`.execute(db);
  return pageOf(rows, paging, ({ day, key }) => [day, key], rows.map(summaryOf));
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

/** Documents into the ledger: each once, and an article that changed under its url as a new version of it. */
import { sql, type Transaction } from "kysely";
import { unpackDocument } from "../pack.ts";
import { rowsOf, storable } from "../rows.ts";
import type { Database } from "../schema.ts";
import type { PreparedDocument, PreparedReading } from "./prepare.ts";
import { textChanges } from "./text-changes.ts";

export interface PlacedDocument {
  readonly reading: PreparedReading;
  /** of the document that stands for it in the ledger: its own, or that of the same article with other details */
  readonly id: string;
  readonly key: number;
  /** true: it was not there before; the first of several alike in a batch */
  readonly isNew: boolean;
  /** 1 unless an article under its url was there with another text */
  readonly version: number;
}

interface Known {
  readonly key: number;
  readonly id: string;
  readonly url: string | null;
  readonly digest: string;
  readonly touched: string;
  readonly version: number;
}

/** For each reading where its document is, in their order. */
export async function storeDocuments(
  transaction: Transaction<Database>,
  readings: readonly PreparedReading[],
  now: string,
): Promise<readonly PlacedDocument[]> {
  if (readings.length === 0) return [];
  const known = await findKnown(transaction, readings);
  const byId = new Map(known.map((document) => [document.id, document]));
  const byUrl = new Map<string, Known[]>();
  for (const document of known) if (document.url !== null) push(byUrl, document.url, document);
  const fresh = new Map<string, PreparedDocument>();
  const standsFor = readings.map(({ document }): string => {
    const same =
      byId.get(document.id)?.id ?? sameText(byUrl.get(storable(document.url ?? "")), document.digest);
    if (same !== undefined) return same;
    if (fresh.has(document.id)) return document.id;
    const twin = [...fresh.values()].find(
      ({ url, digest }) => url !== null && url === document.url && digest === document.digest,
    );
    if (twin !== undefined) return twin.id;
    fresh.set(document.id, document);
    return document.id;
  });
  if (fresh.size === 0)
    return readings.map((reading, index) => knownAs(reading, byId.get(standsFor[index]!)!));
  const keys = await insertDocuments(transaction, [...fresh.values()], now);
  const versions = await noteVersions(transaction, [...fresh.values()], keys, byUrl);
  const first = new Set<string>();
  return readings.map((reading, index): PlacedDocument => {
    const id = standsFor[index]!;
    const isNew = fresh.get(id) === reading.document && !first.has(id);
    first.add(id);
    return { reading, id, key: keys.get(id) ?? byId.get(id)!.key, isNew, version: versions.get(id) ?? 1 };
  });
}

const asKnown = ({ id, url, digest, touched }: PreparedDocument, key: number, version: number): Known => ({
  key,
  id,
  url,
  digest,
  touched,
  version,
});

const knownAs = (reading: PreparedReading, { id, key, version }: Known): PlacedDocument => ({
  reading,
  id,
  key,
  version,
  isNew: false,
});

const sameText = (known: readonly Known[] | undefined, digest: string): string | undefined =>
  known?.find((document) => document.digest === digest)?.id;

async function findKnown(
  transaction: Transaction<Database>,
  readings: readonly PreparedReading[],
): Promise<readonly Known[]> {
  const names = readings.map(({ document }) => ({ id: document.id, url: document.url }));
  const { rows } = await sql<Known>`
    with given as (select * from ${rowsOf(names, "id text, url text")})
    select d.key, d.id, d.url, d.digest, d.touched, coalesce(v.version, 1) as version
    from documents d left join versions v on v.document = d.key
    where d.id in (select id from given) or (d.url is not null and d.url in (select url from given))
    order by 6, d.key`.execute(transaction);
  return rows;
}

async function insertDocuments(
  transaction: Transaction<Database>,
  documents: readonly PreparedDocument[],
  now: string,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ readonly key: number; readonly id: string }>`
    insert into documents (id, url, outlet, title, published, day, language, carries, digest, touched, added, body)
    select id, url, outlet, title, published, day, language, carries, digest, touched, ${now}, decode(body, 'base64')
    from ${rowsOf(
      documents,
      `id text, url text, outlet text, title text, published text, day int, language text, carries text,
       digest text, touched text, body text`,
    )}
    returning key, id`.execute(transaction);
  return new Map(rows.map(({ key, id }) => [id, key]));
}

/** Every new document stands, but where its article has a version that its publisher touched later. */
async function noteVersions(
  transaction: Transaction<Database>,
  documents: readonly PreparedDocument[],
  keys: ReadonlyMap<string, number>,
  byUrl: Map<string, Known[]>,
): Promise<ReadonlyMap<string, number>> {
  const versions = new Map<string, number>();
  const rows: unknown[] = [];
  const standing = new Set<number>();
  const fallen = new Set<number>();
  for (const document of documents) {
    const key = keys.get(document.id)!;
    const others = document.url === null ? [] : (byUrl.get(storable(document.url)) ?? []);
    const latest = others.at(-1);
    const version = (latest?.version ?? 0) + 1;
    if (others.every(({ touched }) => touched <= document.touched)) {
      for (const other of others) {
        standing.delete(other.key);
        fallen.add(other.key);
      }
      standing.add(key);
    }
    if (document.url !== null) push(byUrl, storable(document.url), asKnown(document, key, version));
    if (latest === undefined) continue;
    versions.set(document.id, version);
    const [before, after] = await bodiesOf(transaction, latest.key, key);
    rows.push({ document: key, previous: latest.key, version, difference: textChanges(before, after) });
  }
  if (rows.length > 0) {
    await sql`insert into versions (document, previous, version, difference)
      select document, previous, version, difference
      from ${rowsOf(rows, "document bigint, previous bigint, version int, difference jsonb")}`.execute(
      transaction,
    );
  }
  await place(transaction, [...keys.values()], standing, [...fallen]);
  return versions;
}

/** New documents wait to be linked; what falls makes its neighbourhood wait too. */
async function place(
  transaction: Transaction<Database>,
  keys: readonly number[],
  standing: ReadonlySet<number>,
  fallen: readonly number[],
): Promise<void> {
  const rows = keys.map((document) => ({ document, standing: standing.has(document) }));
  await sql`insert into placed (document, standing, waiting)
    select document, standing, true from ${rowsOf(rows, "document bigint, standing boolean")}`.execute(
    transaction,
  );
  if (fallen.length === 0) return;
  await transaction
    .updateTable("placed")
    .set({ standing: false, waiting: true })
    .where("document", "in", fallen)
    .execute();
}

async function bodiesOf(
  transaction: Transaction<Database>,
  one: number,
  other: number,
): Promise<readonly [string, string]> {
  const rows = await transaction
    .selectFrom("documents")
    .select(["key", "body"])
    .where("key", "in", [one, other])
    .execute();
  const text = (key: number): string => {
    const row = rows.find((found) => found.key === key);
    return row === undefined ? "" : unpackDocument(row.body).text;
  };
  return [text(one), text(other)];
}

function push(map: Map<string, Known[]>, key: string, value: Known): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** A whole ledger as lines of JSON, of one moment, in an order that the content alone decides. Streamed. */
import { type Kysely, sql } from "kysely";
import type { DocumentId, Reading } from "../../model/index.ts";
import { Ruling } from "../../model/index.ts";
import type { TextChange } from "../contract.ts";
import type { Links } from "../links.ts";
import type { Ledger } from "../open.ts";
import { unpackDocument, unpackJson, unpackReading } from "../pack.ts";
import type { Database } from "../schema.ts";
import { type Entry, FORMAT } from "./entry.ts";

/** Rows read at once. */
const AT_ONCE = 100;

export interface DumpOptions {
  /** true: the caller sees to it that nothing is written meanwhile; others can read then, on an engine of one connection too */
  readonly unwritten?: boolean;
}

/** Each value is one line without its line break. */
export async function* dump({ db }: Ledger, { unwritten = false }: DumpOptions = {}): AsyncGenerator<string> {
  if (unwritten) {
    yield* linesOf(entries(db));
    return;
  }
  const transaction = await db.startTransaction().setIsolationLevel("repeatable read").execute();
  try {
    yield* linesOf(entries(transaction));
  } finally {
    await transaction.rollback().execute();
  }
}

async function* linesOf(all: AsyncIterable<Entry>): AsyncGenerator<string> {
  let lines = 0;
  for await (const entry of all) {
    lines++;
    yield JSON.stringify(entry);
  }
  yield JSON.stringify({ kind: "end", lines } satisfies Entry);
}

async function* entries(db: Kysely<Database>): AsyncGenerator<Entry> {
  yield { kind: "ledger", format: FORMAT };
  yield* documents(db);
  yield* neighbourhoods(db);
  yield* sources(db);
  yield* inputs(db);
  yield* rulings(db);
}

interface DocumentRow {
  readonly id: string;
  readonly key: number;
  readonly carries: string | null;
  readonly added: string;
  readonly standing: boolean;
  readonly body: Uint8Array;
  readonly previous: DocumentId | null;
  readonly version: number | null;
  readonly difference: readonly TextChange[] | null;
}

async function* documents(db: Kysely<Database>): AsyncGenerator<Entry> {
  let last = "";
  for (;;) {
    const { rows } = await sql<DocumentRow>`
      select d.id, d.key, d.carries, d.added, p.standing, d.body, b.id as previous, v.version, v.difference
      from documents d join placed p on p.document = d.key
      left join versions v on v.document = d.key left join documents b on b.key = v.previous
      where d.id > ${last} order by d.id limit ${AT_ONCE}`.execute(db);
    const readings = await readingsOf(db, rows);
    for (const row of rows) yield* oneDocument(row, readings.get(row.key) ?? []);
    if (rows.length < AT_ONCE) return;
    last = rows.at(-1)!.id;
  }
}

interface ReadingRow {
  readonly document: number;
  readonly extractor: string;
  readonly added: string;
  readonly current: boolean;
  readonly body: Uint8Array;
  readonly profile: string | null;
}

async function readingsOf(
  db: Kysely<Database>,
  rows: readonly DocumentRow[],
): Promise<ReadonlyMap<number, readonly ReadingRow[]>> {
  const keys = rows.map(({ key }) => key);
  const found = await sql<ReadingRow>`
    select r.document, r.extractor, r.added, r.current, r.body, case when r.current then f.profile end as profile
    from readings r left join profiles f on f.document = r.document
    where r.document = any(${keys}::bigint[]) order by r.current, r.added, r.extractor`.execute(db);
  const byDocument = new Map<number, ReadingRow[]>();
  for (const row of found.rows) byDocument.set(row.document, [...(byDocument.get(row.document) ?? []), row]);
  return byDocument;
}

function* oneDocument(row: DocumentRow, readings: readonly ReadingRow[]): Generator<Entry> {
  const document = unpackDocument(row.body);
  const { carries, added, standing, previous, version, difference } = row;
  yield { kind: "document", document, carries, added, standing };
  if (previous !== null && version !== null && difference !== null)
    yield { kind: "version", document: document.id, previous, version, difference };
  for (const reading of readings) yield* oneReading(reading, unpackReading(reading.body, document));
}

function* oneReading({ extractor, added, current, profile }: ReadingRow, reading: Reading): Generator<Entry> {
  const { document, voices, differences, notes, claims } = reading;
  yield {
    kind: "reading",
    document: document.id,
    extractor,
    added,
    current,
    profile,
    claims: claims.length,
    voices,
    differences,
    notes,
  };
  for (const claim of claims) yield { kind: "claim", claim };
}

/** In the order of the first document of each. */
async function* neighbourhoods(db: Kysely<Database>): AsyncGenerator<Entry> {
  const { rows: keys } = await sql<{ key: number; documents: readonly DocumentId[] }>`
    select p.neighbourhood as key, array_agg(d.id order by d.id) as documents
    from placed p join documents d on d.key = p.document
    where p.neighbourhood is not null group by p.neighbourhood order by min(d.id)`.execute(db);
  for (const { key, documents: members } of keys) {
    const row = await db
      .selectFrom("neighbourhoods")
      .select(["extractor", "findings"])
      .where("key", "=", key)
      .executeTakeFirstOrThrow();
    const links = unpackJson(row.findings) as Links;
    yield { kind: "neighbourhood", extractor: row.extractor, documents: members };
    for (const thread of links.threads) yield { kind: "thread", thread };
    for (const origin of links.origins) yield { kind: "origin", origin };
    for (const drift of links.drifts) yield { kind: "drift", drift };
    for (const conflict of links.conflicts) yield { kind: "conflict", conflict };
    for (const copy of links.copies) yield { kind: "copy", copy };
  }
}

async function* sources(db: Kysely<Database>): AsyncGenerator<Entry> {
  const rows = await db.selectFrom("sources").select(["name", "kind", "state"]).orderBy("name").execute();
  for (const { name, kind, state } of rows) yield { kind: "source", name, of: kind, state };
}

interface InputRow {
  readonly source: string;
  readonly item: string;
  readonly digest: string;
  readonly document: DocumentId | null;
  readonly error: string | null;
  readonly attempts: number;
  readonly first: string;
  readonly last: string;
  readonly about: Record<string, unknown>;
}

async function* inputs(db: Kysely<Database>): AsyncGenerator<Entry> {
  let after: readonly [string, string, string] = ["", "", ""];
  for (;;) {
    const { rows } = await sql<InputRow>`
      select s.name as source, i.item, i.digest, d.id as document, i.error, i.attempts, i.first, i.last, i.about
      from inputs i join sources s on s.key = i.source left join documents d on d.key = i.document
      where (s.name, i.item, i.digest) > (${after[0]}, ${after[1]}, ${after[2]})
      order by s.name, i.item, i.digest limit ${AT_ONCE * 10}`.execute(db);
    for (const row of rows) yield { kind: "input", ...row };
    const last = rows.at(-1);
    if (last === undefined || rows.length < AT_ONCE * 10) return;
    after = [last.source, last.item, last.digest];
  }
}

async function* rulings(db: Kysely<Database>): AsyncGenerator<Entry> {
  const rows = await db.selectFrom("rulings").selectAll().orderBy("key").execute();
  for (const { key: _, about, ...row } of rows) yield { kind: "ruling", ruling: Ruling.parse(row), about };
}

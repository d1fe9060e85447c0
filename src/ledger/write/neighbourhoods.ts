/**
 * Findings of linking into the ledger. A neighbourhood that was linked again replaces what was found between its articles
 * before, whole and in one transaction: readers see the old findings or the new ones, never a mixture.
 */
import { sql, type Transaction } from "kysely";
import type { Ruling } from "../../model/index.ts";
import type { Links } from "../links.ts";
import type { Ledger } from "../open.ts";
import { unpackJson } from "../pack.ts";
import { rowsOf } from "../rows.ts";
import { applyRulings } from "../rulings/apply.ts";
import { loadRulings } from "../rulings/load.ts";
import type { Database } from "../schema.ts";
import { steadily } from "../steadily.ts";
import { type FindingsIndex, indexOf, type PreparedLinks } from "./prepare-links.ts";
import { takeWriteLock } from "./store.ts";

export interface LinkedNeighbourhood {
  /** keys of its documents, those that do not stand included */
  readonly documents: readonly number[];
  readonly links: PreparedLinks;
}

/** Of one neighbourhood, as it is shown: with the rulings applied. */
export interface ShownFindings {
  readonly neighbourhood: number;
  readonly index: FindingsIndex;
}

export async function storeNeighbourhoods(
  ledger: Ledger,
  linked: readonly LinkedNeighbourhood[],
  extractor: string,
): Promise<void> {
  if (linked.length > 0) await steadily(ledger, () => storeLinked(ledger, linked, extractor));
}

async function storeLinked(
  { db }: Ledger,
  linked: readonly LinkedNeighbourhood[],
  extractor: string,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await takeWriteLock(transaction);
    const rulings = await loadRulings(transaction);
    await forget(
      transaction,
      linked.flatMap(({ documents }) => documents),
    );
    const keys = await newKeys(transaction, linked.length);
    const rows = linked.map(({ links }, index) => ({ key: keys[index], findings: links.findings }));
    await sql`insert into neighbourhoods (key, extractor, findings) overriding system value
      select key, ${extractor}, decode(findings, 'base64') from ${rowsOf(rows, "key bigint, findings text")}`.execute(
      transaction,
    );
    const placed = linked.flatMap(({ documents }, index) =>
      documents.map((document) => ({ document, neighbourhood: keys[index] })),
    );
    await sql`update placed p set neighbourhood = given.neighbourhood, waiting = false
      from ${rowsOf(placed, "document bigint, neighbourhood bigint")} where p.document = given.document`.execute(
      transaction,
    );
    await storeFindings(
      transaction,
      linked.map(({ links }, index) => ({ neighbourhood: keys[index]!, index: shownIndex(links, rulings) })),
    );
  });
}

async function newKeys(transaction: Transaction<Database>, count: number): Promise<readonly number[]> {
  const { rows } = await sql<{ key: number }>`
    select nextval(pg_get_serial_sequence('neighbourhoods', 'key')) as key
    from generate_series(1, ${count}::int)`.execute(transaction);
  return rows.map(({ key }) => key);
}

function shownIndex({ index, findings }: PreparedLinks, rulings: readonly Ruling[]): FindingsIndex {
  if (rulings.length === 0) return index;
  const links = unpackJson(Buffer.from(findings, "base64")) as Links;
  return indexOf(applyRulings(links, rulings));
}

async function forget(transaction: Transaction<Database>, documents: readonly number[]): Promise<void> {
  const { rows } = await sql<{ neighbourhood: number }>`
    select distinct neighbourhood from placed
    where document = any(${[...documents]}::bigint[]) and neighbourhood is not null`.execute(transaction);
  const keys = rows.map(({ neighbourhood }) => neighbourhood);
  if (keys.length === 0) return;
  await forgetFindings(transaction, keys);
  // What stood there and is not among these now waits to be linked: it is seen so even if this process ends before.
  await sql`update placed set neighbourhood = null, waiting = true where neighbourhood = any(${keys}::bigint[])`.execute(
    transaction,
  );
  await sql`delete from neighbourhoods where key = any(${keys}::bigint[])`.execute(transaction);
}

/** Takes the index of findings away: it is made anew from the findings themselves. */
export async function forgetFindings(
  transaction: Transaction<Database>,
  keys: readonly number[],
): Promise<void> {
  const given = sql`any(${[...keys]}::bigint[])`;
  await sql`delete from thread_members where thread in (select id from threads where neighbourhood = ${given})`.execute(
    transaction,
  );
  await sql`delete from threads where neighbourhood = ${given}`.execute(transaction);
  await sql`delete from origins where neighbourhood = ${given}`.execute(transaction);
}

/** The index of what was found in several neighbourhoods: one statement a table, whatever their number. */
export async function storeFindings(
  transaction: Transaction<Database>,
  shown: readonly ShownFindings[],
): Promise<void> {
  const threads = shown.flatMap(({ neighbourhood, index }) =>
    index.threads.map((row) => ({ neighbourhood, ...row })),
  );
  const members = shown.flatMap(({ index }) => index.members);
  const origins = shown.flatMap(({ neighbourhood, index }) =>
    index.origins.map((row) => ({ neighbourhood, ...row })),
  );
  if (threads.length > 0)
    await sql`
      insert into threads (id, neighbourhood, title, members, documents, low, high, first, last, drifts, conflicts, terms)
      select id, neighbourhood, title, members, documents, low, high, first, last, drifts, conflicts,
        to_tsvector('english', title)
      from ${rowsOf(
        threads,
        `id text, neighbourhood bigint, title text, members int, documents int, low int, high int, first int,
         last int, drifts int, conflicts int`,
      )}`.execute(transaction);
  if (members.length > 0)
    await sql`
      insert into thread_members (named, thread, claim, origin)
      select named, thread, claim, origin
      from ${rowsOf(members, "named text, thread text, claim text, origin text")}`.execute(transaction);
  if (origins.length > 0)
    await sql`
      insert into origins (id, neighbourhood, voice, title)
      select id, neighbourhood, voice, title
      from ${rowsOf(origins, "id text, neighbourhood bigint, voice text, title text")}`.execute(transaction);
}

/** Newer readings of documents that are there: the older ones stay, and what is searched and linked is the newer. */
import { sql, type Transaction } from "kysely";
import type { Ledger } from "../open.ts";
import { unpackDocument, unpackReading } from "../pack.ts";
import type { PackedDocument } from "../query/placed.ts";
import type { Database } from "../schema.ts";
import { type PreparedReading, prepareReading } from "./prepare.ts";
import { storeClaims, storeReadings, storeVoices } from "./readings.ts";
import { takeWriteLock } from "./store.ts";

export interface Reread {
  readonly key: number;
  readonly reading: PreparedReading;
}

/** Documents whose current reading another extractor made, by their keys, in pages. */
export async function readByOthers(
  { db }: Ledger,
  extractor: string,
  after: number,
  limit: number,
): Promise<readonly PackedDocument[]> {
  const { rows } = await sql<PackedDocument>`
    select d.key, d.carries, d.body as document, r.body as reading
    from readings r join documents d on d.key = r.document
    where r.current and r.extractor <> ${extractor} and d.key > ${after} order by d.key limit ${limit}`.execute(
    db,
  );
  return rows;
}

/** @param now ISO date and time that the entries carry */
export async function storeRereadings(
  { db }: Ledger,
  readings: readonly Reread[],
  now: string,
): Promise<void> {
  if (readings.length === 0) return;
  await db.transaction().execute(async (transaction) => {
    await takeWriteLock(transaction);
    const keys = readings.map(({ key }) => key);
    await uncount(transaction, keys);
    const given = sql`any(${keys}::bigint[])`;
    await sql`update readings set current = false where current and document = ${given}`.execute(transaction);
    await sql`delete from claims where document = ${given}`.execute(transaction);
    await sql`update placed set waiting = true where document = ${given}`.execute(transaction);
    // An extractor that was used before, and is used again, made the same of it then.
    for (const { key, reading } of readings)
      await sql`delete from readings where document = ${key} and extractor = ${reading.extractor}`.execute(
        transaction,
      );
    await storeReadings(transaction, readings, now);
    await storeClaims(transaction, readings);
    await storeVoices(
      transaction,
      readings.flatMap(({ reading }) => reading.voices),
    );
  });
}

/** Takes the claims of the current readings from the counts of their voices. */
async function uncount(transaction: Transaction<Database>, keys: readonly number[]): Promise<void> {
  const { rows } = await sql<{ document: Uint8Array; reading: Uint8Array }>`
    select d.body as document, r.body as reading
    from readings r join documents d on d.key = r.document
    where r.current and r.document = any(${[...keys]}::bigint[])`.execute(transaction);
  const voices = rows.flatMap(({ document, reading }) => {
    const { voices: counted } = prepareReading(unpackReading(reading, unpackDocument(document)), null, "");
    return counted.map((voice) => ({ ...voice, claims: -voice.claims }));
  });
  await storeVoices(transaction, voices);
}

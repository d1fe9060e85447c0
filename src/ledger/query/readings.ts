/** Readings out of the ledger again, whole, from their packed form. */
import { sql } from "kysely";
import type { Reading } from "../../model/index.ts";
import type { Ledger } from "../open.ts";
import { unpackDocument, unpackReading } from "../pack.ts";

export interface KeptReading {
  readonly key: number;
  readonly reading: Reading;
  readonly carries: string | null;
}

/** The current readings of documents by their keys, in no order. */
export async function readingsOf(
  { db }: Pick<Ledger, "db">,
  keys: readonly number[],
): Promise<readonly KeptReading[]> {
  if (keys.length === 0) return [];
  const { rows } = await sql<{
    key: number;
    carries: string | null;
    document: Uint8Array;
    reading: Uint8Array;
  }>`
    select d.key, d.carries, d.body as document, r.body as reading
    from documents d join readings r on r.document = d.key and r.current
    where d.key = any(${keys}::bigint[])`.execute(db);
  return rows.map(({ key, carries, document, reading }) => ({
    key,
    carries,
    reading: unpackReading(reading, unpackDocument(document)),
  }));
}

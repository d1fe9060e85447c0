/** What linking needs of the ledger: which articles there are, what decides their neighbours, how far they are linked. */
import { sql } from "kysely";
import type { Ledger } from "../open.ts";

export interface PlacedDocument {
  readonly key: number;
  readonly profile: string;
  readonly standing: boolean;
  readonly neighbourhood: number | null;
}

/** Rows that are read at once: a profile has about a kilobyte. */
const AT_ONCE = 5000;

/** All documents after a key, in the order of their keys. */
export async function* placedAfter({ db }: Ledger, after: number): AsyncGenerator<PlacedDocument> {
  let last = after;
  for (;;) {
    const { rows } = await sql<PlacedDocument>`
      select p.document as key, p.standing, p.neighbourhood, f.profile
      from placed p join profiles f on f.document = p.document
      where p.document > ${last} order by p.document limit ${AT_ONCE}`.execute(db);
    yield* rows;
    if (rows.length < AT_ONCE) return;
    last = rows.at(-1)!.key;
  }
}

/** Keys of the documents that wait to be linked. */
export async function waitingToBeLinked({ db }: Ledger): Promise<readonly number[]> {
  const rows = await db.selectFrom("placed").select("document").where("waiting", "=", true).execute();
  return rows.map(({ document }) => document);
}

/** A document as it is kept, to be unpacked by a worker thread. */
export interface PackedDocument {
  readonly key: number;
  readonly carries: string | null;
  readonly document: Uint8Array;
  readonly reading: Uint8Array;
}

/** Only the documents that stand; those of which the publisher changed the article are not linked any more. */
export async function packedStanding(
  { db }: Ledger,
  keys: readonly number[],
): Promise<readonly PackedDocument[]> {
  const { rows } = await sql<PackedDocument>`
    select d.key, d.carries, d.body as document, r.body as reading
    from documents d join placed p on p.document = d.key and p.standing
    join readings r on r.document = d.key and r.current
    where d.key = any(${[...keys]}::bigint[]) order by d.key`.execute(db);
  return rows;
}

/**
 * What a server does by itself in the background, and the embedded engine never does: statistics by which the plan of a
 * search is chosen, and the room of rows that were replaced.
 */
import { sql } from "kysely";
import type { Ledger } from "./open.ts";

/** Below this share of the ledger new articles do not change what the plans rest on. */
const SHARE = 0.1;
/** Tables whose rows are replaced as articles come. */
const REPLACED = ["voices", "placed", "neighbourhoods", "threads", "thread_members", "origins"] as const;

/** @param added articles since the last time */
export async function tidy({ db, engine }: Ledger, added: number): Promise<void> {
  if (engine === "server" || added === 0) return;
  const { documents } = await db
    .selectFrom("documents")
    .select(({ fn }) => fn.countAll<number>().as("documents"))
    .executeTakeFirstOrThrow();
  if (added < Number(documents) * SHARE) return;
  for (const table of REPLACED) await sql`vacuum ${sql.table(table)}`.execute(db);
  await sql`analyze`.execute(db);
}

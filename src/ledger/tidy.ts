/**
 * What a server does by itself in the background, and the embedded engine never does: new entries sorted into the indexes
 * of words, which lie in a list that every search reads until then; statistics by which the plan of a search is chosen; and
 * the room of rows that were replaced. Without statistics a common word is looked up by its index and all that was found
 * is sorted, which takes seconds at a million claims; with them the newest claims are gone through.
 */
import { sql } from "kysely";
import type { Ledger } from "./open.ts";

/** Statistics of a ledger that was smaller by more than this choose other plans. Lower spends more time on them. */
const SHARE = 0.1;
/** Tables whose rows are replaced as articles come. */
const REPLACED = ["voices", "placed", "neighbourhoods", "threads", "thread_members", "origins"] as const;

const WORD_INDEXES = ["claims_by_terms", "threads_by_terms", "documents_by_title"] as const;

/** The last two do nothing where the ledger is still about as large as the last time, in whichever run that was. */
export async function tidy({ db, engine }: Ledger): Promise<void> {
  if (engine === "server") return;
  for (const index of WORD_INDEXES) await sql`select gin_clean_pending_list(${index}::regclass)`.execute(db);
  // -1: there are no statistics yet. Keys are given in order, so the last one tells about how many claims there are.
  const { rows } = await sql<{ now: number; then: number }>`
    select coalesce((select max(key) from claims), 0) as now,
      (select reltuples from pg_class where oid = 'claims'::regclass)::float8 as then`.execute(db);
  const { now, then } = rows[0]!;
  if (now <= Math.max(0, then) * (1 + SHARE)) return;
  for (const table of REPLACED) await sql`vacuum ${sql.table(table)}`.execute(db);
  await sql`analyze`.execute(db);
}

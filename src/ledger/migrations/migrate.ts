/** Brings a ledger's schema to the newest form: the same steps on both engines, each in a transaction. */
import { createHash } from "node:crypto";
import { type Kysely, sql } from "kysely";
import { LedgerError } from "../error.ts";
import type { Database } from "../schema.ts";
import { ledger001 } from "./001-ledger.ts";
import { ledger002 } from "./002-near.ts";
import { ledger003 } from "./003-titles.ts";
import type { Migration } from "./migration.ts";

const MIGRATIONS: readonly Migration[] = [ledger001, ledger002, ledger003];
const SCHEMA_VERSION = MIGRATIONS.at(-1)!.number;
/** Names the statements themselves, so that a database kept for copying is never one of another schema. */
export const SCHEMA_NAME = createHash("sha256").update(JSON.stringify(MIGRATIONS)).digest("hex").slice(0, 12);

/** Two processes that open one server at once must not both make its tables. Any number of our own will do. */
const MIGRATION_LOCK = 7_411_001;

/** @throws LedgerError "newer" where a newer Hearsay made it */
export async function migrate(db: Kysely<Database>): Promise<void> {
  if ((await versionOf(db)) === SCHEMA_VERSION) return;
  await db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(MIGRATION_LOCK)})`.execute(transaction);
    await sql`create table if not exists ledger (key text primary key, value text not null)`.execute(
      transaction,
    );
    const version = await versionOf(transaction);
    if (version > SCHEMA_VERSION)
      throw new LedgerError(
        "newer",
        `this ledger has schema ${version}, made by a newer Hearsay; this one knows up to ${SCHEMA_VERSION}: update Hearsay`,
      );
    for (const { number, statements } of MIGRATIONS) {
      if (number <= version) continue;
      for (const statement of statements) await sql.raw(statement).execute(transaction);
    }
    await sql`insert into ledger (key, value) values ('schema', ${String(SCHEMA_VERSION)})
      on conflict (key) do update set value = excluded.value`.execute(transaction);
  });
}

async function versionOf(db: Kysely<Database>): Promise<number> {
  const there = await sql<{ there: boolean }>`select to_regclass('ledger') is not null as there`.execute(db);
  if (there.rows[0]?.there !== true) return 0;
  const row = await db.selectFrom("ledger").select("value").where("key", "=", "schema").executeTakeFirst();
  return row === undefined ? 0 : Number(row.value);
}

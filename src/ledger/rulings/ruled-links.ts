/** The findings of a neighbourhood, from their packed form, as they are under the rulings that hold. */
import type { Kysely } from "kysely";
import type { Links } from "../links.ts";
import type { Ledger } from "../open.ts";
import { unpackJson } from "../pack.ts";
import type { Database } from "../schema.ts";
import { applyRulings } from "./apply.ts";
import { heldRulings } from "./load.ts";

const NOTHING: Links = { threads: [], origins: [], drifts: [], conflicts: [], copies: [] };

export async function foundLinks(db: Kysely<Database>, neighbourhood: number): Promise<Links> {
  const row = await db
    .selectFrom("neighbourhoods")
    .select("findings")
    .where("key", "=", neighbourhood)
    .executeTakeFirst();
  return row === undefined ? NOTHING : (unpackJson(row.findings) as Links);
}

export const ruledLinks = async (ledger: Ledger, neighbourhood: number): Promise<Links> =>
  applyRulings(await foundLinks(ledger.db, neighbourhood), (await heldRulings(ledger)).standing);

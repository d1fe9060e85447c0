/** The findings of a neighbourhood, from their packed form, as they are under the rulings that hold. */
import type { Kysely } from "kysely";
import type { Links } from "../links.ts";
import { unpackJson } from "../pack.ts";
import type { Database } from "../schema.ts";
import { applyRulings } from "./apply.ts";
import { loadRulings } from "./load.ts";

const NOTHING: Links = { threads: [], origins: [], drifts: [], conflicts: [], copies: [] };

export async function foundLinks(db: Kysely<Database>, neighbourhood: number): Promise<Links> {
  const row = await db
    .selectFrom("neighbourhoods")
    .select("findings")
    .where("key", "=", neighbourhood)
    .executeTakeFirst();
  return row === undefined ? NOTHING : (unpackJson(row.findings) as Links);
}

export const ruledLinks = async (db: Kysely<Database>, neighbourhood: number): Promise<Links> =>
  applyRulings(await foundLinks(db, neighbourhood), await loadRulings(db));

/** The findings of a neighbourhood, from their packed form, as they are under the rulings that hold. */
import type { Kysely } from "kysely";
import type { Links } from "../links.ts";
import type { Ledger } from "../open.ts";
import { unpackJson } from "../pack.ts";
import type { Database } from "../schema.ts";
import { applyRulings } from "./apply.ts";
import { heldRulings } from "./load.ts";

/** Findings that were unpacked last. Those under one key never change: what is linked again is another neighbourhood. */
const MOST_KEPT = 64;
const kept = new WeakMap<Kysely<Database>, Map<number, Links>>();

const NOTHING: Links = { threads: [], origins: [], drifts: [], conflicts: [], copies: [] };

export async function foundLinks(db: Kysely<Database>, neighbourhood: number): Promise<Links> {
  const row = await db
    .selectFrom("neighbourhoods")
    .select("findings")
    .where("key", "=", neighbourhood)
    .executeTakeFirst();
  return row === undefined ? NOTHING : (unpackJson(row.findings) as Links);
}

/** For questions: threads of one story are often asked for one after the other. */
async function keptLinks(db: Kysely<Database>, neighbourhood: number): Promise<Links> {
  const known = kept.get(db) ?? new Map<number, Links>();
  kept.set(db, known);
  const links = known.get(neighbourhood) ?? (await foundLinks(db, neighbourhood));
  known.delete(neighbourhood);
  known.set(neighbourhood, links); // the last used goes last
  if (known.size > MOST_KEPT) known.delete(known.keys().next().value ?? neighbourhood);
  return links;
}

export const ruledLinks = async (ledger: Ledger, neighbourhood: number): Promise<Links> =>
  applyRulings(await keptLinks(ledger.db, neighbourhood), (await heldRulings(ledger)).standing);

/** One origin with the threads that rest on it. */
import { sql } from "kysely";
import type { OriginId } from "../../model/index.ts";
import type { OriginShown } from "../contract.ts";
import type { Ledger } from "../open.ts";
import { storable } from "../rows.ts";
import { ruledLinks } from "../rulings/ruled-links.ts";
import { rulingsAbout } from "./rulings.ts";
import { threadsOfClaims } from "./threads.ts";

/** The origin that has, or once had, the id; null: none ever had it. */
export async function showOrigin(ledger: Ledger, id: OriginId): Promise<OriginShown | null> {
  // Ids of origins and threads are addresses of figures alike: what an old id named is found by the thread's.
  const figure = id.replace(/^org_/, "thr_");
  const { rows } = await sql<{ id: OriginId; neighbourhood: number }>`
    select id, neighbourhood from origins where id = coalesce(
      (select id from origins where id = ${storable(id)}),
      (select origin from thread_members where named = ${storable(figure)}))`.execute(ledger.db);
  const row = rows[0];
  if (row === undefined) return null;
  const { origins } = await ruledLinks(ledger, row.neighbourhood);
  const origin = origins.find((one) => one.id === row.id);
  if (origin === undefined) return null;
  return {
    origin,
    threads: await threadsOfClaims(
      ledger,
      origin.edges.map((edge) => edge.figure.claim),
    ),
    rulings: await rulingsAbout(ledger, [origin.id, id]),
  };
}

/** One claim with where it stands among the others. */
import { sql } from "kysely";
import type { ClaimId } from "../../model/index.ts";
import type { ClaimShown } from "../contract.ts";
import type { Ledger } from "../open.ts";
import { storable } from "../rows.ts";
import { ruledLinks } from "../rulings/ruled-links.ts";
import { rulingsAbout } from "./rulings.ts";
import { type ClaimRow, hitsOf } from "./search.ts";

/** null: the ledger has no such claim */
export async function showClaim(ledger: Ledger, id: ClaimId): Promise<ClaimShown | null> {
  const { rows } = await sql<ClaimRow & { neighbourhood: number | null }>`
    select c.key, c.id, c.document, c.day, p.neighbourhood
    from claims c left join placed p on p.document = c.document where c.id = ${storable(id)}`.execute(
    ledger.db,
  );
  const row = rows[0];
  const hit = (await hitsOf(ledger, rows))[0];
  if (row === undefined || hit === undefined) return null;
  const links = row.neighbourhood === null ? null : await ruledLinks(ledger, row.neighbourhood);
  return {
    ...hit,
    drifts: links?.drifts.filter(({ from, to }) => from.claim === id || to.claim === id) ?? [],
    conflicts: links?.conflicts.filter(({ a, b }) => a.claim === id || b.claim === id) ?? [],
    rulings: await rulingsAbout(ledger, [id]),
  };
}

/** How much a ledger holds. */
import { sql } from "kysely";
import type { Counts } from "../contract.ts";
import type { Ledger } from "../open.ts";

export async function countAll({ db }: Ledger): Promise<Counts> {
  const { rows } = await sql<Counts>`select
    (select count(*) from documents) as documents,
    (select coalesce(sum(claims), 0) from readings where current) as claims,
    (select count(*) from voices) as voices,
    (select count(*) from threads) as threads,
    (select count(*) from origins) as origins,
    (select count(*) from rulings) as rulings,
    (select count(*) from inputs where error is not null) as failures`.execute(db);
  const found = rows[0]!;
  return Object.fromEntries(
    Object.entries(found).map(([key, value]) => [key, Number(value)]),
  ) as unknown as Counts;
}

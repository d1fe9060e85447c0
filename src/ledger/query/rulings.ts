/** Rulings out of the ledger: all, or those about one thing. */
import { sql } from "kysely";
import { Ruling } from "../../model/index.ts";
import type { Page, PageRequest } from "../contract.ts";
import type { Ledger } from "../open.ts";
import { storable } from "../rows.ts";
import { heldRulings } from "../rulings/load.ts";
import { pageOf, pagingOf } from "./cursor.ts";

interface RulingRow {
  readonly key: number;
}

const read = ({ key: _, ...row }: RulingRow): Ruling => Ruling.parse(row);

/** The latest first, those taken back and the taking back included. */
export async function listRulings({ db }: Ledger, page?: PageRequest): Promise<Page<Ruling>> {
  const paging = pagingOf(page, "rulings");
  const before = paging.after === null ? sql`true` : sql`key < ${paging.after[0]}`;
  const { rows } = await sql<RulingRow>`
    select key, id, at, by, why, act from rulings where ${before} order by key desc limit ${paging.limit + 1}`.execute(
    db,
  );
  return pageOf(rows, paging, ({ key }) => [key], rows.map(read));
}

/** Rulings whose act names one of the ids, and what took those back, in the order they were made. */
export async function rulingsAbout(ledger: Ledger, ids: readonly string[]): Promise<readonly Ruling[]> {
  if ((await heldRulings(ledger)).none) return [];
  const { rows } = await sql<RulingRow>`
    with recursive found as (
      select key, id, at, by, why, act from rulings where about && ${ids.map(storable)}::text[]
      union
      select r.key, r.id, r.at, r.by, r.why, r.act from rulings r join found f on r.about @> array[f.id])
    select * from found order by key`.execute(ledger.db);
  return rows.map(read);
}

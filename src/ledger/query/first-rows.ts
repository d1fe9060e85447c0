/**
 * The first rows, in an order that has an index, of those that meet conditions that have another one. Which index is the
 * better depends on how many rows meet all conditions together, and no statistics tell that: what "killed" and "probable"
 * each meet often, both together may never. So a few rows are looked through in their order; what is common is among
 * them. What is not there is rare enough to be found by the other index, and sorted.
 */
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Database } from "../schema.ts";

/** Costs a millisecond or two at any size of the ledger; what one row in a hundred meets fills a page from so many. */
const LOOKED_THROUGH = 2000;
/** Where no index tells of some condition, all that meet the others are read for it: looking on for longer is cheaper. */
const LOOKED_THROUGH_UNINDEXED = 20_000;

/** One condition asked in two ways: of each row that is looked at, and of all rows at once. */
export interface TwoWays {
  readonly each: RawBuilder<unknown>;
  readonly all: RawBuilder<unknown>;
}

export interface Wanted {
  /** the table, which is called as `as` in all that follows */
  readonly table: string;
  readonly as: string;
  readonly columns: RawBuilder<unknown>;
  /** bounds of the order itself */
  readonly within: readonly RawBuilder<unknown>[];
  readonly where: readonly (RawBuilder<unknown> | TwoWays)[];
  /** true: some of these conditions no index can answer */
  readonly unindexed?: boolean;
  readonly order: RawBuilder<unknown>;
  readonly limit: number;
}

const all = (conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> =>
  conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);

export async function firstRows<Row>(db: Kysely<Database>, wanted: Wanted): Promise<readonly Row[]> {
  const { within, where, order, columns, limit } = wanted;
  const near = where.map((condition) => ("each" in condition ? condition.each : condition));
  const far = where.map((condition) => ("each" in condition ? condition.all : condition));
  const as = sql.ref(wanted.as);
  const rows = sql`${sql.table(wanted.table)} as ${as}`;
  if (where.length === 0)
    return (
      await sql<Row>`select ${columns} from ${rows} where ${all(within)} order by ${order} limit ${limit}`.execute(
        db,
      )
    ).rows;
  for (const newest of wanted.unindexed === true
    ? [LOOKED_THROUGH, LOOKED_THROUGH_UNINDEXED]
    : [LOOKED_THROUGH]) {
    const found = await sql<Row>`
      select ${columns} from (
        select * from ${rows} where ${all(within)} order by ${order} limit ${newest}) ${as}
      where ${all(near)} order by ${order} limit ${limit}`.execute(db);
    if (found.rows.length === limit) return found.rows;
  }
  const found = await sql<Row>`
    with found as materialized (select ${columns} from ${rows} where ${all([...within, ...far])})
    select * from found as ${as} order by ${order} limit ${limit}`.execute(db);
  return found.rows;
}

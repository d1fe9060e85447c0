/**
 * The first rows, in an order that has an index, of those that meet conditions that have another one. Which index is the
 * better depends on how many rows meet all conditions together. Of one word the statistics tell that: what is rare is
 * found by its own index, and sorted. Of several they do not: what "killed" and "probable" each meet often, both together
 * may never. So a few rows are looked through in their order; what is common is among them, and what is not there is rare
 * enough for the other index.
 */
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Database } from "../schema.ts";

/** Rows that are found and sorted in about the time in which LOOKED_THROUGH rows are looked through. */
const RARE = 1000;
/** Costs a millisecond or two at any size of the ledger; what one row in a hundred meets fills a page from so many. */
const LOOKED_THROUGH = 2000;
/**
 * Where no index tells of some condition, all rows that meet the others are read for it: where those are more than RARE,
 * looking on for longer is cheaper.
 */
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
  /** conditions that no index can answer */
  readonly unindexed?: readonly RawBuilder<unknown>[];
  readonly order: RawBuilder<unknown>;
  readonly limit: number;
}

const all = (conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> =>
  conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);

export async function firstRows<Row>(db: Kysely<Database>, wanted: Wanted): Promise<readonly Row[]> {
  const { within, where, unindexed = [], order, columns, limit } = wanted;
  const as = sql.ref(wanted.as);
  const rows = sql`${sql.table(wanted.table)} as ${as}`;
  if (where.length + unindexed.length === 0)
    return (
      await sql<Row>`select ${columns} from ${rows} where ${all(within)} order by ${order} limit ${limit}`.execute(
        db,
      )
    ).rows;
  const near = [
    ...where.map((condition) => ("each" in condition ? condition.each : condition)),
    ...unindexed,
  ];
  const far = [...where.map((condition) => ("each" in condition ? condition.all : condition)), ...unindexed];
  const indexed = where.flatMap((condition) => ("each" in condition ? [] : [condition]));
  for (const newest of (await expected(db, rows, indexed)) <= RARE
    ? []
    : unindexed.length > 0
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

/** How many rows meet the conditions by the statistics of the tables: nothing is read for it. */
async function expected(
  db: Kysely<Database>,
  rows: RawBuilder<unknown>,
  conditions: readonly RawBuilder<unknown>[],
): Promise<number> {
  if (conditions.length === 0) return Number.POSITIVE_INFINITY;
  const { rows: plans } = await sql<{
    "QUERY PLAN": readonly { readonly Plan: { readonly "Plan Rows": number } }[];
  }>`explain (format json) select from ${rows} where ${all(conditions)}`.execute(db);
  return plans[0]!["QUERY PLAN"][0]!.Plan["Plan Rows"];
}

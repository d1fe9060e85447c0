/** What a source had remembered, and what was told of its items, when it was read last. */
import { sql } from "kysely";
import type { Ledger } from "../open.ts";
import { rowsOf } from "../rows.ts";
import { nameOf } from "../write/input.ts";

/** null: the ledger does not know the source */
export async function sourceState(
  { db }: Ledger,
  name: string,
): Promise<{ readonly kind: string; readonly state: Readonly<Record<string, unknown>> } | null> {
  const { rows } = await sql<{ kind: string; state: Readonly<Record<string, unknown>> }>`
    select kind, state from sources where name = ${nameOf(name)}`.execute(db);
  return rows[0] ?? null;
}

export interface ToldItem {
  readonly item: string;
  readonly about: Readonly<Record<string, unknown>>;
}

/** Of the named items of a source those that became documents, with what was told of them last. */
export async function toldItems(
  { db }: Ledger,
  source: string,
  items: readonly string[],
): Promise<ReadonlyMap<string, ToldItem["about"]>> {
  if (items.length === 0) return new Map();
  const given = items.map((item) => ({ item: nameOf(item) }));
  const { rows } = await sql<ToldItem>`
    select i.item, i.about from ${rowsOf(given, "item text")}
    join sources s on s.name = ${nameOf(source)}
    join inputs i on i.source = s.key and i.item = given.item and i.document is not null
    order by i.last`.execute(db);
  return new Map(rows.map(({ item, about }) => [item, about]));
}

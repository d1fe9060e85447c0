/** What sources have remembered for their next reading. */
import { type Kysely, sql } from "kysely";
import type { Ledger } from "../open.ts";
import { rowsOf } from "../rows.ts";
import type { Database } from "../schema.ts";
import { steadily } from "../steadily.ts";
import { nameOf, type SourceName } from "./input.ts";

export interface RememberedState {
  readonly source: SourceName;
  readonly state: Readonly<Record<string, unknown>>;
  /** true: the source itself was read, so that what failed of it as a whole has failed no more */
  readonly well: boolean;
}

/** Of several states of one source the last holds. */
export async function storeStates(
  transaction: Kysely<Database>,
  states: readonly RememberedState[],
): Promise<void> {
  if (states.length === 0) return;
  const rows = new Map(
    states.map(({ source, state, well }) => [
      nameOf(source.name),
      { name: nameOf(source.name), kind: source.kind, state, well },
    ]),
  );
  const given = rowsOf([...rows.values()], "name text, kind text, state jsonb, well boolean");
  await sql`insert into sources (name, kind, state) select name, kind, state from ${given}
    on conflict (name) do update set state = excluded.state, kind = excluded.kind`.execute(transaction);
  await sql`delete from inputs i using ${given}, sources s
    where s.name = given.name and given.well and i.source = s.key and i.item = '' and i.document is null`.execute(
    transaction,
  );
}

/** What is remembered of a source by itself, beside what comes from it. */
export async function rememberSource(
  ledger: Ledger,
  source: SourceName,
  state: Readonly<Record<string, unknown>>,
): Promise<void> {
  await steadily(ledger, () => storeStates(ledger.db, [{ source, state, well: false }]));
}

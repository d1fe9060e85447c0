/** Where articles come from, and how that goes. */
import { sql } from "kysely";
import type { Ledger } from "../open.ts";

export interface SourceHealth {
  readonly source: string;
  readonly kind: string;
  /** items that became documents, and items that could not be read */
  readonly documents: number;
  readonly failed: number;
  /** ISO date and time at which something came from it last */
  readonly last: string | null;
  /** of the item that failed last */
  readonly error: string | null;
}

/** Those that something came from last come first; a source of which everything failed is ill, not absent. */
export async function listSources({ db }: Ledger, limit: number): Promise<readonly SourceHealth[]> {
  const { rows } = await sql<SourceHealth>`
    select s.name as source, s.kind, count(i.document)::int as documents, count(i.error)::int as failed,
      max(i.last) as last,
      (array_agg(i.error order by i.last desc) filter (where i.error is not null))[1] as error
    from sources s left join inputs i on i.source = s.key
    group by s.key, s.name, s.kind order by max(i.last) desc nulls last, s.name limit ${limit}`.execute(db);
  return rows;
}

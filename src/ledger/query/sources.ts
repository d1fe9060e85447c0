/** Where articles come from, and how that goes. */
import { sql } from "kysely";
import type { Page, PageRequest } from "../contract.ts";
import type { Ledger } from "../open.ts";
import { pageOf, pagingOf } from "./cursor.ts";

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
  /** of a feed, what is remembered of its readings; null: it is no feed, or was never read */
  readonly feed: FeedHealth | null;
}

/** ISO dates and times throughout. */
export interface FeedHealth {
  readonly title: string | null;
  /** when it was asked last, and when that last went well */
  readonly checked: string | null;
  readonly well: string | null;
  /** from when on it is worth asking again */
  readonly next: string | null;
  /** failures in a row, and how the last of them did */
  readonly failures: number;
  readonly error: string | null;
  /** by what it is asked for changes alone */
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** items that it had when it was read last */
  readonly items: number;
}

/** What is kept of sites for politeness is no source of articles. */
const NO_SOURCE = "robots";

/** Those that something came from last come first; a source of which everything failed is ill, not absent. */
export async function listSources({ db }: Ledger, page?: PageRequest): Promise<Page<SourceHealth>> {
  const paging = pagingOf(page, "sources");
  const [last, source] = paging.after ?? [];
  const before =
    paging.after === null ? sql`true` : sql`(last < ${last} or (last = ${last} and source > ${source}))`;
  const { rows } = await sql<SourceHealth & { readonly place: string }>`
    select source, kind, documents, failed, nullif(last, '') as last, error, feed, last as place from (
      select s.name as source, s.kind, count(i.document)::int as documents, count(i.error)::int as failed,
        coalesce(greatest(max(i.last), s.state->>'checked'), '') as last,
        (array_agg(i.error order by i.last desc) filter (where i.error is not null))[1] as error,
        case when s.kind = 'feed' and s.state ? 'checked' then jsonb_build_object(
          'title', s.state->'title', 'checked', s.state->'checked', 'well', s.state->'well',
          'next', s.state->'next', 'failures', coalesce(s.state->'failures', '0'), 'error', s.state->'error',
          'etag', s.state->'etag', 'lastModified', s.state->'lastModified',
          'items', coalesce(s.state->'items', '0')) end as feed
      from sources s left join inputs i on i.source = s.key
      where s.kind <> ${NO_SOURCE}
      group by s.key, s.name, s.kind, s.state) all_sources
    where ${before} order by last desc, source limit ${paging.limit + 1}`.execute(db);
  return pageOf(
    rows,
    paging,
    (row) => [row.place, row.source],
    rows.map(({ place: _, ...row }) => row),
  );
}

/** Documents in short, as every list shows them. */
import { type RawBuilder, sql } from "kysely";
import type { DocumentId } from "../../model/index.ts";
import type { DocumentSummary } from "../contract.ts";

export interface SummaryRow {
  readonly key: number;
  readonly id: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly language: string | null;
  readonly day: number;
  readonly claims: number;
  readonly version: number;
  readonly latest: boolean;
}

/** The columns of a SummaryRow, from `documents d`. */
export const summaryColumns: RawBuilder<unknown> = sql`
  d.key, d.id, d.title, d.outlet, d.url, d.published, d.language, d.day,
  coalesce((select r.claims from readings r where r.document = d.key and r.current), 0) as claims,
  coalesce((select v.version from versions v where v.document = d.key), 1) as version,
  coalesce((select p.standing from placed p where p.document = d.key), false) as latest`;

export const summaryOf = ({ key: _, day: __, id, ...rest }: SummaryRow): DocumentSummary => ({
  id: id as DocumentId,
  ...rest,
});

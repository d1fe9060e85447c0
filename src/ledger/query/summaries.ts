/** Documents in short, as every list shows them. */
import { type RawBuilder, sql } from "kysely";
import type { DocumentId } from "../../model/index.ts";
import type { DocumentSummary } from "../contract.ts";
import { unpackDocument } from "../pack.ts";

export interface SummaryRow {
  readonly key: number;
  readonly id: string;
  readonly title: string | null;
  /** the packed document, where it has no title */
  readonly untitled: Uint8Array | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly language: string | null;
  readonly day: number;
  readonly claims: number;
  readonly version: number;
  readonly latest: boolean;
}

/** The columns of a SummaryRow, from `summaryTables`. */
export const summaryColumns: RawBuilder<unknown> = sql`
  d.key, d.id, d.title, d.outlet, d.url, d.published, d.language, d.day,
  case when d.title is null then d.body end as untitled,
  coalesce(r.claims, 0) as claims, coalesce(v.version, 1) as version, coalesce(p.standing, false) as latest`;

/** `documents d`, with the current reading `r` and what is known of its versions: joined, as a question for each row costs more. */
export const summaryTables: RawBuilder<unknown> = sql`documents d
  left join readings r on r.document = d.key and r.current
  left join versions v on v.document = d.key
  left join placed p on p.document = d.key`;

export const summaryOf = ({ key: _, day: __, id, untitled, ...rest }: SummaryRow): DocumentSummary => ({
  id: id as DocumentId,
  ...rest,
  opening: untitled === null ? null : openingOf(unpackDocument(untitled).text),
});

/** About a line of a list. */
const OPENING_CHARS = 90;

/** The first words of a text, cut between words. */
export function openingOf(text: string): string {
  const line = text
    .slice(0, OPENING_CHARS * 4)
    .replace(/\s+/g, " ")
    .trim();
  if (line.length <= OPENING_CHARS) return line;
  const cut = line.slice(0, OPENING_CHARS + 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), OPENING_CHARS / 2))}…`;
}

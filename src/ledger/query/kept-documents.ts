/** Documents in short with what was read in them, in one question: of their claims only those that are asked for. */
import { type RawBuilder, sql } from "kysely";
import type { Claim, Voice } from "../../model/index.ts";
import type { DocumentSummary } from "../contract.ts";
import type { Ledger } from "../open.ts";
import { unpackClaims, unpackDocument } from "../pack.ts";
import { type SummaryRow, summaryColumns, summaryOf, summaryTables } from "./summaries.ts";

export interface KeptDocument {
  readonly summary: DocumentSummary;
  readonly claims: readonly Claim[];
  readonly voices: readonly Voice[];
}

interface KeptRow extends SummaryRow {
  readonly packed: Uint8Array;
  readonly reading: Uint8Array;
}

/** The documents that hold the claims. */
export const holding = (claims: readonly string[]): RawBuilder<unknown> =>
  sql`select c.document from claims c where c.id = any(${[...claims]}::text[])`;

/** By the documents' keys. @param documents keys, as a list or as a question that gives them */
export async function keptDocuments(
  { db }: Pick<Ledger, "db">,
  documents: RawBuilder<unknown> | readonly number[],
  claims: ReadonlySet<string>,
): Promise<ReadonlyMap<number, KeptDocument>> {
  const given = Array.isArray(documents) ? sql`any(${documents}::bigint[])` : sql`any(array(${documents}))`;
  const { rows } = await sql<KeptRow>`
    select ${summaryColumns}, d.body as packed, r.body as reading
    from ${summaryTables} where r.document is not null and d.key = ${given}`.execute(db);
  return new Map(
    rows.map(({ packed, reading, ...row }) => [
      row.key,
      { summary: summaryOf(row), ...unpackClaims(reading, unpackDocument(packed), claims) },
    ]),
  );
}

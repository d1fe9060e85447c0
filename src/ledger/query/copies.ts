/** Text that a document carries from others, and others from it. */
import { sql } from "kysely";
import type { Copy, DocumentId } from "../../model/index.ts";
import type { DocumentSummary } from "../contract.ts";
import type { Ledger } from "../open.ts";
import { storable } from "../rows.ts";
import { ruledLinks } from "../rulings/ruled-links.ts";
import { type SummaryRow, summaryColumns, summaryOf, summaryTables } from "./summaries.ts";

export interface CopiesShown {
  readonly copies: readonly Copy[];
  /** the documents at the other ends */
  readonly documents: ReadonlyMap<string, DocumentSummary>;
}

/** null: the ledger has no such document */
export async function showCopies(ledger: Ledger, id: DocumentId): Promise<CopiesShown | null> {
  const { rows } = await sql<{ neighbourhood: number | null }>`
    select p.neighbourhood from documents d join placed p on p.document = d.key
    where d.id = ${storable(id)}`.execute(ledger.db);
  const row = rows[0];
  if (row === undefined) return null;
  const all = row.neighbourhood === null ? [] : (await ruledLinks(ledger, row.neighbourhood)).copies;
  const copies = all.filter((copy) => copy.document === id || copy.of === id);
  const others = copies.flatMap(({ document, of }) => (document === id ? (of ?? []) : document));
  if (others.length === 0) return { copies, documents: new Map() };
  const found = await sql<SummaryRow>`
    select ${summaryColumns} from ${summaryTables} where d.id = any(${others}::text[])`.execute(ledger.db);
  return { copies, documents: new Map(found.rows.map((one) => [one.id, summaryOf(one)])) };
}

/** The articles among which a thread was found, as `hearsay trace` would show them, under the rulings that hold. */
import { sql } from "kysely";
import { type Ruling, type ThreadId, type Tracing, threadIdOf } from "../../model/index.ts";
import type { Links } from "../links.ts";
import type { Ledger } from "../open.ts";
import { idsIn } from "../rulings/add.ts";
import { heldRulings } from "../rulings/load.ts";
import { ruledLinks } from "../rulings/ruled-links.ts";
import { readingsOf } from "./readings.ts";
import { neighbourhoodOf } from "./threads.ts";

/** null: no thread ever had the id */
export async function showTracing(ledger: Ledger, thread: ThreadId): Promise<Tracing | null> {
  const found = await neighbourhoodOf(ledger, thread);
  if (found === null) return null;
  const { rows } = await sql<{ document: number; extractor: string }>`
    select p.document, n.extractor from placed p join neighbourhoods n on n.key = p.neighbourhood
    join documents d on d.key = p.document
    where p.neighbourhood = ${found.neighbourhood} and p.standing order by d.day, d.id`.execute(ledger.db);
  const kept = new Map(
    (
      await readingsOf(
        ledger,
        rows.map(({ document }) => document),
      )
    ).map(({ key, reading }) => [key, reading]),
  );
  const links = await ruledLinks(ledger, found.neighbourhood);
  const rulings = await rulingsOf(ledger, links);
  return {
    schema: "hearsay.tracing/1",
    extractor: rows[0]?.extractor ?? "",
    readings: rows.flatMap(({ document }) => kept.get(document) ?? []),
    notRead: [],
    ...links,
    ...(rulings.length === 0 ? {} : { rulings }),
  };
}

/** Those that hold and name something of the tracing. */
async function rulingsOf(ledger: Ledger, links: Links): Promise<readonly Ruling[]> {
  const figures = links.threads.flatMap(({ members }) => members.map(({ figure }) => figure));
  const named = new Set<string>([
    ...figures.map(({ claim }) => claim),
    ...figures.map(threadIdOf),
    ...links.threads.map(({ id }) => id),
    ...links.origins.map(({ id }) => id),
    ...links.threads.flatMap(({ timeline }) => timeline.map(({ document }) => document)),
  ]);
  const { standing } = await heldRulings(ledger);
  return standing.filter(({ act }) => idsIn(act).some((id) => named.has(id)));
}

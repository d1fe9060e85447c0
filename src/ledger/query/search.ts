/** `searchClaims`: the newest claims that meet a query, whole, with where they stand. */
import { type RawBuilder, sql } from "kysely";
import type { Claim, ThreadId, Voice } from "../../model/index.ts";
import type { ClaimHit, ClaimQuery, Page, PageRequest } from "../contract.ts";
import type { Ledger } from "../open.ts";
import { heldRulings } from "../rulings/load.ts";
import { outcomesOf } from "../rulings/outcomes.ts";
import { claimConditions, dayConditions, quantityConditions } from "./claim-filter.ts";
import { pageOf, pagingOf } from "./cursor.ts";
import { firstRows } from "./first-rows.ts";
import { keptDocuments } from "./kept-documents.ts";
import { namesOf, voicesNamed } from "./voice-names.ts";

export interface ClaimRow {
  readonly key: number;
  readonly id: string;
  readonly document: number;
  readonly day: number;
}

/** @throws LedgerError "bad query", "bad cursor" */
export async function searchClaims(
  ledger: Ledger,
  query: ClaimQuery,
  page?: PageRequest,
): Promise<Page<ClaimHit>> {
  const paging = pagingOf(page, query);
  const voices = query.voice === undefined ? null : await voicesNamed(ledger, query.voice);
  const conditions = [...claimConditions(query, voices), ...(await notRejected(ledger))];
  const rows = await firstRows<ClaimRow>(ledger.db, {
    table: "claims",
    as: "c",
    columns: sql`c.key, c.id, c.document, c.day`,
    within: [
      ...dayConditions(query),
      ...(paging.after === null ? [] : [sql`(c.day, c.key) < (${paging.after[0]}, ${paging.after[1]})`]),
    ],
    where: conditions,
    unindexed: quantityConditions(query),
    order: sql`c.day desc, c.key desc`,
    limit: paging.limit + 1,
  });
  const shown = rows.slice(0, paging.limit);
  return pageOf(rows, paging, ({ day, key }) => [day, key], await hitsOf(ledger, shown));
}

/** What people rejected is found by its id alone. */
async function notRejected(ledger: Ledger): Promise<readonly RawBuilder<unknown>[]> {
  const rejected = (await heldRulings(ledger)).standing.flatMap(({ act }) =>
    act.kind === "reject" ? [act.target] : [],
  );
  const claims = rejected.flatMap((target) => (target.noun === "claim" ? [target.id] : []));
  const documents = rejected.flatMap((target) => (target.noun === "document" ? [target.id] : []));
  return [
    ...(claims.length === 0 ? [] : [sql`c.id <> all(${claims}::text[])`]),
    ...(documents.length === 0
      ? []
      : [sql`c.document <> all(array(select key from documents where id = any(${documents}::text[])))`]),
  ];
}

/** The claims of rows, whole, in their order. */
export async function hitsOf(ledger: Ledger, rows: readonly ClaimRow[]): Promise<readonly ClaimHit[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const documents = [...new Set(rows.map(({ document }) => document))];
  const kept = await keptDocuments(ledger, documents, new Set(ids));
  const threads = await threadsOfEach(ledger, ids);
  const found = rows.flatMap(({ id, document }) => {
    const whole = kept.get(document);
    const claim = whole?.claims.find((one) => one.id === id);
    return whole === undefined || claim === undefined ? [] : [{ whole, claim }];
  });
  const names = await namesOf(
    ledger,
    found.flatMap(({ whole, claim }) => voicesOf(claim, whole.voices)),
  );
  const outcomes = outcomesOf((await heldRulings(ledger)).standing);
  return found.map(({ whole, claim }) => ({
    claim,
    outcome: outcomes.get(claim.id) ?? null,
    document: whole.summary,
    voices: voicesOf(claim, whole.voices).map((voice) => names.get(voice.id) ?? voice),
    threads: threads.get(claim.id) ?? [],
  }));
}

const voicesOf = (claim: Claim, voices: readonly Voice[]): readonly Voice[] =>
  claim.chain.flatMap(({ voice }) => voices.filter(({ id }) => id === voice));

/** The threads that each of the claims is in. */
export async function threadsOfEach(
  { db }: Ledger,
  claims: readonly string[],
): Promise<ReadonlyMap<string, readonly ThreadId[]>> {
  if (claims.length === 0) return new Map();
  const { rows } = await sql<{ claim: string; threads: ThreadId[] }>`
    select claim, array_agg(distinct thread order by thread) as threads from thread_members
    where claim = any(${claims}::text[]) group by claim`.execute(db);
  return new Map(rows.map(({ claim, threads }) => [claim, threads]));
}

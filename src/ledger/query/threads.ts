/** Threads of a ledger: in a list, and one with all that stands behind it. */
import { type RawBuilder, sql } from "kysely";
import {
  type Claim,
  type ClaimId,
  type DocumentId,
  figureKey,
  type Thread,
  type ThreadId,
  type Voice,
  type VoiceId,
} from "../../model/index.ts";
import type {
  DocumentSummary,
  Page,
  PageRequest,
  ThreadQuery,
  ThreadShown,
  ThreadSummary,
} from "../contract.ts";
import { dateOf, dayOf, lastDayOf } from "../day.ts";
import { FACETS } from "../facets.ts";
import type { Links } from "../links.ts";
import type { Ledger } from "../open.ts";
import { storable } from "../rows.ts";
import { ruledLinks } from "../rulings/ruled-links.ts";
import { UNDATED_DAY } from "../schema.ts";
import { checkedDay, claimConditions, quoted } from "./claim-filter.ts";
import { pageOf, pagingOf } from "./cursor.ts";
import { firstRows, type TwoWays } from "./first-rows.ts";
import { holding, keptDocuments } from "./kept-documents.ts";
import { rulingsAbout } from "./rulings.ts";
import { namesOf, voicesNamed } from "./voice-names.ts";

interface ThreadRow {
  readonly id: ThreadId;
  readonly title: string;
  readonly members: number;
  readonly documents: number;
  readonly low: number;
  readonly high: number;
  readonly first: number;
  readonly last: number;
  readonly conflicts: number;
  readonly drifts: number;
}

const columns = sql`t.id, t.title, t.members, t.documents, t.low, t.high, t.first, t.last, t.conflicts, t.drifts`;

const summaryOf = ({ low, high, first, last, ...row }: ThreadRow): ThreadSummary => ({
  ...row,
  independent: { low, high },
  first: dateOf(first),
  last: dateOf(last),
});

/** The most carried first, or those that were carried last. @throws LedgerError "bad query", "bad cursor" */
export async function listThreads(
  ledger: Ledger,
  query: ThreadQuery = {},
  page?: PageRequest,
): Promise<Page<ThreadSummary>> {
  const paging = pagingOf(page, query);
  const { words, from, until, order = "carried" } = query;
  const by = order === "carried" ? sql`t.documents` : sql`t.last`;
  const where = [
    ...(words === undefined || words.trim() === ""
      ? []
      : [sql`t.terms @@ websearch_to_tsquery('english', ${storable(words)})`]),
    ...(from === undefined ? [] : [sql`t.last >= ${checkedDay(from, dayOf)}`]),
    ...(until === undefined
      ? []
      : [sql`t.first <= ${checkedDay(until, lastDayOf)} and t.first > ${UNDATED_DAY}`]),
    ...(query.conflicts === true ? [sql`t.conflicts > 0`] : []),
    ...(await claimsThere(ledger, query)),
  ];
  const rows = await firstRows<ThreadRow>(ledger.db, {
    table: "threads",
    as: "t",
    columns,
    within: [
      ...(query.changedSince === undefined ? [] : [await changedSince(ledger, query.changedSince)]),
      ...(query.among === undefined ? [] : [sql`t.id = any(${query.among.map(storable)}::text[])`]),
      ...(paging.after === null
        ? []
        : [sql`(${by} < ${paging.after[0]} or (${by} = ${paging.after[0]} and t.id > ${paging.after[1]}))`]),
    ],
    where,
    order: sql`${by} desc, t.id`,
    limit: paging.limit + 1,
  });
  const place = ({ documents, last, id }: ThreadRow): readonly [number, string] => [
    order === "carried" ? documents : last,
    id,
  ];
  return pageOf(rows, paging, place, rows.map(summaryOf));
}

/** A deadline this near is worth a look now; further off it is not news. */
export const NEAR_DAYS = 7;

/** That it was told on the day or later, or that a claim of it has a deadline from that day on, and near. */
async function changedSince({ db }: Ledger, date: string): Promise<RawBuilder<unknown>> {
  const day = checkedDay(date, dayOf);
  const deadlines = Array.from({ length: NEAR_DAYS + 2 }, (_, index) =>
    quoted(FACETS.deadline(dateOf(day + index)!)),
  );
  const { rows } = await sql<{ thread: string }>`
    with near as materialized (select c.id from claims c where c.terms @@ ${deadlines.join(" | ")}::tsquery)
    select distinct m.thread from near join thread_members m on m.claim = near.id`.execute(db);
  const told = sql`t.last >= ${day}`;
  if (rows.length === 0) return told;
  return sql`(${told} or t.id = any(${rows.map(({ thread }) => thread)}::text[]))`;
}

/** That some claim of the thread is by the voice, and about the place. */
async function claimsThere(ledger: Ledger, { voice, place }: ThreadQuery): Promise<readonly TwoWays[]> {
  if (voice === undefined && place === undefined) return [];
  const voices = voice === undefined ? null : await voicesNamed(ledger, voice);
  const conditions = sql.join(claimConditions({ place }, voices), sql` and `);
  return [
    {
      // A value, not "exists": that would be asked of all claims at once again.
      each: sql`(select true from thread_members m join claims c on c.id = m.claim
        where m.thread = t.id and ${conditions} limit 1)`,
      all: sql`t.id in (select m.thread from thread_members m join claims c on c.id = m.claim where ${conditions})`,
    },
  ];
}

/** The threads that answer any of the claims, the most carried first. */
export async function threadsOfClaims(
  { db }: Ledger,
  claims: readonly string[],
): Promise<readonly ThreadSummary[]> {
  if (claims.length === 0) return [];
  const { rows } = await sql<ThreadRow>`
    select ${columns} from threads t
    where t.id in (select m.thread from thread_members m where m.claim = any(${[...claims]}::text[]))
    order by t.documents desc, t.id`.execute(db);
  return rows.map(summaryOf);
}

/** The thread that has, or once had, the id; null: no thread ever had it. */
export async function showThread(ledger: Ledger, id: ThreadId): Promise<ThreadShown | null> {
  const found = await findThread(ledger, id);
  if (found === null) return null;
  const { thread, links } = found;
  const figures = new Set(thread.members.map(({ figure }) => figureKey(figure)));
  const origins = links.origins.filter((origin) => thread.origins.includes(origin.id));
  const drifts = links.drifts.filter(
    ({ from, to }) => figures.has(figureKey(from)) || figures.has(figureKey(to)),
  );
  const conflicts = links.conflicts.filter(
    ({ a, b }) => figures.has(figureKey(a)) || figures.has(figureKey(b)),
  );
  const copies = links.copies.filter(({ document }) =>
    thread.timeline.some((entry) => entry.document === document),
  );
  const claims = new Set([
    ...thread.members.map(({ figure }) => figure.claim),
    ...thread.nearMisses.map(({ figure }) => figure.claim),
    ...drifts.flatMap(({ from, to }) => [from.claim, to.claim]),
    ...conflicts.flatMap(({ a, b }) => [a.claim, b.claim]),
  ]);
  return {
    thread,
    origins,
    drifts,
    conflicts,
    copies,
    ...(await named(
      ledger,
      [...claims],
      origins.flatMap(({ voice }) => voice ?? []),
    )),
    redirectedFrom: thread.id === id ? null : id,
    rulings: await rulingsAbout(ledger, [thread.id, id, ...thread.members.map(({ figure }) => figure.claim)]),
  };
}

/** Where the thread is found that has, or once had, the id, and which id it has now; null: no thread ever had it. */
export async function neighbourhoodOf(
  { db }: Ledger,
  id: string,
): Promise<{ readonly thread: string; readonly neighbourhood: number } | null> {
  const { rows } = await sql<{ thread: string; neighbourhood: number }>`
    select t.id as thread, t.neighbourhood from threads t where t.id = coalesce(
      (select id from threads where id = ${storable(id)}),
      (select thread from thread_members where named = ${storable(id)}))`.execute(db);
  return rows[0] ?? null;
}

async function findThread(ledger: Ledger, id: string): Promise<{ thread: Thread; links: Links } | null> {
  const row = await neighbourhoodOf(ledger, id);
  if (row === null) return null;
  const links = await ruledLinks(ledger, row.neighbourhood);
  const thread = links.threads.find((one) => one.id === row.thread);
  return thread === undefined ? null : { thread, links };
}

/** The claims, with their documents and all voices that they name. */
async function named(
  ledger: Ledger,
  ids: readonly ClaimId[],
  voices: readonly VoiceId[],
): Promise<Pick<ThreadShown, "claims" | "documents" | "voices">> {
  const kept = await keptDocuments(ledger, holding(ids), new Set(ids));
  const claims: Record<ClaimId, Claim> = {};
  const documents: Record<DocumentId, DocumentSummary> = {};
  const found = new Map<VoiceId, Voice>();
  const spoken = new Set<VoiceId>(voices);
  for (const whole of kept.values()) {
    documents[whole.summary.id] = whole.summary;
    for (const claim of whole.claims) {
      claims[claim.id] = claim;
      for (const { voice } of claim.chain) spoken.add(voice);
    }
    for (const voice of whole.voices) found.set(voice.id, voice);
  }
  const shown = [...found.values()].filter(({ id }) => spoken.has(id));
  const names = await namesOf(ledger, shown);
  return {
    claims,
    documents,
    voices: Object.fromEntries(shown.map((voice) => [voice.id, names.get(voice.id) ?? voice])),
  };
}

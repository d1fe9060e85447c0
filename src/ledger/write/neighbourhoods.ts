/**
 * Findings of linking into the ledger. A neighbourhood that was linked again replaces what was found between its articles
 * before, whole and in one transaction: readers see the old findings or the new ones, never a mixture.
 */
import { sql, type Transaction } from "kysely";
import { figureKey, threadIdOf } from "../../model/index.ts";
import { dayOf } from "../day.ts";
import { carriersOf, type Links } from "../links.ts";
import type { Ledger } from "../open.ts";
import { packJson } from "../pack.ts";
import { rowsOf } from "../rows.ts";
import { applyRulings } from "../rulings/apply.ts";
import { loadRulings } from "../rulings/load.ts";
import { type Database, UNDATED_DAY } from "../schema.ts";
import { steadily } from "../steadily.ts";
import { takeWriteLock } from "./store.ts";

export interface LinkedNeighbourhood {
  /** keys of its documents, those that do not stand included */
  readonly documents: readonly number[];
  readonly links: Links;
}

export async function storeNeighbourhoods(
  ledger: Ledger,
  linked: readonly LinkedNeighbourhood[],
  extractor: string,
): Promise<void> {
  if (linked.length > 0) await steadily(ledger, () => storeLinked(ledger, linked, extractor));
}

async function storeLinked(
  { db }: Ledger,
  linked: readonly LinkedNeighbourhood[],
  extractor: string,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await takeWriteLock(transaction);
    const rulings = await loadRulings(transaction);
    await forget(
      transaction,
      linked.flatMap(({ documents }) => documents),
    );
    for (const { documents, links } of linked) {
      const { key } = await transaction
        .insertInto("neighbourhoods")
        .values({ extractor, findings: packJson(links) })
        .returning("key")
        .executeTakeFirstOrThrow();
      await sql`update placed set neighbourhood = ${key}, waiting = false where document = any(${[...documents]}::bigint[])`.execute(
        transaction,
      );
      await storeFindings(transaction, key, applyRulings(links, rulings));
    }
  });
}

async function forget(transaction: Transaction<Database>, documents: readonly number[]): Promise<void> {
  const { rows } = await sql<{ neighbourhood: number }>`
    select distinct neighbourhood from placed
    where document = any(${[...documents]}::bigint[]) and neighbourhood is not null`.execute(transaction);
  const keys = rows.map(({ neighbourhood }) => neighbourhood);
  if (keys.length === 0) return;
  await forgetFindings(transaction, keys);
  // What stood there and is not among these now waits to be linked: it is seen so even if this process ends before.
  await sql`update placed set neighbourhood = null, waiting = true where neighbourhood = any(${keys}::bigint[])`.execute(
    transaction,
  );
  await sql`delete from neighbourhoods where key = any(${keys}::bigint[])`.execute(transaction);
}

/** Takes the index of findings away: it is made anew from the findings themselves. */
export async function forgetFindings(
  transaction: Transaction<Database>,
  keys: readonly number[],
): Promise<void> {
  const given = sql`any(${[...keys]}::bigint[])`;
  await sql`delete from thread_members where thread in (select id from threads where neighbourhood = ${given})`.execute(
    transaction,
  );
  await sql`delete from threads where neighbourhood = ${given}`.execute(transaction);
  await sql`delete from origins where neighbourhood = ${given}`.execute(transaction);
}

/** The index of findings, with the rulings applied. */
export async function storeFindings(
  transaction: Transaction<Database>,
  neighbourhood: number,
  links: Links,
): Promise<void> {
  if (links.threads.length > 0) await storeThreads(transaction, neighbourhood, links);
  if (links.origins.length === 0) return;
  const origins = links.origins.map(({ id, voice, title }) => ({ id, voice, title }));
  await sql`
    insert into origins (id, neighbourhood, voice, title)
    select id, ${neighbourhood}::bigint, voice, title from ${rowsOf(origins, "id text, voice text, title text")}`.execute(
    transaction,
  );
}

async function storeThreads(
  transaction: Transaction<Database>,
  neighbourhood: number,
  links: Links,
): Promise<void> {
  const drifts = countByFigure(links.drifts.flatMap(({ from, to }) => [from, to]));
  const conflicts = countByFigure(links.conflicts.flatMap(({ a, b }) => [a, b]));
  const threads = links.threads.map((thread) => {
    const days = thread.timeline
      .map(({ published }) => dayOf(published))
      .filter((day) => day !== UNDATED_DAY);
    const figures = thread.members.map(({ figure }) => figureKey(figure));
    return {
      id: thread.id,
      title: thread.title,
      members: thread.members.length,
      documents: carriersOf(thread).length,
      low: thread.independent.low,
      high: thread.independent.high,
      first: days.length === 0 ? UNDATED_DAY : Math.min(...days),
      last: days.length === 0 ? UNDATED_DAY : Math.max(...days),
      // each stands between two figures of the thread
      drifts: Math.ceil(sum(figures.map((figure) => drifts.get(figure) ?? 0)) / 2),
      conflicts: Math.ceil(sum(figures.map((figure) => conflicts.get(figure) ?? 0)) / 2),
    };
  });
  await sql`
    insert into threads (id, neighbourhood, title, members, documents, low, high, first, last, drifts, conflicts, terms)
    select id, ${neighbourhood}::bigint, title, members, documents, low, high, first, last, drifts, conflicts,
      to_tsvector('english', title)
    from ${rowsOf(
      threads,
      `id text, title text, members int, documents int, low int, high int, first int, last int, drifts int,
       conflicts int`,
    )}`.execute(transaction);
  const members = links.threads.flatMap((thread) => {
    const origins = new Map(thread.timeline.map(({ figure, origin }) => [figureKey(figure), origin]));
    return thread.members.map(({ figure }) => ({
      named: threadIdOf(figure),
      thread: thread.id,
      claim: figure.claim,
      origin: origins.get(figureKey(figure)) ?? null,
    }));
  });
  await sql`
    insert into thread_members (named, thread, claim, origin)
    select named, thread, claim, origin
    from ${rowsOf(members, "named text, thread text, claim text, origin text")}`.execute(transaction);
}

function countByFigure(figures: readonly Parameters<typeof figureKey>[0][]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const figure of figures) counts.set(figureKey(figure), (counts.get(figureKey(figure)) ?? 0) + 1);
  return counts;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** A person's ruling into the ledger: an entry of its own, and the findings it bears on shown by it from then on. */
import { sql, type Transaction } from "kysely";
import { address, type Ruling, type RulingAct, type RulingId } from "../../model/index.ts";
import { LedgerError } from "../error.ts";
import type { Ledger } from "../open.ts";
import { storable } from "../rows.ts";
import type { Database } from "../schema.ts";
import { forgetFindings, type ShownFindings, storeFindings } from "../write/neighbourhoods.ts";
import { indexOf } from "../write/prepare-links.ts";
import { takeWriteLock } from "../write/store.ts";
import { applyRulings } from "./apply.ts";
import { forgetHeldRulings, loadRulings } from "./load.ts";
import { foundLinks } from "./ruled-links.ts";

export interface NewRuling {
  readonly act: RulingAct;
  readonly by: string;
  readonly why?: string | null | undefined;
  /** ISO date and time; left out: now */
  readonly at?: string | undefined;
}

/** @throws LedgerError "not found" where it names what the ledger does not have */
export async function addRuling({ db }: Ledger, ruling: NewRuling): Promise<Ruling> {
  try {
    return await ruled(db, ruling);
  } finally {
    forgetHeldRulings(db);
  }
}

async function ruled(db: Ledger["db"], { act, by, why, at }: NewRuling): Promise<Ruling> {
  return await db.transaction().execute(async (transaction) => {
    await takeWriteLock(transaction);
    const about = await checked(transaction, act);
    const { count } = await transaction
      .selectFrom("rulings")
      .select(({ fn }) => fn.countAll<number>().as("count"))
      .executeTakeFirstOrThrow();
    const moment = at ?? new Date().toISOString();
    // The number of rulings before it tells two from each other that say the same at one moment.
    const id = address("rul", [JSON.stringify(act), by, moment, Number(count)]) as RulingId;
    const ruling: Ruling = {
      id,
      at: moment,
      by: storable(by),
      why: why === undefined || why === null ? null : storable(why),
      act,
    };
    await insertRuling(transaction, ruling, about);
    await showAgain(transaction, act.kind === "undo" ? await aboutOf(transaction, act.ruling) : about);
    return ruling;
  });
}

export async function insertRuling(
  transaction: Transaction<Database>,
  { id, at, by, why, act }: Ruling,
  about: readonly string[],
): Promise<void> {
  await sql`insert into rulings (id, at, by, why, act, about)
    values (${id}, ${at}, ${by}, ${why}, ${JSON.stringify(act)}::jsonb, ${[...about]}::text[])
    on conflict (id) do nothing`.execute(transaction);
}

async function aboutOf(transaction: Transaction<Database>, id: RulingId): Promise<readonly string[]> {
  const row = await transaction.selectFrom("rulings").select("about").where("id", "=", id).executeTakeFirst();
  return row?.about ?? [];
}

/** Every id that the act names, with the claims that those of threads and origins are made of. */
async function checked(transaction: Transaction<Database>, act: RulingAct): Promise<readonly string[]> {
  const ids = idsIn(act);
  const about = new Set(ids);
  for (const id of ids) {
    const claims = await claimsOf(transaction, id);
    if (claims === null)
      throw new LedgerError("not found", `the ledger has no ${NOUNS[id.slice(0, 3)]} ${id}; check the id`);
    for (const claim of claims) about.add(claim);
  }
  if (act.kind === "merge" && "threads" in act) await checkTogether(transaction, act.threads);
  return [...about];
}

export const idsIn = (act: RulingAct): readonly string[] => [
  ...new Set(JSON.stringify(act).match(/\b(?:doc|clm|thr|org|voi|rul)_[0-9a-f]{20}\b/g) ?? []),
];

/** Threads of articles that linking never looks at together cannot be shown as one. */
async function checkTogether(transaction: Transaction<Database>, threads: readonly string[]): Promise<void> {
  const { rows } = await sql<{ neighbourhood: number }>`
    select distinct t.neighbourhood from thread_members m join threads t on t.id = m.thread
    where m.named = any(${[...threads]}::text[])`.execute(transaction);
  if (rows.length > 1)
    throw new LedgerError(
      "bad query",
      `${threads.join(" and ")} cannot be merged: their articles share too little to be compared (names, words, figures, days); rename them alike instead`,
    );
}

const NOUNS: Readonly<Record<string, string>> = {
  doc: "document",
  clm: "claim",
  thr: "thread",
  org: "origin",
  voi: "voice",
  rul: "ruling",
};

/** null: there is no such thing */
async function claimsOf(transaction: Transaction<Database>, id: string): Promise<readonly string[] | null> {
  const tables = { doc: "documents", clm: "claims", voi: "voices", rul: "rulings" } as const;
  const prefix = id.slice(0, 3);
  if (prefix === "thr" || prefix === "org") {
    const { rows } = await sql<{ claim: string }>`
      select claim from thread_members where named = ${`thr_${id.slice(4)}`}`.execute(transaction);
    return rows.length === 0 ? null : rows.map(({ claim }) => claim);
  }
  const table = tables[prefix as keyof typeof tables];
  const { rows } = await sql`select from ${sql.table(table)} where id = ${id}`.execute(transaction);
  return rows.length === 0 ? null : [];
}

/** Makes the index of those neighbourhoods anew in which the claims stand. */
async function showAgain(transaction: Transaction<Database>, about: readonly string[]): Promise<void> {
  const { rows } = await sql<{ neighbourhood: number }>`
    select distinct p.neighbourhood from placed p
    where p.neighbourhood is not null and p.document in (
      select c.document from claims c where c.id = any(${[...about]}::text[])
      union select d.key from documents d where d.id = any(${[...about]}::text[]))`.execute(transaction);
  const rulings = await loadRulings(transaction);
  const keys = rows.map(({ neighbourhood }) => neighbourhood);
  await forgetFindings(transaction, keys);
  const shown: ShownFindings[] = [];
  for (const key of keys)
    shown.push({
      neighbourhood: key,
      index: indexOf(applyRulings(await foundLinks(transaction, key), rulings)),
    });
  await storeFindings(transaction, shown);
}

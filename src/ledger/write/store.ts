/**
 * Stores a batch of inputs in one transaction: what is told to be stored is, and a batch that is cut off leaves nothing.
 * Everything is named by content, so a batch that comes again changes nothing.
 */
import { type Kysely, sql, type Transaction } from "kysely";
import type { Ledger } from "../open.ts";
import { rowsOf } from "../rows.ts";
import type { Database } from "../schema.ts";
import { steadily } from "../steadily.ts";
import { storeDocuments } from "./documents.ts";
import { type InputName, nameOf, type Stored, type StoredInput } from "./input.ts";
import { storeClaims, storeReadings, storeVoices } from "./readings.ts";
import { storeStates } from "./source-state.ts";

/** Writers of one server take turns, as a version's number depends on those before. Any number of our own will do. */
const WRITE_LOCK = 7_411_002;

export const takeWriteLock = async (db: Kysely<Database>): Promise<void> => {
  await sql`select pg_advisory_xact_lock(${sql.lit(WRITE_LOCK)})`.execute(db);
};

/** @param now ISO date and time that the entries carry */
export async function storeInputs(
  ledger: Ledger,
  inputs: readonly StoredInput[],
  now: string,
): Promise<readonly Stored[]> {
  if (inputs.length === 0) return [];
  return await steadily(ledger, () => storeAll(ledger, inputs, now));
}

async function storeAll(
  { db }: Ledger,
  inputs: readonly StoredInput[],
  now: string,
): Promise<readonly Stored[]> {
  return await db.transaction().execute(async (transaction) => {
    await takeWriteLock(transaction);
    const readings = inputs.flatMap((input) => (input.kind === "reading" ? [input.reading] : []));
    const documents = await storeDocuments(transaction, readings, now);
    const fresh = documents.filter(({ isNew }) => isNew);
    await storeReadings(transaction, fresh, now);
    await storeClaims(transaction, fresh);
    await storeVoices(
      transaction,
      fresh.flatMap(({ reading }) => reading.voices),
    );
    let next = 0;
    const stored = inputs.map((input): Stored & { readonly key: number | null } => {
      if (input.kind === "state") return { kind: "state", key: null };
      if (input.kind === "failed") return { kind: "failed", error: input.error, key: null };
      const { reading, key, id, isNew, version } = documents[next++]!;
      if (!isNew) return { kind: "known", document: id, key };
      const counted = { document: id, claims: reading.claims.length, key };
      return version === 1 ? { kind: "new", ...counted } : { kind: "new version", version, ...counted };
    });
    await noteInputs(transaction, inputs, stored, now);
    await storeStates(
      transaction,
      inputs.flatMap((input) =>
        input.kind === "state" ? [{ source: input.input.source, state: input.state, well: input.well }] : [],
      ),
    );
    return stored.map(({ key: _, ...told }): Stored => told);
  });
}

async function noteInputs(
  transaction: Transaction<Database>,
  inputs: readonly StoredInput[],
  stored: readonly (Stored & { readonly key: number | null })[],
  now: string,
): Promise<void> {
  const sources = await sourceKeys(
    transaction,
    inputs.map(({ input }) => input),
  );
  // One statement may not touch a row twice: of two entries of one item the later holds.
  const rows = new Map<string, unknown>();
  inputs.forEach(({ input, kind }, index) => {
    const told = stored[index]!;
    if (kind === "state") return;
    const source = sources.get(nameOf(input.source.name))!;
    const item = nameOf(input.item);
    rows.set(`${source} ${item} ${input.digest}`, {
      source,
      item,
      digest: input.digest,
      document: told.key,
      error: told.kind === "failed" ? told.error : null,
      about: input.about,
    });
  });
  await sql`
    insert into inputs (source, item, digest, document, error, attempts, first, last, about)
    select source, item, digest, document, error, 1, ${now}, ${now}, about
    from ${rowsOf([...rows.values()], "source bigint, item text, digest text, document bigint, error text, about jsonb")}
    on conflict (source, item, digest) do update set
      document = coalesce(excluded.document, inputs.document),
      error = excluded.error,
      attempts = inputs.attempts + case when excluded.error is null then 0 else 1 end,
      last = excluded.last,
      about = excluded.about`.execute(transaction);
  // What failed before and came right with other bytes has failed no more.
  await sql`
    delete from inputs i using ${rowsOf([...rows.values()], "source bigint, item text, digest text, document bigint")}
    where i.source = given.source and i.item = given.item and i.digest <> given.digest
      and i.document is null and given.document is not null`.execute(transaction);
}

async function sourceKeys(
  transaction: Transaction<Database>,
  inputs: readonly InputName[],
): Promise<ReadonlyMap<string, number>> {
  const kinds = new Map(inputs.map(({ source }) => [nameOf(source.name), source.kind]));
  const names = [...kinds].map(([name, kind]) => ({ name, kind }));
  await sql`
    insert into sources (name, kind, state)
    select name, kind, '{}' from ${rowsOf(names, "name text, kind text")}
    on conflict (name) do nothing`.execute(transaction);
  const rows = await transaction
    .selectFrom("sources")
    .select(["key", "name"])
    .where("name", "in", [...kinds.keys()])
    .execute();
  return new Map(rows.map(({ key, name }) => [name, key]));
}

/** The rulings that hold: all that were made, but those taken back. */
import type { Kysely } from "kysely";
import { Ruling } from "../../model/index.ts";
import type { Ledger } from "../open.ts";
import type { Database } from "../schema.ts";

/** In the order in which they were made. An undo may itself be undone. */
export async function loadRulings(db: Kysely<Database>): Promise<readonly Ruling[]> {
  return standing(await allRulings(db));
}

async function allRulings(db: Kysely<Database>): Promise<readonly Ruling[]> {
  const rows = await db
    .selectFrom("rulings")
    .select(["id", "at", "by", "why", "act"])
    .orderBy("key")
    .execute();
  return rows.map((row) => Ruling.parse(row));
}

interface Held {
  readonly standing: readonly Ruling[];
  /** true: nobody ever ruled anything */
  readonly none: boolean;
}

const held = new WeakMap<Kysely<Database>, Promise<Held>>();

/** The same for questions: an embedded ledger has one process, which need not read again what it has not changed. */
export function heldRulings({ db, engine }: Pick<Ledger, "db" | "engine">): Promise<Held> {
  const kept = engine === "embedded" ? held.get(db) : undefined;
  if (kept !== undefined) return kept;
  const asked = allRulings(db).then((all) => ({ standing: standing(all), none: all.length === 0 }));
  if (engine === "embedded") {
    held.set(db, asked);
    asked.catch(() => held.delete(db)); // told to whoever asked; the next asks again
  }
  return asked;
}

export const forgetHeldRulings = (db: Kysely<Database>): boolean => held.delete(db);

/** Without what was undone, and without the undoing. */
export function standing(rulings: readonly Ruling[]): readonly Ruling[] {
  const undone = new Set<string>();
  // From the last: an undo that is undone takes nothing back.
  for (const { id, act } of [...rulings].reverse())
    if (act.kind === "undo" && !undone.has(id)) undone.add(act.ruling);
  return rulings.filter(({ id, act }) => act.kind !== "undo" && !undone.has(id));
}

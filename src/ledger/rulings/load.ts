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

/** Without what was undone, without the undoing, and without what was ruled otherwise since. */
export function standing(rulings: readonly Ruling[]): readonly Ruling[] {
  const undone = new Set<string>();
  // From the last: an undo that is undone takes nothing back.
  for (const { id, act } of [...rulings].reverse())
    if (act.kind === "undo" && !undone.has(id)) undone.add(act.ruling);
  return lastWord(rulings.filter(({ id, act }) => act.kind !== "undo" && !undone.has(id)));
}

/** Of a rejection and a confirmation of one thing the later holds, and of two outcomes of one claim. */
function lastWord(rulings: readonly Ruling[]): readonly Ruling[] {
  const said = new Set<string>();
  const kept = [...rulings].reverse().filter(({ act }) => {
    const about =
      act.kind === "reject" || act.kind === "confirm"
        ? JSON.stringify(act.target)
        : act.kind === "resolve"
          ? `outcome of ${act.claim}`
          : null;
    if (about === null) return true;
    if (said.has(about)) return false;
    said.add(about);
    return true;
  });
  return kept.reverse();
}

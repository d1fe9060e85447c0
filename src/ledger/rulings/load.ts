/** The rulings that hold: all that were made, but those taken back. */
import type { Kysely } from "kysely";
import { Ruling } from "../../model/index.ts";
import type { Database } from "../schema.ts";

/** In the order in which they were made. An undo may itself be undone. */
export async function loadRulings(db: Kysely<Database>): Promise<readonly Ruling[]> {
  const rows = await db
    .selectFrom("rulings")
    .select(["id", "at", "by", "why", "act"])
    .orderBy("key")
    .execute();
  return standing(rows.map((row) => Ruling.parse(row)));
}

/** Without what was undone, and without the undoing. */
export function standing(rulings: readonly Ruling[]): readonly Ruling[] {
  const undone = new Set<string>();
  // From the last: an undo that is undone takes nothing back.
  for (const { id, act } of [...rulings].reverse())
    if (act.kind === "undo" && !undone.has(id)) undone.add(act.ruling);
  return rulings.filter(({ id, act }) => act.kind !== "undo" && !undone.has(id));
}

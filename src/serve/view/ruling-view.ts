/** Rulings in words, for the list of what people decided. */
import { rulingWords } from "../../export/ruling-words.ts";
import type { Ruling } from "../../model/index.ts";
import type { RulingView } from "../schema/shared.ts";

export function rulingViews(rulings: readonly Ruling[]): RulingView[] {
  // An undo takes back one ruling, which may itself be an undo: the latest word stands.
  const undone = new Set<string>();
  for (const { id, act } of [...rulings].sort(latestFirst)) {
    if (act.kind === "undo" && !undone.has(id)) undone.add(act.ruling);
  }
  return rulings.map((ruling) => ({ ruling, words: rulingWords(ruling.act), undone: undone.has(ruling.id) }));
}

const latestFirst = (a: Ruling, b: Ruling): number => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0);

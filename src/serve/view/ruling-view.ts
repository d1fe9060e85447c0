/** Rulings in words, for the list of what people decided. */
import type { Ruling, RulingAct, RulingTarget } from "../../model/index.ts";
import type { RulingView } from "../schema/shared.ts";

export function rulingViews(rulings: readonly Ruling[]): RulingView[] {
  // An undo takes back one ruling, which may itself be an undo: the latest word stands.
  const undone = new Set<string>();
  for (const { id, act } of [...rulings].sort(latestFirst)) {
    if (act.kind === "undo" && !undone.has(id)) undone.add(act.ruling);
  }
  return rulings.map((ruling) => ({ ruling, words: wordsOf(ruling.act), undone: undone.has(ruling.id) }));
}

const latestFirst = (a: Ruling, b: Ruling): number => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0);

function wordsOf(act: RulingAct): string {
  switch (act.kind) {
    case "merge":
      return "threads" in act
        ? `${act.threads.length} threads are one question`
        : `${act.voices.length} voices are one`;
    case "split":
      return `${act.figures.length === 1 ? "1 figure leaves" : `${act.figures.length} figures leave`} the thread`;
    case "reject":
      return `rejected: ${targetWords(act.target)}`;
    case "confirm":
      return `confirmed: ${targetWords(act.target)}`;
    case "rename":
      return `renamed to “${act.name}”`;
    case "resolve":
      return `outcome: ${act.outcome}${act.on === null ? "" : ` on ${act.on}`}`;
    case "undo":
      return "took back a ruling";
    default:
      return act satisfies never;
  }
}

const targetWords = (target: RulingTarget): string =>
  "kind" in target ? `${target.noun} “${target.kind}”` : `this ${target.noun}`;

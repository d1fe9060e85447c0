/** What people decided, in words for a line: "outcome: did not happen on 2025-08-01". */
import type { RulingAct, RulingTarget } from "../model/index.ts";

export function rulingWords(act: RulingAct): string {
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
      return `outcome: ${act.outcome}${act.on === null ? "" : ` on ${act.on}`}${act.source === null ? "" : ` (${act.source})`}`;
    case "undo":
      return "took back a ruling";
    default:
      return act satisfies never;
  }
}

const targetWords = (target: RulingTarget): string =>
  "kind" in target ? `${target.noun} “${target.kind}”` : `this ${target.noun}`;

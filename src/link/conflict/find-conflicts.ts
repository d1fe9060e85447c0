/** Conflicts of one neighbourhood: claims that cannot both stand, each with both quotations and why. */
import type { Conflict } from "../../model/index.ts";
import { articleTellings, type Retellings } from "../retelling/retellings.ts";
import { countConflicts } from "./counts.ts";
import { denials } from "./denials.ts";
import { outsideEstimates } from "./outside.ts";
import { valuesByThread } from "./values.ts";

export function findConflicts(story: Retellings): readonly Conflict[] {
  const threads = valuesByThread(story);
  return [
    ...denials(story, articleTellings(story)),
    ...countConflicts(threads),
    ...outsideEstimates(threads),
  ];
}

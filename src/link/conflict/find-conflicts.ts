/** Conflicts of one neighbourhood: claims that cannot both stand, each with both quotations and why. */
import type { Conflict } from "../../model/index.ts";
import { sameAffair } from "../figure/affairs.ts";
import { figureKey } from "../figure/figure.ts";
import { Folder } from "../figure/matter.ts";
import { articleTellings, type Retellings } from "../retelling/retellings.ts";
import { beginners } from "./beginners.ts";
import { blame } from "./blame.ts";
import { contrasts } from "./contrasts.ts";
import { corrections } from "./corrections.ts";
import { countConflicts, likeConflicts } from "./counts.ts";
import { denials } from "./denials.ts";
import { negations } from "./negations.ts";
import { outsideEstimates } from "./outside.ts";
import { valuesByThread, valuesOfLikeQuestions } from "./values.ts";

export function findConflicts(story: Retellings): readonly Conflict[] {
  const threads = valuesByThread(story);
  const inArticle = articleTellings(story);
  const figures = new Map(story.tellings.map(({ figure }) => [figure.claim.id, figure]));
  // what unrelated articles say differently is no conflict
  const folder = new Folder();
  const denied = denials(story, inArticle);
  return onceEach([
    ...denied,
    ...negations(story, folder, new Set(denied.map(({ b }) => b.claim))),
    ...blame(story),
    ...beginners(story, folder),
    ...corrections(story, inArticle),
    ...contrasts(story.tellings, inArticle),
    ...countConflicts(threads),
    ...outsideEstimates(threads),
    ...likeConflicts(valuesOfLikeQuestions(story)),
  ]).filter(({ a, b }) => {
    const [one, other] = [figures.get(a.claim)!, figures.get(b.claim)!];
    return (one.story === other.story || one.affair === other.affair) && sameAffair(one, other);
  });
}

/** Two figures are in one conflict only: the first that was found. */
function onceEach(conflicts: readonly Conflict[]): readonly Conflict[] {
  const told = new Set<string>();
  return conflicts.filter(({ a, b }) => {
    const pair = [figureKey(a), figureKey(b)].sort().join(" ");
    if (told.has(pair)) return false;
    told.add(pair);
    return true;
  });
}

/** How often attributions are right as they come out in the end, by the score the judge gave them. */
import { maximumMatching } from "../../bench/attribution/matching.ts";
import type { JudgedCandidate } from "../../src/annotate/attribution/candidate.ts";
import { fromReadings } from "../../src/annotate/attribution/find-attributions.ts";
import type { CueReadings } from "../../src/annotate/attribution/find-roles.ts";
import type { AttributionModel, CandidateModel } from "../../src/annotate/attribution/model.ts";
import type { Observation } from "./calibration.ts";
import { type AnalysedArticle, goldOf } from "./gold.ts";
import { isWhole } from "./judge-trainer.ts";

/**
 * Of an article that the model has not seen. What stands in another's content is left out: the corpus marks none of it,
 * right or wrong. What is read from the layout has no score, and is left out, too.
 * @param model with the plain calibration, from which scores can be told
 */
export function observationsOf(
  article: AnalysedArticle,
  readings: readonly CueReadings[],
  model: Omit<AttributionModel, keyof CandidateModel>,
): Observation[] {
  const found = outermost(fromReadings(article.columns, readings, model)).filter(
    ({ cue }) => cue.probability < 1,
  );
  const right = new Float64Array(found.length);
  for (const annotation of article.annotations) {
    const gold = goldOf(article, annotation);
    const partners = maximumMatching(found.length, gold.length, (a, b) => isWhole(gold[b]!, found[a]!));
    partners.forEach((partner, k) => {
      if (partner >= 0) right[k]! += 1 / article.annotations.length;
    });
  }
  return found.map(({ confidence }, k) => ({
    score: Math.log(confidence / (1 - confidence)),
    right: right[k]!,
  }));
}

const outermost = (found: readonly JudgedCandidate[]): readonly JudgedCandidate[] =>
  found.filter(
    ({ cue }, k) =>
      !found.some(
        ({ content }, other) =>
          other !== k && content.some(({ first, last }) => first <= cue.first && cue.last <= last),
      ),
  );

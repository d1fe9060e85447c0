/**
 * Which sentences of two texts say the same, in other words or the same ones. Candidates come from shared words; each is
 * judged by rare words, figures, names, near meanings and place, then once more by how well its neighbours match. Links
 * may be many to many. Weights are learned (models/match.json); `npm run eval -- match` measures them.
 */
import { contextRows } from "./match/context.ts";
import { pairRows } from "./match/features.ts";
import { MATCH_MODEL, probability } from "./match/model.ts";

/** A link: index of the sentence in the first text, in the second, and how likely they say the same, 0 to 1. */
export type SentenceLink = readonly [a: number, b: number, likely: number];

/** Every link more likely than not worth giving, in the order of the first text, then of the second. */
export function matchSentences(a: readonly string[], b: readonly string[]): readonly SentenceLink[] {
  const rows = pairRows(a, b);
  const likely = rows.map(({ features }) => probability(MATCH_MODEL.pairs, features));
  return contextRows(rows, likely).flatMap((values, index): readonly SentenceLink[] => {
    const { a: from, b: to } = rows[index]!;
    const final = probability(MATCH_MODEL.context, values);
    return final >= MATCH_MODEL.threshold ? [[from, to, final]] : [];
  });
}

/** Chooses among the readings of one cue: their fit and a linear score over features of the whole. */
import type { Candidate } from "./candidate.ts";
import type { WeightTable } from "./chain.ts";
import type { Columns } from "./columns.ts";
import type { CueReadings, Reading, Run } from "./find-roles.ts";
import { Relation, topOf } from "./grammar.ts";
import { type PlacedRun, partFeatures, partsOf, wholeFeatures } from "./reading-features.ts";
import type { SumScorer } from "./sum-scorer.ts";
import { isCutOffClause } from "./tidy-content.ts";
import type { Choice } from "./untangle.ts";

/** How much a unit of the chain's log-probability counts: less lets rare features overrule it, more leaves the choice little to say. */
export const FIT_WEIGHT = 1;

interface ScoredRun extends PlacedRun {
  readonly top: number;
  readonly score: number;
}

/** The score of a part where it is known already. */
function scoreOf(
  known: readonly ScoredRun[],
  part: number,
  first: number,
  last: number,
  top: number,
): number | null {
  for (const one of known)
    if (one.first === first && one.last === last && one.part === part && one.top === top) return one.score;
  return null;
}

/** Scores of all readings of a cue. Readings share parts: the score of each part is worked out once. */
export function scoreReadings(
  c: Columns,
  readings: readonly Reading[],
  { scale }: WeightTable,
  scorer: SumScorer,
): number[] {
  const { sink } = scorer;
  const known: ScoredRun[] = [];
  const scores: number[] = [];
  for (const reading of readings) {
    const parts = partsOf(c, reading);
    let sum = 0;
    for (const { part, first, last } of parts.runs) {
      let score = scoreOf(known, part, first, last, parts.top);
      if (score === null) {
        partFeatures(c, { part, first, last }, parts.top, sink);
        score = scorer.sum();
        known.push({ part, first, last, top: parts.top, score });
      }
      sum += score;
    }
    wholeFeatures(c, reading, parts, sink);
    scores.push((sum + scorer.sum()) * scale + FIT_WEIGHT * reading.fit);
  }
  return scores;
}

/** The readings of a cue with their scores, the best one chosen; null where there are none. */
export function chooseReading(
  c: Columns,
  found: CueReadings,
  table: WeightTable,
  scorer: SumScorer,
): Choice | null {
  const scores = scoreReadings(c, found.readings, table, scorer);
  const lowered: number[] = [];
  let broken = 0;
  for (const reading of found.readings) {
    const isWhole = !isBroken(c, reading);
    if (!isWhole) broken++;
    const score = scores[lowered.length]!;
    lowered.push(isWhole ? score : score - CUT_OFF_LOSS);
  }
  return bestOf(found, broken === scores.length ? scores : lowered);
}

/** In log-odds: a reading that breaks a phrase in two is taken only where no other comes near. */
const CUT_OFF_LOSS = 8;

function isBroken(c: Columns, { source, content }: Reading): boolean {
  return content.every((run) => isCutOffClause(c, content, run)) || cutsName(c, source, content);
}

/** "media | reports that …": the end of the source hangs, other than as its subject, on the content that follows. */
function cutsName(c: Columns, source: readonly Run[], content: readonly Run[]): boolean {
  return source.some(({ last }) => {
    const head = c.head[last - 1]!;
    const relation = c.relation[last - 1];
    return (
      relation !== Relation.subject &&
      relation !== Relation.passiveSubject &&
      content.some((run) => run.first === last && head >= run.first && head < run.last)
    );
  });
}

export function bestOf(found: CueReadings, scores: readonly number[]): Choice | null {
  if (scores.length === 0) return null;
  let chosen = 0;
  for (let k = 1; k < scores.length; k++) if (scores[k]! > scores[chosen]!) chosen = k;
  return { found, scores, chosen };
}

/** What the judge is shown. */
export function candidateOf(c: Columns, { found, scores, chosen }: Choice): Candidate {
  const { cue, source, content, fit } = found.readings[chosen]!;
  const { first, last } = cue;
  const { level, probability, peak } = found.anchor;
  let rivals = 0;
  for (const score of scores) rivals += Math.exp(score - scores[chosen]!);
  return {
    cue: { first, last, top: topOf(c, first, last), level, probability, peak },
    source,
    content,
    fit: Math.exp(fit),
    lead: 1 / rivals,
  };
}

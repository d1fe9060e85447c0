/** Chooses among the readings of one cue: their fit and a linear score over features of the whole. */
import type { WeightTable } from "./chain.ts";
import type { Columns } from "./columns.ts";
import type { FeatureSink } from "./features.ts";
import type { Candidate, CueReadings, Reading } from "./find-roles.ts";
import { topOf } from "./grammar.ts";
import { readingFeatures } from "./reading-features.ts";
import type { Choice } from "./untangle.ts";

/** How much of the chain's own opinion counts: its log-probabilities are sharper than they should be. */
export const FIT_WEIGHT = 0.7;

export function scoreReading(c: Columns, reading: Reading, table: WeightTable, sink: FeatureSink): number {
  sink.count = 0;
  readingFeatures(c, reading, sink);
  let sum = 0;
  for (let f = 0; f < sink.count; f++) sum += table.values[sink.buffer[f]!]!;
  return sum * table.scale + FIT_WEIGHT * reading.fit;
}

/** The readings of a cue with their scores, the best one chosen; null where there are none. */
export function chooseReading(
  c: Columns,
  found: CueReadings,
  table: WeightTable,
  sink: FeatureSink,
): Choice | null {
  return bestOf(
    found,
    found.readings.map((reading) => scoreReading(c, reading, table, sink)),
  );
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
  let rivals = 0;
  for (const score of scores) rivals += Math.exp(score - scores[chosen]!);
  return {
    cue: { ...found.anchor, ...cue, top: topOf(c, cue.first, cue.last) },
    source,
    content,
    fit: Math.exp(fit),
    lead: 1 / rivals,
  };
}

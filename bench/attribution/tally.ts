/**
 * A Tally counts what precision and recall are made of. Counts are fractions where an article has several
 * annotators: each of them weighs 1/n, so that every article counts once.
 */
export interface Tally {
  /** predicted things, and those among them that are right */
  predicted: number;
  predictedRight: number;
  /** gold things, and those among them that were found */
  gold: number;
  goldFound: number;
}

/** All in percent. Where nothing was predicted (or nothing is gold), precision (or recall) is 0, and 100 where both are empty. */
export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export const newTally = (): Tally => ({ predicted: 0, predictedRight: 0, gold: 0, goldFound: 0 });

export function addTally(into: Tally, from: Tally, weight = 1): void {
  into.predicted += from.predicted * weight;
  into.predictedRight += from.predictedRight * weight;
  into.gold += from.gold * weight;
  into.goldFound += from.goldFound * weight;
}

export function scoreOf(tally: Tally): Score {
  const nothing = tally.predicted === 0 && tally.gold === 0;
  const precision = tally.predicted > 0 ? tally.predictedRight / tally.predicted : nothing ? 1 : 0;
  const recall = tally.gold > 0 ? tally.goldFound / tally.gold : nothing ? 1 : 0;
  const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
  return { precision: percent(precision), recall: percent(recall), f1: percent(f1) };
}

/** Two decimals: enough to see a change, few enough to read. */
function percent(share: number): number {
  return Math.round(share * 10_000) / 100;
}

/** Sums of one column as they are stored, before the table's scale: parts that are added up are scaled once, at the end. */
import type { WeightTable } from "./chain.ts";
import { FeatureSink, type Sink } from "./features.ts";
import { kernelScorer, ScorerOfOne } from "./row-scorer.ts";
import { NO_TEMPLATES } from "./templates.ts";

export interface SumScorer {
  readonly sink: Sink;
  /** The sum of the features taken in; empties the sink. */
  readonly sum: () => number;
}

const known = new WeakMap<WeightTable, SumScorer>();

/** The scorer of sums of a table of one column; made on the first call for it. */
export function sumScorerOf(table: WeightTable): SumScorer {
  let scorer = known.get(table);
  if (scorer === undefined) {
    const made = kernelScorer(table, NO_TEMPLATES);
    scorer = made instanceof ScorerOfOne ? made : plainSums(table);
    known.set(table, scorer);
  }
  return scorer;
}

export function plainSums({ bits, values }: WeightTable): SumScorer {
  const sink = new FeatureSink(bits);
  const sum = (): number => {
    let total = 0;
    for (let f = 0; f < sink.count; f++) total += values[sink.buffer[f]!]!;
    sink.count = 0;
    return total;
  };
  return { sink, sum };
}

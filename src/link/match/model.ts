/** The weights of the matcher: two logistic regressions, one on the pairs, one on the pairs among their neighbours. */
import data from "../../../models/match.json" with { type: "json" };

export interface Regression {
  readonly bias: number;
  /** one a column: the probability is logistic(bias + sum of weight × (value − mean) / scale) */
  readonly columns: readonly {
    readonly name: string;
    readonly mean: number;
    readonly scale: number;
    readonly weight: number;
  }[];
}

export interface MatchModel {
  readonly pairs: Regression;
  readonly context: Regression;
  /** links less likely than this are not given; chosen for the highest F1 */
  readonly threshold: number;
}

export const MATCH_MODEL: MatchModel = Object.freeze({
  pairs: data.pairs,
  context: data.context,
  threshold: data.threshold,
});

export function probability({ bias, columns }: Regression, values: readonly number[]): number {
  let sum = bias;
  columns.forEach(({ mean, scale, weight }, index) => {
    sum += (weight * (values[index]! - mean)) / scale;
  });
  return 1 / (1 + Math.exp(-sum));
}

/** Counts that add up over stories, so that both together are scored as one. */

export interface Tally {
  readonly right: number;
  readonly total: number;
}

export const EMPTY: Tally = { right: 0, total: 0 };

export const add = (a: Tally, b: Tally): Tally => ({ right: a.right + b.right, total: a.total + b.total });

export const tallyOf = (verdicts: readonly boolean[]): Tally => ({
  right: verdicts.filter(Boolean).length,
  total: verdicts.length,
});

/** Scores are printed to this many decimals. */
const DECIMALS = 4;

export const rounded = (value: number): number => Math.round(value * 10 ** DECIMALS) / 10 ** DECIMALS;

/** Null where there is nothing to be right about. */
export const share = ({ right, total }: Tally): number | null =>
  total === 0 ? null : rounded(right / total);

export const harmonic = (precision: number | null, recall: number | null): number | null => {
  if (precision === null || recall === null) return null;
  return precision + recall === 0 ? 0 : rounded((2 * precision * recall) / (precision + recall));
};

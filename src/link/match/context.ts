/** A second look at each candidate pair, by how likely its neighbours are to match: news is retold in order. */
import { bestOfOthers, type PairRow } from "./features.ts";

/** Names of the columns, in order; the model keeps its weights by them. */
export const CONTEXT_FEATURES = [
  "log odds",
  "best other of a",
  "best other of b",
  "above others of a",
  "above others of b",
  "sum of others of a",
  "sum of others of b",
  "pair before",
  "pair after",
  "next before in b",
  "next after in b",
  "next before in a",
  "next after in a",
  "both around",
] as const;

/** Keeps log odds finite. */
const SMALLEST = 1e-4;

/**
 * @param likely of each row, 0 to 1
 * @returns of each row its columns
 */
export function contextRows(
  rows: readonly PairRow[],
  likely: readonly number[],
): readonly (readonly number[])[] {
  const at = new Map(rows.map(({ a, b }, index) => [key(a, b), likely[index]!]));
  const of = (a: number, b: number): number => at.get(key(a, b)) ?? 0;
  const othersA = bestOfOthers(
    rows.map(({ a }) => a),
    likely,
  );
  const othersB = bestOfOthers(
    rows.map(({ b }) => b),
    likely,
  );
  const sumsA = sums(
    rows.map(({ a }) => a),
    likely,
  );
  const sumsB = sums(
    rows.map(({ b }) => b),
    likely,
  );
  return rows.map(({ a, b }, index) => {
    const own = likely[index]!;
    const before = of(a - 1, b - 1);
    const after = of(a + 1, b + 1);
    return [
      Math.log((own + SMALLEST) / (1 - own + SMALLEST)),
      othersA[index]!,
      othersB[index]!,
      own - othersA[index]!,
      own - othersB[index]!,
      sumsA.get(a)! - own,
      sumsB.get(b)! - own,
      before,
      after,
      of(a, b - 1),
      of(a, b + 1),
      of(a - 1, b),
      of(a + 1, b),
      before * after,
    ];
  });
}

/** Texts have fewer sentences than this. */
const MOST_SENTENCES = 2 ** 24;
const key = (a: number, b: number): number => a * MOST_SENTENCES + b;

function sums(groups: readonly number[], values: readonly number[]): ReadonlyMap<number, number> {
  const totals = new Map<number, number>();
  groups.forEach((group, index) => {
    totals.set(group, (totals.get(group) ?? 0) + values[index]!);
  });
  return totals;
}

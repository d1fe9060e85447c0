/** B-cubed precision and recall of clusters (Bagga and Baldwin 1998), each item belonging to one cluster. */
import { EMPTY, type Tally } from "./tally.ts";

export interface Item {
  /** the gold's label */
  readonly gold: string;
  /** the predicted cluster; an item in none is alone */
  readonly predicted: string | null;
}

export interface BCubed {
  /** `right` is the sum of the items' shares */
  readonly precision: Tally;
  readonly recall: Tally;
}

export const NO_CLUSTERS: BCubed = { precision: EMPTY, recall: EMPTY };

export function bCubed(items: readonly Item[]): BCubed {
  const named = items.map(({ gold, predicted }, index) => ({
    gold,
    predicted: predicted ?? `alone ${index}`,
  }));
  const golds = countBy(named.map(({ gold }) => gold));
  const predictions = countBy(named.map(({ predicted }) => predicted));
  const both = countBy(named.map(({ gold, predicted }) => JSON.stringify([gold, predicted])));
  let precision = 0;
  let recall = 0;
  for (const { gold, predicted } of named) {
    const shared = both.get(JSON.stringify([gold, predicted]))!;
    precision += shared / predictions.get(predicted)!;
    recall += shared / golds.get(gold)!;
  }
  const total = items.length;
  return { precision: { right: precision, total }, recall: { right: recall, total } };
}

function countBy(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

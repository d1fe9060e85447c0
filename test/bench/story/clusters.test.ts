import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bCubed, type Item } from "../../../bench/story/clusters.ts";
import { share } from "../../../bench/story/tally.ts";

const items = (gold: string, predicted: string): readonly Item[] =>
  [...gold].map((label, index) => ({
    gold: label,
    predicted: predicted[index] === "-" ? null : predicted[index]!,
  }));

const scores = (list: readonly Item[]): readonly (number | null)[] => {
  const { precision, recall } = bCubed(list);
  return [share(precision), share(recall)];
};

describe("B-cubed", () => {
  test.each([
    ["aabb", "xxyy", 1, 1],
    ["aabb", "xxxx", 0.5, 1],
    ["aabb", "xyzw", 1, 0.5],
    ["aabb", "----", 1, 0.5],
    ["aaab", "xxyy", 0.75, 0.6667],
  ])("gold %s, predicted %s: precision %d, recall %d", (gold, predicted, precision, recall) => {
    expect(scores(items(gold, predicted))).toEqual([precision, recall]);
  });

  test("says nothing of no items", () => {
    expect(scores([])).toEqual([null, null]);
  });

  test("turns precision into recall where gold and prediction change places", () => {
    const item = fc.record({
      gold: fc.constantFrom("a", "b", "c"),
      predicted: fc.constantFrom("x", "y", "z"),
    });
    fc.assert(
      fc.property(fc.array(item, { minLength: 1 }), (list) => {
        const swapped = list.map(({ gold, predicted }) => ({ gold: predicted, predicted: gold }));
        expect(scores(list)).toEqual([...scores(swapped)].reverse());
      }),
    );
  });
});

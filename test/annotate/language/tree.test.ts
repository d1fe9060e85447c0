import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  childrenOf,
  isDescendant,
  subtreeSpan,
  treeOf,
  yieldOf,
} from "../../../src/annotate/language/index.ts";

/** 0 root of 0-3; 4 root of 4-6 */
const heads = Int32Array.of(-1, 0, 1, 1, 6, 4, -1);
const tree = treeOf({ heads });

describe("tree", () => {
  it("lists children in text order", () => {
    expect([...childrenOf(tree, 1)]).toEqual([2, 3]);
    expect([...childrenOf(tree, 2)]).toEqual([]);
    expect([...childrenOf(tree, 6)]).toEqual([4]);
  });
  it("knows descendants", () => {
    expect(isDescendant(tree, 3, 0)).toBe(true);
    expect(isDescendant(tree, 3, 3)).toBe(true);
    expect(isDescendant(tree, 0, 3)).toBe(false);
    expect(isDescendant(tree, 5, 0)).toBe(false);
  });
  it("gives yields and spans", () => {
    expect(yieldOf(tree, 1)).toEqual([1, 2, 3]);
    expect(yieldOf(tree, 6)).toEqual([4, 5, 6]);
    const tokens = [...heads.keys()].map((at) => ({ start: at * 10, end: at * 10 + 5 }));
    expect(subtreeSpan(tree, tokens, 4)).toEqual({ start: 40, end: 55 });
  });
  it("is built once a layer", () => {
    expect(treeOf({ heads })).toBe(tree);
  });
  it("agrees with walking up the heads, crossing arcs too", () => {
    const forests = fc.array(fc.nat(), { minLength: 1, maxLength: 30 }).map((draws) =>
      // each token's head is an earlier one in a shuffled order, so that there is no cycle
      Int32Array.from(draws, (draw, at) => (at === 0 || draw % 7 === 0 ? -1 : draw % at)),
    );
    fc.assert(
      fc.property(forests, (some) => {
        const built = treeOf({ heads: some });
        for (let token = 0; token < some.length; token += 1) {
          const above = new Set<number>();
          for (let at = token; at >= 0; at = some[at]!) above.add(at);
          for (let other = 0; other < some.length; other += 1) {
            expect(isDescendant(built, token, other)).toBe(above.has(other));
          }
        }
      }),
    );
  });
});

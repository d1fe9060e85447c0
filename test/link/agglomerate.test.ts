/** Clusters are those of average-link clustering done step by step, however their sums are kept. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { agglomerate } from "../../src/link/thread/agglomerate.ts";
import { Likenesses } from "../../src/link/thread/likenesses.ts";
import { sumsOf } from "../../src/link/thread/sums.ts";

type Likeness = readonly [a: number, b: number, score: number];

function likenesses(pairs: readonly Likeness[]): Likenesses {
  const found = new Likenesses();
  for (const pair of pairs) found.add(...pair);
  return found;
}

/** Eighths, so that sums are exact in whatever order they are made. */
const score = fc.integer({ min: -16, max: 16 }).map((eighths) => eighths / 8);
const MOST = 12;

const pairsOf = (items: number): fc.Arbitrary<readonly Likeness[]> =>
  fc
    .uniqueArray(fc.tuple(fc.nat(items - 1), fc.nat(items - 1), score), {
      selector: ([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`,
      maxLength: items * items,
    })
    .map((pairs) =>
      pairs.filter(([a, b]) => a !== b).map(([a, b, s]): Likeness => [Math.min(a, b), Math.max(a, b), s]),
    );

/** Joins the two that are most alike, of equals the first, until none are alike enough. */
function stepByStep(items: number, pairs: readonly Likeness[], least: number): readonly number[] {
  const likeness = (a: number, b: number): number =>
    pairs.find(([x, y]) => x === Math.min(a, b) && y === Math.max(a, b))?.[2] ?? 0;
  const clusters = Array.from({ length: items }, (_, index) => [index]);
  for (;;) {
    let best: readonly [average: number, a: number, b: number] | null = null;
    clusters.forEach((one, a) => {
      clusters.forEach((other, b) => {
        if (a >= b || one.length === 0 || other.length === 0) return;
        const sum = one.reduce((all, x) => all + other.reduce((total, y) => total + likeness(x, y), 0), 0);
        const average = sum / (one.length * other.length);
        if (average > least && (best === null || average > best[0])) best = [average, a, b];
      });
    });
    if (best === null) break;
    const [, a, b] = best as readonly [number, number, number];
    clusters[a]!.push(...clusters[b]!);
    clusters[b] = [];
  }
  const first = new Array<number>(items).fill(0);
  clusters.forEach((members, root) => {
    for (const item of members) first[item] = root;
  });
  return first;
}

it("joins what step by step would be joined", () => {
  const cases = fc
    .integer({ min: 1, max: MOST })
    .chain((items) => fc.tuple(fc.constant(items), pairsOf(items), fc.constantFrom(0, 0.25, 0.5)));
  fc.assert(
    fc.property(cases, ([items, pairs, least]) => {
      expect(agglomerate(items, likenesses(pairs), least)).toEqual(stepByStep(items, pairs, least));
    }),
  );
});

it("keeps the same sums in a table and in a list of pairs", () => {
  const merges = fc.array(fc.tuple(fc.nat(MOST - 1), fc.nat(MOST - 1)), { maxLength: MOST });
  fc.assert(
    fc.property(pairsOf(MOST), merges, (pairs, order) => {
      const [table, list] = [sumsOf(MOST), sumsOf(MOST, 0)];
      const gone = new Set<number>();
      for (const sums of [table, list]) for (const [a, b, s] of pairs) sums.set(a, b, s);
      for (const [a, b] of order) {
        if (a === b || gone.has(a) || gone.has(b)) continue;
        for (const sums of [table, list]) sums.merge(a, b);
        gone.add(b);
      }
      const shown = (sums: typeof table): readonly string[] =>
        Array.from({ length: MOST }, (_, index) => {
          const found: string[] = [];
          sums.each(index, (other, sum) => {
            if (sum !== 0 && other !== index) found.push(`${other}: ${sum}`);
          });
          return found.sort().join(" ");
        });
      expect(shown(table)).toEqual(shown(list));
    }),
  );
});

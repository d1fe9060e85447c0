/** The best paths are those that writing all labellings down gives. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestPaths } from "../../../src/annotate/attribution/best-paths.ts";
import { type ChainScores, chainTotal, newChainScores } from "../../../src/annotate/attribution/chain.ts";

function scoresOf(labels: number, length: number, numbers: readonly number[]): ChainScores {
  const scores = newChainScores(labels, length);
  scores.length = length;
  let next = 0;
  const take = (): number => numbers[next++ % numbers.length]!;
  for (let at = 0; at < length * labels; at++) scores.unary[at] = take();
  for (let at = labels * labels; at < length * labels * labels; at++) scores.pair[at] = take();
  return scores;
}

/** All labellings with their scores, added up from left to right. */
function everyPath({ labels: L, length, unary, pair }: ChainScores): { key: string; score: number }[] {
  return Array.from({ length: L ** length }, (_, number) => {
    const path = Array.from({ length }, (__, t) => Math.floor(number / L ** t) % L);
    let score = unary[path[0]!]!;
    for (let t = 1; t < length; t++)
      score = score + pair[(t * L + path[t - 1]!) * L + path[t]!]! + unary[t * L + path[t]!]!;
    return { key: path.join(""), score };
  });
}

const chain = fc.record({
  labels: fc.constantFrom(2, 3, 4),
  length: fc.integer({ min: 1, max: 5 }),
  numbers: fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 7, maxLength: 60 }),
});

describe("best paths", () => {
  it("are the highest of all, within reach, best first", () => {
    fc.assert(
      fc.property(chain, fc.integer({ min: 0, max: 30 }), ({ labels, length, numbers }, reach) => {
        const scores = scoresOf(labels, length, numbers);
        const all = everyPath(scores);
        const best = Math.max(...all.map(({ score }) => score));
        const wanted = all
          .map(({ score }) => score)
          .filter((score) => score >= best - reach)
          .sort((a, b) => b - a)
          .slice(0, 8);
        const found = bestPaths(scores, 8, reach).map((path) => ({
          key: [...path.labels].join(""),
          score: path.score,
        }));
        expect(found.map(({ score }) => score)).toEqual(wanted);
        expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
        for (const path of found) expect(all).toContainEqual(path);
      }),
      { numRuns: 200 },
    );
  });

  it("have the total of all labellings beside them", () => {
    fc.assert(
      fc.property(chain, ({ labels, length, numbers }) => {
        const scores = scoresOf(labels, length, numbers);
        const sum = everyPath(scores).reduce((all, { score }) => all + Math.exp(score - 100), 0);
        expect(chainTotal(scores)).toBeCloseTo(Math.log(sum) + 100, 6);
      }),
      { numRuns: 100 },
    );
  });
});

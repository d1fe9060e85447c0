/** A count as pairs of counts look at it: everything about it that does not depend on the other one. */
import { befell } from "../figure/counted.ts";
import type { Figure } from "../figure/figure.ts";
import { endsOf, isRare } from "../figure/value.ts";
import { bodyOf } from "../origin/bodies.ts";
import type { Rarity } from "./rarity.ts";

export interface CountView {
  readonly figure: Figure;
  readonly ends: readonly number[];
  /** true: says what befell those counted */
  readonly harm: boolean;
  /** true: a number that two texts seldom share by chance */
  readonly rare: boolean;
  /** who is said to say it; null: nobody who is named */
  readonly body: string | null;
  /** countries where it holds, as "MM+TH"; where nothing is said, the country that the story is about */
  readonly where: string;
  /** whose people are counted; where nothing is said, whose the story counts; "" nobody's */
  readonly nation: string;
  /** folded words around the number, by weight; the squares sum to 1 */
  readonly words: ReadonlyMap<string, number>;
}

export function viewCount(figure: Figure, rarity: Rarity): CountView {
  const quantity = figure.quantity!;
  const { scope, story } = figure;
  return {
    figure,
    ends: endsOf(quantity).map(Number),
    harm: befell(figure.counted!),
    rare: isRare(quantity),
    body: bodyOf(figure.article, figure.claim)?.key ?? null,
    where: scope.place !== "" || scope.by !== "none" ? scope.place : (story.place ?? ""),
    nation: scope.nation !== "" ? scope.nation : (story.nation ?? ""),
    words: unitVector(figure.near, rarity),
  };
}

/** Words weighed by rarity, scaled to length 1. */
export function unitVector(words: ReadonlySet<string>, rarity: Rarity): ReadonlyMap<string, number> {
  const weights = [...words].map((word) => [word, rarity(word)] as const);
  const length = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight * weight, 0));
  return new Map(length === 0 ? [] : weights.map(([word, weight]) => [word, weight / length]));
}

export function dot(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [word, weight] of small) sum += weight * (large.get(word) ?? 0);
  return sum;
}

/** A count as pairs of counts look at it: everything about it that does not depend on the other one. */
import { befell } from "../figure/counted.ts";
import type { Figure } from "../figure/figure.ts";
import { endsOf, isRare } from "../figure/value.ts";
import { bodyOf } from "../origin/bodies.ts";
import type { Vector, Vectors } from "./vectors.ts";

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
  /** folded words around the number */
  readonly words: Vector;
}

export function viewCount(figure: Figure, vectors: Vectors): CountView {
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
    words: vectors.of(figure.near),
  };
}

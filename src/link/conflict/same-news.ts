/** What conflicts between claims without figures have in common: the claim as a whole, and news of one time. */
import type { FigureRef } from "../../model/index.ts";
import type { Precedence } from "../retelling/precedence.ts";
import type { Telling } from "../retelling/telling.ts";

/** Who is blamed, and who began, is said by the claim as a whole. */
export const wholeOf = ({ figure: { ref } }: Telling): FigureRef => ({
  claim: ref.claim,
  quantity: null,
  part: null,
});

/** true: told within so many days of each other, or one of them is undated */
export function isSameNews(a: Telling, b: Telling, precedence: Precedence, days: number): boolean {
  const [day, then] = [precedence.day(a.figure.article), precedence.day(b.figure.article)];
  return day === null || then === null || Math.abs(day - then) <= days;
}

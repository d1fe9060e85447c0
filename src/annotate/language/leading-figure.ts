/**
 * Lines that a figure leads, as in news "in numbers": "20 - the soldiers confirmed killed in May", "84. The branches that
 * are closing, per the agency". What is counted stands behind the mark, and a line without a verb states it too.
 */
import type { Sentence, Token } from "../layers.ts";

/** Tokens of a figure and the words of its scale or unit: "€700 million", "0.5 percentage points". */
const LONGEST_FIGURE = 5;
const DIGITS = /^\p{N}/u;
const CURRENCY = /^[$€£¥]$/;
const SCALE_OR_UNIT =
  /^(?:million|billion|trillion|thousand|hundred|mn|bn|tn|percent|per|cent|%|percentage|points?)$/i;

/** true: a word that stands with the digits of a figure: a currency, a scale, "percentage points" */
export const isOfFigure = (word: string): boolean => CURRENCY.test(word) || SCALE_OR_UNIT.test(word);

const PARTING = /^[.:–—-]$/;
/** "16.10 – The minister arrives", "2026: the year of …" */
const TIME = /^(?:\d{1,2}[:.]\d\d|(?:19|20)\d\d)$/;
/** A list has seldom more items: "1. …", "2. …" number them. */
const LONGEST_LIST = 20;

/** The index of the token behind a figure and its mark that open the sentence and its line; -1: none does. */
export function behindLeadingFigure(
  text: string,
  tokens: readonly Token[],
  { first, last }: Sentence,
): number {
  let at = first;
  const money = CURRENCY.test(tokens[at]!.text);
  if (money) at++;
  const figure = tokens[at];
  if (figure === undefined || at >= last || !DIGITS.test(figure.text)) return -1;
  if (first > 0 && !text.slice(tokens[first - 1]!.end, tokens[first]!.start).includes("\n")) return -1;
  at++;
  while (at < last && at - first < LONGEST_FIGURE && SCALE_OR_UNIT.test(tokens[at]!.text)) at++;
  const alone = !money && at === first + 1;
  const mark = tokens[at];
  const next = tokens[at + 1];
  if (mark === undefined || next === undefined || at + 1 >= last || !PARTING.test(mark.text)) return -1;
  if (mark.end === next.start || DIGITS.test(next.text)) return -1;
  if (alone && (TIME.test(figure.text) || (mark.text === "." && Number(figure.text) <= LONGEST_LIST)))
    return -1;
  return at + 1;
}

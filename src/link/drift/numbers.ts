/** Numbers on the way: digits changed, figures swapped, rounded, worked out by the writer. */
import type { PartQuantity, Quantity } from "../../model/index.ts";
import { agreement } from "../figure/value.ts";
import { sharedWords } from "../retelling/likeness.ts";
import type { Telling } from "../retelling/telling.ts";
import type { Change, DriftRule, Pair, Surroundings } from "./rule.ts";
import { figureWords, saidWords } from "./words.ts";

type Amount = Quantity | PartQuantity;

/** Numbers of fewer digits are near each other by chance. */
const FEWEST_DIGITS = 3;

const pointOf = (quantity: Amount | null): number | null => quantity?.low ?? quantity?.high ?? null;

const digitsOf = (value: number): string => String(value).replace(/[.]|0+$/g, "");

/** true: the digits of one are those of the other in another order, as a slip of the hand leaves them */
function transposed(a: number, b: number): boolean {
  const one = digitsOf(a);
  const other = digitsOf(b);
  if (a === b || one.length !== other.length || one.length < FEWEST_DIGITS || String(a).length !== String(b).length)
    return false;
  return [...one].sort().join("") === [...other].sort().join("");
}

/** Two digits at most of a long number that stands where the other stood. */
const sameSize = (a: number, b: number): boolean => String(Math.trunc(a)).length === String(Math.trunc(b)).length;

const sameCount = (a: Telling, b: Telling): boolean =>
  a.figure.counted !== null &&
  a.figure.counted.role === b.figure.counted?.role &&
  a.figure.counted.unit === b.figure.counted.unit;

/**
 * A garbled number: digits in another order beside the same other figures, or two figures of one statement in each
 * other's places. A number that is only other may be an update, and is not looked at.
 */
function garbled(pair: Pair, { inArticle, ties }: Surroundings): Change | null {
  const { before, after, companions, sameNumber } = pair;
  const from = pointOf(before.figure.quantity);
  const to = pointOf(after.figure.quantity);
  if (sameNumber || from === null || to === null || from === to) return null;
  const shown = { before: saidWords(before), after: saidWords(after) };
  if (transposed(from, to) && companions > 0 && sameCount(before, after))
    return { ...shown, why: `${from} and ${to} have the same digits in another order, beside the same other figures.` };
  if (!sameSize(from, to) && companions === 0) return null;
  return swapped(before, after, from, to, inArticle, ties)
    ? { ...shown, why: `${from} and ${to} stand in each other's places.` }
    : null;
}

/** true: each article has both numbers, and either is told in the words in which the other text tells the other one */
function swapped(
  before: Telling,
  after: Telling,
  from: number,
  to: number,
  inArticle: Surroundings["inArticle"],
  ties: Surroundings["ties"],
): boolean {
  const crossed = inArticle(before).filter(
    ({ figure }) => figure.key !== before.figure.key && pointOf(figure.quantity) === to && figure.claim !== before.figure.claim,
  );
  const own = inArticle(after).some(
    ({ figure }) => figure.key !== after.figure.key && pointOf(figure.quantity) === from,
  );
  if (crossed.length === 0 || !own) return false;
  const straight = sharedWords(before, after, ties.rarity).share;
  return straight >= SWAPPED_WORDS && crossed.every((other) => sharedWords(other, after, ties.rarity).share < straight - SWAPPED_MARGIN);
}

/** Words that two claims must share for their figures to stand in one place, and by how much more than the other pairing. */
const SWAPPED_WORDS = 0.3;
const SWAPPED_MARGIN = 0.08;

export const NUMBER_GARBLED: DriftRule = {
  kind: "number garbled",
  of: "figure",
  what: "A number is copied wrong: digits in another order, or two numbers of one statement in each other's places.",
  because: "another number alone may be an update, so the same other figures must stand beside it",
  examples: [
    {
      before: "State television said 3,354 people were killed, 4,508 were injured and 226 were missing.",
      after: "State television said 3,354 people were killed, 4,850 were injured and 226 were missing.",
    },
  ],
  not: [
    {
      before: "State television said 3,354 people were killed and 4,508 were injured.",
      after: "State television said 3,471 people were killed and 4,671 were injured.",
    },
  ],
  find: garbled,
};

export const NUMBER_ROUNDED: DriftRule = {
  kind: "number rounded",
  of: "figure",
  what: "An exact number is retold with fewer digits, and without a word that says so.",
  because: "“about 1,600” and “more than 1,600” for 1,644 are fair; a plain 1,600 is another number",
  examples: [
    {
      before: "The ministry said 1,644 people were injured in the storm.",
      after: "The ministry said 1,600 people were injured in the storm.",
    },
  ],
  not: [
    {
      before: "The ministry said 1,644 people were injured in the storm.",
      after: "The ministry said more than 1,600 people were injured in the storm.",
    },
  ],
  find: ({ before, after, sameNumber, stated, companions, words }: Pair): Change | null => {
    const from = before.figure.quantity;
    const to = after.figure.quantity;
    if (sameNumber || from === null || to === null || !sameCount(before, after)) return null;
    if (from.low === null || from.low !== from.high || to.low !== to.high || to.low === null) return null;
    if (to.approximate || from.approximate || agreement(from, to) !== "rounded") return null;
    if (digitsOf(to.low).length >= digitsOf(from.low).length) return null;
    if (!stated && companions === 0 && words < ROUNDED_WORDS) return null;
    const shown = { before: figureWords(before), after: figureWords(after) };
    return { ...shown, why: `“${shown.after}” is “${shown.before}” with fewer digits.` };
  },
};
const ROUNDED_WORDS = 0.4;

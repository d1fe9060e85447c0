/** Numbers on the way: rounded to fewer digits. */
import { agreement } from "../figure/value.ts";
import type { Telling } from "../retelling/telling.ts";
import { figureWords } from "../retelling/words.ts";
import type { Change, DriftRule, Pair } from "./rule.ts";

const digitsOf = (value: number): string => String(value).replace(/[.]|0+$/g, "");

const sameCount = (a: Telling, b: Telling): boolean =>
  a.figure.counted !== null &&
  a.figure.counted.role === b.figure.counted?.role &&
  a.figure.counted.unit === b.figure.counted.unit;

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

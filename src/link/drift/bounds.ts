/** Bounds on the way: lost, added, flipped, a range made a point. One number with other words before it. */
import { type BoundChange, boundChange, boundsOf } from "../compare/bounds.ts";
import { befell } from "../figure/counted.ts";
import { isRare } from "../figure/value.ts";
import { citesArticle } from "../retelling/likeness.ts";
import { isUnsourced, type Telling } from "../retelling/telling.ts";
import { figureWords } from "../retelling/words.ts";
import { type Change, type DriftRule, isBacked, type Pair, type Surroundings } from "./rule.ts";

function changed(kind: BoundChange, told: (before: string, after: string) => string) {
  return (pair: Pair, { ties }: Surroundings): Change | null => {
    const { before, after, sameNumber } = pair;
    const from = before.figure.quantity;
    const to = after.figure.quantity;
    if (!sameNumber || from === null || to === null || !countsTheSame(pair)) return null;
    if (boundChange(from, to) !== kind || !sameMatter(pair, ties)) return null;
    if (kind === "bound added" && from.approximate && NEARLY.test(to.words.exact)) return null;
    const words = { before: figureWords(before), after: figureWords(after) };
    return { ...words, why: told(words.before, words.after) };
  };
}

/** As good as "about": of an estimate it says no more. */
const NEARLY = /^(?:nearly|almost|close to|just (?:under|over))\b/i;

/** Without one question, like words or rarer figures a round number is shared by chance. */
const ALIKE_WORDS = 0.15;
/** What nobody is named for is retold only where it is the same question in like words, or its outlet is cited. */
const UNSOURCED_WORDS = 0.25;

function sameMatter(pair: Pair, ties: Surroundings["ties"]): boolean {
  const { before, after, stated, companions, words, together } = pair;
  const asked =
    (before.thread !== null && before.thread === after.thread) ||
    (before.origin !== null && before.origin === after.origin);
  const known = words >= UNSOURCED_WORDS || citesArticle(before, after, ties);
  if (isUnsourced(before) && !isBacked(pair) && !(asked && known)) return false;
  const forecasts = together && before.figure.claim.forecast && after.figure.claim.forecast;
  return (
    stated || companions > 0 || asked || forecasts || words >= ALIKE_WORDS || isRare(after.figure.quantity!)
  );
}

/** Another unit or role is another change, told by its own rule. */
function countsTheSame({ before, after, stated }: Pair): boolean {
  const from = before.figure.counted;
  const to = after.figure.counted;
  if (from === null || to === null) return false;
  if (from.role !== to.role && from.role !== "" && to.role !== "") return false;
  if (from.unit === to.unit || (from.general && to.general)) return true;
  // "two villagers" are "two civilians" where the text takes them from there
  return stated && befell(to) && from.role === to.role && (from.general || to.general);
}

const sameState = ({ figure: a }: Telling, { figure: b }: Telling): boolean =>
  a.quantity !== null && b.quantity !== null && boundsOf(a.quantity) === boundsOf(b.quantity);

export const BOUND_FLIPPED: DriftRule = {
  kind: "bound flipped",
  of: "figure",
  what: "An upper bound is retold as a lower one, or a lower one as an upper.",
  because: "of all changes of bounds this one turns the meaning round, so it comes first",
  examples: [
    {
      before: "The harbour master said up to 400 people were aboard the ferry.",
      after: "The harbour master said at least 400 people were aboard the ferry.",
    },
  ],
  not: [
    {
      before: "The harbour master said between 300 and 400 people were aboard the ferry.",
      after: "The harbour master said up to 400 people were aboard the ferry.",
    },
  ],
  sameState,
  find: changed(
    "bound flipped",
    (before, after) => `“${before}” bounds it from one side, “${after}” from the other.`,
  ),
};

export const BOUND_LOST: DriftRule = {
  kind: "bound lost",
  of: "figure",
  what: "A number that was given as a bound, or as about so many, is retold as an exact one; or a range with one end only.",
  because: "a bound is the first thing that headlines and summaries leave out",
  examples: [
    {
      before: "The ministry said at least 212 houses were destroyed.",
      after: "The ministry said 212 houses were destroyed.",
    },
    {
      before: "The ministry said about 3,200 houses were destroyed.",
      after: "The ministry said 3,200 houses were destroyed.",
    },
    {
      before: "The harbour master said between 300 and 400 people were aboard the ferry.",
      after: "The harbour master said up to 400 people were aboard the ferry.",
    },
  ],
  not: [
    {
      before: "The ministry said at least 212 houses were destroyed.",
      after: "The ministry said no fewer than 212 houses were destroyed.",
    },
  ],
  sameState,
  find: changed("bound lost", (before, after) => `“${before}” leaves room, “${after}” does not.`),
};

export const RANGE_NARROWED: DriftRule = {
  kind: "range narrowed",
  of: "figure",
  what: "A range is retold by one of its ends, as if that were the number.",
  because: "it goes with the loss of a bound, but says more of how it came about",
  examples: [
    {
      before: "The agency said 2,500 to 3,200 people were displaced.",
      after: "The agency said 3,200 people were displaced.",
    },
  ],
  not: [
    {
      before: "The agency said 2,500 to 3,200 people were displaced.",
      after: "The agency said between 2,500 and 3,200 people were displaced.",
    },
  ],
  sameState,
  find: changed("range narrowed", (before, after) => `The range “${before}” becomes “${after}”.`),
};

export const BOUND_ADDED: DriftRule = {
  kind: "bound added",
  of: "figure",
  what: "An exact number, or an estimate of about so many, is retold as a lower or an upper bound.",
  because: "writers add “at least” out of caution, but the voice did not say it",
  examples: [
    {
      before: "The hospital said 212 people were injured.",
      after: "The hospital said at least 212 people were injured.",
    },
  ],
  not: [
    {
      before: "The hospital said 212 people were injured.",
      after: "The hospital said about 212 people were injured.",
    },
  ],
  sameState,
  find: changed("bound added", (before, after) => `“${before}” is no bound, “${after}” is one.`),
};

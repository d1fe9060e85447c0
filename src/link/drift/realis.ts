/** What a claim says of time, on the way: a capability, plan or forecast becomes a fact; what was done is still to come. */

import { isRare } from "../figure/value.ts";
import { speakerKey, type Telling } from "../retelling/telling.ts";
import { claimWords } from "../retelling/words.ts";
import type { Change, DriftRule, Pair } from "./rule.ts";

/** Words by which something can be or is meant to be, and is not yet. */
const POSSIBLE =
  /\b(able to|capable of|can|could|may|might|ready to|prepared to|willing to|plans?|planned|planning|preparing|prepares|considering|intends?|aims? to|hopes? to|proposes?|proposed|expected to|set to|due to|poised to|likely to|will|would|is to|are to|going to)\b/i;
/** Words that say that it is so, or has been. */
const DONE =
  /\b(has|have|had|was|were|began|begun|did|already|is now|are now|is (?!to\b|set\b|due\b|expected\b|likely\b|able\b|ready\b|prepar|plan|consider)\p{L}+ing|are (?!to\b|set\b|due\b|expected\b|likely\b|able\b|ready\b|prepar|plan|consider)\p{L}+ing|giving|sending|moving|sent|\p{L}+ed)\b/iu;

const contentOf = ({ figure: { claim } }: Telling): string =>
  claim.content.map(({ exact }) => exact).join(" ");

/** true: still to come, or only possible, as the words of the claim say */
const isOpen = (telling: Telling): boolean => {
  const { claim } = telling.figure;
  return (
    (claim.forecast ||
      claim.realis === "future" ||
      /\b(able to|capable of|ready to|can)\b/i.test(contentOf(telling))) &&
    POSSIBLE.test(contentOf(telling))
  );
};

/** "Large-scale offensives included" is what is left of a sentence, and tells nothing done. */
const FEWEST_WORDS = 3;
const FRAGMENT = /^(?:[\p{L}-]+ ){1,3}\p{L}+ed$/u;

const isDone = (telling: Telling): boolean => {
  const { claim } = telling.figure;
  return (
    !claim.forecast &&
    telling.figure.words.size >= FEWEST_WORDS &&
    !FRAGMENT.test(contentOf(telling)) &&
    (claim.realis === "past" || claim.realis === "present") &&
    claim.certainty.polarity === "affirmed" &&
    !POSSIBLE.test(contentOf(telling)) &&
    DONE.test(contentOf(telling))
  );
};

/** Two claims without figures must be worded alike, and two figures be one. */
const ALIKE_WORDS = 0.2;

function sameMatter({ before, after, sameNumber, words, stated, companions }: Pair): boolean {
  const speaker = speakerKey(before);
  if (speaker !== null && speakerKey(after) !== null && speaker !== speakerKey(after)) return false;
  if (before.figure.quantity === null) return words >= ALIKE_WORDS;
  const [was, is] = [before.figure.counted!.role, after.figure.counted!.role];
  if (!sameNumber || (was !== is && was !== "" && is !== "")) return false;
  return stated || companions > 0 || isRare(after.figure.quantity!) || words >= ALIKE_WORDS;
}

export const PLAN_TURNED_FACT: DriftRule = {
  kind: "plan turned fact",
  of: "claim",
  what: "What can be done, is planned or is forecast is retold as done or under way.",
  because: "the words themselves must say both, as the tense of a headline is no tense",
  examples: [
    {
      before: "The document says the shipyard is able to repair the damaged frigates within weeks.",
      after: "The document says the shipyard has repaired the damaged frigates within weeks.",
    },
  ],
  not: [
    {
      before: "The document says the shipyard is able to repair the damaged frigates within weeks.",
      after: "The document says the shipyard can repair the damaged frigates within weeks.",
    },
  ],
  find: (pair: Pair): Change | null => {
    const { before, after } = pair;
    if (after.figure.claim.where === "headline" || !isOpen(before) || !isDone(after) || !sameMatter(pair))
      return null;
    return {
      before: claimWords(before),
      after: claimWords(after),
      why: "What was possible, planned or to come before is told as a fact now.",
    };
  },
};

export const TENSE_CHANGED: DriftRule = {
  kind: "tense changed",
  of: "claim",
  what: "What has been done is retold as still to come.",
  because: "the opposite is told as a plan turned fact",
  examples: [
    {
      before: "The minister said 4,750 engineers have been sent to the border.",
      after: "The minister said 4,750 engineers will be sent to the border.",
    },
  ],
  not: [
    {
      before: "The minister said 4,750 engineers have been sent to the border.",
      after: "The minister said 4,750 engineers were sent to the border.",
    },
  ],
  find: (pair: Pair): Change | null => {
    const { before, after } = pair;
    if (
      !isDone(before) ||
      !after.figure.claim.forecast ||
      !POSSIBLE.test(contentOf(after)) ||
      !sameMatter(pair)
    )
      return null;
    if (before.figure.quantity === null && !pair.stated) return null;
    return {
      before: claimWords(before),
      after: claimWords(after),
      why: "What was done before is told as still to come now.",
    };
  },
};

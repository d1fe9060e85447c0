/** How sure a claim is worded, on the way. */
import type { Claim } from "../../model/index.ts";
import { type HedgeChange, hedgeChange, hedgesOf } from "../compare/hedges.ts";
import { isRare } from "../figure/value.ts";
import { hasSpeaker, sameVoice, speakerKey, type Telling } from "../retelling/telling.ts";
import { saidWords } from "../retelling/words.ts";
import { type Change, type DriftRule, type Pair, wholeAlike } from "./rule.ts";

/** Words that hedge in form only: plans and estimates are what they are, however sure. */
const NEUTRAL =
  /^(expect(s|ed)?|estimat(e|es|ed|ing)|set to|plan(s|ned|ning)?|preparing|decided|intends?|claim(s|ed)?|confirmed|needed|asked|considering|forecasts?|poised|primed|pushing|announced|approximates|predict(s|ed|ing)?|indicat(es|ing)|point to|suggest(s|ed)?|assess(es|ed)?|believe(s|d)?|thinks?|thought|would)$/i;

const hedgeWords = (claim: Claim): readonly string[] =>
  claim.certainty.words.map(({ exact }) => exact.toLowerCase());

/** true: a word says how sure, not only that somebody plans or estimates */
const isHedged = (claim: Claim): boolean => hedgeWords(claim).some((word) => !NEUTRAL.test(word));

/** A doubt elsewhere in the claim: "pushing a plan for troops who could arrive within months". */
const STILL_OPEN = /\b(?:may|might|could|possibl[ey]|perhaps|probabl[ey]|likely|reportedly|allegedly)\b/;

/** "Have reportedly died, as reported by the ministry": where it is said who reports it, the word is no doubt. */
const onlyReported = (claim: Claim): boolean =>
  hedgeWords(claim).every((word) => NEUTRAL.test(word) || /^report(?:s|ed|edly)?$/.test(word));

/** Share of words in common from which on two claims without figures say one thing. */
const ALIKE_WORDS = 0.3;
const ONE_VOICE_WORDS = 0.2;

function sameMatter(pair: Pair): boolean {
  const { before, after, sameNumber, words, stated, companions } = pair;
  if (!wholeAlike(pair)) return false;
  const speaker = speakerKey(before);
  if (speaker !== null && speakerKey(after) !== null && speaker !== speakerKey(after)) return false;
  const [one, other] = [before.figure.claim, after.figure.claim];
  const alike = one.certainty.polarity === other.certainty.polarity || (hasNot(one) && hasNot(other));
  if (!alike) return false;
  if (before.figure.quantity === null)
    return words >= (sameVoice(before, after) ? ONE_VOICE_WORDS : ALIKE_WORDS);
  if (!sameNumber || before.figure.claim.forecast !== after.figure.claim.forecast) return false;
  return (
    stated || companions > 0 || isRare(after.figure.quantity!) || words >= ALIKE_WORDS || speaker !== null
  );
}

/** true: a part of it is negative, though the whole need not be: "a dozen are missing, and many will not survive" */
const hasNot = ({ content }: Claim): boolean =>
  content.some(({ exact }) => /\b(?:not|never)\b|n['’]t\b/i.test(exact));

/** A doubt is added by who retells; another voice that doubts has said something of its own. */
const isOneStatement = ({ before, after, words }: Pair): boolean =>
  words >= ALIKE_WORDS && (sameVoice(before, after) || !hasSpeaker(after));

function changed(kind: HedgeChange) {
  return (pair: Pair): Change | null => {
    const before = pair.before.figure.claim;
    const after = pair.after.figure.claim;
    if (!sameMatter(pair) || strengthChange(before, after) !== kind) return null;
    if (kind === "hedge dropped" && STILL_OPEN.test(after.content.map(({ exact }) => exact).join(" ")))
      return null;
    if (kind === "hedge strengthened" && pair.before.figure.quantity === null && !isOneStatement(pair))
      return null;
    if (kind === "hedge strengthened" && hasSpeaker(pair.after) && onlyReported(after)) return null;
    return {
      before: saidWords(pair.before),
      after: saidWords(pair.after),
      why: `It was ${before.certainty.value} (${hedgesOf(before)}), and is ${after.certainty.value} (${hedgesOf(after)}).`,
    };
  };
}

/** By the value of the claims; where that is the same, by the nouns that published tables rank: possibility, probability. */
function strengthChange(before: Claim, after: Claim): HedgeChange | null {
  if (before.certainty.words.length > 0 && hedgeWords(before).join() === hedgeWords(after).join())
    return null;
  const change = hedgeChange(before, after);
  if (change === "hedge strengthened") return isHedged(after) && isDoubted(before, after) ? change : null;
  if (change === "hedge weakened") return isHedged(before) && isHedged(after) ? change : null;
  if (change !== null) return isHedged(before) ? change : null;
  const from = rankOf(before);
  const to = rankOf(after);
  if (from === null || to === null || from === to) return null;
  return from < to ? "hedge weakened" : "hedge strengthened";
}

/** A forecast may be worded as expected or as likely; only one that is no more than possible has been doubted. */
const isDoubted = (before: Claim, after: Claim): boolean =>
  !before.forecast || after.certainty.value === "possible" || after.certainty.value === "unconfirmed";

/** Possible, probable, almost certain: the order of ICD 203 and of the PHIA yardstick. */
const RANKS: readonly RegExp[] = [/\bpossib/, /\b(probab|likel)/, /\b(almost|virtually|nearly) certain/];

function rankOf(claim: Claim): number | null {
  const ranks = hedgeWords(claim).flatMap((word) => {
    const rank = RANKS.findLastIndex((pattern) => pattern.test(word));
    return rank < 0 ? [] : [rank];
  });
  return ranks.length === 1 ? ranks[0]! : null;
}

const sameState = (a: Telling, b: Telling): boolean =>
  a.figure.claim.certainty.value === b.figure.claim.certainty.value;

export const HEDGE_DROPPED: DriftRule = {
  kind: "hedge dropped",
  of: "claim",
  what: "What was likely, possible or unconfirmed is retold as plain fact.",
  because: "words of planning and estimating are no hedges, so they are not counted as dropped",
  examples: [
    {
      before: "The ministry said the convoy has highly likely lost 3,640 vehicles since May.",
      after: "The ministry said the convoy has lost 3,640 vehicles since May.",
    },
  ],
  not: [
    {
      before: "The ministry estimated that the convoy has lost 3,640 vehicles since May.",
      after: "The ministry said the convoy has lost 3,640 vehicles since May.",
    },
  ],
  sameState,
  find: changed("hedge dropped"),
};

export const HEDGE_WEAKENED: DriftRule = {
  kind: "hedge weakened",
  of: "claim",
  what: "What was possible or unconfirmed is retold as likely.",
  because: "half of a dropped hedge",
  examples: [
    {
      before: "The report says there is a possibility that the dam will break in spring.",
      after: "The report says there is a high probability that the dam will break in spring.",
    },
  ],
  not: [
    {
      before: "The report says it is likely that the dam will break in spring.",
      after: "The report says there is a high probability that the dam will break in spring.",
    },
  ],
  sameState,
  find: changed("hedge weakened"),
};

export const HEDGE_STRENGTHENED: DriftRule = {
  kind: "hedge strengthened",
  of: "claim",
  what: "A doubt is added: what was said plainly is retold as likely, possible or unconfirmed.",
  because: "caution is a change too, as the voice did not doubt",
  examples: [
    {
      before: "The ministry said 3,640 villagers were killed by the flood.",
      after: "The ministry said 3,640 villagers were presumed dead after the flood.",
    },
  ],
  not: [
    {
      before: "The ministry said 3,640 villagers were killed by the flood.",
      after: "The ministry said it expects 3,640 villagers to return after the flood.",
    },
  ],
  sameState,
  find: changed("hedge strengthened"),
};

/** Whether a claim denies something: by its words, not by a mere "not". Silence and doubt are no denials. */
import type { Claim } from "../../model/index.ts";

const DENIES =
  /\b(den(y|ies|ied|ying)|reject(s|ed)?|refut(e|es|ed)|dismiss(es|ed)?|disput(e|es|ed)|no information|not true|untrue|false)\b/i;

const wordsOf = (anchors: readonly { readonly exact: string }[]): string =>
  anchors.map(({ exact }) => exact).join(" ");

/** The words by which it reports and what it says. */
export const wholeWords = ({ cue, certainty, content }: Claim): string =>
  `${wordsOf(cue)} ${wordsOf(certainty.words)} ${wordsOf(content)}`;

/** "X denies the reports" in the outlet's own voice is one too. */
export const isDenial = (claim: Claim): boolean =>
  (claim.certainty.polarity === "denied" || claim.chain.length === 1) && DENIES.test(wholeWords(claim));

/** Whether a claim denies something: by its words, not by a mere "not". Silence and doubt are no denials. */
import type { Claim } from "../../model/index.ts";

/** What can be denied by rejecting it: plans and offers are rejected too, and nothing is denied by that. */
const SAYING =
  "(?:claims?|allegations?|accusations?|reports?|charges?|suggestions?|statements?|assertions?|figures?|numbers?|counts?|tolls?|accounts?|notions?|idea|stor(?:y|ies)|rumou?rs?)";
const SAID = `(?:[\\p{L}-]+ ){0,3}${SAYING}`;
const DENIES = new RegExp(
  [
    // "was denied access" is a refusal
    String.raw`\b(?:deny|denies|denying|denied)\b(?! (?:[\p{L}-]+ )?(?:access|entry|permission|bail|asylum|treatment|funding|funds|aid|visas?|parole|custody|service|(?:the |a )?(?:right|chance|opportunity))\b)`,
    String.raw`\b(?:reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|disput(?:es?|ed|ing))(?=,? (?:it|this|that|them|${SAID}|[^.;]{0,60}\bas (?:false|baseless|groundless|untrue|propaganda|speculation|nonsense|fake))\b)`,
    String.raw`\b(?:claims?|allegations?|accusations?|reports?|charges?) (?:were |was |are |is |have been |has been )?(?:rejected|dismissed|disputed)\b`,
    String.raw`\b(?:lies|lied|lying) about\b`,
    String.raw`\bpush(?:es|ed|ing)? back (?:on|against|at)\b`,
    String.raw`\b${SAYING}\b[^.;]{0,80}\b(?:is|are|was|were|as) (?:wrong|incorrect|inaccurate|misleading|baseless|groundless|unfounded|exaggerated)\b`,
    String.raw`\brefut(?:e|es|ed|ing)\b|\bno information\b|\bnot true\b|\buntrue\b|\bfalse\b`,
  ].join("|"),
  "iu",
);

const wordsOf = (anchors: readonly { readonly exact: string }[]): string =>
  anchors.map(({ exact }) => exact).join(" ");

/** The words by which it reports and what it says. */
export const wholeWords = ({ cue, certainty, content }: Claim): string =>
  `${wordsOf(cue)} ${wordsOf(certainty.words)} ${wordsOf(content)}`;

/** "Was denied access to the debates": a refusal, as the content has it. */
const REFUSED =
  /\bdenied (?:[\p{L}-]+ )?(?:access|entry|permission|bail|asylum|treatment|funding|aid|visas?|parole|custody|service)\b/iu;

/** Who will not deny it does not. */
const WILL_NOT =
  /\b(?:refus\w+|declin\w+|unable|neither confirm\w* nor|(?:not|never|without)) (?:to )?(?:confirm or |confirmed or |confirming or )?(?:deny|denied|denying|dispute|disputed|disputing|reject|rejected)\b|\bneither confirm\w* nor den/iu;

/** Asked of one claim by several steps of linking, and slow to find out. */
const known = new WeakMap<Claim, boolean>();

/** "X denies the reports" in the outlet's own voice is one too, and so are "X lies about it" and "X pushed back on it". */
export function isDenial(claim: Claim): boolean {
  const before = known.get(claim);
  if (before !== undefined) return before;
  const found = denies(claim);
  known.set(claim, found);
  return found;
}

function denies(claim: Claim): boolean {
  const words = wholeWords(claim);
  const outright = claim.certainty.polarity === "denied" || claim.chain.length === 1 || LIES.test(words);
  // "disputed that it was warned twice": what is disputed has been said, whatever the words
  if (claim.certainty.polarity === "denied" && claim.cue.some(({ exact }) => /^disput/i.test(exact)))
    return true;
  const refused = claim.content.some(({ exact }) => REFUSED.test(exact));
  return outright && !refused && DENIES.test(words) && !WILL_NOT.test(words);
}

const LIES = /\b(?:lies|lied|lying) about\b|\bpush(?:es|ed|ing)? back (?:on|against|at)\b/iu;

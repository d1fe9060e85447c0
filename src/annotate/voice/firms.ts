/**
 * Companies in a text that no table has: "the airline" is no trade union, and a name of which a text tells shares, staff
 * or a fleet is a company's, however like a person's it looks.
 */
import type { VoiceKind } from "../../model/index.ts";
import type { Find } from "./find.ts";
import type { Reader } from "./units.ts";
import { words } from "./words.ts";

const FIRM_NOUNS = words(
  "airline company firm corporation carrier carmaker automaker maker manufacturer retailer insurer lender lessor bank brewer miner operator developer supplier subsidiary conglomerate start-up startup consultancy brokerage shipbuilder planemaker chipmaker steelmaker drugmaker shipper shareholder",
);

/** "the German sensor maker" names a company as "the airline" does. */
export const isFirmNoun = (noun: string): boolean => FIRM_NOUNS.has(noun.slice(noun.lastIndexOf(" ") + 1));

/** What a company has, and nobody else: after a genitive, or right after its name. */
const OWNED = words(
  "shares shareholders shareholder stock workforce staff employees headquarters fleet factory factories plants plant customers revenue revenues profit profits turnover earnings dividend sales investors bondholders creditors subsidiary subsidiaries insurer board",
);
/** After a name without a genitive: "Example shares", "Example Flight 12". */
const NAMED_AFTER = words("shares stock employees workers staff flight flights factory plant");
/** What companies do. */
const DOING = words("employ hire acquire lease manufacture outsource restructure relaunch delist divest");
/** What companies cut: "cut jobs", "shed 400 positions". */
const CUTTING = words("cut shed axe slash eliminate lose add create");
const JOBS = words("jobs job positions posts staff workers employees");
/** Between a verb of cutting and what is cut, in tokens. */
const CUTTING_REACH = 7;

/** "shares in Example", "Example's workforce", "Example will cut 400 jobs": a company's; null: nothing shows it. */
export function firmByItsTrade({ tokens, syntax, sentences }: Reader, find: Find): VoiceKind | null {
  const { first, last, sentence } = find;
  const end = sentences[sentence]!.last;
  const before = tokens[first - 1]?.lower;
  if (
    (before === "in" || before === "of") &&
    /^(?:shares?|stock|stake)$/.test(tokens[first - 2]?.lower ?? "")
  )
    return "organisation";
  if (before === "by" && RUN.test(tokens[first - 2]?.lower ?? "")) return "organisation";
  if (last >= end) return null;
  const genitive = syntax.tags[last] === "POS";
  for (let at = last + (genitive ? 1 : 0); at < Math.min(end, last + OWNED_REACH); at += 1) {
    const { lower } = tokens[at]!;
    if ((genitive ? OWNED : NAMED_AFTER).has(lower)) return "organisation";
    if (!genitive || !/^(?:JJ|NN|CD)/.test(syntax.tags[at]!)) break;
  }
  return genitive ? null : trades(tokens, syntax, last, end);
}

/** "a jet operated by Example". */
const RUN = /^(?:operated|manufactured|built|flown)$/;

/** "'s 900 regular staff", in tokens. */
const OWNED_REACH = 4;

/** "has been", "expects to", "is set to": words between a name and what it does. */
const MEANING_TO = /^(?:have|be|set|expect|plan|intend|aim|prepare|seek|want|need)$/;

function trades(
  tokens: Reader["tokens"],
  { tags, lemmas }: Reader["syntax"],
  from: number,
  end: number,
): VoiceKind | null {
  let verb = from;
  while (verb < end && (/^(?:MD|RB|TO)/.test(tags[verb]!) || MEANING_TO.test(lemmas[verb]!))) verb += 1;
  if (verb >= end || !tags[verb]!.startsWith("VB")) return null;
  if (DOING.has(lemmas[verb]!)) return "organisation";
  if (!CUTTING.has(lemmas[verb]!)) return null;
  for (let at = verb + 1; at < Math.min(end, verb + CUTTING_REACH); at += 1)
    if (JOBS.has(tokens[at]!.lower)) return "organisation";
  return null;
}

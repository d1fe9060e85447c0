/** What the words around a number say of its reading: reached or passed, a subject named before, a gap, nothing at all. */
import { CHANGE_NOUNS, CHANGE_VERBS } from "../../lexicon/change-words.ts";
import { kindOfCounted } from "../../lexicon/persons.ts";
import { matchAfter } from "./bounds.ts";
import { type Context, tagAt, tokenAfter, wordAt } from "./context.ts";
import type { Counted } from "./counted.ts";
import type { Stated } from "./stated.ts";

const PASSED =
  /^(?:pass(?:e[sd]|ing)?|cross(?:e[sd]|ing)?|top(?:s|ped|ping)?|break|broke|breached|breaches)$/;
const COULD = /^(?:may|might|could)$/;
const REACH = /^(?:reach|hit|approach)$/;

/** "deaths passed 2,000" is more than 2,000; "it may climb to 3,000" is up to 3,000. Only where no noun is counted. */
export function readReached(
  context: Context,
  first: number,
  stated: Stated,
  counted: Counted,
): "passed" | "could reach" | null {
  if (counted.head >= 0 || stated.low !== stated.high || stated.low === null) return null;
  const verb = wordAt(context, first - 1);
  if (PASSED.test(verb) && tagAt(context, first - 1).startsWith("VB")) return "passed";
  const to =
    verb === "to" && CHANGE_VERBS.has(wordAt(context, first - 2))
      ? first - 3
      : REACH.test(verb)
        ? first - 2
        : -1;
  if (to < 0) return null;
  return COULD.test(wordAt(context, to)) ||
    (COULD.test(wordAt(context, to - 1)) && tagAt(context, to) === "RB")
    ? "could reach"
    : null;
}

/** How far before a number its pronoun subject stands: "That is a sharp rise from 1,002". */
const SUBJECT_REACH = 7;
const SUBJECT = /^(?:it|they|that|this|which|figure|figures|number|numbers|total|count|tally|one)$/;

/** "it may exceed 3,000", "That is a sharp rise from 1,002", "the figure stood at 12". */
export function isAnaphoric(context: Context, first: number): boolean {
  let moved = false;
  for (let at = first - 1; at >= Math.max(context.sentence.first, first - SUBJECT_REACH); at--) {
    const [word, tag] = [wordAt(context, at), tagAt(context, at)];
    if (SUBJECT.test(word)) return moved && wordAt(context, at + 1) !== "of";
    if (tag.startsWith("VB") || CHANGE_NOUNS.has(word)) moved = true;
    else if (!/^(?:MD|RB|TO|IN|DT|JJ)$/.test(tag)) return false;
  }
  return false;
}

/** How far behind a gapped number its place or manner goes. */
const GAP_REACH = 8;

/** "96 died in one town, 18 in another", "…, over 9 million severely": behind a comma or "and", with no verb of its own. */
export function isGapped(context: Context, first: number, last: number): boolean {
  if (/^(?:exceed|surpass)/.test(wordAt(context, first))) return false;
  if (!/^(?:,|;|and|against|from)$/.test(wordAt(context, first - 1))) return false;
  if (!/^(?:IN|RB|RBR|JJ|NN|NNS|\.|,|:|)$/.test(tagAt(context, last))) return false;
  for (let at = last; at < last + GAP_REACH; at++) {
    const tag = tagAt(context, at);
    if (tag === "" || /^(?:[.,:]|CC|CD)$/.test(tag)) return true;
    if (/^(?:VB[DZP]?|MD|VBN)$/.test(tag)) return false;
  }
  return true;
}

/** "died, not 11 as first announced", "600 rather than 2,000", "up from 2,600": set against the figure before it. */
export function isContrast(context: Context, first: number): boolean {
  const [word, before] = [wordAt(context, first - 1), wordAt(context, first - 2)];
  if (word === "not") return /^(?:,|;|and|but|—|–|-)$/.test(before);
  if (word === "than") return before === "rather";
  if (word === "of") return before === "instead";
  if (word === "with" || word === "to") return before === "compared";
  return (word === "from" || word === "on") && /^(?:up|down)$/.test(before);
}

/** "Twelve are still with us": a spelled number that is the subject at the head of a sentence. */
export const isSubject = (context: Context, first: number, last: number): boolean =>
  (first === context.sentence.first || /^["“']$/.test(wordAt(context, first - 1))) &&
  /^(?:are|were|have|had|remain|remained)$/.test(wordAt(context, last));

/** From this number on digits without a noun still say how many ("put it at 2,056"). */
const SMALLEST_BARE = 1000;

/**
 * A plain number with nothing counted: "those two", "temperament is one, and two …", "The 411", "Patriot 125". A larger
 * one, or one with a bound, a role or a relation, says how many all the same.
 */
export function isEmpty(context: Context, stated: Stated, counted: Counted, first: number): boolean {
  if (
    stated.dimension !== "count" ||
    stated.numeral === null ||
    stated.low !== stated.high ||
    stated.approximate
  )
    return false;
  if (isChannel(context, stated, counted, first)) return true;
  // "They have two each", "eleven of the 14 hikers"
  const after = tokenAfter(context, stated.to);
  if (wordAt(context, after) === "each" || isOfNumber(context, after)) return false;
  if (counted.unit !== "") return isModel(context, stated, counted);
  if (stated.numeral.spelled)
    return (
      stated.numeral.value < SMALLEST_BARE &&
      !isGapped(context, first, counted.to) &&
      !(stated.numeral.value > 1 && isSubject(context, first, counted.to))
    );
  const plain = context.all[stated.numeral.from]!.shape === "integer";
  if (plain && isYearLike(stated.numeral.value)) return true; // "Expo 2025 begins"
  const before = tagAt(context, first - 1);
  const named =
    before === "NNP" ||
    before === "NNPS" ||
    /^(?:the|those|these|this|that)$/.test(wordAt(context, first - 1));
  return named && stated.bare && stated.numeral.value < SMALLEST_BARE;
}

/** "of the 14", "of all 20": the number is a part of another. */
const isOfNumber = (context: Context, at: number): boolean =>
  wordAt(context, at) === "of" &&
  /^(?:the|its|their|all|those|these)$/.test(wordAt(context, at + 1)) &&
  tagAt(context, at + 2) === "CD";

const isYearLike = (value: number): boolean => Number.isInteger(value) && value >= 1900 && value <= 2099;

/** "the 737 Max": a small number before a lone name belongs to the name. */
const isModel = (context: Context, stated: Stated, counted: Counted): boolean =>
  stated.bare &&
  stated.numeral!.value < SMALLEST_BARE &&
  counted.head >= 0 &&
  tagAt(context, counted.head) === "NNP";

/** "WESH 2 news": a small number between a name and a singular noun belongs to the name. */
const isChannel = (context: Context, stated: Stated, counted: Counted, first: number): boolean =>
  stated.bare &&
  stated.numeral!.value < SMALLEST_BARE &&
  stated.from === stated.numeral!.from &&
  tagAt(context, first - 1) === "NNP" &&
  counted.head >= 0 &&
  tagAt(context, counted.head) === "NN";

/** "30,000 people or more": a bound behind the noun. */
export function lateBound(
  { all, tokens }: Context,
  stated: Stated,
  counted: Counted,
): "low" | "high" | "both" | null {
  if (counted.head < 0 || stated.low !== stated.high || stated.low === null) return null;
  const end = tokens[counted.to - 1]!.end;
  let at = stated.to;
  while (at < all.length && all[at]!.start < end) at++;
  return matchAfter(all, at)?.bound ?? null;
}

/** "one hospital said", "555-1234", "the Big Four": written as numbers, but nobody counts by them. */
export function isNoFigure(context: Context, stated: Stated, counted: Counted, first: number): boolean {
  if (stated.numeral === null || stated.dimension !== "count") return false;
  if (stated.numeral.spelled)
    return (isArticle(stated) && !isOneThing(context, counted)) || isNamed(context, stated, first);
  return isTelephone(context, stated) || isScore(context, stated);
}

/** Games, points of a tie-break and marks are no higher. */
const HIGHEST_SCORE = 30;

/** "6-4, 3-6, 7-6 (5)": small numbers joined by a hyphen beside others, or alone in brackets. */
function isScore({ all }: Context, { from, to, high, unit }: Stated): boolean {
  if (unit !== "" || high === null || high > HIGHEST_SCORE) return false;
  const [before, after] = [all[from - 1]?.text ?? "", all[to]?.text ?? ""];
  if (to - from === 1) return before === "(" && after === ")" && all[from - 2]?.kind === "digits";
  const pair = to - from === 3 && /^[-–]$/.test(all[from + 1]!.text);
  return (
    pair && /^[,(.;]$/.test(after) && (before === "," || all[to + 2]?.text === "-" || /^[A-Z]/.test(before))
  );
}

/** "One" with no bound; what it stands before is a thing, not a number of things. */
const isArticle = ({ low, high, approximate, numeral }: Stated): boolean =>
  low === 1 && high === 1 && !approximate && numeral!.to - numeral!.from === 1;

/** Nouns before which "one" tells a story and counts nothing, even as an object. */
const ONE_IDIOM =
  /^(?:thing|way|day|time|reason|point|side|hand|step|part|question|example|look|glance|goal|aim|eye|word|kind|sort|type|source|report|statement|case|instance|occasion|area|aspect|element|version|account|theory|moment)$/;

/** "received one letter", "One recorder was found": said of a thing that something is done to, "one" counts. */
function isOneThing({ syntax, tokens }: Context, { head }: Counted): boolean {
  if (head < 0 || !/^(?:dobj|nsubjpass)$/.test(syntax.relations[head] ?? "")) return false;
  const { lower } = tokens[head]!;
  return syntax.tags[head] === "NN" && !ONE_IDIOM.test(lower) && kindOfCounted(lower) !== "persons";
}

/** A spelled number with a capital behind a word with one: "the Big Four", "Group of Seven". */
function isNamed(context: Context, { numeral }: Stated, first: number): boolean {
  const { text, lower } = context.all[numeral!.from]!;
  const before = context.tokens[first - 1];
  return (
    text !== lower &&
    first - 1 > context.sentence.first &&
    before !== undefined &&
    before.text[0] !== before.lower[0]
  );
}

/** Three digits, a hyphen, four digits. */
function isTelephone({ all }: Context, { from, to }: Stated): boolean {
  if (to - from !== 3 || all[from + 1]!.text !== "-") return false;
  return /^\d{3}$/.test(all[from]!.text) && /^\d{4}$/.test(all[from + 2]!.text);
}

/** Whose people a count is of: "some 600 North Koreans", "12 Indian soldiers". */
import type { Claim, PartQuantity, Quantity } from "../../model/index.ts";
import { countriesIn } from "../countries.ts";
import type { Article } from "./article.ts";
import { OPPONENT } from "./counted.ts";

/** How far behind its number a unit's adjectives stand, in characters. */
const UNIT_REACH = 40;

/** A preposition or a verb ends what is counted: the Russia of "600 soldiers for Russia" has none of them. */
const UNIT_END =
  /[,;.:()]|\b(?:in|to|for|from|at|by|on|near|into|against|with|as|and|who|that|were|was|are|is|have|had|has|will|would|could|may)\b/;

/** ISO codes joined by "+"; "" not said. "Six of its soldiers" are of the speaker's own country. */
export function nationOf(
  article: Article,
  claim: Claim,
  quantity: Quantity | PartQuantity,
  sides: ReadonlySet<string>,
): string {
  const { text } = article.reading.document;
  return (
    countedNation(text, claim, quantity) ||
    ownNation(text, article, claim, quantity) ||
    otherSide(text, article, claim, quantity, sides)
  );
}

/** "20 intruders", "35 of the enemy": of the two sides the one that does not speak. */
function otherSide(
  text: string,
  article: Article,
  claim: Claim,
  { words }: Quantity | PartQuantity,
  sides: ReadonlySet<string>,
): string {
  if (
    sides.size !== BOTH ||
    !OPPONENT.test(text.slice(words.end, words.end + ENEMY_REACH).split(UNIT_END)[0]!)
  )
    return "";
  const own = speakerCountry(article, claim);
  return sides.has(own) ? [...sides].find((side) => side !== own)! : "";
}

const BOTH = 2;
const ENEMY_REACH = 30;

/** How far before its number "its own", "it lost" or "it admitted" stands, in characters. */
const OWN_REACH = 36;
/** "Eleven of its soldiers", "its own losses at six dead", "it lost just 11", "it admits five dead": of those who speak. */
const OWN_BEHIND =
  /^ (?:(?:of )?(?:its|our)\b|(?:that )?it (?:had |has )?(?:acknowledged|admitted|conceded)\b|(?:rather than|instead of|and not|not) [\p{L}\p{N}-]+ of (?:its|our)\b)/u;
const OWN_BEFORE =
  /\b(?:its|our) (?:own )?(?:dead|losses|fallen|casualties|death toll|wounded|missing)\b[^.;:\n]*$|\b(?:it|we) (?:had |has |have )?lost [^.;:\n]*$|\b(?:admit(?:s|ted)?|acknowledge[sd]?|concede[sd]?|mourn(?:s|ed)?) (?:the (?:loss|deaths?) of )?[^.;:,\n]{0,12}$/i;
/** "Paraguay lost between eight and twelve killed": of those who lost them. */
const LOSER_REACH = 80;
const LOST_BEFORE = /([^.;:,\n]*) (?:had |has |have |may have |likely |could have )*lost [^.;:,\n]*$/;

/** "Guyana's own dead are six", "put Surinamese deaths at 20": of the country named. */
const NATIONAL_LOSSES =
  /((?:\p{Lu}[\p{L}'’-]* ?){1,3})(?:own )?(?:dead|deaths|losses|fallen|casualties|fatalities|death toll|wounded)\b[^.;:,\n]{0,30}$/u;

function ownNation(text: string, article: Article, claim: Claim, { words }: Quantity | PartQuantity): string {
  const before = text.slice(Math.max(0, words.start - OWN_REACH), words.start);
  if (OWN_BEHIND.test(text.slice(words.end, words.end + OWN_REACH)) || OWN_BEFORE.test(before))
    return speakerCountry(article, claim);
  const owner = NATIONAL_LOSSES.exec(text.slice(Math.max(0, words.start - LOSER_REACH), words.start))?.[1];
  const ofOwner = owner === undefined ? [] : [...countriesIn(owner)];
  if (ofOwner.length === 1) return ofOwner[0]!;
  const loser = LOST_BEFORE.exec(text.slice(Math.max(0, words.start - LOSER_REACH), words.start))?.[1];
  return loser === undefined ? "" : ([...countriesIn(loser)].at(-1) ?? "");
}

/** The country that the innermost voice speaks for; "" none. */
function speakerCountry(article: Article, claim: Claim): string {
  const innermost = claim.chain.length > 1 ? claim.chain.at(-1)!.voice : null;
  const voice = innermost === null ? undefined : article.voices.get(innermost);
  if (voice === undefined || voice.kind === "outlet") return "";
  const parent = voice.parent === null ? undefined : article.voices.get(voice.parent);
  return voice.country ?? parent?.country ?? "";
}

/** Countries that the claim names as places are none. */
export function countedNation(text: string, claim: Claim, { words }: Quantity | PartQuantity): string {
  const behind = text.slice(words.end, words.end + UNIT_REACH).split(UNIT_END)[0]!;
  const named = [...countriesIn(behind)];
  if (named.length === 0) return "";
  const placed = new Set(claim.places.flatMap(({ country }) => (country === null ? [] : [country])));
  return named
    .filter((code) => !placed.has(code))
    .sort()
    .join("+");
}

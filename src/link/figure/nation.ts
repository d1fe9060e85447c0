/** Whose people a count is of: "some 600 North Koreans", "12 Indian soldiers". */
import type { Claim, PartQuantity, Quantity } from "../../model/index.ts";
import { countriesIn } from "../countries.ts";

/** How far behind its number a unit's adjectives stand, in characters. */
const UNIT_REACH = 40;

/** A preposition or a verb ends what is counted: the Russia of "600 soldiers for Russia" has none of them. */
const UNIT_END =
  /[,;.:()]|\b(?:in|to|for|from|at|by|on|near|into|against|with|as|and|who|that|were|was|are|is|have|had|has|will|would|could|may)\b/;

/** ISO codes joined by "+"; "" not said. Countries that the claim names as places are none. */
export function nationOf(text: string, claim: Claim, { words }: Quantity | PartQuantity): string {
  const behind = text.slice(words.end, words.end + UNIT_REACH).split(UNIT_END)[0]!;
  const named = [...countriesIn(behind)];
  if (named.length === 0) return "";
  const placed = new Set(claim.places.flatMap(({ country }) => (country === null ? [] : [country])));
  return named
    .filter((code) => !placed.has(code))
    .sort()
    .join("+");
}

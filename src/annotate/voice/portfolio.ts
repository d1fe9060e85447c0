/** What a minister minds, between the title and the name: "Minister of Information Moammar al-Eryani". */
import { GIVEN_NAMES } from "../../lexicon/given-names.ts";
import type { Reader, Unit } from "./units.ts";
import { isCapital } from "./words.ts";

/** Units behind the first of a name that a portfolio could open: "Information Moammar al-Eryani". */
const SHORTEST_WITH_PORTFOLIO = 2;
/** How far a portfolio reaches back to its minister, in words: "Minister of Youth, Sport and Women's Affairs". */
const LONGEST_PORTFOLIO = 8;
const MINISTER = /^(?:minister|secretary|undersecretary|commissioner)$/;
const IN_PORTFOLIO = /^(?:of|for|and|the|,|&|'s|’s)$/;

/** A phrase after "Minister of" begins with what the minister minds. */
export function isPortfolio({ tokens }: Reader, first: number): boolean {
  if (!IN_PORTFOLIO.test(tokens[first - 1]?.lower ?? "")) return false;
  for (let at = first - 1; at >= Math.max(0, first - LONGEST_PORTFOLIO); at -= 1) {
    const { lower, text, sentence } = tokens[at]!;
    if (sentence !== tokens[first]!.sentence) return false;
    if (MINISTER.test(lower)) return isCapital(text) && /^(?:of|for)$/.test(tokens[at + 1]!.lower);
    if (!IN_PORTFOLIO.test(lower) && !isCapital(text)) return false;
  }
  return false;
}

/** The unit at which the minister's own name begins: a given name, else the last word but one; `from` where it is short. */
export function afterPortfolio({ tokens }: Reader, units: readonly Unit[], from: number): number {
  if (units.length - from <= SHORTEST_WITH_PORTFOLIO) return from;
  const given = units.findIndex((unit, at) => at > from && GIVEN_NAMES.has(tokens[unit.first]!.text));
  return given > from && given < units.length - 1 ? given : units.length - 2;
}

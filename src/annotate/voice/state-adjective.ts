/** "South Korean" where it stands alone for who says something: "a South Korean warning that …" is South Korea's. */
import { COUNTRIES, type Country } from "../../lexicon/countries.ts";
import type { Speaker } from "../layers.ts";
import { governmentDraft } from "./draft.ts";

const BY_ADJECTIVE: ReadonlyMap<string, Country> = new Map(
  COUNTRIES.flatMap((country) => country.adjectives.map((word) => [word, country] as const)),
);

export const isStateAdjective = (words: string): boolean => BY_ADJECTIVE.has(words);

/** The state's government as a speaker; null: these words are no state's adjective. */
export function governmentByAdjective(words: string): Speaker | null {
  const country = BY_ADJECTIVE.get(words);
  if (country === undefined) return null;
  const { name, kind, named, role } = governmentDraft(country);
  return { name, kind, named, role, aliases: [words], country: country.code, parent: null };
}

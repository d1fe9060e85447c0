/** The folded words of a claim without those that name a country: "Guyanese" is the country again, not a word of what is said. */
import { countriesIn } from "../countries.ts";

export function withoutCountries(words: Iterable<string>, said: string): readonly string[] {
  const names = (said.match(/\p{Lu}\p{L}+/gu) ?? [])
    .filter((name) => countriesIn(name).size > 0)
    .map((name) => name.toLowerCase());
  return [...words].filter(
    (word) => !word.startsWith("country ") && !names.some((name) => name.startsWith(word)),
  );
}

/** Whether the seasons of a sentence are southern, by the countries it names. */
import { COUNTRIES } from "../../lexicon/countries.ts";
import { type Atoms, atomAt } from "./atom.ts";

/** From a country's name, adjective or people (one or two words, lower case) to whether its summer is in December. */
const SOUTHERN: ReadonlyMap<string, boolean> = new Map(
  COUNTRIES.flatMap((country) =>
    [country.name, ...country.aliases, ...country.adjectives, ...country.demonyms, ...country.plurals].map(
      (form) => [form.toLowerCase(), country.southern] as const,
    ),
  ),
);

/** True where every country that the sentence names is southern, and it names one. */
export function isSouthern(atoms: Atoms): boolean {
  let southern = false;
  for (let at = 0; at < atoms.length; at += 1) {
    const atom = atomAt(atoms, at);
    if (atom.kind !== "word" || !atom.capital) continue;
    const found = SOUTHERN.get(`${atom.lower} ${atomAt(atoms, at + 1).lower}`) ?? SOUTHERN.get(atom.lower);
    if (found === false) return false;
    if (found === true) southern = true;
  }
  return southern;
}

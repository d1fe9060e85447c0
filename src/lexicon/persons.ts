/** Whether a counted noun names persons or things, by its class, or by a country whose people it names. */
import { COUNTRIES } from "./countries.ts";
import { classOfWord } from "./unit-classes.ts";
import { UNIT_FORMS } from "./units.ts";

const NATIONALS: ReadonlySet<string> = new Set(
  COUNTRIES.flatMap(({ plurals }) => plurals.map((plural) => plural.toLowerCase())),
);

/** Endings that only nouns of persons have; "-er" and "-or" have things too ("carriers", "tractors"). */
const PERSON_ENDING = /(?:ists?|ians?|ees|men|women|folk)$/;

/** "persons", "things", or null: the tables do not know. `word` is lower case, a head noun. */
export function kindOfCounted(word: string): "persons" | "things" | null {
  const row = classOfWord(word);
  if (row !== null) return row.persons === true ? "persons" : "things";
  if (NATIONALS.has(word) || PERSON_ENDING.test(word)) return "persons";
  return UNIT_FORMS.has(word) ? "things" : null;
}

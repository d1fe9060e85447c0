/** Given names common in English-language news, with the gender they tell. */
import data from "../../lexicon/given-names.json" with { type: "json" };

export interface GivenName {
  readonly name: string;
  /** null: given to both, or a family name written first */
  readonly gender: "male" | "female" | null;
  /** also a common word or a place: says little by itself */
  readonly alsoWord?: boolean;
}

export const GIVEN_NAMES: ReadonlyMap<string, GivenName> = new Map(
  (data.rows as readonly GivenName[]).map((row) => [row.name, Object.freeze(row)]),
);

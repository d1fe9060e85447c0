/** Countries and territories: what text calls them, their people and their capitals. */
import data from "../../lexicon/countries.json" with { type: "json" };

export interface Country {
  /** ISO 3166-1 alpha-2; XK for Kosovo */
  readonly code: string;
  /** the canonical name; also the canonical name of its government as a voice */
  readonly name: string;
  readonly aliases: readonly string[];
  /** the first is the one canonical names of its bodies are made with */
  readonly adjectives: readonly string[];
  /** one inhabitant */
  readonly demonyms: readonly string[];
  /** several inhabitants */
  readonly plurals: readonly string[];
  /** seat of government first, other seats and spellings after it */
  readonly capitals: readonly string[];
  /** UN M49 region */
  readonly region: string;
  /** most of its people have their summer in December */
  readonly southern: boolean;
  /** false: the capital's name does not stand for the government in news text */
  readonly capitalSpeaks?: boolean;
}

export const COUNTRIES: readonly Country[] = Object.freeze(
  (data.rows as readonly Country[]).map((row) => Object.freeze(row)),
);

export const COUNTRY_BY_CODE: ReadonlyMap<string, Country> = new Map(COUNTRIES.map((row) => [row.code, row]));

/** The adjective that canonical names are made with: "Ukrainian", "US"; the name itself where there is none. */
export const countryAdjective = (country: Country): string => country.adjectives[0] ?? country.name;

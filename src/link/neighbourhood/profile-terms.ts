/** A profile made ready for comparing: its terms as numbers, its countries apart. */
import { hashTerm } from "./hashing.ts";
import { FULL_WEIGHT, type Profile } from "./profile.ts";
import { isCountryTerm } from "./terms.ts";

export interface ProfileTerms {
  readonly day: number | null;
  /** of its text */
  readonly address: string;
  readonly terms: readonly number[];
  /** of each term, in hundredths */
  readonly weights: readonly number[];
  readonly countries: readonly number[];
  /** of all, countries included */
  readonly total: number;
}

/** For profiles that were kept before weights were: about what a term has. */
const UNKNOWN_WEIGHT = 0.8 * FULL_WEIGHT;
const ADDRESS_FROM = "txt_".length;

export function termsOfProfile(profile: Profile): ProfileTerms {
  const terms: number[] = [];
  const weights: number[] = [];
  const countries: number[] = [];
  let total = 0;
  profile.terms.forEach((key, index) => {
    const weight = profile.weights[index] ?? UNKNOWN_WEIGHT;
    total += weight;
    if (isCountryTerm(key)) {
      countries.push(hashTerm(key));
      return;
    }
    terms.push(hashTerm(key));
    weights.push(weight);
  });
  return { day: profile.day, address: profile.text.slice(ADDRESS_FROM), terms, weights, countries, total };
}

/**
 * Where a count holds. The places said in the figure's own stretch of the sentence come first, then those before it, then
 * the sentence's, then what the sentence before was about, then the article's own country.
 */
import type { Claim, PartQuantity, Place, Quantity } from "../../model/index.ts";
import { countriesIn } from "../countries.ts";
import type { Article } from "./article.ts";

export interface Scope {
  readonly countries: readonly string[];
  /** a place within a country, lower case; null: none named */
  readonly locality: string | null;
  /** false: worked out from the article, not said of this figure */
  readonly stated: boolean;
}

/** What the last figure of the article was about; changed as its claims are read in order. */
export interface ScopeMemory {
  last: Scope | null;
  lastEnd: number;
}

/** A place said further back than this many characters no longer holds. */
const CARRIES_ON = 220;
/** A sentence longer than this is cut: it is no sentence. */
const LONGEST_SENTENCE = 500;

export function scopeOf(
  article: Article,
  claim: Claim,
  quantity: Quantity | PartQuantity | null,
  memory: ScopeMemory,
): Scope {
  const start = quantity?.words.start ?? claim.content[0]!.start;
  const found = statedScope(article, claim, quantity);
  if (found !== null) {
    memory.last = found;
    memory.lastEnd = start;
    return found;
  }
  if (memory.last !== null && start - memory.lastEnd < CARRIES_ON && start >= memory.lastEnd) {
    memory.lastEnd = start;
    return { ...memory.last, stated: false };
  }
  return { countries: article.countries.slice(0, 2), locality: null, stated: false };
}

function statedScope(article: Article, claim: Claim, quantity: Quantity | PartQuantity | null): Scope | null {
  const places = claim.places.filter((place) => place.role === "event");
  if (quantity !== null && claim.quantities.length > 1) {
    const next = nextQuantity(claim, quantity.words.end);
    const own = places.filter(({ words }) => words.start >= quantity.words.start && words.start < next);
    if (own.length > 0) return fromPlaces(own);
    const first = Math.min(...claim.quantities.map(({ words }) => words.start));
    const before = places.filter(({ words }) => words.start < first);
    if (before.length > 0) return fromPlaces(before);
  }
  if (places.length > 0 && (quantity === null || claim.quantities.length === 1)) return fromPlaces(places);
  const countries = [...countriesIn(sentenceAround(article.reading.document.text, claim))];
  return countries.length === 0 ? null : { countries: countries.sort(), locality: null, stated: true };
}

function nextQuantity(claim: Claim, after: number): number {
  let next = Number.POSITIVE_INFINITY;
  for (const { words } of claim.quantities)
    if (words.start >= after && words.start < next) next = words.start;
  return next;
}

function fromPlaces(places: readonly Place[]): Scope {
  const countries = [...new Set(places.flatMap(({ country }) => (country === null ? [] : [country])))].sort();
  const local = places.find((place) => !isCountry(place));
  const whole = places.some(isCountry);
  return {
    countries,
    locality: whole || local === undefined ? null : local.name.toLowerCase(),
    stated: true,
  };
}

const isCountry = (place: Place): boolean => {
  const codes = countriesIn(place.name);
  return codes.size > 0 && !/,/.test(place.name) && place.point === null;
};

function sentenceAround(text: string, claim: Claim): string {
  const start = claim.content[0]!.start;
  const end = claim.content.at(-1)!.end;
  const from = Math.max(0, start - LONGEST_SENTENCE);
  const before = text.slice(from, start);
  const cut = Math.max(before.lastIndexOf("\n"), before.lastIndexOf(". "));
  return text.slice(cut < 0 ? from : from + cut + 1, Math.min(end, start + LONGEST_SENTENCE));
}

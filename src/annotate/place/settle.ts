/**
 * Which of the places of a name a document means: the one that a name after a comma tells, else the one in the country
 * that the rest of the document speaks of, else the one that outweighs all others. Otherwise it stays open.
 */
import { OUTLETS, type Outlet } from "../../lexicon/outlets.ts";
import type { Option, PlaceInput, Sighting } from "./gather.ts";

export interface Settled {
  readonly option: Option | null;
  /** countries it could be in, likeliest first; empty where it is settled */
  readonly alternatives: readonly string[];
  readonly rule: string;
}

/**
 * Sizes are doublings: a town 32 times larger than its namesakes is meant unless told otherwise. Where a lesser one lies in
 * a country whose own news is in English, which speaks of its small towns too, 256 times.
 */
const OUTWEIGHS = 5;
const OUTWEIGHS_ENGLISH = 8;
const ENGLISH_NEWS: ReadonlySet<string> = new Set(["US", "GB", "CA", "AU", "IE", "NZ"]);
/** Mentions of a country that let a lesser town of it be meant, where the greatest one's country is never mentioned. */
const LESSER_TOWN_MENTIONS = 3;
/** What the publisher's own country counts: it decides only where nothing else does. */
const PUBLISHER_WEIGHT = 0.5;

const OUTLET_BY_NAME: ReadonlyMap<string, Outlet> = new Map(OUTLETS.map((row) => [row.name, row]));

/** How often each country is told of by names and adjectives that can mean only it. */
export class Evidence {
  /** the country of the publisher; null: not known */
  readonly publisher: string | null;
  readonly #countries = new Map<string, number>();
  readonly #regions = new Set<string>();

  constructor(document: PlaceInput["document"], sightings: readonly Sighting[]) {
    const publisher = OUTLET_BY_NAME.get(document.outlet ?? "");
    this.publisher = publisher?.country ?? null;
    if (publisher !== undefined) this.#add(publisher.country, PUBLISHER_WEIGHT);
    for (const { options } of sightings) this.#read(options);
  }

  #read(options: readonly Option[]): void {
    const country = options[0]?.country ?? null;
    if (country === null || options.some((option) => option.country !== country)) return;
    this.#add(country, 1);
    for (const { kind, region } of options)
      if (kind === "region" && region !== null) this.#regions.add(`${country} ${region}`);
  }

  #add(country: string, weight: number): void {
    this.#countries.set(country, (this.#countries.get(country) ?? 0) + weight);
  }

  of(country: string | null): number {
    return country === null ? 0 : (this.#countries.get(country) ?? 0);
  }

  hasRegion(option: Option): boolean {
    return option.region !== null && this.#regions.has(`${option.country} ${option.region}`);
  }
}

export function settle(sighting: Sighting, qualifier: Option | null, evidence: Evidence): Settled {
  const wide = sighting.options.find(({ kind }) => kind === "world region");
  if (wide !== undefined) return { option: wide, alternatives: [], rule: "world-region" };
  const options = qualifier === null ? sighting.options : qualified(sighting.options, qualifier);
  const countries = countriesOf(options);
  const [only] = countries;
  if (countries.length === 1 && only !== undefined) {
    return {
      option: largestIn(options, only),
      alternatives: [],
      rule: qualifier === null ? "one-country" : "told-by-comma",
    };
  }
  const likely = [...countries].sort((a, b) => evidence.of(b) - evidence.of(a));
  const best = likely.find(
    (country) => evidence.of(country) > 0 && mayBe(options, country, countries, evidence),
  );
  const rival = likely.find(
    (country) => country !== best && evidence.of(country) >= evidence.of(best ?? null),
  );
  if (best !== undefined && (rival === undefined || !mayBe(options, rival, countries, evidence))) {
    return { option: largestIn(options, best), alternatives: [], rule: "country-of-the-document" };
  }
  const [great, next] = countries;
  if (
    great !== undefined &&
    next !== undefined &&
    weight(options, great) - weight(options, next) >= needed(countries)
  ) {
    return { option: largestIn(options, great), alternatives: [], rule: "outweighs-namesakes" };
  }
  return { option: null, alternatives: countries, rule: "ambiguous" };
}

const needed = ([, ...lesser]: readonly string[]): number =>
  lesser.some((country) => ENGLISH_NEWS.has(country)) ? OUTWEIGHS_ENGLISH : OUTWEIGHS;

function qualified(options: readonly Option[], qualifier: Option): readonly Option[] {
  const within = options.filter(
    (option) =>
      option.country === qualifier.country &&
      option.kind !== "country" &&
      (qualifier.region === null || option.region === null || option.region === qualifier.region),
  );
  return within.length > 0 ? within : options;
}

/** Countries of the options, the one with the greatest town first. */
function countriesOf(options: readonly Option[]): readonly string[] {
  const countries = [...new Set(options.flatMap(({ country }) => (country === null ? [] : [country])))];
  return countries.sort((a, b) => weight(options, b) - weight(options, a));
}

/** A state outweighs any town of its name no further than a large town does. */
const STATE_SIZE = 8;

const weight = (options: readonly Option[], country: string): number =>
  Math.max(...options.filter((option) => option.country === country).map(sizeOf));

const sizeOf = ({ kind, size }: Option): number =>
  kind === "country" || kind === "region" ? STATE_SIZE : size;

/** A lesser namesake is meant only where its region is named, or its country often and the greater one's never. */
function mayBe(
  options: readonly Option[],
  country: string,
  countries: readonly string[],
  evidence: Evidence,
): boolean {
  if (weight(options, country) >= weight(options, countries[0]!)) return true;
  if (options.some((option) => option.country === country && evidence.hasRegion(option))) return true;
  if (country === evidence.publisher && evidence.of(countries[0]!) === 0) return true;
  return evidence.of(country) >= LESSER_TOWN_MENTIONS && evidence.of(countries[0]!) === 0;
}

/** Of the options in one country a state first, then the largest town, then a region. */
function largestIn(options: readonly Option[], country: string): Option {
  const own = options.filter((option) => option.country === country);
  const rank = (option: Option): number =>
    option.kind === "country" ? 100 : option.kind === "town" ? option.size + 1 : 0;
  return own.reduce((best, option) => (rank(option) > rank(best) ? option : best));
}

/**
 * Facets are lexemes beside the words of a claim in one text search vector: who, where, how sure. So one index answers any
 * combination of words and facets, and a new facet needs no new index. No word that a person types can meet a facet: a
 * facet has a colon, and words lose theirs.
 */
import { type Claim, deadlinesOf, type PartQuantity, type Quantity, type Reading } from "../model/index.ts";

const fold = (text: string): string => text.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
/** PostgreSQL refuses longer lexemes (2,046 bytes); names are far shorter. */
const LONGEST = 300;

const facet = (name: string, value: string): string => `${name}:${fold(value)}`.slice(0, LONGEST);

export const FACETS = {
  outlet: (outlet: string) => facet("outlet", outlet),
  voice: (voice: string) => facet("voice", voice),
  innermost: (voice: string) => facet("innermost", voice),
  /** An unnamed voice is another one in each article: "officials" are found by what they are called. */
  called: (name: string) => facet("called", name),
  innermostCalled: (name: string) => facet("innermost called", name),
  certainty: (value: string) => facet("sure", value),
  polarity: (value: string) => facet("polarity", value),
  realis: (value: string) => facet("realis", value),
  forecast: () => "forecast:yes",
  /** an ISO date by which it is to have happened */
  deadline: (day: string) => facet("deadline", day),
  where: (value: string) => facet("where", value),
  place: (name: string) => facet("place", name),
  country: (code: string) => facet("country", code),
  magnitude: (power: number) => `count:${power}`,
  /** the first two digits with the power of ten */
  near: (step: number | "wide") => `near:${step}`,
  salience: (tenth: number) => `salience:${tenth}`,
} as const;

/** Salience in tenths, cut off: a query for 0.55 looks for 6 and above. */
export const salienceTenth = (salience: number): number => Math.floor(salience * 10 + 1e-9);

export function facetsOf(claim: Claim, { document, voices }: Reading): readonly string[] {
  const innermost = claim.chain.at(-1);
  const unnamed = voices.filter(({ id, named }) => !named && claim.chain.some(({ voice }) => voice === id));
  return [
    ...new Set([
      ...(document.outlet === null ? [] : [FACETS.outlet(document.outlet)]),
      ...claim.chain.map(({ voice }) => FACETS.voice(voice)),
      ...(innermost === undefined ? [] : [FACETS.innermost(innermost.voice)]),
      ...unnamed.flatMap(({ id, name, aliases }) =>
        [name, ...aliases].flatMap((called) => [
          FACETS.called(called),
          ...(id === innermost?.voice ? [FACETS.innermostCalled(called)] : []),
        ]),
      ),
      FACETS.certainty(claim.certainty.value),
      FACETS.polarity(claim.certainty.polarity),
      FACETS.realis(claim.realis),
      ...(claim.forecast ? [FACETS.forecast()] : []),
      ...deadlinesOf(claim).map(FACETS.deadline),
      FACETS.where(claim.where),
      ...claim.places.map(({ name }) => FACETS.place(name)),
      ...claim.places.flatMap(({ country }) => (country === null ? [] : [FACETS.country(country)])),
      ...claim.quantities.flatMap((quantity) => [quantity, ...quantity.parts].flatMap(magnitudes)),
      FACETS.salience(salienceTenth(claim.salience)),
    ]),
  ];
}

/** Powers of ten by which quantities are found: below 1 and above a few trillion all are one. */
const LOWEST_POWER = -1;
const HIGHEST_POWER = 13;

/** The powers of ten between two bounds; null: open to the end. */
export function powersBetween(low: number | null, high: number | null): readonly number[] {
  const from = low === null ? LOWEST_POWER : powerOf(low);
  const to = high === null ? HIGHEST_POWER : powerOf(high);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

const powerOf = (value: number): number =>
  value < 1
    ? LOWEST_POWER
    : Math.min(HIGHEST_POWER, Math.max(LOWEST_POWER, Math.floor(Math.log10(value) + 1e-12)));

/** A quantity that is open to one side is found by the bound that is stated: "at least 31" by 31. */
const magnitudes = ({ low, high }: Quantity | PartQuantity): readonly string[] => {
  const from = low ?? high;
  const to = high ?? low;
  if (from === null || to === null) return [];
  return [...powersBetween(from, to).map(FACETS.magnitude), ...nearFacets(from, to)];
};

/** A quantity of more steps would make more entries than it is worth: it is looked at whatever figure is asked for. */
const MOST_STEPS = 20;
/** A question of more steps meets so many claims that those found by powers of ten do as well. */
const MOST_ASKED = 40;

function nearFacets(from: number, to: number): readonly string[] {
  const [first, last] = [stepOf(from), stepOf(to)];
  if (last - first > MOST_STEPS) return [FACETS.near("wide")];
  return steps(first, last);
}

/** What a claim has one of that has a figure between two bounds; null: that narrows too little. */
export function nearAsked(least: number, most: number): readonly string[] | null {
  const [first, last] = [stepOf(least), stepOf(most)];
  return last - first > MOST_ASKED ? null : [...steps(first, last), FACETS.near("wide")];
}

const steps = (first: number, last: number): readonly string[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => FACETS.near(first + index));

/** 1, 1.1 … 9.9, 10, 11 … 99, 100, 110 … are one step apart; what is below 1 is one step. migrations/002-near.ts has the same. */
function stepOf(value: number): number {
  if (value < 1) return -1;
  const power = powerOf(value);
  return 90 * power + Math.min(99, Math.floor(value / 10 ** (power - 1) + 1e-9)) - 10;
}

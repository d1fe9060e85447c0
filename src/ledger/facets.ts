/**
 * Facets are lexemes beside the words of a claim in one text search vector: who, where, how sure. So one index answers any
 * combination of words and facets, and a new facet needs no new index. No word that a person types can meet a facet: a
 * facet has a colon, and words lose theirs.
 */
import {
  type Claim,
  deadlinesOf,
  type PartQuantity,
  type Quantity,
  type Reading,
  type Voice,
  type VoiceId,
} from "../model/index.ts";

const fold = (text: string): string =>
  PLAIN.test(text) ? text : text.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
/** Folding leaves it as it is: ids and all closed sets of values, which most facets are made of. */
const PLAIN = /^[a-z0-9_-]*$/;
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

/** The facets of any claim of a reading. What tells of its voices and its outlet is worked out once for all claims. */
export function facetsIn({ document, voices }: Reading): (claim: Claim) => readonly string[] {
  const outlet = document.outlet === null ? null : FACETS.outlet(document.outlet);
  const unnamed = voices.filter(({ named }) => !named).map(calledOf);
  return (claim) => facetsOf(claim, outlet, unnamed);
}

function facetsOf(claim: Claim, outlet: string | null, unnamed: readonly Called[]): readonly string[] {
  const facets = new Set<string>();
  if (outlet !== null) facets.add(outlet);
  for (const { voice } of claim.chain) facets.add(FACETS.voice(voice));
  const innermost = claim.chain.at(-1)?.voice;
  if (innermost !== undefined) facets.add(FACETS.innermost(innermost));
  for (const { voice, called, innermostCalled } of unnamed) {
    if (!claim.chain.some((link) => link.voice === voice)) continue;
    for (let name = 0; name < called.length; name++) {
      facets.add(called[name]!);
      if (voice === innermost) facets.add(innermostCalled[name]!);
    }
  }
  facets.add(FACETS.certainty(claim.certainty.value));
  facets.add(FACETS.polarity(claim.certainty.polarity));
  facets.add(FACETS.realis(claim.realis));
  if (claim.forecast) facets.add(FACETS.forecast());
  for (const day of deadlinesOf(claim)) facets.add(FACETS.deadline(day));
  facets.add(FACETS.where(claim.where));
  for (const { name } of claim.places) facets.add(FACETS.place(name));
  for (const { country } of claim.places) if (country !== null) facets.add(FACETS.country(country));
  for (const quantity of claim.quantities) {
    for (const magnitude of magnitudes(quantity)) facets.add(magnitude);
    for (const part of quantity.parts) for (const magnitude of magnitudes(part)) facets.add(magnitude);
  }
  facets.add(FACETS.salience(salienceTenth(claim.salience)));
  return [...facets];
}

interface Called {
  readonly voice: VoiceId;
  readonly called: readonly string[];
  readonly innermostCalled: readonly string[];
}

/** What an unnamed voice is called, name by name: in the whole chain, and as the innermost. */
function calledOf({ id, name, aliases }: Voice): Called {
  const names = [name, ...aliases];
  return {
    voice: id,
    called: names.map(FACETS.called),
    innermostCalled: names.map(FACETS.innermostCalled),
  };
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
  const first = stepOf(from);
  const last = stepOf(to);
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

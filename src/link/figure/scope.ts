/**
 * Where a count holds. Places said in the figure's own stretch of the claim come first, then those said before all of the
 * claim's figures; what the figure before was of carries on for a sentence or two. Where nothing is said, nothing is held.
 */
import type { Claim, PartQuantity, Place, Quantity } from "../../model/index.ts";
import { countriesIn } from "../countries.ts";
import type { Article } from "./article.ts";
import { nationOf } from "./nation.ts";
import type { Story } from "./stories.ts";

export interface Scope {
  /** ISO codes joined by "+": "MM+TH"; "" none */
  readonly place: string;
  /** a place within a country, lower case; "" none named */
  readonly locality: string;
  /** ISO codes of whose people are counted ("North Koreans"), joined by "+"; "" not said */
  readonly nation: string;
  /** stated: said of this figure; sentence: named in its sentence; near: said of the figure before; none */
  readonly by: "stated" | "sentence" | "near" | "none";
}

/** What the last figure of the article was of; changed as its claims are read in order. */
export interface ScopeMemory {
  last: Scope | null;
  lastEnd: number;
  /** whose people the count before was of, and where its number ends */
  nation: string;
  nationEnd: number;
}

/** A place said further back than this many characters no longer holds. */
const CARRIES_ON = 200;

/** "Total reductions will be 2,700": all of them, not those of the place before. */
const WHOLE = /\b(?:in all|altogether|overall|total|worldwide|globally)\b[^.;\n\d]*$/iu;
const WHOLE_REACH = 40;

export function scopeOf(
  article: Article,
  claim: Claim,
  quantity: Quantity | PartQuantity | null,
  memory: ScopeMemory,
  { places: happens, sides }: Pick<Story, "places" | "sides">,
): Scope {
  const start = quantity?.words.start ?? claim.content[0]!.start;
  const nation = quantity === null ? "" : nationIn(article, claim, quantity, memory, sides);
  const places = placesOf(claim, quantity);
  if (places.length > 0) {
    const { place, locality } = fromPlaces(places);
    memory.last = { place, locality, nation, by: "stated" };
    memory.lastEnd = start;
    return memory.last;
  }
  const named =
    quantity === null ? null : namedNear(article.reading.document.text, claim, quantity, nation, happens);
  if (named !== null) {
    memory.last = { place: named, locality: "", nation, by: "sentence" };
    memory.lastEnd = start;
    return memory.last;
  }
  const near = start >= memory.lastEnd && start - memory.lastEnd < CARRIES_ON;
  const whole = WHOLE.test(article.reading.document.text.slice(Math.max(0, start - WHOLE_REACH), start));
  const carries = memory.last !== null && near && !whole;
  if (!carries) return { place: "", locality: "", nation, by: "none" };
  const { place, locality, nation: before } = memory.last!;
  return { place, locality, nation: nation || before, by: "near" };
}

/** "20 of the attackers had died and five had been taken prisoner": what names nobody is of those just counted. */
function nationIn(
  article: Article,
  claim: Claim,
  quantity: Quantity | PartQuantity,
  memory: ScopeMemory,
  sides: ReadonlySet<string>,
): string {
  const { text } = article.reading.document;
  const { start, end } = quantity.words;
  const own = nationOf(article, claim, quantity, sides);
  const near = start >= memory.nationEnd && start - memory.nationEnd <= ROW_REACH;
  const goesOn =
    own === "" &&
    memory.nation !== "" &&
    near &&
    GOES_ON.test(text.slice(memory.nationEnd, start)) &&
    NO_NOUN.test(text.slice(end, end + VERB_REACH));
  memory.nation = goesOn ? memory.nation : own;
  memory.nationEnd = end;
  return memory.nation;
}

/** Between two counts of one row, in characters. */
const ROW_REACH = 60;
const GOES_ON = /^[^.;:\n]*(?:,|\band)(?: said| says| that| another)? $/;
const VERB_REACH = 16;
const NO_NOUN =
  /^ (?:others? )?(?:(?:had|have|has|was|were|are|is)\b|(?:captured|wounded|injured|hurt|dead|killed|missing|taken)\b)/;

/**
 * The country that the sentence names nearest before the number, else behind it, of those where the story happens: "Thai
 * authorities: 20 dead". A country that only speaks is none.
 */
function namedNear(
  text: string,
  claim: Claim,
  { words }: Quantity | PartQuantity,
  nation: string,
  happens: ReadonlySet<string>,
): string | null {
  const before = text
    .slice(Math.max(0, words.start - SENTENCE_REACH), words.start)
    .split(SENTENCE_BREAK)
    .at(-1)!;
  const next = Math.min(nextQuantity(claim, words.end), words.end + SENTENCE_REACH);
  const after = text.slice(words.end, next).split(SENTENCE_BREAK)[0]!;
  for (const part of [before, after]) {
    const codes = [...countriesIn(part)].filter(
      (code) => happens.has(code) && !nation.split("+").includes(code),
    );
    if (codes.length > 0) return codes.at(-1)!;
  }
  return null;
}

/** A sentence longer than this is not looked through for a country. */
const SENTENCE_REACH = 160;
const SENTENCE_BREAK = /(?<=[.!?])\s|\n/;

function placesOf(claim: Claim, quantity: Quantity | PartQuantity | null): readonly Place[] {
  const places = claim.places.filter((place) => place.role === "event");
  if (quantity === null || claim.quantities.length === 1) return places;
  const next = nextQuantity(claim, quantity.words.end);
  const own = places.filter(({ words }) => words.start >= quantity.words.start && words.start < next);
  if (own.length > 0) return own;
  const first = Math.min(...claim.quantities.map(({ words }) => words.start));
  return places.filter(({ words }) => words.start < first);
}

function nextQuantity(claim: Claim, after: number): number {
  let next = Number.POSITIVE_INFINITY;
  for (const { words } of claim.quantities)
    if (words.start >= after && words.start < next) next = words.start;
  return next;
}

function fromPlaces(places: readonly Place[]): Pick<Scope, "place" | "locality"> {
  const countries = new Set(places.flatMap(({ country }) => (country === null ? [] : [country])));
  const local = places.find((place) => place.point !== null || countriesIn(place.name).size === 0);
  const whole = places.some((place) => place.point === null && countriesIn(place.name).size > 0);
  return {
    place: [...countries].sort().join("+"),
    locality: whole || local === undefined ? "" : local.name.toLowerCase(),
  };
}

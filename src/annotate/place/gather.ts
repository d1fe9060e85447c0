/** Collects the names of places with everything each could be, before the document decides which is meant. */
import { COUNTRIES, type Country } from "../../lexicon/countries.ts";
import { beginsPlaceName, type GazetteerPlace, isPlaceName, placesNamed } from "../../lexicon/gazetteer.ts";
import { listOf } from "../../lexicon/list-of.ts";
import { NAME_WORDS } from "../../lexicon/name-words.ts";
import { type PhraseNode, PhraseTrie, phraseKey } from "../../lexicon/phrase-trie.ts";
import { WORLD_REGIONS } from "../../lexicon/world-regions.ts";
import { type PhraseStarts, phraseStarts } from "../language/phrase-starts.ts";
import { WordMemo } from "../language/word-memo.ts";
import type { Layers, Token } from "../layers.ts";
import { firstPhraseToken, phraseTokens } from "../voice/entries.ts";
import { isCapital } from "../voice/words.ts";

export type PlaceInput = Pick<
  Layers,
  "document" | "tokens" | "sentences" | "syntax" | "speakers" | "voiceMentions"
>;

/** One thing a name could be. `country` null: in no one state. */
export interface Option {
  readonly kind: "country" | "world region" | "region" | "town";
  readonly name: string;
  readonly country: string | null;
  readonly point: readonly [number, number] | null;
  readonly size: number;
  readonly region: string | null;
}

export interface Sighting {
  /** token indices, `last` exclusive */
  readonly first: number;
  readonly last: number;
  readonly options: readonly Option[];
  /** an adjective: tells of the country, is no place */
  readonly evidenceOnly: boolean;
}

interface Known {
  readonly option: Option;
  readonly text: string;
  readonly evidenceOnly: boolean;
}

let starts: PhraseStarts<Known> | null = null;

function knownNames(): PhraseStarts<Known> {
  if (starts !== null) return starts;
  const made = new PhraseTrie<Known>();
  for (const country of COUNTRIES) addCountry(made, country);
  for (const { name, aliases, adjectives, country } of WORLD_REGIONS) {
    if (name === NO_PLACE) continue;
    const kind = country === null ? "world region" : "region";
    const option: Option = { kind, name: bare(name), country, point: null, size: 0, region: null };
    for (const alias of [name, ...aliases]) add(made, option, bare(alias), false);
    for (const word of adjectives) if (country !== null) add(made, option, word, true);
  }
  starts = phraseStarts(made);
  return starts;
}

/** A camp of states, and a point of the compass. */
const NO_PLACE = "the West";

function addCountry(made: PhraseTrie<Known>, country: Country): void {
  const option: Option = {
    kind: "country",
    name: country.name,
    country: country.code,
    point: null,
    size: 0,
    region: null,
  };
  for (const name of [country.name, ...country.aliases]) add(made, option, bare(name), false);
  const [seat] = country.capitals;
  const town =
    seat === undefined
      ? undefined
      : placesNamed(seat).find((place) => place.country === country.code && place.kind === "town");
  // "Kiev" is Kyiv, and so on for the other spellings of capitals.
  if (town !== undefined)
    for (const name of country.capitals.slice(1))
      if (!isPlaceName(name)) add(made, optionOf(town), name, false);
  for (const word of [...country.adjectives, ...country.plurals]) add(made, option, word, true);
}

const bare = (name: string): string => name.replace(/^the /u, "");

const add = (made: PhraseTrie<Known>, option: Option, text: string, evidenceOnly: boolean): void =>
  made.addLater(firstPhraseToken(text), () => made.add(phraseTokens(text), { option, text, evidenceOnly }));

/** A town's name is seldom longer; it bounds the look-ups for each capitalised word. */
const LONGEST_TOWN = 4;

/** The longest name of a place that begins at a token, with all it could be; null: none. */
export function sightingAt(
  tokens: readonly Token[],
  at: number,
  end: number,
  inDateline: boolean,
): Sighting | null {
  const known = knownAt(tokens, at, end);
  const town = townAt(tokens, at, end, inDateline);
  if (known === null) return town;
  if (town === null || known.last > town.last || known.evidenceOnly) return known;
  if (town.last > known.last) return town;
  const { first, last, evidenceOnly } = known;
  return { first, last, options: [...known.options, ...town.options], evidenceOnly };
}

function knownAt(tokens: readonly Token[], at: number, end: number): Sighting | null {
  let node: PhraseNode<Known> | null | undefined = knownNames().of(tokens[at]!);
  let found: Sighting | null = null;
  let last = at;
  while (node != null) {
    last += 1;
    const fitting = node.values.filter(({ text }) => caseFits(text, tokens[at]!.text));
    const names = fitting.filter(({ evidenceOnly }) => !evidenceOnly);
    const kept = names.length > 0 ? names : fitting;
    if (kept.length > 0) {
      found = {
        first: at,
        last,
        options: listOf(kept, ({ option }) => option),
        evidenceOnly: names.length === 0,
      };
    }
    if (last >= end || node.next === null) break;
    node = node.next.get(phraseKey(tokens[last]!.lower));
  }
  return found;
}

const HAS_LOWER = /\p{Ll}/u;

/** "US" is not "us": names in capitals are matched letter by letter, the others by their first capital. */
function caseFits(known: string, written: string): boolean {
  return HAS_LOWER.test(known) ? isCapital(written) : known.startsWith(written);
}

/** What the gazetteer says of single words: most are no place and begin none. */
const single = new WordMemo(({ text }: Token) =>
  isPlaceName(text) ? TOWN : beginsPlaceName(text) ? BEGINNING : NO_TOWN,
);
const NO_TOWN = 0;
const BEGINNING = 1;
const TOWN = 2;

function townAt(tokens: readonly Token[], at: number, end: number, inDateline: boolean): Sighting | null {
  const kind = single.of(tokens[at]!);
  if (kind === NO_TOWN) return null;
  let words = tokens[at]!.text;
  let last = at + 1;
  let best: string | null = kind === TOWN ? words : null;
  let bestLast = last;
  while (
    last < end &&
    last - at < LONGEST_TOWN &&
    /^[\p{L}'’.-]+$/u.test(tokens[last]!.text) &&
    beginsPlaceName(words)
  ) {
    words += ` ${tokens[last]!.text}`;
    last += 1;
    if (isCapital(tokens[last - 1]!.text) && isPlaceName(words)) {
      best = words;
      bestLast = last;
    }
  }
  if (best === null || (!inDateline && isInitials(best))) return null;
  return { first: at, last: bestLast, options: listOf(placesNamed(best), optionOf), evidenceOnly: false };
}

/** "UN", "University": initials or a class word that a small town happens to share. A dateline in capitals is longer. */
const isInitials = (words: string): boolean =>
  (words.length <= 4 && !HAS_LOWER.test(words) && !words.includes(".")) || NAME_WORDS.has(words);

const optionOf = ({ kind, name, country, point, size, region }: GazetteerPlace): Option => ({
  kind,
  name,
  country,
  point,
  size,
  region,
});

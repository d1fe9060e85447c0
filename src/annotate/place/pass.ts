/** Finds the places of a text, each with the country and the point where they are sure. */
import { definePass, type PlaceMention } from "../layers.ts";
import { isCapital, TIME_NAMES } from "../voice/words.ts";
import { datelineEnd } from "./dateline.ts";
import { type Option, type PlaceInput, type Sighting, sightingAt } from "./gather.ts";
import { Evidence, settle } from "./settle.ts";
import { surnamesAmong } from "./surnames.ts";
import { DIRECTIONS, PLACE_MODIFIERS, PLACE_PREPOSITIONS, REGION_NOUNS } from "./words.ts";

export const placePass = definePass({
  name: "places",
  reads: ["tokens", "sentences", "syntax", "speakers", "voiceMentions"],
  adds: ["places"],
  because: "a name that speaks (a person, a paper, a government) is no place: voices are found first",
  run: (layers) => ({ places: findPlaces(layers) }),
});

function findPlaces(layers: PlaceInput): readonly PlaceMention[] {
  const taken = takenTokens(layers);
  const seen: Seen[] = [];
  for (const sentence of layers.sentences) {
    const dateline = datelineEnd(layers, sentence);
    let at = sentence.first;
    while (at < sentence.last) {
      const sighting = isCapital(layers.tokens[at]!.text)
        ? sightingAt(layers.tokens, at, sentence.last, at < dateline)
        : null;
      if (sighting === null) {
        at += 1;
        continue;
      }
      seen.push({
        sighting,
        inDateline: sighting.last <= dateline,
        isPlace: isPlace(layers, taken, sighting, dateline),
      });
      at = sighting.last;
    }
  }
  const surnames = surnamesAmong(
    layers,
    seen.map(({ sighting }) => sighting),
  );
  return mentionsOf(
    layers,
    seen.map(({ sighting, inDateline, isPlace }) => ({
      sighting,
      inDateline,
      isPlace: isPlace && !surnames.has(sighting),
    })),
  );
}

interface Seen {
  readonly sighting: Sighting;
  readonly inDateline: boolean;
  readonly isPlace: boolean;
}

/** What stands on a token: 0 nothing, 1 a name that is no place, 2 a government by its country or capital. */
const NAME = 1;
const GOVERNMENT = 2;

function takenTokens(layers: PlaceInput): Uint8Array {
  const taken = new Uint8Array(layers.tokens.length);
  for (const mention of layers.voiceMentions) {
    if (mention.form === "pronoun") continue;
    const speaker = layers.speakers[mention.speaker]!;
    const mark = mention.form === "metonym" ? GOVERNMENT : mention.form === "name" ? NAME : 0;
    // An unknown surname after "in" may still be a town: the preposition decides.
    if (mark === 0 || (mention.why.rule === "surname" && speaker.role === null)) continue;
    for (let at = mention.head; at >= 0 && layers.tokens[at]!.start >= mention.start; at -= 1)
      taken[at] = mark;
  }
  return taken;
}

function isPlace(
  layers: PlaceInput,
  taken: Uint8Array,
  { first, last, options, evidenceOnly }: Sighting,
  dateline: number,
): boolean {
  if (evidenceOnly || isAdjective(layers, first, last)) return false;
  if (last <= dateline) return true;
  if (taken[first] === NAME || taken[last - 1] === NAME) return false;
  if (isPartOfName(layers, first, last)) return false;
  if (isLocative(layers, first, options) || followsPlace(layers, first, options)) return true;
  if (layers.syntax.relations[last - 1]?.startsWith("nsubj") === true) {
    // "Bakhmut fell": a town is seldom the subject as a government, a state or its capital mostly is.
    return taken[first] !== GOVERNMENT && isWellKnownTown(options);
  }
  if (isGenitive(layers, last)) return false;
  return taken[first] === GOVERNMENT
    ? isWellKnownTown(options)
    : options.some(({ kind }) => kind !== "town") || isWellKnownTown(options);
}

const isGenitive = ({ tokens }: PlaceInput, at: number): boolean =>
  tokens[at]?.lower === "'s" || tokens[at]?.lower === "’s";

/** A large town, or the region round it; no state. */
const isWellKnownTown = (options: readonly Option[]): boolean =>
  options.some(({ size }) => size >= WELL_KNOWN) && options.every(({ kind }) => kind !== "country");

/** "U.S. troops", "UK officials": names that serve as adjectives where a noun follows. */
function isAdjective({ tokens, syntax }: PlaceInput, first: number, last: number): boolean {
  return (
    last - first === 1 &&
    ADJECTIVE_NAMES.has(tokens[first]!.text) &&
    syntax.tags[last]?.startsWith("NN") === true
  );
}

const ADJECTIVE_NAMES: ReadonlySet<string> = new Set(["US", "U.S.", "UK", "U.K.", "EU", "UN"]);

/** About 300,000 people: names of smaller towns without a preposition are oftener surnames. */
const WELL_KNOWN = 5;

/** "China Morning Post", "Michael Jordan": capitals on either side that are no direction and no day. */
function isPartOfName(layers: PlaceInput, first: number, last: number): boolean {
  const { tokens, syntax } = layers;
  const sentence = tokens[first]!.sentence;
  const next = tokens[last];
  if (
    next !== undefined &&
    next.sentence === sentence &&
    isCapital(next.text) &&
    syntax.tags[last]!.startsWith("NNP")
  ) {
    if (!TIME_NAMES.has(next.lower) && !REGION_NOUNS.has(next.lower)) return true;
  }
  const before = tokens[first - 1];
  if (before === undefined || before.sentence !== sentence || !isCapital(before.text)) return false;
  return (
    syntax.tags[first - 1]!.startsWith("NNP") &&
    !TIME_NAMES.has(before.lower) &&
    !DIRECTIONS.has(before.lower)
  );
}

/** How far a preposition may stand before the name: "in the eastern city of". */
const MODIFIERS_AT_MOST = 5;

function isLocative(layers: PlaceInput, first: number, options: readonly Option[]): boolean {
  const { tokens } = layers;
  const { sentence } = tokens[first]!;
  for (let at = first - 1; at >= Math.max(0, first - MODIFIERS_AT_MOST); at -= 1) {
    const token = tokens[at]!;
    if (token.sentence !== sentence) return false;
    if (PLACE_PREPOSITIONS.has(token.lower)) return true;
    // "left for Batumi", but "fought for Russia".
    if (token.lower === "for") return options.every(({ kind }) => kind === "town");
    if (!PLACE_MODIFIERS.has(token.lower)) return false;
  }
  return false;
}

/** "Kursk, Russia": what follows a place after a comma. */
function followsPlace(layers: PlaceInput, first: number, options: readonly Option[]): boolean {
  const { tokens } = layers;
  return (
    tokens[first - 1]?.text === "," &&
    tokens[first - 2] !== undefined &&
    isCapital(tokens[first - 2]!.text) &&
    isLocative(layers, first - 2, options)
  );
}

function mentionsOf(layers: PlaceInput, seen: readonly Seen[]): readonly PlaceMention[] {
  const evidence = new Evidence(
    layers.document,
    seen.map(({ sighting }) => sighting),
  );
  const places: PlaceMention[] = [];
  seen.forEach(({ sighting, inDateline, isPlace: kept }, at) => {
    if (kept && !ownsNext(layers, sighting, seen[at + 1]))
      places.push(
        mentionOf(layers, sighting, inDateline, qualifierOf(layers, sighting, seen[at + 1]), evidence),
      );
  });
  return places;
}

/** "Russia's Kursk region": the owner only says where the place lies that follows. */
const ownsNext = (layers: PlaceInput, { last }: Sighting, next: Seen | undefined): boolean =>
  next?.isPlace === true && next.sighting.first === last + 1 && isGenitive(layers, last);

/** The country or region that follows after a comma. */
function qualifierOf(layers: PlaceInput, { last }: Sighting, next: Seen | undefined): Option | null {
  if (next === undefined || next.sighting.first !== last + 1 || layers.tokens[last]!.text !== ",")
    return null;
  return next.sighting.options.find(({ kind }) => kind === "country" || kind === "region") ?? null;
}

function mentionOf(
  layers: PlaceInput,
  sighting: Sighting,
  inDateline: boolean,
  qualifier: Option | null,
  evidence: Evidence,
): PlaceMention {
  const { tokens, document } = layers;
  const region =
    REGION_NOUNS.has(tokens[sighting.last]?.lower ?? "") &&
    tokens[sighting.last]!.sentence === tokens[sighting.first]!.sentence;
  const start = tokens[sighting.first]!.start;
  const end = tokens[region ? sighting.last : sighting.last - 1]!.end;
  const words = document.text.slice(start, end).replace(/\s+/gu, " ");
  const { option, alternatives, rule } = settle(sighting, qualifier, evidence);
  return {
    start,
    end,
    name: region || option === null ? words : option.name,
    country: option?.country ?? soleCountry(sighting),
    point: region ? null : (option?.point ?? null),
    alternatives,
    role: inDateline ? "saying" : "event",
    why: { rule, reason: () => `“${words}” names a place: ${rule.replaceAll("-", " ")}` },
  };
}

const soleCountry = ({ options }: Sighting): string | null =>
  options.length === 1 ? (options[0]?.country ?? null) : null;

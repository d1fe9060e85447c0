/** Unnamed voices: what they are called by, and the role that words before a name tell. */

import { countryAdjective } from "../../lexicon/countries.ts";
import { cueVerb } from "../../lexicon/cue-verbs.ts";
import { isPlaceName } from "../../lexicon/gazetteer.ts";
import { officeHolder } from "../../lexicon/offices.ts";
import type { VoiceKind } from "../../model/index.ts";
import {
  blankDraft,
  bodyDraft,
  changed,
  type Draft,
  governmentDraft,
  namedBody,
  personDraft,
} from "./draft.ts";
import { newspaperAt, stationFrom } from "./outlet-names.ts";
import { type Referent, referentAt } from "./referent.ts";
import type { Surroundings } from "./referents.ts";
import { topOffices } from "./top-officials.ts";
import { entryOf, type Reader, type Unit } from "./units.ts";
import { NAMED_BY_NOUN, RANK_WORDS, SPOKES_NOUNS } from "./words.ts";

/** The referent of a phrase whose head is a common noun; null: the noun cannot speak. */
export function describeNoun(reader: Reader, head: Unit, around: Surroundings): Referent | null {
  const at = {
    head: head.last - 1,
    first: Math.min(around.first, head.first),
    last: head.last,
    fresh: around.fresh,
  };
  const station = head.last - head.first === 1 ? stationFrom(reader, head.first) : -1;
  if (station > 0) {
    const name = reader.document.text.slice(
      reader.tokens[head.first]!.start,
      reader.tokens[station - 1]!.end,
    );
    return referentAt(at, namedBody(name, "outlet", null), "name", "no", "name-of-a-body", station);
  }
  const newspaper = newspaperAt(reader, at.first, head.first);
  if (newspaper !== null) return referentAt(at, newspaper, "name", "definite", "name-of-a-body");
  const office = officeDescribed(reader, head, around);
  if (office !== null) return referentAt(at, office, "description", "no", "holder-of-the-office");
  const people = entryOf(head, "people");
  if (people !== null)
    return referentAt(at, peopleDraft(people, around), "description", "no", "people-of-a-country");
  const kind = kindOfHead(head);
  if (kind === "outlet" && isPlaceStation(reader, head, around)) return null;
  if (kind === null || isBareWriting(reader, head, around, kind)) return null;
  const draft = unnamedDraft(reader, head, around, kind);
  // "Ann Poe's new company" is no company named before
  const owned = around.owner?.kind === "person" && around.owner.named && isBodyKind(kind);
  const open = around.definite && !around.fresh && !owned ? "definite" : "no";
  return referentAt(at, draft, "description", open, "description");
}

const isBodyKind = (kind: VoiceKind): boolean => kind === "organisation" || kind === "agency";

/** "a Western officials estimate", "by email": a writing in the singular without a word before it is named, not heard. */
function isBareWriting(reader: Reader, head: Unit, around: Surroundings, kind: VoiceKind): boolean {
  if ((kind !== "document" && kind !== "outlet") || around.units.length > 0 || around.owner !== null)
    return false;
  if (around.first < head.first || entryOf(head, "noun")?.plural !== false) return false;
  const { sentence } = reader.tokens[head.first]!;
  if (reader.sentences[sentence]!.block.kind === "headline" || reader.headlines[sentence] === 1) return false;
  if (kind === "outlet" && /^\p{Lu}/u.test(reader.tokens[head.last]?.text ?? "")) return false; // "magazine The Example"
  return !MASS_WRITINGS.has(reader.tokens[head.last - 1]!.lower) && !speaksNext(reader, head.last);
}

/** "a police station", "the polling site": a place, not an outlet. */
function isPlaceStation(reader: Reader, head: Unit, around: Surroundings): boolean {
  const word = reader.tokens[head.last - 1]!.lower;
  if (!/^(?:stations?|sites?|network|channel)$/u.test(word)) return false;
  const before = around.units.at(-1);
  if (before === undefined) return /^sites?$/u.test(word);
  return !/^(?:news|radio|tv|television|web|media|state|state-run|broadcast|cable|local|local-language|pro-government|private|public)$/u.test(
    reader.tokens[before.last - 1]!.lower,
  );
}

/** Writings that need no article. */
const MASS_WRITINGS: ReadonlySet<string> = new Set([
  "data",
  "evidence",
  "intelligence",
  "research",
  "testimony",
  "reporting",
  "legislation",
  "media",
  "press",
  "television",
  "radio",
]);

const speaksNext = ({ syntax }: Reader, at: number): boolean =>
  syntax.tags[at]?.startsWith("VB") === true && cueVerb(syntax.lemmas[at]!)?.strength === "strong";

function kindOfHead(head: Unit): VoiceKind | null {
  const noun = entryOf(head, "noun");
  const role = entryOf(head, "function");
  if (role !== null && (noun === null || noun.noun.kind === "organisation")) {
    return role.role.kind === "government" ? "government" : role.role.kind;
  }
  if (noun !== null) return noun.noun.kind;
  return entryOf(head, "title") !== null ? "group" : null;
}

function peopleDraft(
  people: {
    readonly country: {
      readonly code: string;
      readonly plurals: readonly string[];
      readonly demonyms: readonly string[];
    };
    readonly plural: boolean;
  },
  around: Surroundings,
): Draft {
  const name = people.plural ? people.country.plurals[0]! : people.country.demonyms[0]!;
  const before = around.units.length === 0 ? "" : "";
  return changed(blankDraft(`unnamed ${before}${name}`, name, "group", false), {
    country: people.country.code,
    plural: people.plural,
    noun: name.toLowerCase(),
  });
}

/** "the Ukrainian president", "South Korea's defence minister": the one who held the office on the day. */
function officeDescribed(reader: Reader, head: Unit, around: Surroundings): Draft | null {
  if (!around.definite || around.day === null) return null;
  const of =
    around.owner?.kind === "government" || around.owner === null ? around.country?.code : around.owner.name;
  if (of === undefined) return null;
  const title = entryOf(head, "title");
  const told = title?.title.role ?? null;
  const words = lowerWords(reader, around.units, head);
  if (words.some((word) => word === "former" || word === "ex" || word === "deputy" || word === "vice"))
    return null;
  const role = told ?? words.at(-1) ?? null;
  const { day } = around;
  const holder = [...(role === null ? [] : [role]), ...topOffices(words)]
    .map((office) => officeHolder(office, of, day))
    .find((found) => found !== null);
  return holder === undefined ? null : personDraft(holder, day);
}

function lowerWords(reader: Reader, units: readonly Unit[], head: Unit): readonly string[] {
  return [...units, head].map((unit) => wordsOf(reader, unit).toLowerCase());
}

const wordsOf = (reader: Reader, unit: Unit): string =>
  reader.document.text
    .slice(reader.tokens[unit.first]!.start, reader.tokens[unit.last - 1]!.end)
    .replace(/\s+/gu, " ");

function unnamedDraft(reader: Reader, head: Unit, around: Surroundings, kind: VoiceKind): Draft {
  const word = wordsOf(reader, head).toLowerCase();
  const noun = entryOf(head, "noun");
  const role = entryOf(head, "function");
  const spokes = SPOKES_NOUNS.has(word);
  const name = unnamedName(reader, head, around);
  return changed(blankDraft(`unnamed ${name}`, name, kind, false), {
    country: around.country?.code ?? around.owner?.country ?? null,
    parent: unnamedParent(around, kind),
    role: spokes ? "spokesperson" : null,
    gender: noun?.noun.gender ?? null,
    plural: noun?.plural ?? false,
    functionName: role?.role.name ?? "",
    noun: word,
  });
}

/** Documents and people belong to the body or the government that the words before them name. */
function unnamedParent(around: Surroundings, kind: VoiceKind): Draft | null {
  const { owner } = around;
  // Nobody in particular owns nothing: "victims' groups".
  if (owner !== null)
    return owner.named || NAMED_BY_NOUN.has(owner.noun) || !/^(?:group|document)$/.test(owner.kind)
      ? owner
      : null;
  return around.country === null || kind === "outlet" ? null : governmentDraft(around.country);
}

/** "two US officials" → "US officials"; "Kyiv's senior intelligence officials" → "Ukrainian intelligence officials". */
function unnamedName(reader: Reader, head: Unit, around: Surroundings): string {
  const parts: string[] = [];
  const local = isLocal(head, wordsOf(reader, head).toLowerCase());
  const owner = around.owner;
  if (owner !== null && !around.units.some((unit) => namesBody(unit))) {
    parts.push(
      owner.kind === "government" && around.country !== null ? placeWord(around, local) : owner.name,
    );
  }
  for (const unit of around.units) {
    const adjective = entryOf(unit, "adjective");
    const country = entryOf(unit, "country");
    const body = entryOf(unit, "body");
    if (adjective !== null) parts.push(canonicalAdjective(adjective.word, around));
    else if (country !== null)
      parts.push(placeWord({ country: country.country, capital: around.capital }, local));
    else if (entryOf(unit, "person") !== null) parts.push(wordsOf(reader, unit));
    else if (body !== null) parts.push(bodyDraft(body.body).name);
    else {
      const word = wordsOf(reader, unit);
      // A town or state at the head of a sentence keeps its capital: "Texas health officials".
      if (!RANK_WORDS.has(word.toLowerCase()))
        parts.push(isPlaceName(word) ? word : keptCase(reader, unit, word));
    }
  }
  parts.push(keptCase(reader, head, wordsOf(reader, head)));
  return [...new Set(parts)].join(" ");
}

/** "Bangkok residents" are the town's, "Kyiv officials" the state's. */
function isLocal(head: Unit, word: string): boolean {
  const noun = entryOf(head, "noun");
  return noun !== null && (noun.noun.sort !== "official" || LOCAL_OFFICIALS.test(word));
}

const LOCAL_OFFICIALS =
  /^(?:authorit|mayor|governor|councillor|councilor|prosecutor|judge|sheriff|detective|investigator|coroner)/u;

const placeWord = (
  { country, capital }: Pick<Surroundings, "country" | "capital">,
  local: boolean,
): string => (local && capital !== null ? capital : country === null ? "" : countryAdjective(country));

/** A capital inside a sentence belongs to the word ("Democrats"); at its start or in a headline it does not. */
function keptCase(reader: Reader, unit: Unit, word: string): string {
  const { sentence } = reader.tokens[unit.first]!;
  const inside = unit.first > reader.sentences[sentence]!.first && reader.headlines[sentence] !== 1;
  return inside && unit.first > 0 && !/["“‘']/u.test(reader.tokens[unit.first - 1]!.text)
    ? word
    : word.toLowerCase();
}

const canonicalAdjective = (word: string, around: Surroundings): string =>
  around.country?.adjectives.includes(word) === true ? countryAdjective(around.country) : word;

const namesBody = (unit: Unit): boolean =>
  unit.kind === "name" || unit.entries.some(({ kind }) => BODY_KINDS.has(kind));

const BODY_KINDS: ReadonlySet<string> = new Set([
  "adjective",
  "country",
  "body",
  "outlet",
  "extra",
  "person",
]);

/** The role that words before a name tell: "defence minister", "White House spokesman", "analyst"; null: none. */
export function describedRole(reader: Reader, around: Surroundings): string | null {
  const parts: string[] = [];
  let told = false;
  for (const unit of around.units) {
    const title = entryOf(unit, "title");
    const noun = entryOf(unit, "noun");
    if (title !== null) {
      if (title.title.role === null) continue;
      told = true;
      parts.push(title.title.role);
    } else if (noun !== null && noun.noun.kind === "group") {
      told = true;
      parts.push(noun.noun.noun);
    } else if (unit.kind === "adjective" || unit.kind === "noun" || entryOf(unit, "function") !== null) {
      parts.push(wordsOf(reader, unit).toLowerCase());
    }
  }
  return told ? parts.join(" ") : null;
}

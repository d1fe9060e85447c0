/** Names that no table has: where they begin, whether they name a person or a body, and who bears them. */

import { isPlaceName } from "../../lexicon/gazetteer.ts";
import { GIVEN_NAMES } from "../../lexicon/given-names.ts";
import { NAME_WORDS, type NameWordKind } from "../../lexicon/name-words.ts";
import type { Title } from "../../lexicon/titles.ts";
import { describedRole } from "./descriptions.ts";
import {
  blankDraft,
  changed,
  type Draft,
  type Gender,
  governmentOf,
  namedBody,
  personDraft,
} from "./draft.ts";
import { joinedAsOne, joinedPortfolio } from "./joined-names.ts";
import { afterPortfolio, isPortfolio } from "./portfolio.ts";
import { type Place, type Referent, referentAt } from "./referent.ts";
import type { Surroundings } from "./referents.ts";
import { entryOf, type Reader, type Unit } from "./units.ts";
import { isCapital, isNameWord, PARTICLES } from "./words.ts";

/** Index of the unit with which the name at the end of a segment begins; the length where it ends in no name. */
export function nameTail(reader: Reader, units: readonly Unit[]): number {
  const last = units.length - 1;
  if (!isNamePart(reader, units, last)) return units.length;
  let from = last;
  while (from > 0 && isNamePart(reader, units, from - 1) && !endsOtherName(reader, units, from - 1))
    from -= 1;
  while (from < last && !startsName(reader, units[from]!)) from += 1;
  return isPortfolio(reader, units[0]!.first) ? afterPortfolio(reader, units, from) : from;
}

function startsName(reader: Reader, unit: Unit): boolean {
  return unit.kind !== "name" || isNameWord(reader.tokens[unit.first]!.text);
}

/** An unknown name, a person of the tables, or a capitalised noun or place that an unknown name before it takes in. */
function isNamePart(reader: Reader, units: readonly Unit[], at: number): boolean {
  const unit = units[at]!;
  if (unit.kind === "name") return true;
  if (unit.kind !== "entry") return false;
  if (entryOf(unit, "person") !== null) return true;
  if (unit.last - unit.first > 1 || !isCapital(reader.tokens[unit.first]!.text)) return false;
  const previous = units[at - 1];
  const word = reader.tokens[unit.first]!.text;
  // "Bill de Blasio", "Center for Media Justice": common words, but for what follows.
  if (GIVEN_NAMES.has(word) && units[at + 1]?.kind === "name") return true;
  if (
    at === units.length - 1 &&
    NAME_WORDS.has(word) &&
    entryOf(unit, "title") === null &&
    goesOnAsName(reader, unit.last)
  )
    return true;
  if (unit.weak || (at === units.length - 1 && isCourtesy(previous))) return true;
  if (previous === undefined) return false;
  // "the Central Military Commission": a body's last word after words that could be others
  if (at === units.length - 1 && at > 1 && NAME_WORDS.has(word) && isCapitalWord(reader, previous)) {
    if (units[at - 2]!.kind === "name") return true;
  }
  if (previous.kind !== "name") return false;
  const takenIn = ["noun", "title", "country", "region", "function", "adjective"] as const;
  return takenIn.some((kind) => entryOf(unit, kind) !== null) && !isBeforeName(reader, units, at);
}

const isCapitalWord = (reader: Reader, unit: Unit): boolean =>
  unit.kind === "entry" && unit.last - unit.first === 1 && isCapital(reader.tokens[unit.first]!.text);

function goesOnAsName({ tokens }: Reader, at: number): boolean {
  const link = tokens[at]?.lower;
  return (link === "of" || link === "for") && isCapital(tokens[at + 1]?.text ?? "");
}

/** "Mr. King": what follows a courtesy title is a name, whatever else it could be. */
const isCourtesy = (unit: Unit | undefined): boolean => entryOf(unit, "title")?.title.kind === "courtesy";

/** "Boston Police Commissioner William Evans": a title with a name after it ends what stands before. */
function isBeforeName(reader: Reader, units: readonly Unit[], at: number): boolean {
  const next = units[at + 1];
  if (next === undefined) return false;
  const noun = entryOf(units[at], "noun");
  const titled =
    entryOf(units[at], "title") !== null || (noun !== null && !noun.plural && noun.noun.kind === "group");
  return (
    titled &&
    (next.kind === "name" || entryOf(next, "person") !== null) &&
    isCapital(reader.tokens[next.first]!.text)
  );
}

/** A person known whole is a name of its own: nothing before it belongs to it but other names of its own. */
const endsOtherName = (_reader: Reader, units: readonly Unit[], at: number): boolean =>
  entryOf(units[at + 1], "person")?.full === true || entryOf(units[at], "person") !== null;

export type NameKind = NameWordKind | "person" | "unknown";

/** Words with which an outlet's name of two words begins: "Radio Example". */
const OUTLET_FIRST: ReadonlySet<string> = new Set([
  "Radio",
  "TV",
  "Canal",
  "Agence",
  "Agencia",
  "Agenzia",
  "Diario",
]);

/** What an unknown name names, by its first and last word and its length. */
export function kindOfName(words: readonly string[]): NameKind {
  const last = words.at(-1) ?? "";
  const first = words[0] ?? "";
  const given = GIVEN_NAMES.get(first);
  const told =
    (words.length === 2 && OUTLET_FIRST.has(first) ? "outlet" : undefined) ??
    NAME_WORDS.get(last) ??
    (words.length > 2 ? NAME_WORDS.get(first) : undefined);
  const surelyGiven = given !== undefined && given.alsoWord !== true;
  // "Emily Post" is a person, "Christian News Service" none.
  if (surelyGiven && words.length > 1 && (told === undefined || words.length === 2)) return "person";
  if (told !== undefined && words.length > 1) return told;
  if (words.length > 1 && given !== undefined) return "person";
  if (words.length === 1) return last.length > 1 && last === last.toUpperCase() ? "organisation" : "unknown";
  return words.length <= 4 && words.every((word) => isNameWord(word) || PARTICLES.has(word))
    ? "person"
    : "organisation";
}

/** The referent of a segment that ends in a name. */
export function referentOfName(reader: Reader, tail: readonly Unit[], around: Surroundings): Referent | null {
  const first = tail[0]!;
  const last = tail.at(-1)!;
  const at = {
    head: last.last - 1,
    first: Math.min(around.first, first.first),
    last: last.last,
    fresh: false,
  };
  const role = describedRole(reader, around);
  const known = entryOf(last, "person");
  if (known !== null && tail.length === 1) {
    const draft = knownPerson(personDraft(known.person, around.day), role);
    return referentAt(at, draft, "name", "no", "known-person");
  }
  if (last.weak && tail.length === 1) return null;
  const words: string[] = [];
  for (let token = first.first; token < last.last; token += 1) words.push(reader.tokens[token]!.text);
  return unknownName(reader, { words, title: titleBefore(around.units), role }, around, at);
}

interface UnknownName {
  readonly words: readonly string[];
  readonly title: Title | null;
  readonly role: string | null;
}

function unknownName(
  reader: Reader,
  { words, title, role }: UnknownName,
  around: Surroundings,
  at: Place,
): Referent | null {
  const { tokens, document, syntax } = reader;
  const name = document.text.slice(tokens[at.last - words.length]!.start, tokens[at.last - 1]!.end);
  if (PARTY_AND_STATE.test(name)) return null;
  const joined = title === null && role === null ? joinedAsOne(reader, at.last) : null;
  if (joined !== null) {
    const whole = document.text.slice(tokens[at.last - words.length]!.start, tokens[joined - 1]!.end);
    const draft = namedBody(whole, "organisation", around.country?.code ?? null);
    return referentAt(at, draft, "name", "no", "name-with-and", joined);
  }
  const whole = wholeBody(reader, at.last, name);
  const goesOn = whole.last > at.last;
  const byWords = goesOn ? (NAME_WORDS.get(words.at(-1)!) ?? "organisation") : kindOfName(words);
  const isBody = (words.length > 1 || goesOn) && BODY_KINDS.has(byWords);
  const kind = title !== null || (role !== null && !isBody) ? "person" : byWords;
  const bare = title === null && role === null;
  if (kind === "place" || kind === "event" || (bare && !goesOn && isPlainPlace(name, words))) return null;
  if (words.length === 1 && title === null && syntax.tags[at.head] === "NNPS")
    return people(name, around, at);
  if (kind === "person" || kind === "unknown") return person(name, words, title, role, around, at);
  const draft = namedBody(whole.name, kind, around.country?.code ?? null, bodyParent(kind, around));
  const open = words.length === 1 && !goesOn ? "surname" : "no";
  return referentAt(at, draft, "name", open, "name-of-a-body", whole.last);
}

const BODY_KINDS: ReadonlySet<NameKind> = new Set(["organisation", "agency", "outlet"]);

/** "D-N.C.", "R-Ky.": what stands in brackets after a lawmaker. */
const PARTY_AND_STATE = /^[DRI]-\p{Lu}/u;

/** A town that no given name begins and that is no surname standing alone: "Los Angeles", "KYIV". */
const isPlainPlace = (name: string, words: readonly string[]): boolean =>
  (words.length === 1 ? name === name.toUpperCase() : !GIVEN_NAMES.has(words[0]!)) && isPlaceName(name);

/** "Federal Bureau of Prisons", "Center for Media Justice": a body's name goes on with "of" or "for" and more capitals. */
function wholeBody(
  reader: Reader,
  last: number,
  name: string,
): { readonly name: string; readonly last: number } {
  const { tokens, document, syntax } = reader;
  const link = tokens[last]?.lower;
  if (!NAME_WORDS.has(name.slice(name.lastIndexOf(" ") + 1)) || (link !== "of" && link !== "for"))
    return { name, last };
  let end = last + 1;
  if (tokens[end]?.lower === "the") end += 1;
  const first = end;
  while (
    end < first + LONGEST_TAIL &&
    isCapital(tokens[end]?.text ?? "") &&
    syntax.tags[end]!.startsWith("NN")
  )
    end += 1;
  if (end === first || tokens[end - 1]!.sentence !== tokens[last]!.sentence) return { name, last };
  end = joinedPortfolio(reader, name.slice(name.lastIndexOf(" ") + 1), first, end);
  return { name: `${name} ${document.text.slice(tokens[last]!.start, tokens[end - 1]!.end)}`, last: end };
}

/** Words after the "of" of a body's name. */
const LONGEST_TAIL = 5;

const bodyParent = (kind: NameKind, around: Surroundings): Draft | null =>
  around.owner !== null && around.owner.kind !== "person"
    ? around.owner
    : kind === "agency"
      ? governmentOf(around.country?.code ?? null)
      : null;

/** What the text says of a known person adds to the table only where the table knows no role for that day. */
const knownPerson = (draft: Draft, role: string | null): Draft =>
  draft.role === null && role !== null ? changed(draft, { role }) : draft;

function titleBefore(units: readonly Unit[]): Title | null {
  for (let at = units.length - 1; at >= 0; at -= 1) {
    const title = entryOf(units[at], "title");
    if (title !== null) return title.title;
  }
  return null;
}

/** "African-Americans": people by a name in the plural. */
function people(name: string, around: Surroundings, at: Place): Referent {
  const country = around.country?.code ?? null;
  const draft = changed(blankDraft(`unnamed ${name}`, name, "group", false), {
    country,
    plural: true,
    noun: name.toLowerCase(),
  });
  return referentAt(at, draft, "description", "no", "people-by-a-name");
}

function person(
  name: string,
  words: readonly string[],
  title: Title | null,
  role: string | null,
  around: Surroundings,
  at: Place,
): Referent {
  const gender: Gender =
    title?.gender ?? (words.length > 1 ? (GIVEN_NAMES.get(words[0]!)?.gender ?? null) : null);
  const country = around.country?.code ?? around.owner?.country ?? null;
  const office = title !== null && title.kind !== "courtesy";
  const parent =
    around.owner?.kind === "person"
      ? null
      : (around.owner ?? (office || role !== null ? governmentOf(country) : null));
  // "De Blasio" is a surname too.
  const alone = words.length === 1 || (words.length === 2 && PARTICLES.has(words[0]!.toLowerCase()));
  const draft = changed(blankDraft(`person ${name.toLowerCase()}`, name, "person", true), {
    country,
    parent,
    role,
    gender,
  });
  return referentAt(at, draft, "name", alone ? "surname" : "no", alone ? "surname" : "full-name");
}

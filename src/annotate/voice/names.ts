/** Names that no table has: where they begin, whether they name a person or a body, and who bears them. */

import { isPlaceName } from "../../lexicon/gazetteer.ts";
import { GIVEN_NAMES } from "../../lexicon/given-names.ts";
import { NAME_WORDS, type NameWordKind } from "../../lexicon/name-words.ts";
import type { Title } from "../../lexicon/titles.ts";
import { describedRole } from "./descriptions.ts";
import { type Draft, type Gender, governmentOf, namedBody, personDraft } from "./draft.ts";
import type { Referent, Surroundings } from "./referents.ts";
import { entryOf, type Reader, type Unit } from "./units.ts";
import { isCapital, PARTICLES } from "./words.ts";

/** Index of the unit with which the name at the end of a segment begins; the length where it ends in no name. */
export function nameTail(reader: Reader, units: readonly Unit[]): number {
  const last = units.length - 1;
  if (!isNamePart(reader, units, last)) return units.length;
  let from = last;
  while (from > 0 && isNamePart(reader, units, from - 1) && !endsOtherName(reader, units, from - 1))
    from -= 1;
  while (from < last && !startsName(reader, units[from]!)) from += 1;
  return from;
}

function startsName(reader: Reader, unit: Unit): boolean {
  return unit.kind !== "name" || isCapital(reader.tokens[unit.first]!.text);
}

/** An unknown name, a person of the tables, or a capitalised noun or place that an unknown name before it takes in. */
function isNamePart(reader: Reader, units: readonly Unit[], at: number): boolean {
  const unit = units[at]!;
  if (unit.kind === "name") return true;
  if (unit.kind !== "entry") return false;
  if (entryOf(unit, "person") !== null) return true;
  if (unit.last - unit.first > 1 || !isCapital(reader.tokens[unit.first]!.text)) return false;
  const previous = units[at - 1];
  if (unit.weak) return true;
  if (previous === undefined || previous.kind !== "name") return false;
  const takenIn = ["noun", "title", "country", "region", "function", "adjective"] as const;
  return takenIn.some((kind) => entryOf(unit, kind) !== null) && !isBeforeName(reader, units, at);
}

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

/** What an unknown name names, by its first and last word and its length. */
export function kindOfName(words: readonly string[]): NameKind {
  const last = words.at(-1) ?? "";
  const first = words[0] ?? "";
  const given = GIVEN_NAMES.get(first);
  if (words.length > 1 && given !== undefined && given.alsoWord !== true) return "person";
  const told = NAME_WORDS.get(last) ?? (words.length > 2 ? NAME_WORDS.get(first) : undefined);
  if (told !== undefined && words.length > 1) return told;
  if (words.length > 1 && given !== undefined) return "person";
  if (words.length === 1) return last.length > 1 && last === last.toUpperCase() ? "organisation" : "unknown";
  return words.length <= 4 && words.every((word) => isCapital(word) || PARTICLES.has(word))
    ? "person"
    : "organisation";
}

/** The referent of a segment that ends in a name. */
export function referentOfName(reader: Reader, tail: readonly Unit[], around: Surroundings): Referent | null {
  const first = tail[0]!;
  const last = tail.at(-1)!;
  const words: string[] = [];
  for (let at = first.first; at < last.last; at += 1) words.push(reader.tokens[at]!.text);
  const title = titleBefore(around.units);
  const known = entryOf(last, "person");
  const at = {
    head: last.last - 1,
    first: Math.min(around.first, first.first),
    last: last.last,
    fresh: false,
  };
  const role = describedRole(reader, around);
  if (known !== null && tail.length === 1) {
    return {
      ...at,
      draft: knownPerson(personDraft(known.person, around.day), role),
      form: "name",
      open: "no",
      rule: "known-person",
    };
  }
  if (tail.every((unit) => unit.weak) && tail.length === 1) return null;
  const kind = title !== null || role !== null ? "person" : kindOfName(words);
  const name = reader.document.text.slice(
    reader.tokens[first.first]!.start,
    reader.tokens[last.last - 1]!.end,
  );
  if (kind === "place" || kind === "event" || (title === null && role === null && isPlainPlace(name, words)))
    return null;
  if (kind === "person" || kind === "unknown") return person(name, words, title, role, around, at);
  const draft = { ...namedBody(name, kind, around.country?.code ?? null), parent: bodyParent(kind, around) };
  return { ...at, draft, form: "name", open: words.length === 1 ? "surname" : "no", rule: "name-of-a-body" };
}

/** A town that no given name begins and that is no surname standing alone: "Los Angeles", "KYIV". */
const isPlainPlace = (name: string, words: readonly string[]): boolean =>
  (words.length === 1 ? name === name.toUpperCase() : !GIVEN_NAMES.has(words[0]!)) && isPlaceName(name);

const bodyParent = (kind: NameKind, around: Surroundings): Draft | null =>
  around.owner !== null && around.owner.kind !== "person"
    ? around.owner
    : kind === "agency"
      ? governmentOf(around.country?.code ?? null)
      : null;

/** What the text says of a known person adds to the table only where the table knows no role for that day. */
const knownPerson = (draft: Draft, role: string | null): Draft =>
  draft.role === null && role !== null ? { ...draft, role } : draft;

function titleBefore(units: readonly Unit[]): Title | null {
  for (let at = units.length - 1; at >= 0; at -= 1) {
    const title = entryOf(units[at], "title");
    if (title !== null) return title.title;
  }
  return null;
}

type Place = Pick<Referent, "head" | "first" | "last" | "fresh">;

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
  const draft: Draft = {
    key: `person ${name.toLowerCase()}`,
    name,
    kind: "person",
    named: true,
    country,
    parent,
    role,
    gender,
    plural: false,
    functionName: "",
    noun: "",
  };
  return {
    ...at,
    draft,
    form: "name",
    open: words.length === 1 ? "surname" : "no",
    rule: words.length === 1 ? "surname" : "full-name",
  };
}

/**
 * Who or what a noun phrase stands for, by its own words: "Kyiv's intelligence services", "Ukrainian Defence Minister
 * Rustem Umerov", "two US officials", "the ministry". A Referent does not yet know earlier mentions.
 */
import { COUNTRY_BY_CODE, type Country } from "../../lexicon/countries.ts";
import type { StateFunction } from "../../lexicon/functions.ts";
import { describeNoun } from "./descriptions.ts";
import {
  bodyDraft,
  changed,
  type Draft,
  extraDraft,
  functionDraft,
  governmentDraft,
  governmentOf,
  namedBody,
  outletDraft,
  personDraft,
} from "./draft.ts";
import { nameTail, referentOfName } from "./names.ts";
import { isPortfolio } from "./portfolio.ts";
import { type Place, type Referent, referentAt } from "./referent.ts";
import { entryOf, type Reader, type Unit } from "./units.ts";
import { CLASS_NOUNS, COMPASS, DEFINITE, ENTOURAGE_NOUNS, NEW_ONE } from "./words.ts";

/** What the words before the head say of it. */
export interface Surroundings {
  readonly units: readonly Unit[];
  readonly first: number;
  readonly definite: boolean;
  readonly fresh: boolean;
  /** the country it belongs to, by adjective or genitive */
  readonly country: Country | null;
  /** the town, where the country is told by its capital: "Bangkok police" may be of the town alone */
  readonly capital: string | null;
  /** the body it belongs to, by a name before it or a genitive */
  readonly owner: Draft | null;
  /** the day the document was published, as far as known */
  readonly day: string | null;
}

/** All referents of a noun phrase, the owners by genitive first, the head of the phrase last. */
export function referentsOf(reader: Reader, units: readonly Unit[], day: string | null): readonly Referent[] {
  const found: Referent[] = [];
  let owner: Referent | null = null;
  let from = 0;
  for (let at = 0; at <= units.length; at += 1) {
    if (at < units.length && units[at]!.kind !== "genitive") continue;
    const referent = referentOfSegment(reader, units.slice(from, at), owner, day);
    if (referent !== null) found.push(referent);
    owner = referent;
    from = at + 1;
  }
  return mergedOwners(found);
}

/** A country that only says whose body it is stands for nobody of its own: "Kyiv" in "Kyiv's intelligence services". */
function mergedOwners(found: readonly Referent[]): readonly Referent[] {
  const head = found.at(-1);
  if (head === undefined) return found;
  return found.filter(
    (referent) =>
      referent === head ||
      referent.draft.kind !== "government" ||
      referent.draft.country !== head.draft.country,
  );
}

function referentOfSegment(
  reader: Reader,
  units: readonly Unit[],
  owner: Referent | null,
  day: string | null,
): Referent | null {
  let from = 0;
  let definite = owner !== null;
  let fresh = false;
  while (from < units.length && isPrelude(units[from]!)) {
    const word = reader.tokens[units[from]!.first]!.lower;
    if (DEFINITE.has(word) || units[from]!.kind === "owner") definite = true;
    if (NEW_ONE.has(word)) fresh = true;
    from += 1;
  }
  const head = units.at(-1);
  if (from >= units.length || head === undefined || (head.kind !== "entry" && head.kind !== "name"))
    return null;
  const rest = units.slice(from);
  const last = head;
  const first = owner === null ? units[0]!.first : owner.first;
  const tail = nameTail(reader, rest);
  const before = rest.slice(0, tail < rest.length ? tail : rest.length - 1);
  const capital = owner?.rule === CAPITAL_RULE ? capitalWords(reader, owner) : null;
  const around = surroundings(reader, before, {
    first,
    definite,
    fresh,
    capital,
    owner: owner?.draft ?? null,
    day,
  });
  if (tail < rest.length) return referentOfName(reader, rest.slice(tail), around);
  return referentOfHead(reader, last, around);
}

const CAPITAL_RULE = "capital-for-government";

const capitalWords = (reader: Reader, owner: Referent): string =>
  reader.document.text.slice(reader.tokens[owner.head]!.start, reader.tokens[owner.head]!.end);

const isPrelude = (unit: Unit): boolean =>
  unit.kind === "determiner" || unit.kind === "number" || unit.kind === "owner";

type Frame = Pick<Surroundings, "first" | "definite" | "fresh" | "owner" | "capital" | "day">;

const words = (reader: Reader, first: number, last: number): string =>
  reader.document.text.slice(reader.tokens[first]!.start, reader.tokens[last - 1]!.end);

function surroundings(reader: Reader, units: readonly Unit[], frame: Frame): Surroundings {
  let country = ownerCountry(frame.owner);
  let owner = frame.owner;
  let capital = frame.capital;
  for (const unit of units) {
    if (unit.kind !== "entry" && unit.kind !== "name") continue;
    const adjective = entryOf(unit, "adjective");
    const place = entryOf(unit, "country");
    if (adjective !== null) {
      country = (adjective.country === null ? undefined : COUNTRY_BY_CODE.get(adjective.country)) ?? country;
      capital = null;
    } else if (place !== null) {
      country = place.country;
      capital = place.capital ? words(reader, unit.first, unit.last) : null;
    }
    owner = bodyOf(unit, country, frame.day) ?? unknownBody(reader, units, unit, country) ?? owner;
  }
  const { first, definite, fresh, day } = frame;
  return { units, first, definite, fresh, country, capital, owner, day };
}

/** A genitive passes its country on: "Ukraine's" and "the Ukrainian Defence Ministry's" alike. */
const ownerCountry = (owner: Draft | null): Country | null =>
  owner?.country == null || owner.kind === "outlet" ? null : (COUNTRY_BY_CODE.get(owner.country) ?? null);

/** The body that a unit before the head names. */
function bodyOf(unit: Unit, country: Country | null, day: string | null): Draft | null {
  const body = entryOf(unit, "body");
  if (body !== null) return bodyDraft(body.body);
  const outlet = entryOf(unit, "outlet");
  if (outlet !== null) return outletDraft(outlet.outlet);
  const extra = entryOf(unit, "extra");
  if (extra !== null) return extraDraft(extra.row);
  const role = entryOf(unit, "function");
  if (role !== null && country !== null) return functionDraft(role.role, country);
  const person = entryOf(unit, "person");
  return person === null ? null : personDraft(person.person, day);
}

/** A body by the unknown name that ends with this unit: "Open Source Centre analyst". */
function unknownBody(
  reader: Reader,
  units: readonly Unit[],
  unit: Unit,
  country: Country | null,
): Draft | null {
  if (unit.kind !== "name" || !reader.syntax.tags[unit.first]!.startsWith("NNP")) return null;
  let from = units.indexOf(unit);
  while (from > 0 && units[from - 1]!.kind === "name") from -= 1;
  if (isPortfolio(reader, units[from]!.first)) return null;
  if (from === units.indexOf(unit) && COMPASS.has(reader.tokens[unit.first]!.lower)) return null;
  return namedBody(words(reader, units[from]!.first, unit.last), "organisation", country?.code ?? null);
}

function referentOfHead(reader: Reader, head: Unit, around: Surroundings): Referent | null {
  const edition = outletEdition(reader, head, around);
  if (edition !== null) return referentAt(span(head, around), edition, "name", "no", "service-of-an-outlet");
  const named = namedHead(head, around);
  if (named !== null) return named;
  const word = reader.tokens[head.last - 1]!.lower;
  const last = around.units.at(-1);
  if (last !== undefined && CLASS_NOUNS.has(word)) {
    const again = namedHead(last, around);
    if (again !== null && again.form === "name")
      return referentAt(
        { head: head.last - 1, first: again.first, last: head.last, fresh: again.fresh },
        again.draft,
        "name",
        again.open,
        again.rule,
      );
  }
  const service = outletService(reader, head, around, word);
  if (service !== null) return referentAt(span(head, around), service, "name", "no", "service-of-an-outlet");
  const entourage = ENTOURAGE_NOUNS.get(word);
  const person = entryOf(last, "person") ?? (around.owner?.kind === "person" ? around.owner : null);
  if (entourage !== undefined && person !== null) return entourageOf(head, around, person, word, entourage);
  const role = entryOf(head, "function");
  if (role !== null && around.country !== null) {
    const local = around.capital !== null && LOCAL_FUNCTIONS.has(role.role.name);
    const draft = local
      ? localBody(role.role, around.capital!, around.country)
      : functionDraft(role.role, around.country);
    return referentAt(span(head, around), draft, "name", "no", "country-function");
  }
  return describeNoun(reader, head, around);
}

/** "the BBC's Russian service", "the Times website": a part of an outlet speaks as the outlet. */
function outletService(reader: Reader, head: Unit, around: Surroundings, word: string): Draft | null {
  if (around.owner?.kind !== "outlet" || !OUTLET_PARTS.has(word)) return null;
  return reader.syntax.tags[head.last - 1] === "NNS" ? null : around.owner;
}

const OUTLET_PARTS: ReadonlySet<string> = new Set([
  "service",
  "website",
  "edition",
  "channel",
  "newspaper",
  "app",
  "programme",
  "program",
  "bureau",
  "desk",
]);

/** "BBC Ukraine says": an outlet's service for a country, where the phrase begins with the outlet. */
function outletEdition(reader: Reader, head: Unit, around: Surroundings): Draft | null {
  const [first] = around.units;
  if (around.units.length !== 1 || entryOf(head, "country")?.capital !== false) return null;
  const outlet = entryOf(first, "outlet");
  if (outlet === null || first!.last !== head.first) return null;
  const before = reader.syntax.tags[first!.first - 1] ?? "";
  return /^(?:V|NN)/.test(before) ? null : outletDraft(outlet.outlet);
}

/** What towns have of their own: the police of a capital is the town's, its intelligence service the state's. */
const LOCAL_FUNCTIONS: ReadonlySet<string> = new Set([
  "police",
  "prosecution",
  "emergency agency",
  "military administration",
  "health agency",
]);

function localBody(role: StateFunction, town: string, country: Country): Draft {
  const draft = namedBody(`${town} ${role.label}`, role.kind, country.code);
  return changed(draft, { parent: governmentDraft(country), functionName: role.name });
}

export const span = (head: Unit, around: Surroundings): Place => ({
  head: head.last - 1,
  first: Math.min(around.first, head.first),
  last: head.last,
  fresh: around.fresh,
});

/** A head that the lexicon knows as a name. */
function namedHead(head: Unit, around: Surroundings): Referent | null {
  if (head.weak) return null;
  const at = span(head, around);
  const extra = entryOf(head, "extra");
  if (extra !== null) return referentAt(at, extraDraft(extra.row), "name", "no", "own-table");
  const body = entryOf(head, "body");
  if (body !== null) return referentAt(at, bodyDraft(body.body), "name", "no", "known-body");
  const outlet = entryOf(head, "outlet");
  if (outlet !== null) return referentAt(at, outletDraft(outlet.outlet), "name", "no", "known-outlet");
  const country = entryOf(head, "country");
  if (country !== null) {
    const rule = country.capital ? CAPITAL_RULE : "country-for-government";
    return referentAt(at, governmentDraft(country.country), "metonym", "no", rule);
  }
  const region = entryOf(head, "region");
  if (region !== null && region.country === null) {
    const draft = namedBody(region.name, "group", null);
    return referentAt(at, draft, "metonym", "no", "region-for-its-states");
  }
  return null;
}

function entourageOf(
  head: Unit,
  around: Surroundings,
  person: { readonly kind: "person"; readonly person: { readonly name: string } } | Draft,
  word: string,
  kind: "organisation" | "government",
): Referent {
  const name = "person" in person ? person.person.name : person.name;
  const surname = name.split(" ").at(-1)!;
  const parent = kind === "government" ? governmentOf(around.country?.code ?? null) : null;
  const draft = namedBody(`${surname} ${word}`, kind, around.country?.code ?? null, parent);
  return referentAt(span(head, around), draft, "name", "no", "person-and-following");
}

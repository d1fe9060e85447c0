/** A voice while the pass is still finding out who it is: a Speaker with what is needed to match later mentions. */
import type { Body } from "../../lexicon/bodies.ts";
import { BODY_BY_NAME, bodyWithFunction } from "../../lexicon/bodies.ts";
import { COUNTRY_BY_CODE, type Country, countryAdjective } from "../../lexicon/countries.ts";
import type { StateFunction } from "../../lexicon/functions.ts";
import { heldOn, type Office, type OfficeHolder } from "../../lexicon/offices.ts";
import type { Outlet } from "../../lexicon/outlets.ts";
import type { VoiceKind } from "../../model/index.ts";
import type { VoiceRow } from "./entries.ts";

export type Gender = "male" | "female" | null;

export interface Draft {
  /** who it is, the same for all mentions of one voice */
  readonly key: string;
  readonly name: string;
  readonly kind: VoiceKind;
  readonly named: boolean;
  readonly country: string | null;
  readonly parent: Draft | null;
  readonly role: string | null;
  readonly gender: Gender;
  readonly plural: boolean;
  /** name of its function in functions.json; "" none */
  readonly functionName: string;
  /** the noun it is called by, lower case: "official", "report"; "" for names */
  readonly noun: string;
}

/**
 * A draft of which no more is known. All drafts are made here and by `changed`, with the same fields in the same order:
 * the engine reads fields at once of objects of one make, and looks them up where it meets many.
 */
export const blankDraft = (key: string, name: string, kind: VoiceKind, named: boolean): Draft => ({
  key,
  name,
  kind,
  named,
  country: null,
  parent: null,
  role: null,
  gender: null,
  plural: false,
  functionName: "",
  noun: "",
});

/** A draft with other values in some fields. */
export const changed = (
  draft: Draft,
  {
    key = draft.key,
    name = draft.name,
    kind = draft.kind,
    named = draft.named,
    country = draft.country,
    parent = draft.parent,
    role = draft.role,
    gender = draft.gender,
    plural = draft.plural,
    functionName = draft.functionName,
    noun = draft.noun,
  }: Partial<Draft>,
): Draft => ({ key, name, kind, named, country, parent, role, gender, plural, functionName, noun });

/** Drafts of table rows are made once: they are constants. */
function once<Row, Made>(make: (row: Row) => Made): (row: Row) => Made {
  const made = new Map<Row, Made>();
  return (row) => {
    let draft = made.get(row);
    if (draft === undefined) {
      draft = make(row);
      made.set(row, draft);
    }
    return draft;
  };
}

export const governmentDraft = once(
  (country: Country): Draft =>
    changed(blankDraft(`government ${country.code}`, country.name, "government", true), {
      country: country.code,
      functionName: "government",
    }),
);

export function governmentOf(code: string | null): Draft | null {
  const country = code === null ? undefined : COUNTRY_BY_CODE.get(code);
  return country === undefined ? null : governmentDraft(country);
}

/** Rows name their parents a few levels deep at most; a cycle in a user's table ends here. */
const DEEPEST_PARENT = 4;

export const bodyDraft = once((body: Body): Draft => makeBody(body, 0));

function makeBody(body: Body, depth: number): Draft {
  // A council that rules a state is its government, by whatever name.
  if (body.functions.includes("government")) return governmentOf(body.country)!;
  const ownParent = body.kind === "organisation" ? null : governmentOf(body.country);
  return changed(blankDraft(`body ${body.name}`, body.name, body.kind, true), {
    country: body.country,
    parent: body.parent === null || depth >= DEEPEST_PARENT ? ownParent : parentNamed(body.parent, depth + 1),
    functionName: body.functions[0] ?? "",
  });
}

function parentNamed(name: string, depth: number): Draft | null {
  const body = BODY_BY_NAME.get(name);
  if (body !== undefined) return makeBody(body, depth);
  for (const country of COUNTRY_BY_CODE.values()) if (country.name === name) return governmentDraft(country);
  return null;
}

export const outletDraft = once(
  (outlet: Outlet): Draft =>
    changed(blankDraft(`outlet ${outlet.name}`, outlet.name, "outlet", true), { country: outlet.country }),
);

export const extraDraft = (row: VoiceRow): Draft =>
  changed(blankDraft(`extra ${row.name}`, row.name, row.kind, true), {
    country: row.country,
    parent:
      row.parent === null
        ? null
        : (parentNamed(row.parent, 1) ?? namedBody(row.parent, "organisation", row.country)),
    role: row.role,
  });

/** A body that no table knows, by the name the text gives it. */
export const namedBody = (
  name: string,
  kind: VoiceKind,
  country: string | null,
  parent: Draft | null = null,
): Draft => changed(blankDraft(`body ${name.toLowerCase()}`, name, kind, true), { country, parent });

/** The body of a country that has this function: the one of the table, else a name made by pattern. */
export function functionDraft(role: StateFunction, country: Country): Draft {
  return functionDrafts(country)(role);
}

const functionDrafts = once((country: Country) => once((role: StateFunction) => makeFunction(role, country)));

function makeFunction(role: StateFunction, country: Country): Draft {
  if (role.label === "") return governmentDraft(country);
  const known = bodyWithFunction(country.code, role.name);
  if (known !== null) return bodyDraft(known);
  const name = `${countryAdjective(country)} ${role.label}`;
  return changed(blankDraft(`body ${name}`, name, role.kind, true), {
    country: country.code,
    parent: role.kind === "organisation" || role.name === "media" ? null : governmentDraft(country),
    functionName: role.name,
  });
}

/** The office that somebody held on a day; where the day is not known, the last one. */
export function officeOn(person: OfficeHolder, day: string | null): Office | null {
  if (day === null) return person.offices.at(-1) ?? null;
  return person.offices.findLast((office) => heldOn(office, day)) ?? null;
}

/** The office last held before a day; null: none had ended by then. */
function formerOffice(person: OfficeHolder, day: string | null): string | null {
  const past = person.offices.findLast(({ end }) => day !== null && end !== null && end < day);
  return past === undefined ? null : `former ${past.office}`;
}

let peopleDay: string | null = null;
let peopleThen = once((person: OfficeHolder) => makePerson(person, peopleDay));

/** Somebody of the table with the office held on a day. */
export function personDraft(person: OfficeHolder, day: string | null): Draft {
  // Documents of one day are often read together: the drafts of the last day are kept, not those of every day.
  if (day !== peopleDay) {
    peopleDay = day;
    peopleThen = once((one: OfficeHolder) => makePerson(one, day));
  }
  return peopleThen(person);
}

function makePerson(person: OfficeHolder, day: string | null): Draft {
  const office = officeOn(person, day);
  const last = person.offices.at(-1);
  const body = office?.body == null ? undefined : BODY_BY_NAME.get(office.body);
  const lastBody = last?.body == null ? undefined : BODY_BY_NAME.get(last.body);
  return changed(blankDraft(`person ${person.name.toLowerCase()}`, person.name, "person", true), {
    country: office?.country ?? body?.country ?? last?.country ?? lastBody?.country ?? null,
    parent: body !== undefined ? bodyDraft(body) : governmentOf(office?.country ?? null),
    role: office?.office ?? formerOffice(person, day),
    gender: person.gender,
  });
}

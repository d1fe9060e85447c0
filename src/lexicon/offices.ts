/** Who holds or held which office, with dates where known. */
import data from "../../lexicon/offices.json" with { type: "json" };

export interface Office {
  readonly office: string;
  /** ISO 3166-1 alpha-2 of the state; null: an office of a body */
  readonly country: string | null;
  /** name in bodies.json or outlets.json; null: an office of a state */
  readonly body: string | null;
  /** EDTF year, month or day; null: not known */
  readonly start: string | null;
  /** null: still in office at `OFFICES_KNOWN_UNTIL`, or not known */
  readonly end: string | null;
}

export interface OfficeHolder {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly gender: "male" | "female";
  readonly offices: readonly Office[];
}

export const OFFICE_HOLDERS: readonly OfficeHolder[] = Object.freeze(
  (data.rows as readonly OfficeHolder[]).map((row) => Object.freeze(row)),
);

/** The last month the table knows: nobody is taken to hold an office after it. */
export const OFFICES_KNOWN_UNTIL: string = data.knownUntil;

/**
 * Whether an office was held on a day (EDTF year, month or day). Dates of different precision are compared as far
 * as both go, so that the month in which somebody left counts for both holders.
 */
export function heldOn(office: Office, day: string): boolean {
  const after = office.start === null || !before(day, office.start);
  const until = office.end ?? OFFICES_KNOWN_UNTIL;
  return after && !before(until, day);
}

function before(a: string, b: string): boolean {
  const shared = Math.min(a.length, b.length);
  return a.slice(0, shared) < b.slice(0, shared);
}

const BY_OFFICE: ReadonlyMap<string, readonly (readonly [OfficeHolder, Office])[]> = byOffice();

function byOffice(): ReadonlyMap<string, readonly (readonly [OfficeHolder, Office])[]> {
  const index = new Map<string, (readonly [OfficeHolder, Office])[]>();
  for (const holder of OFFICE_HOLDERS) {
    for (const office of holder.offices) {
      const at = `${office.office} ${office.country ?? office.body}`;
      const list = index.get(at);
      if (list === undefined) index.set(at, [[holder, office]]);
      else list.push([holder, office]);
    }
  }
  return index;
}

/** Who held an office of a country or body on a day; null: not known, or more than one (a day of change). */
export function officeHolder(office: string, of: string, day: string): OfficeHolder | null {
  const holders = (BY_OFFICE.get(`${office} ${of}`) ?? []).filter(([, held]) => heldOn(held, day));
  const [first] = holders;
  return first !== undefined && holders.length === 1 ? first[0] : null;
}

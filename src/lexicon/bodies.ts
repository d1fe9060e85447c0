/** Ministries, services, courts, international bodies, parties, armed groups, companies and charities that speak. */
import data from "../../lexicon/bodies.json" with { type: "json" };

export interface Body {
  readonly name: string;
  readonly aliases: readonly string[];
  /** ISO 3166-1 alpha-2; null: belongs to no one state */
  readonly country: string | null;
  readonly kind: "agency" | "government" | "organisation";
  /** name of the row, or of the country, it belongs to; null: see the table's "about" */
  readonly parent: string | null;
  /** functions of functions.json for which it is the one body of its country */
  readonly functions: readonly string[];
  /** names that need support from the text to count: also words, initials or other names */
  readonly weak: readonly string[];
}

export const BODIES: readonly Body[] = Object.freeze(
  (data.rows as readonly Body[]).map((row) => Object.freeze(row)),
);

export const BODY_BY_NAME: ReadonlyMap<string, Body> = new Map(BODIES.map((row) => [row.name, row]));

const key = (country: string, functionName: string): string => `${country} ${functionName}`;

const BY_FUNCTION: ReadonlyMap<string, Body> = byFunction();

/** Where two rows claim one function the first stands: rows are in order of weight. */
function byFunction(): ReadonlyMap<string, Body> {
  const index = new Map<string, Body>();
  for (const row of BODIES) {
    if (row.country === null) continue;
    for (const name of row.functions) {
      const at = key(row.country, name);
      if (!index.has(at)) index.set(at, row);
    }
  }
  return index;
}

/** The one body of a country with this function ("KR", "spy agency"); null: the table names none. */
export const bodyWithFunction = (country: string, functionName: string): Body | null =>
  BY_FUNCTION.get(key(country, functionName)) ?? null;

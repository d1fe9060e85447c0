/** When soldiers ruled a state, and who led them. */
import data from "../../lexicon/military-rule.json" with { type: "json" };
import { OFFICE_HOLDERS, type OfficeHolder } from "./offices.ts";

export interface MilitaryRule {
  /** ISO 3166-1 alpha-2 */
  readonly country: string;
  /** EDTF year or month */
  readonly start: string;
  /** null: still so at the table's end */
  readonly end: string | null;
  /** name in offices.json; null: not in that table */
  readonly leader: string | null;
}

export const MILITARY_RULES: readonly MilitaryRule[] = Object.freeze(
  (data.rows as readonly MilitaryRule[]).map((row) => Object.freeze(row)),
);

/**
 * The rule of soldiers over a country on a day (EDTF year, month or day); where the day is not known, the one that had
 * not ended at the table's end. Null: soldiers did not rule then.
 */
export function militaryRule(country: string, day: string | null): MilitaryRule | null {
  return MILITARY_RULES.find((rule) => rule.country === country && holdsOn(rule, day)) ?? null;
}

function holdsOn({ start, end }: MilitaryRule, day: string | null): boolean {
  if (day === null) return end === null;
  return !before(day, start) && !before(end ?? data.knownUntil, day);
}

/** Dates of different precision are compared as far as both go. */
function before(a: string, b: string): boolean {
  const shared = Math.min(a.length, b.length);
  return a.slice(0, shared) < b.slice(0, shared);
}

const LEADERS: ReadonlyMap<string, OfficeHolder> = leaders();

function leaders(): ReadonlyMap<string, OfficeHolder> {
  const names = new Set(MILITARY_RULES.flatMap(({ leader }) => leader ?? []));
  return new Map(OFFICE_HOLDERS.filter(({ name }) => names.has(name)).map((row) => [row.name, row]));
}

/** Who led that rule; null: not known. */
export const leaderOf = ({ leader }: MilitaryRule): OfficeHolder | null =>
  leader === null ? null : (LEADERS.get(leader) ?? null);

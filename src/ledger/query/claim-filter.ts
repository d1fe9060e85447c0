/**
 * What a ClaimQuery asks for, as conditions on the claims. Words and facets are one question to one index: asked apart,
 * each common facet would be gone through by itself.
 */
import { type RawBuilder, sql } from "kysely";
import type { ClaimQuery } from "../contract.ts";
import { dayOf, lastDayOf } from "../day.ts";
import { LedgerError } from "../error.ts";
import { FACETS, nearAsked, powersBetween, salienceTenth } from "../facets.ts";
import { storable } from "../rows.ts";
import { UNDATED_DAY } from "../schema.ts";
import type { VoicesAsked } from "./voice-names.ts";

/** Each alternative of a facet is looked up by itself: a voice that was merged has several. */
type Facet = readonly string[];

/**
 * All that an index can answer but its days, which bound the order of claims.
 * @param voices whom the query's voice may mean; null: no voice is asked for
 * @throws LedgerError "bad query"
 */
export function claimConditions(
  query: ClaimQuery,
  voices: VoicesAsked | null,
): readonly RawBuilder<unknown>[] {
  return [
    ...termConditions(query, voices),
    ...(query.document === undefined
      ? []
      : [sql`c.document = (select key from documents where id = ${storable(query.document)})`]),
    ...(query.thread === undefined
      ? []
      : [
          sql`c.id in (select m.claim from thread_members m where m.thread =
            (select n.thread from thread_members n where n.named = ${storable(query.thread)}))`,
        ]),
  ];
}

function termConditions(query: ClaimQuery, voices: VoicesAsked | null): readonly RawBuilder<unknown>[] {
  const facets = facetsAsked(query, voices);
  if (facets.some((facet) => facet.length === 0)) return [sql`false`];
  const terms = [
    ...facets.map((facet) => `(${facet.map(quoted).join(" | ")})`),
    ...(query.forecast === false ? [`!${quoted(FACETS.forecast())}`] : []),
  ].join(" & ");
  if (query.words === undefined || query.words.trim() === "")
    return terms === "" ? [] : [sql`c.terms @@ ${terms}::tsquery`];
  const words = sql`websearch_to_tsquery('english', ${storable(query.words)})`;
  if (terms === "") return [sql`c.terms @@ ${words}`];
  // Words that all are too common to be kept ("the") find nothing, with facets too.
  return [sql`numnode(${words}) > 0`, sql`c.terms @@ (${words} && ${terms}::tsquery)`];
}

function facetsAsked(query: ClaimQuery, voices: VoicesAsked | null): readonly Facet[] {
  const facets: Facet[] = [];
  const { outlet, certainty, polarity, realis, forecast, where, place, minimumSalience } = query;
  if (voices !== null) facets.push(voiceFacet(voices, query.innermost === true));
  if (outlet !== undefined) facets.push([FACETS.outlet(outlet)]);
  if (certainty !== undefined) facets.push([FACETS.certainty(certainty)]);
  if (polarity !== undefined) facets.push([FACETS.polarity(polarity)]);
  if (realis !== undefined) facets.push([FACETS.realis(realis)]);
  if (forecast === true) facets.push([FACETS.forecast()]);
  if (where !== undefined) facets.push([FACETS.where(where)]);
  if (place !== undefined)
    facets.push([FACETS.place(place), ...(place.length === 2 ? [FACETS.country(place)] : [])]);
  if (minimumSalience !== undefined) facets.push(saliences(minimumSalience));
  if (query.least !== undefined || query.most !== undefined)
    facets.push(powersBetween(query.least ?? null, query.most ?? null).map(FACETS.magnitude));
  if (query.least !== undefined && query.most !== undefined) {
    const near = nearAsked(query.least, query.most);
    if (near !== null) facets.push(near);
  }
  return facets;
}

const voiceFacet = ({ ids, called }: VoicesAsked, innermost: boolean): Facet => [
  ...ids.map(innermost ? FACETS.innermost : FACETS.voice),
  ...(called === null ? [] : [innermost ? FACETS.innermostCalled(called) : FACETS.called(called)]),
];

const saliences = (minimum: number): Facet => {
  const from = Math.max(0, salienceTenth(minimum));
  return Array.from({ length: Math.max(0, 11 - from) }, (_, index) => FACETS.salience(from + index));
};

export const quoted = (lexeme: string): string =>
  `'${storable(lexeme).replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;

/** @throws LedgerError "bad query" */
export function dayConditions({ from, until }: ClaimQuery): readonly RawBuilder<unknown>[] {
  return [
    ...(from === undefined ? [] : [sql`c.day >= ${checkedDay(from, dayOf)}`]),
    ...(until === undefined
      ? []
      : [sql`c.day <= ${checkedDay(until, lastDayOf)} and c.day > ${UNDATED_DAY}`]),
  ];
}

/** @throws LedgerError "bad query" */
export function checkedDay(date: string, read: (date: string) => number): number {
  const day = /^\d{4}(-\d{2}){0,2}(T|$)/.test(date) ? read(date) : Number.NaN;
  if (!Number.isSafeInteger(day) || day === UNDATED_DAY)
    throw new LedgerError(
      "bad query",
      `'${date}' is no date; write it as 2025-07-02, or 2025-07 for the month`,
    );
  return day;
}

/** No index has these: facets of magnitude find the few, and the bounds themselves are checked on those. @throws LedgerError "bad query" */
export function quantityConditions({ least, most, unit, role }: ClaimQuery): readonly RawBuilder<unknown>[] {
  if (least === undefined && most === undefined && unit === undefined && role === undefined) return [];
  if (least !== undefined && most !== undefined && least > most)
    throw new LedgerError(
      "bad query",
      `no quantity lies between ${least} and ${most}; give the smaller first`,
    );
  const parts = [
    ...(least === undefined ? [] : [sql`coalesce(q->>1, q->>0)::float8 >= ${least}`]),
    ...(most === undefined ? [] : [sql`coalesce(q->>0, q->>1)::float8 <= ${most}`]),
    ...(unit === undefined ? [] : [sql`position(${storable(unit.toLowerCase())} in q->>2) > 0`]),
    ...(role === undefined ? [] : [sql`q->>3 = ${storable(role)}`]),
  ];
  return [
    sql`c.quantities is not null and exists (select from jsonb_array_elements(c.quantities) q where ${sql.join(parts, sql` and `)})`,
  ];
}

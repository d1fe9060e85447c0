/** Claims are found by the first two digits of their figures too: for those stored before, from the bounds that are kept. */
import type { Migration } from "./migration.ts";

/** The step of a value, as facets.ts counts them. */
const step = (value: string): string =>
  `case when ${value} < 1 then -1 else 90 * least(13, floor(log(${value}) + 1e-12))
    + least(99, floor(${value} / 10::float8 ^ (least(13, floor(log(${value}) + 1e-12)) - 1) + 1e-9)) - 10 end`;

export const ledger002: Migration = {
  number: 2,
  statements: [
    `update claims c set terms = c.terms || array_to_tsvector(found.facets) from (
      select key, array_agg(distinct facet) as facets from (
        select key, case when high - low > 20 then 'near:wide' else 'near:' || near end as facet
        from (
          select key, (${step("low")})::int as low, (${step("high")})::int as high
          from (
            select k.key, coalesce(q->>0, q->>1)::float8 as low, coalesce(q->>1, q->>0)::float8 as high
            from claims k, jsonb_array_elements(k.quantities) q where k.quantities is not null) bounds
          where low is not null) steps,
        generate_series(low, case when high - low > 20 then low else high end) near) facets
      group by key) found
    where c.key = found.key`,
  ],
};

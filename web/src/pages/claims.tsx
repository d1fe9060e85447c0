/** The search: claims by words, voice, figure, certainty, place and date. */
import type { ClaimView } from "../../../src/serve/schema/shared.ts";
import { useFilters } from "../filters.ts";
import { Page } from "../parts/basics.tsx";
import { ClaimItem } from "../parts/claim-card.tsx";
import { FilterBar, FilterChoice, FilterField } from "../parts/filter-bar.tsx";
import { List } from "../parts/pager.tsx";

const CERTAINTY = [
  ["", "any"],
  ["certain", "certain"],
  ["probable", "probable"],
  ["possible", "possible"],
  ["unconfirmed", "unconfirmed"],
] as const;
const POLARITY = [
  ["", "either"],
  ["affirmed", "affirmed"],
  ["denied", "denied"],
] as const;

export function ClaimsPage() {
  const [filters, change] = useFilters();
  const bar = { filters, change };
  return (
    <Page title="Claims">
      <FilterBar {...bar}>
        <FilterField name="words" label="Words" placeholder={"“a phrase”, -not, or"} {...bar} />
        <FilterField name="voice" label="Voice" {...bar} />
        <FilterField name="outlet" label="Outlet" {...bar} />
        <FilterField name="place" label="Place" {...bar} />
        <FilterField name="least" label="At least" type="number" {...bar} />
        <FilterField name="most" label="At most" type="number" {...bar} />
        <FilterField name="unit" label="Of what" {...bar} />
        <FilterChoice name="certainty" label="Sure" options={CERTAINTY} {...bar} />
        <FilterChoice name="polarity" label="Said or denied" options={POLARITY} {...bar} />
        <FilterField name="from" label="From" type="date" {...bar} />
        <FilterField name="until" label="Until" type="date" {...bar} />
      </FilterBar>
      <List<ClaimView>
        path="/claims"
        query={filters}
        empty="No claim meets this; use fewer words or clear a filter."
      >
        {(claims) => (
          <ol class="claim-list">
            {claims.map((view) => (
              <ClaimItem key={view.claim.id} view={view} />
            ))}
          </ol>
        )}
      </List>
    </Page>
  );
}

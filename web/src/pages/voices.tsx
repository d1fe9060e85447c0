/** All voices, those with the most claims first. */

import type { VoiceSummary } from "../../../src/serve/schema/voice.ts";
import { useFilters } from "../filters.ts";
import { Page } from "../parts/basics.tsx";
import { FilterBar, FilterChoice, FilterField } from "../parts/filter-bar.tsx";
import { Link } from "../parts/link.tsx";
import { List } from "../parts/pager.tsx";
import { plural } from "../words.ts";

const KINDS = [
  ["", "any"],
  ...[
    "person",
    "agency",
    "government",
    "organisation",
    "outlet",
    "document",
    "imagery",
    "group",
    "unknown",
  ].map((kind) => [kind, kind] as const),
] as const;

export function VoicesPage() {
  const [filters, change] = useFilters();
  const bar = { filters, change };
  return (
    <Page title="Voices">
      <FilterBar {...bar}>
        <FilterField name="words" label="Name" {...bar} />
        <FilterChoice name="kind" label="Kind" options={KINDS} {...bar} />
        <FilterField name="country" label="Country code" placeholder="KR" {...bar} />
      </FilterBar>
      <List<VoiceSummary> path="/voices" query={filters} empty="No voice meets this; clear a filter.">
        {(voices) => (
          <ol class="plain-list columns">
            {voices.map(({ voice, claims }) => (
              <li key={voice.id}>
                <Link href={`/voices/${voice.id}`}>{voice.name}</Link>
                <span class="facts">
                  {voice.role ?? voice.kind}
                  {voice.country === null ? "" : `, ${voice.country}`} · {plural(claims, "claim")}
                </span>
              </li>
            ))}
          </ol>
        )}
      </List>
    </Page>
  );
}

/** All articles, the newest first. */

import type { DocumentSummary } from "../../../src/serve/schema/shared.ts";
import { useFilters } from "../filters.ts";
import { Page } from "../parts/basics.tsx";
import { FilterBar, FilterField } from "../parts/filter-bar.tsx";
import { Link } from "../parts/link.tsx";
import { List } from "../parts/pager.tsx";
import { dayOf, nameOf, plural } from "../words.ts";

export function ArticlesPage() {
  const [filters, change] = useFilters();
  const bar = { filters, change };
  return (
    <Page title="Articles">
      <FilterBar {...bar}>
        <FilterField name="words" label="Words of the headline" {...bar} />
        <FilterField name="outlet" label="Outlet" {...bar} />
        <FilterField name="from" label="From" type="date" {...bar} />
        <FilterField name="until" label="Until" type="date" {...bar} />
      </FilterBar>
      <List<DocumentSummary>
        path="/documents"
        query={filters}
        empty="No article meets these filters; clear one of them."
      >
        {(documents) => (
          <ol class="plain-list">
            {documents.map((document) => (
              <li key={document.id}>
                <Link href={`/documents/${document.id}`}>{nameOf(document)}</Link>
                <span class="facts">
                  {document.outlet ?? "publisher not known"} · {dayOf(document.published)} ·{" "}
                  {plural(document.claims, "claim")}
                  {document.version > 1 ? ` · version ${document.version}` : ""}
                  {document.latest ? "" : " · a newer version is here"}
                </span>
              </li>
            ))}
          </ol>
        )}
      </List>
    </Page>
  );
}

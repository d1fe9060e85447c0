/** Articles are found by the words of their titles without reading all of them. */
import type { Migration } from "./migration.ts";

export const ledger003: Migration = {
  number: 3,
  statements: [
    "create index documents_by_title on documents using gin (to_tsvector('english', coalesce(title, '')))",
  ],
};

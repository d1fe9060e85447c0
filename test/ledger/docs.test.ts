/** docs/ledger.md tells of every table and of every kind of line in a dump. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { Entry } from "../../src/ledger/backup/entry.ts";
import { ledger001 } from "../../src/ledger/migrations/001-ledger.ts";

const doc = readFileSync(new URL("../../docs/ledger.md", import.meta.url), "utf8");
const tables = ledger001.statements.flatMap((statement) => /^create table (\w+)/.exec(statement)?.[1] ?? []);
const kinds = Entry.options.map(({ shape }) => shape.kind.value);

it("finds tables and kinds", () => {
  expect(tables.length).toBeGreaterThan(10);
  expect(kinds).toContain("claim");
});
it.each(["ledger", ...tables])("has a line for the table %s", (table) =>
  expect(doc).toMatch(new RegExp(`^\\|.*\`${table}\``, "m")),
);
it.each(kinds)("has a line for the kind %s", (kind) =>
  expect(doc).toMatch(new RegExp(`^\\|.*\`${kind}\``, "m")),
);

/** The tables that quantities are read by are whole: no row twice, no form without its row, every table with its source. */
import { describe, expect, it } from "vitest";
import boundWords from "../../lexicon/bound-words.json" with { type: "json" };
import changeWords from "../../lexicon/change-words.json" with { type: "json" };
import countRoles from "../../lexicon/count-roles.json" with { type: "json" };
import currencies from "../../lexicon/currencies.json" with { type: "json" };
import numberWords from "../../lexicon/number-words.json" with { type: "json" };
import numberedNames from "../../lexicon/numbered-names.json" with { type: "json" };
import units from "../../lexicon/units.json" with { type: "json" };
import vagueCounts from "../../lexicon/vague-counts.json" with { type: "json" };
import { COUNT_ROLES, ROLE_NOUNS, ROLE_VERBS } from "../../src/lexicon/count-roles.ts";
import { CURRENCIES, CURRENCY_NOUNS } from "../../src/lexicon/currencies.ts";
import { CARDINAL_WORDS, DENOMINATORS } from "../../src/lexicon/number-words.ts";

const TABLES = [
  boundWords,
  changeWords,
  countRoles,
  currencies,
  numberWords,
  numberedNames,
  units,
  vagueCounts,
];

describe.each(TABLES.map((table) => [table.table, table] as const))("%s", (_name, table) => {
  it("says what it is and where it is from", () => {
    for (const field of [table.about, table.source, table.licence]) expect(field.length).toBeGreaterThan(3);
  });
  it("has no row twice", () => {
    const rows = table.rows.map((row) => JSON.stringify(row));
    expect(rows.filter((row, at) => rows.indexOf(row) !== at)).toEqual([]);
  });
});

describe("currencies", () => {
  it("have one default at most for a shared noun", () => {
    for (const [noun, rows] of CURRENCY_NOUNS) {
      expect(rows.filter((row) => row.default === true).length, noun).toBeLessThanOrEqual(1);
    }
  });
  it("have codes of three capitals, each once", () => {
    const codes = CURRENCIES.map(({ code }) => code);
    expect(codes.filter((code) => !/^[A-Z]{3}$/.test(code))).toEqual([]);
    expect(new Set(codes).size).toBe(codes.length);
  });
});

describe("roles", () => {
  it("give verbs their forms", () => {
    expect(
      COUNT_ROLES.filter(({ kind, forms }) => (kind === "verb" || kind === "intransitive") && !forms?.length),
    ).toEqual([]);
  });
  it.each([
    ["killed", ROLE_VERBS, "killed"],
    ["wounding", ROLE_VERBS, "injured"],
    ["deaths", ROLE_NOUNS, "killed"],
    ["arrests", ROLE_NOUNS, "arrested"],
  ] as const)("know '%s'", (word, index, role) =>
    expect(index.get(word)?.map((row) => row.role)).toContain(role),
  );
});

describe("number words", () => {
  it("leave 'second' out of the denominators", () => expect(DENOMINATORS.has("second")).toBe(false));
  it.each([
    ["twelve", 12],
    ["ninety", 90],
    ["crore", 1e7],
  ])("%s is %d", (word, value) => expect(CARDINAL_WORDS.get(word)?.value).toBe(value));
});

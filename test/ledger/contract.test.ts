/** The ledger's contract, run on both real engines. */
import { beforeAll, expect, it } from "vitest";
import { type ClaimQuery, type Ledger, searchClaims, storeInputs } from "../../src/ledger/index.ts";
import { inputsOf, READINGS } from "./articles.ts";
import { onEachEngine } from "./each-engine.ts";

const NOW = "2025-06-01T00:00:00.000Z";
onEachEngine("the ledger", (bench) => {
  let ledger: Ledger;
  beforeAll(async () => {
    if (!bench.there()) return;
    ledger = await bench.open();
    await storeInputs(ledger, inputsOf(READINGS), NOW);
  });

  it("gives each claim back as it was read", async ({ skip }) => {
    if (!bench.there()) return skip();
    const { items, next } = await searchClaims(ledger, {}, { limit: 500 });
    expect(next).toBeNull();
    const claims = READINGS.flatMap((reading) => reading.claims);
    expect(items.map(({ claim }) => claim.id).sort()).toEqual(claims.map(({ id }) => id).sort());
    for (const { claim } of items) expect(claim).toEqual(claims.find(({ id }) => id === claim.id));
  });

  it("keeps what comes again once, and notes its carriers", async ({ skip }) => {
    if (!bench.there()) return skip();
    const again = await storeInputs(ledger, inputsOf(READINGS, "another.jsonl"), NOW);
    expect(again.map(({ kind }) => kind)).toEqual(READINGS.map(() => "known"));
    const { items } = await searchClaims(ledger, {}, { limit: 500 });
    expect(items).toHaveLength(READINGS.flatMap((reading) => reading.claims).length);
  });

  it.each<[string, ClaimQuery, readonly string[]]>([
    ["words, in any form", { words: "kills" }, ["killed 25"]],
    ["a phrase", { words: '"dam had failed"' }, ["the dam had failed"]],
    ["a range that a number lies in", { least: 30, most: 40 }, ["31 people died"]],
    ["an upper bound", { least: 3000, most: 4000 }, ["4,000 people"]],
    ["nothing between the bounds that are stated", { least: 100, most: 200 }, []],
    ["an outlet in any case", { outlet: "daily courier", words: "jobs" }, ["1,200 jobs"]],
    ["dates of a month", { from: "2025-05", until: "2025-05", words: "jobs" }, ["1,200 jobs"]],
    ["a denial", { polarity: "denied" }, ["the bridge was unsafe"]],
    ["how sure it is", { certainty: "probable" }, ["would probably close"]],
    ["a voice by its name", { voice: "petra vance" }, ["would probably close"]],
    ["a place by its name", { place: "lisbon" }, ["would probably close"]],
    ["nothing where nothing fits", { words: "volcano" }, []],
    ["nothing for a facet typed as a word", { words: "polarity:denied" }, []],
  ])("finds %s", async (_what, query, expected) => {
    if (!bench.there()) return;
    const { items } = await searchClaims(ledger, query);
    const contents = items.map(({ claim }) => claim.content.map(({ exact }) => exact).join(" … "));
    for (const words of expected) expect(contents.some((content) => content.includes(words))).toBe(true);
    expect(contents.every((content) => expected.some((words) => content.includes(words)))).toBe(true);
  });

  it("gives all in pages, each once", async ({ skip }) => {
    if (!bench.there()) return skip();
    const whole = await searchClaims(ledger, {}, { limit: 500 });
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof searchClaims>> = await searchClaims(
        ledger,
        {},
        { limit: 2, cursor },
      );
      seen.push(...page.items.map(({ claim }) => claim.id));
      cursor = page.next;
    } while (cursor !== null);
    expect(seen).toEqual(whole.items.map(({ claim }) => claim.id));
  });

  it.each<[string, () => Promise<unknown>, RegExp]>([
    [
      "a cursor of another query",
      async () => {
        const { next } = await searchClaims(ledger, {}, { limit: 1 });
        await searchClaims(ledger, { words: "flood" }, { cursor: next });
      },
      /another query/,
    ],
    ["what is no cursor", () => searchClaims(ledger, {}, { cursor: "x" }), /no cursor/],
    ["a page of none", () => searchClaims(ledger, {}, { limit: 0 }), /1 to 500/],
    ["what is no date", () => searchClaims(ledger, { from: "yesterday" }), /no date/],
    ["bounds that cross", () => searchClaims(ledger, { least: 5, most: 1 }), /smaller first/],
  ])("refuses %s in one line", async (_what, act, message) => {
    if (!bench.there()) return;
    await expect(act()).rejects.toThrow(message);
  });
});

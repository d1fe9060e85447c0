/** Claims are found by figures between two bounds: the facets miss none of them, and migrating makes the same ones. */
import fc from "fast-check";
import { sql } from "kysely";
import { expect, it } from "vitest";
import { FACETS, facetsIn, nearAsked, powersBetween } from "../../src/ledger/facets.ts";
import { storeInputs } from "../../src/ledger/index.ts";
import { ledger002 } from "../../src/ledger/migrations/002-near.ts";
import { annotate } from "../../src/pipeline/annotate.ts";
import { inputsOf } from "./articles.ts";
import { onEachEngine } from "./each-engine.ts";

const READING = annotate({ text: "Officials said 25 people died.", outlet: "Post" });
const CLAIM = READING.claims.find(({ quantities }) => quantities.length > 0)!;
const withBounds = (low: number | null, high: number | null): readonly string[] =>
  facetsIn(READING)({ ...CLAIM, quantities: [{ ...CLAIM.quantities[0]!, low, high, parts: [] }] });

const figure = fc.oneof(
  fc.nat(120),
  fc.nat(2_000_000),
  fc.double({ min: 0, max: 1e15, noNaN: true }),
  fc.constantFrom(1, 9.9, 10, 99, 100, 999, 1000, 9999, 1e13, 9.9e14),
);
const bounds = fc.tuple(figure, figure).map(([a, b]): readonly [number, number] => (a < b ? [a, b] : [b, a]));

it("leaves out no claim with a figure between the bounds", () => {
  fc.assert(
    fc.property(
      bounds,
      bounds,
      fc.constantFrom("both", "low", "high"),
      ([low, high], [least, most], stated) => {
        const [from, to] = stated === "both" ? [low, high] : stated === "low" ? [low, low] : [high, high];
        const has = new Set(
          stated === "both"
            ? withBounds(low, high)
            : stated === "low"
              ? withBounds(low, null)
              : withBounds(null, high),
        );
        if (to < least || from > most) return;
        const near = nearAsked(least, most);
        expect(near === null || near.some((facet) => has.has(facet))).toBe(true);
        expect(powersBetween(least, most).some((power) => has.has(FACETS.magnitude(power)))).toBe(true);
      },
    ),
    { numRuns: 2000 },
  );
});

it("tells figures apart by their first two digits", () => {
  const has = (low: number, high: number) =>
    withBounds(low, high).filter((facet) => facet.startsWith("near:"));
  expect([has(26_100, 26_100), has(17, 18), has(10, 900), has(0.2, 0.2)]).toEqual([
    ["near:376"],
    ["near:97", "near:98"],
    ["near:wide"],
    ["near:-1"],
  ]);
  expect(nearAsked(17, 18)).toEqual(["near:97", "near:98", "near:wide"]);
  expect(nearAsked(1, 1_000_000)).toBeNull();
});

onEachEngine("near figures", (bench) => {
  it("are the same in a ledger that was made before", async ({ skip }) => {
    if (!bench.there()) return skip();
    const ledger = await bench.open();
    const counts = [
      0.5, 1, 2.3, 7, 9.9, 10, 17, 99, 100, 109, 110, 999, 1000, 26_500, 999_999, 1e6, 3e9, 1e13,
    ];
    const text = counts
      .map(
        (count, index) =>
          `Officials in Kelva said at least ${count} tonnes of aid and ${index + 3} to ${(index + 2) ** 3 + 9} people came.`,
      )
      .join(" ");
    await storeInputs(ledger, inputsOf([annotate({ text, outlet: "Post" })]), "2025-01-01T00:00:00.000Z");
    const terms = async () =>
      (
        await sql<{ id: string; terms: string }>`select id, terms::text from claims order by id`.execute(
          ledger.db,
        )
      ).rows;
    const made = await terms();
    expect(made.filter(({ terms: all }) => all.includes("near:")).length).toBeGreaterThan(10);
    await sql`update claims set terms = ts_delete(terms, array(
      select lexeme from unnest(terms) where lexeme like 'near:%'))`.execute(ledger.db);
    expect((await terms()).some(({ terms: all }) => all.includes("near:"))).toBe(false);
    for (const statement of ledger002.statements) await sql.raw(statement).execute(ledger.db);
    expect(await terms()).toEqual(made);
  });
});

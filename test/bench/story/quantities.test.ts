import { describe, expect, test } from "vitest";
import type { GoldQuantity } from "../../../bench/story/gold.ts";
import { matchNumbers, sameBounds, sameRole, sameUnit, sameVague } from "../../../bench/story/quantities.ts";
import type { Quantity } from "../../../src/model/index.ts";
import { makeReading } from "./make.ts";

const gold = (given: Partial<GoldQuantity>): GoldQuantity => ({
  low: null,
  high: null,
  approx: false,
  strict: false,
  unit: "troops",
  relation: null,
  vague: null,
  ...given,
});

const found = (given: Partial<Quantity>): Quantity =>
  makeReading("many", [{ content: "many", chain: ["A"], quantities: [{ ...given, words: "many" }] }])
    .claims[0]!.quantities[0]!;

const range = (low: number | null, high: number | null): { low: number | null; high: number | null } => ({
  low,
  high,
});

describe("numbers", () => {
  test.each([
    [range(25, 30), range(25, 30), "same"],
    [range(null, 30), range(null, 30), "same"],
    [range(30, 30), range(null, 30), "same numbers"],
    [range(30, null), range(null, 30), "same numbers"],
    [range(25, 30), range(null, 30), "one end"],
    [range(30, 30), range(25, 30), "one end"],
    [range(25, 30), range(26, 31), null],
    [range(30, 30), range(null, null), null],
  ])("%o against %o: %s", (one, other, expected) => {
    expect(matchNumbers(gold(one), found(other))).toBe(expected);
  });

  test("bounds are right only with the same ends, strictness and approximation", () => {
    const upTo = gold({ high: 30 });
    expect(sameBounds(upTo, found({ high: 30 }))).toBe(true);
    expect(sameBounds(upTo, found({ low: 30, high: 30 }))).toBe(false);
    expect(sameBounds(upTo, found({ high: 30, strict: true }))).toBe(false);
    expect(sameBounds(upTo, found({ high: 30, approximate: true }))).toBe(false);
  });

  test("a vague count is known by a word", () => {
    expect(sameVague("several hundred", found({ vague: "dozens" }))).toBe(false);
    expect(sameVague("many", found({ vague: "many" }))).toBe(true);
  });
});

describe("units", () => {
  test.each([
    ["troops", "soldiers", true],
    ["troops", "North Koreans", true],
    ["troops", "casualties", true],
    ["people", "deaths", true],
    ["per cent", "%", true],
    ["percent", "%", true],
    ["percentage points", "%", false],
    ["euros", "EUR", true],
    ["euros", "USD", false],
    ["military builders", "construction workers", true],
    ["pieces of equipment", "pieces of North Korean equipment", true],
    ["troops", "workers", false],
    ["workers", "soldiers", false],
    ["buildings", "people", false],
    ["troops", "", false],
    ["people", "", false],
  ])("%s against “%s”: %s", (wanted, unit, expected) => {
    expect(sameUnit(wanted, found({ unit }))).toBe(expected);
  });

  test("the killed without a noun are people, not soldiers", () => {
    expect(sameUnit("people", found({ role: "killed" }))).toBe(true);
    expect(sameUnit("troops", found({ role: "killed" }))).toBe(false);
    expect(sameUnit("people", found({ role: "sent" }))).toBe(false);
  });
});

describe("roles and relations", () => {
  test.each<[string, Partial<Quantity>, boolean, boolean | null]>([
    ["killed (cumulative)", { role: "killed" }, false, true],
    ["casualties(killed+wounded)", { role: "killed" }, false, false],
    ["casualties(killed+wounded)", { role: "casualties" }, false, true],
    ["additional", { relation: "additional" }, false, true],
    ["additional", {}, true, true],
    ["additional", {}, false, false],
    ["additional", { role: "killed" }, true, false],
    ["total of first deployment", { relation: "additional" }, false, false],
    ["total sent", { role: "sent" }, false, true],
    ["total", { role: "killed" }, false, false],
    ["share", {}, false, null],
  ])("%s against %o, forecast %s: %s", (relation, quantity, forecast, expected) => {
    expect(sameRole(gold({ relation }), found(quantity), forecast)).toBe(expected);
  });
});

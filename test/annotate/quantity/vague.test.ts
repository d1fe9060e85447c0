import { describe, expect, it } from "vitest";
import { vagueRange } from "../../../src/annotate/quantity/index.ts";

const print = (words: string, scale?: "ACLED" | "survey"): string => {
  const range = vagueRange(words, scale);
  return range === null ? "none" : `${range.low} ${range.middle} ${range.high ?? "open"} ${range.scale}`;
};

describe("what others read a vague count as", () => {
  it.each([
    ["dozens", "24 36 36 survey"],
    ["several", "5 7 7.75 survey"],
    ["a few", "3 3 4 survey"],
    ["many", "9.25 20 25 survey"],
    ["several hundred", "500 700 775 survey"],
    ["hundreds of thousands", "212500 300000 475000 survey"],
    ["thousands", "1000 1000 open ACLED"],
    ["tens of thousands", "10000 10000 open ACLED"],
    ["Dozens", "24 36 36 survey"],
  ])("%s: %s", (words, printed) => expect(print(words)).toBe(printed));

  it.each([
    ["dozens", "12 12 open ACLED"],
    ["hundreds", "100 100 open ACLED"],
    ["tens of thousands", "10000 10000 open ACLED"],
    ["several", "none"],
  ])("%s by ACLED: %s", (words, printed) => expect(print(words, "ACLED")).toBe(printed));

  it.each(["", "countless", "a handful", "12", "quite a few", "thousand", "of thousands"])(
    "'%s' has no published range",
    (words) => expect(vagueRange(words)).toBeNull(),
  );
});

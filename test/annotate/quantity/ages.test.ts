import { describe, expect, it } from "vitest";
import { ageMentions, parseQuantities } from "../../../src/annotate/quantity/index.ts";

const print = (text: string): string =>
  ageMentions(text)
    .map(
      ({ start, end, low, high, unit }) =>
        `[${text.slice(start, end)}] ${low === high ? low : `${low}-${high}`} ${unit}`,
    )
    .join("; ");

const AGES: readonly (readonly [string, string])[] = [
  ["the 34-year-old said", "[34-year-old] 34 year"],
  ["a twelve-year-old boy", "[twelve-year-old] 12 year"],
  ["she is five years old", "[five years old] 5 year"],
  ["at 3 years of age", "[3 years of age] 3 year"],
  ["ten months old", "[ten months old] 10 month"],
  ["a 90 day old bill", "[90 day old] 90 day"],
  ["children aged 6 to 17", "[6 to 17] 6-17 year"],
  ["aged between 3 and 10", "[3 and 10] 3-10 year"],
  ["died aged 79", "[79] 79 year"],
  ["Jane Smith, 34, said", "[34] 34 year"],
  ["The death of Scott, 43, a father", "[43] 43 year"],
  ["Mr. King, 82, told me", "[82] 82 year"],
  ["Smith (52) won", "[52] 52 year"],
  ["a woman of 31 died", "[31] 31 year"],
  ["a man of 43, was", "[43] 43 year"],
  ["people over 65", "[65] 65 year"],
  ["the over-60s", "[60] 60 year"],
  ["he turned 80 in May", "[80] 80 year"],
  ["he was 18 when he left", "[18] 18 year"],
];

const NO_AGES: readonly string[] = [
  "over 65 people came",
  "a man of 12 talents",
  "he was 18 points behind",
  "In Paris, 34, in Rome, 12 came",
  "a three-year plan",
  "two years later",
  "turned 80 homes to rubble",
  "under 500 soldiers",
  "the agency (2,000) said",
];

describe("ages", () => {
  it.each(AGES)("%s", (text, printed) => expect(print(text)).toBe(printed));
  it.each(AGES)("%s counts nothing", (text) => expect(parseQuantities(text)).toEqual([]));
  it.each(NO_AGES)("%s holds none", (text) => expect(print(text)).toBe(""));
});

/** By how much something changed and what it came to. */
import { describe, expect, it } from "vitest";
import { annotate } from "../../../src/index.ts";

const figures = (text: string): string =>
  annotate({ text: `News in brief\n\n${text}`, outlet: "Post" })
    .claims.filter(({ where }) => where === "body")
    .flatMap(({ quantities }) => quantities.map(({ low, high, unit }) => `${low}-${high} ${unit}`))
    .join("; ");

const LEVELS: readonly (readonly [string, string])[] = [
  ["The Dow rose 120 points to 25,000.", "120-120 points; 25000-25000 points"],
  ["The index gained 40 points to close at 7,012.", "40-40 points; 7012-7012 points"],
  ["The index fell 0.4 percent to 7,012.", "0.4-0.4 %; 7012-7012 "],
  ["Output fell 3 percent to 40 million.", "3-3 %; 40000000-40000000 "],
  ["The firm cut 300 jobs to 4,000.", "300-300 jobs; 4000-4000 jobs"],
  ["Rates rose by 0.5 of a percentage point.", "0.5-0.5 percentage points"],
];

const OTHERS: readonly (readonly [string, string])[] = [
  ["The coach gave 12 apples to 40 children.", "12-12 apples; 40-40 children"],
  ["Turnout was 5 percent to 10 percent.", "5-10 %"],
  ["Between 5 and 10 percent left.", "5-10 %"],
];

describe("figures of a change", () => {
  it.each([...LEVELS, ...OTHERS])("%s", (text, expected) => {
    expect(figures(text)).toBe(expected);
  });
});

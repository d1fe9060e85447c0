import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cpuMilliseconds } from "../../cpu-time.ts";
import {
  BRITISH,
  CURLY,
  NOTHING_QUOTED,
  OTHER_MARKS,
  PARAGRAPHS,
  SHORT,
  STRAIGHT,
  UNBALANCED,
} from "./cases.ts";
import { printed, quotationsIn } from "./support.ts";

const TABLES = { CURLY, STRAIGHT, BRITISH, OTHER_MARKS, UNBALANCED, PARAGRAPHS };

for (const [name, table] of Object.entries(TABLES)) {
  describe(name.toLowerCase().replace("_", " "), () => {
    test.each(table.map(([text, quotations]) => ({ text, quotations })))("$text", ({ text, quotations }) => {
      expect(printed(text)).toEqual(quotations);
    });
  });
}

describe("nothing quoted", () => {
  test.each(NOTHING_QUOTED)("%s", (text) => expect(printed(text)).toEqual([]));
});

describe("short", () => {
  test.each(SHORT)("%s %s", (text, short) => {
    expect(quotationsIn(text).map((quotation) => quotation.short)).toEqual([short]);
  });
});

/** Text made of what the pass decides on. */
const marked = fc
  .array(
    fc.constantFrom(
      '"',
      "''",
      "'",
      "`",
      "“",
      "”",
      "‘",
      "’",
      "„",
      "«",
      "»",
      "‹",
      "›",
      " ",
      "\n",
      ",",
      ".",
      "—",
      "(",
      "soldiers",
      "n",
      "90s",
      "We",
      "said",
      "😀",
      "6",
    ),
    { maxLength: 80 },
  )
  .map((pieces) => pieces.join(""));

describe("any text", () => {
  const texts = fc.oneof(marked, fc.string({ unit: "binary", maxLength: 200 }));

  test("spans lie inside the text, the inner one inside the outer one, and none is empty", () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { start, end, inner } of quotationsIn(text)) {
          expect(
            0 <= start &&
              start < inner.start &&
              inner.start < inner.end &&
              inner.end <= end &&
              end <= text.length,
          ).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("any two nest or stand apart, depth counts what is around, and order is that of the text", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const quotations = quotationsIn(text);
        for (const [index, one] of quotations.entries()) {
          const around = quotations.filter(
            (other) => other !== one && other.start <= one.start && one.end <= other.end,
          );
          expect(one.depth).toBe(around.length);
          for (const other of quotations.slice(index + 1)) {
            expect(one.start < other.start && (other.end <= one.end || one.end <= other.start)).toBe(true);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("what continues another comes later, in another block, and the other was not closed", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const quotations = quotationsIn(text);
        for (const [index, { continues, start }] of quotations.entries()) {
          if (continues === null) continue;
          expect(continues).toBeLessThan(index);
          expect(quotations[continues]!.closed).toBe(false);
          expect(text.slice(quotations[continues]!.start, start)).toContain("\n");
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe("hostile text", () => {
  const MILLION = 1_000_000;
  /** Linear work takes about a second here; quadratic work would take hours. */
  const LIMIT_MS = 10_000;
  test.each([
    ["straight marks", '"'.repeat(MILLION)],
    ["spaced straight marks", '" '.repeat(MILLION / 2)],
    ["opening marks", "“a ".repeat(MILLION / 3)],
    ["opening and single marks", "“‘".repeat(MILLION / 2)],
    ["single marks", "'a ".repeat(MILLION / 3)],
    ["possessives", "s' a ".repeat(MILLION / 5)],
    ["an open quotation and possessives", `'We ${"s' a ".repeat(MILLION / 5)}`],
    ["alternating marks", "‘“".repeat(MILLION / 2)],
    ["a mark a paragraph", "“a\n".repeat(MILLION / 3)],
  ])("%s take linear time", (_name, text) => {
    expect(cpuMilliseconds(() => quotationsIn(text))).toBeLessThan(LIMIT_MS);
  });
});

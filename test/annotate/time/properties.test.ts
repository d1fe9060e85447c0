/** Any text in: no throw, spans inside the text, EDTF that parses, and time that grows with the text's length alone. */
import { parse } from "edtf";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tokenizeText } from "../../../src/annotate/language/index.ts";
import { findTimes, normalizeTime } from "../../../src/annotate/time/index.ts";
import { TIME_WORDS } from "../../../src/lexicon/time-words.ts";
import { cpuMilliseconds } from "../../cpu-time.ts";
import { documentOf } from "./find.ts";

const PUBLISHED = fc.constantFrom(
  null,
  "2025-07-02",
  "2025-07",
  "2025",
  "2024-02-29T23:59:00+14:00",
  "0000-01-01",
  "9999-12-31",
  "-0044-03-15",
  "junk",
);
const word = fc.constantFrom(
  ...TIME_WORDS.keys(),
  "of",
  "to",
  "and",
  "or",
  ",",
  "-",
  "–",
  "'s",
  "/",
  ":",
  "(",
  ")",
  ".",
  "ago",
  "later",
  "earlier",
  "'",
  "½",
  "GMT",
  "th",
  "old",
);
const number = fc
  .oneof(
    fc.integer({ min: 0, max: 32 }),
    fc.integer({ min: 1000, max: 3000 }),
    fc.bigInt({ min: 0n, max: 10n ** 40n }),
  )
  .map(String);
/** Words and numbers of time in any order: far nearer to the grammar than random text. */
const timeish = fc
  .array(fc.tuple(fc.oneof(word, number), fc.constantFrom(" ", "", " ")), { maxLength: 24 })
  .map((parts) => parts.flat().join(""));
const RUNS = 3000;

function check(text: string, published: string | null): void {
  const document = documentOf(text, published);
  let from = 0;
  for (const time of findTimes({ document, ...tokenizeText(text) })) {
    expect(time.start).toBeGreaterThanOrEqual(from);
    expect(time.end).toBeGreaterThan(time.start);
    expect(time.end).toBeLessThanOrEqual(text.length);
    from = time.end;
    isHonest(time.edtf);
    expect(time.why.reason()).not.toBe("");
    if (published === null) expect(time.anchored).toBe(false);
  }
}

function isHonest(edtf: string | null): void {
  if (edtf === null) return;
  expect(edtf).not.toMatch(/NaN|Infinity|undefined|null|\s/);
  expect(() => parse(edtf), edtf).not.toThrow();
}

describe("any text", () => {
  test("random strings", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), PUBLISHED, check), {
      numRuns: RUNS,
    });
  });
  test("words of time in any order", () => {
    fc.assert(fc.property(timeish, PUBLISHED, check), { numRuns: RUNS });
  });
  test("values of phrases", () => {
    fc.assert(
      fc.property(timeish, PUBLISHED, (text, published) =>
        isHonest(normalizeTime(text, published)?.edtf ?? null),
      ),
      { numRuns: RUNS },
    );
  });
});

describe("publication", () => {
  test("every day of the calendar anchors", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("0001-01-01"), max: new Date("9998-01-01"), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          expect(normalizeTime("today", day)?.edtf).toBe(day);
          expect(normalizeTime("the day after tomorrow", day)?.edtf).toBe(
            new Date(Date.parse(day) + 2 * 86_400_000).toISOString().slice(0, 10),
          );
          expect(normalizeTime("this week", day)?.edtf?.split("/")).toHaveLength(2);
        },
      ),
    );
  });
});

describe("hostile repetition is read in linear time", () => {
  const LENGTH = 60_000;
  /** A hundred times what news of this length needs, and far below what anything quadratic would take. */
  const MOST_MILLISECONDS = 4000;
  test.each([
    "last ",
    "early ",
    "two days before ",
    "1990-",
    "May ",
    "in the first half of ",
    "5:",
    "Monday or ",
    "from ",
    "1/",
    "twenty ",
    "' ",
    "two hours and ",
    "the ",
  ])("%j", (unit) => {
    const text = unit.repeat(LENGTH / unit.length);
    const layers = { document: documentOf(text, "2025-07-02"), ...tokenizeText(text) };
    expect(cpuMilliseconds(() => findTimes(layers))).toBeLessThan(MOST_MILLISECONDS);
  });
});

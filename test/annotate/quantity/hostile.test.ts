/** Bad input: an honest value or none; never NaN or infinite, never a throw, never a span outside the text, always linear. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tokenizeText } from "../../../src/annotate/language/index.ts";
import { syntaxOf } from "../../../src/annotate/language/syntax.ts";
import type { QuantityMention } from "../../../src/annotate/layers.ts";
import {
  ageMentions,
  parseNumbers,
  parseQuantities,
  quantityPass,
  vagueRange,
} from "../../../src/annotate/quantity/index.ts";
import { readText } from "../../../src/read/text.ts";
import { cpuMilliseconds } from "../../cpu-time.ts";
import { printFound, printMentions, printNumbers } from "./print.ts";

const HONEST: readonly (readonly [string, string])[] = [
  ["9".repeat(400), ""],
  [`${"9".repeat(400)} people died`, ""],
  [`1${",000".repeat(130)}`, ""],
  ["1.234.567,89", "[1.234.567,89] 1234567.89"],
  ["1,234,567.89", "[1,234,567.89] 1234567.89"],
  ["٣٠٬٠٠٠", "[٣٠٬٠٠٠] 30000"],
  ["３０，０００", "[３０，０００] 30000"],
  ["30,000 to 25,000", "[30,000 to 25,000] 25000..30000"],
  ["140%", "[140%] 140 {%}"],
  ["-5%", "[-5%] -5 {%}"],
  ["-30 people", ""],
  ["minus twelve people", ""],
  ["-5C", "[-5] -5 {C}"],
  ["1e400 people", ""],
  ["0/0", ""],
  ["1/0", ""],
  ["zero", ""],
  ["", ""],
];

const HONEST_MENTIONS: readonly (readonly [string, string])[] = [
  [`${"9".repeat(400)} people died.`, ""],
  ["Between 30,000 and 25,000 troops came.", "[Between 30,000 and 25,000] 25000..30000 {troops}"],
  ["Over 140% of voters agreed.", "[Over 140%] >140 {%} +share"],
  ["-30 people died.", ""],
  ["٣٠٬٠٠٠ people died.", "[٣٠٬٠٠٠] 30000 {people} killed"],
  ["３０，０００ people died.", "[３０，０００] 30000 {people} killed"],
];

describe("bad numbers", () => {
  it.each(HONEST)("%.40s", (text, printed) => expect(printFound(text)).toBe(printed));
  it.each(HONEST_MENTIONS)("%.40s", (text, printed) => expect(printMentions(text)).toBe(printed));
  it("reads no number out of four hundred digits", () => expect(printNumbers("9".repeat(400))).toBe(""));
});

function mentionsOf(text: string): {
  readonly text: string;
  readonly quantities: readonly QuantityMention[];
} {
  const document = readText(text);
  const { tokens, sentences } = tokenizeText(document.text);
  const { quantities } = quantityPass.run({
    document,
    tokens,
    sentences,
    syntax: syntaxOf(tokens, sentences),
  });
  return { text: document.text, quantities };
}

/** Text made of the pieces that the grammar reads, in any order. */
const pieces = fc
  .array(
    fc.constantFrom(
      ..."30,000 25 1.5 2019 ½ one two half third dozen hundred thousand million dozens a the of to and or - – % $ € killed dead people troops at least up more than nearly between from 's ( ) , . : ; including both no several tens $2.8m Su-30 9/11 +1-222 twice tripled may 4 aged years old 5k".split(
        " ",
      ),
    ),
    { maxLength: 40 },
  )
  .map((words) => words.join(" "));
const anyText = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 200 }),
  fc.string({ unit: "binary", maxLength: 100 }),
  pieces,
);

const sound = (value: number | null): boolean => value === null || Number.isFinite(value);
const inside = (text: string, span: { readonly start: number; readonly end: number }): boolean =>
  span.start >= 0 && span.start < span.end && span.end <= text.length;

describe("any text", () => {
  it("gives numbers and ages inside the text, finite and in order", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const numbers = parseNumbers(text);
        const ages = ageMentions(text);
        expect(numbers.every((number) => inside(text, number) && Number.isFinite(number.value))).toBe(true);
        expect(numbers.every((number, k) => k === 0 || numbers[k - 1]!.end <= number.start)).toBe(true);
        expect(
          ages.every((age) => inside(text, age) && sound(age.low) && sound(age.high) && age.low <= age.high),
        ).toBe(true);
      }),
    );
  });

  it("gives quantities inside the text, with low no higher than high", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const found of parseQuantities(text)) {
          expect(inside(text, found) && sound(found.low) && sound(found.high)).toBe(true);
          if (found.low !== null && found.high !== null) expect(found.low).toBeLessThanOrEqual(found.high);
        }
      }),
    );
  });

  it("gives mentions whose spans, heads and wholes exist", () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const { text, quantities } = mentionsOf(raw);
        quantities.forEach((mention, index) => {
          expect(inside(text, mention) && (mention.unitSpan === null || inside(text, mention.unitSpan))).toBe(
            true,
          );
          expect(sound(mention.low) && sound(mention.high)).toBe(true);
          expect(mention.vague !== null || mention.low !== null || mention.high !== null).toBe(true);
          expect(
            mention.partOf === null || (mention.partOf !== index && quantities[mention.partOf] !== undefined),
          ).toBe(true);
          expect(mention.why.reason().length).toBeGreaterThan(0);
        });
      }),
      { numRuns: 300 },
    );
  });

  it("gives no range for words that are no vague count", () => {
    fc.assert(fc.property(fc.string(), (text) => sound(vagueRange(text)?.low ?? null)));
  });
});

/** Each a shape that a careless grammar reads in the square of its length. */
const LONG: readonly string[] = [
  "1,",
  "1.",
  "1-",
  "1/",
  "9",
  "one ",
  "one hundred and ",
  "a hundred ",
  "half a ",
  "two thousand three ",
  "between 1 and ",
  "$1 ",
  "+1 ",
  "1 to ",
  "killed 1, ",
  "including 1 ",
  "1 of 1 ",
  "a1-",
  "at least ",
  "dozens of ",
];
const LENGTH = 200_000;
/** Far above what a linear pass needs here, far below what a quadratic one does. */
const LIMIT = 4_000;

describe("long hostile text", () => {
  it.each(LONG)("reads '%s' over and over in linear time", (piece) => {
    const text = piece.repeat(Math.ceil(LENGTH / piece.length));
    const cost = cpuMilliseconds(() => {
      parseQuantities(text);
      ageMentions(text);
    });
    expect(cost).toBeLessThan(LIMIT);
  });
});

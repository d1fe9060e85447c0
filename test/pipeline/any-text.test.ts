/** Whatever the text: no throw, every span inside it, every quote its own words, the schema met, in linear time. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Anchor, annotate, Reading } from "../../src/index.ts";
import { cpuMilliseconds } from "../cpu-time.ts";

function anchorsOf(reading: Reading): readonly Anchor[] {
  return reading.claims.flatMap((claim) => [
    ...claim.content,
    ...claim.cue,
    ...claim.chain.flatMap((link) => link.mention ?? []),
    ...claim.certainty.words,
    ...claim.quantities.flatMap((quantity) => [quantity.words, ...quantity.parts.map((part) => part.words)]),
    ...claim.times.map((time) => time.words),
    ...claim.places.map((place) => place.words),
    ...claim.evidence.map((item) => item.words),
  ]);
}

function check(text: string): void {
  const reading = annotate({ text, outlet: "Post", published: "2025-05-06" }, { explain: true });
  for (const { start, end, exact } of anchorsOf(reading)) {
    expect(start).toBeLessThanOrEqual(end);
    expect(reading.document.text.slice(start, end)).toBe(exact);
  }
  expect(Reading.safeParse(JSON.parse(JSON.stringify(reading))).error).toBeUndefined();
}

const WORDS = [
  "said",
  "“",
  "”",
  "‘",
  "'",
  '"',
  ",",
  ".",
  ":",
  "—",
  "(",
  ")",
  "\n\n",
  "\n",
  "according",
  "to",
  "police",
  "30,000",
  "up",
  "troops",
  "may",
  "not",
  "reportedly",
  "Reuters",
  "told",
  "the",
  "that",
  "on",
  "Monday",
  "Kyiv",
  "He",
  "is",
  "believed",
  "killed",
  "1,08,900",
  "25-30",
  "%",
  "٣٠",
  "🙂",
  "\u202e",
  "\u0000",
  "\ud800",
  "e\u0301",
  "If",
  "?",
  "$",
  "2.8m",
  "http://a.b",
  "•",
  "Q:",
  "A:",
  "BREAKING",
];

describe("any text", () => {
  it("strings of every kind", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 300 }), check), { numRuns: 150 });
  });
  it("the words of news in any order", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 120 }), (words) => check(words.join(" "))),
      { numRuns: 150 },
    );
  });
  it.each([
    ["right to left", "قالت الشرطة إن 12 شخصا قتلوا"],
    ["lone surrogates", "Police said \ud800 twelve \udc00 died."],
    ["NUL bytes", "Police said\u0000 twelve died.\u0000"],
    ["emoji", "👩‍🚒👨‍👩‍👧‍👦 Police said 12 👍🏽 died 🇺🇦."],
    ["nothing", ""],
    ["white space", " \n\t\n "],
  ])("%s", (_name, text) => check(text));

  it("says another language instead of guessing", () => {
    const german =
      "Die Polizei sagte am Montag, dass zwölf Menschen bei dem Unglück ums Leben gekommen seien und viele verletzt wurden. ";
    const reading = annotate({ text: german.repeat(3) });
    expect(reading.claims).toEqual([]);
    expect(reading.notes.map((note) => note.kind)).toContain("other language");
  });

  it("gives the same ids for the same text", () => {
    const article = { text: "Flood kills 12\n\nPolice said 12 people died.", outlet: "Post" };
    expect(annotate(article).claims.map((claim) => claim.id)).toEqual(
      annotate(article).claims.map((claim) => claim.id),
    );
  });
});

/** Ten times the text may take at most this many times as long: linear with room for a noisy machine, far from 100. */
const GROWTH = 25;

describe("linear time on hostile text", () => {
  const HOSTILE = [
    "said ",
    "“",
    "‘“",
    "(",
    ",",
    "said. ",
    "He said ",
    "1,",
    "up to ",
    "reportedly ",
    "A.",
    "not ",
    "\n\n“a",
    "last ",
    "Mr. ",
    "of the ",
    "30,000 to ",
  ];
  it.each(HOSTILE)(
    "%j",
    (unit) => {
      const seconds = (length: number): number => {
        const text = unit.repeat(Math.ceil(length / unit.length));
        return cpuMilliseconds(() => annotate({ text, outlet: "Post" })) / 1000;
      };
      seconds(2_000); // compiled before it is measured
      const small = Math.max(seconds(10_000), 0.01);
      expect(seconds(100_000) / small).toBeLessThan(GROWTH);
    },
    120_000,
  );
});

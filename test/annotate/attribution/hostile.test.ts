import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cpuMilliseconds } from "../../cpu-time.ts";
import { analyse } from "./analyse.ts";

const PIECES = [
  "“",
  "”",
  '"',
  "'",
  "said",
  "he said",
  ", ",
  ". ",
  "\n\n",
  "According to ",
  "the mayor",
  ":",
  "—",
  "(",
  ")",
  "That",
  "7",
];

function expectSound(raw: string): void {
  const { text, mentions } = analyse(raw);
  for (const mention of mentions) {
    expect(mention.content.length).toBeGreaterThan(0);
    expect(mention.cue.length).toBe(1);
    for (const span of [...mention.source, ...mention.cue, ...mention.content]) {
      expect(span.start).toBeGreaterThanOrEqual(0);
      expect(span.end).toBeLessThanOrEqual(text.length);
      expect(span.start).toBeLessThan(span.end);
    }
    expect(mention.confidence).toBeGreaterThanOrEqual(0);
    expect(mention.confidence).toBeLessThanOrEqual(1);
    if (mention.within !== null) expect(mentions[mention.within]).toBeDefined();
    expect(mention.why.reason().length).toBeGreaterThan(0);
  }
}

describe("any text", () => {
  it("gives spans inside the text and does not throw", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), expectSound), { numRuns: 60 });
  });

  it("made of the words and marks that reports are made of, too", () => {
    const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(" "));
    fc.assert(fc.property(text, expectSound), { numRuns: 100 });
  });

  it("costs time by its length only", () => {
    for (const piece of ["said ", "“", '" he said, "', "He said she said that "]) {
      const cost = (times: number): number => cpuMilliseconds(() => analyse(piece.repeat(times)));
      cost(500);
      const small = Math.max(20, cost(2_000));
      expect(cost(16_000)).toBeLessThan(small * 8 * 4);
    }
  });
});

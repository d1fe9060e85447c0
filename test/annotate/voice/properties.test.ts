/** Whatever the text: no throw, spans inside it, speakers that exist, and work that grows with its length. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { resolveSpan, speakerOfSpan } from "../../../src/annotate/voice/index.ts";
import { cpuMilliseconds } from "../../cpu-time.ts";
import { voicesIn } from "./print.ts";

const WORDS = fc.constantFrom(
  "Kyiv",
  "’s",
  "intelligence",
  "said",
  "he",
  "who",
  "the",
  "officials",
  "(",
  ")",
  ",",
  "of",
  "NIS",
  "Rustem",
  "Umerov",
  "\n",
  "“",
  "”",
  "Mr.",
  "U.S.",
  "CNN",
  "a",
  "spokesman",
  "for",
  "Jr.",
  "Republic",
  "-",
  "’",
  "𝒳",
  "\u202e",
  "report",
  "10,000",
);
const NEWS_LIKE = fc.array(WORDS, { maxLength: 60 }).map((words) => words.join(" "));

function check(text: string): void {
  const layers = voicesIn(text);
  let before = 0;
  for (const { start, end, head, speaker } of layers.voiceMentions) {
    expect(start).toBeGreaterThanOrEqual(before);
    before = start;
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(text.length);
    expect(layers.tokens[head]!.start).toBeGreaterThanOrEqual(start);
    expect(layers.tokens[head]!.end).toBeLessThanOrEqual(end);
    expect(layers.speakers[speaker]).toBeDefined();
  }
  for (const { parent } of layers.speakers) {
    if (parent !== null) expect(layers.speakers.some(({ name }) => name === parent)).toBe(true);
  }
  const span = { start: 0, end: text.length };
  const index = resolveSpan(layers, span);
  const speaker = speakerOfSpan(layers, span);
  const meant = index === null ? undefined : layers.speakers[index];
  // A document without a name of its own is its issuer; every other voice is itself.
  if (meant?.kind === "document" && speaker !== meant) expect(speaker.name).toBe(meant.parent);
  else if (meant !== undefined) expect(speaker).toBe(meant);
  expect(speaker.name).not.toBe("");
}

describe("any text", () => {
  test("of any characters", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 200 }), check), { numRuns: 150 });
  });
  test("made of the words of news", () => {
    fc.assert(fc.property(NEWS_LIKE, check), { numRuns: 300 });
  });
});

describe("long hostile text", () => {
  const HOSTILE = [
    "Kyiv ",
    "he said ",
    "Kyiv’s ",
    "officials of ",
    "a ",
    "Umerov, ",
    "(NIS) ",
    '" ',
    "Republic of ",
    "X ",
  ];
  test.each(HOSTILE)(
    "%j again and again",
    (piece) => {
      const time = (length: number): number => {
        const text = piece.repeat(Math.floor(length / piece.length));
        return cpuMilliseconds(() => voicesIn(text));
      };
      time(20_000);
      // Four times the text may take eight times as long at most: the clock is coarse, a quadratic pass takes sixteen.
      expect(time(160_000)).toBeLessThan(8 * time(40_000) + 200);
    },
    60_000,
  );
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { assess } from "../../../src/annotate/certainty/index.ts";
import { evidencePass } from "../../../src/annotate/evidence/index.ts";
import { cpuMilliseconds } from "../../cpu-time.ts";
import { layersOf } from "./print.ts";

const words = fc.array(
  fc.constantFrom(
    "may",
    "not",
    "said",
    "if",
    "likely",
    "to",
    "that",
    "he",
    "fled",
    "?",
    "no",
    "evidence",
    "denied",
    ",",
    "“",
    "reportedly",
    "seen",
    "by",
    "documents",
    "\n",
  ),
  { maxLength: 60 },
);
const texts = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  words.map((list) => list.join(" ")),
);

test("any text: hedges, evidence and assessments lie within it", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const layers = layersOf(text);
      for (const { start, end, scope, probability } of layers.hedges) {
        expect(0 <= start && start < end && end <= text.length).toBe(true);
        expect(0 <= scope.start && scope.start < scope.end && scope.end <= text.length).toBe(true);
        if (probability !== null)
          expect(0 <= probability[0] && probability[0] <= probability[1] && probability[1] <= 1).toBe(true);
      }
      for (const { start, end } of evidencePass.run(layers).evidence) {
        expect(0 <= start && start < end && end <= text.length).toBe(true);
      }
      for (let head = -1; head < layers.tokens.length; head++) {
        const content = [{ start: 0, end: text.length }];
        const { certainty } = assess(layers, { content, head, cue: null, unnamed: false });
        for (const span of certainty.words) expect(span.end <= text.length).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
});

/** Hostile texts may cost this many times more a character at a hundred times the length: noise, not growth. */
const GROWTH = 4;

test.each(["said said said ", "may not ", "if ? ", "(credit ", "no evidence that ", "documents that which "])(
  "reading '%s' a hundred thousand times stays linear",
  (unit) => {
    const cost = (length: number): number => {
      const layers = layersOf(unit.repeat(Math.ceil(length / unit.length)));
      const head = Math.floor(layers.tokens.length / 2);
      const spent = cpuMilliseconds(() => {
        evidencePass.run(layers);
        for (let k = 0; k < 50; k++)
          assess(layers, { content: [{ start: 0, end: 10 }], head, cue: null, unnamed: false });
      });
      return spent / length;
    };
    cost(5_000);
    expect(cost(300_000)).toBeLessThan(GROWTH * Math.max(cost(3_000), cost(3_000)));
  },
  60_000,
);

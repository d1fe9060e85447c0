import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contentWords, stem } from "../../../bench/story/words.ts";

describe("words of the scorer", () => {
  test.each([
    ["refitted", "refitting"],
    ["deploy", "deployment"],
    ["officials", "official"],
    ["casualties", "casualty"],
    ["directly", "direct"],
    ["preparations", "preparation"],
    ["offensives", "offensive"],
  ])("%s meets %s", (one, other) => {
    expect(stem(one)).toBe(stem(other));
  });

  test.each([
    ["killed", "kind"],
    ["workers", "works council"],
    ["sent", "seen"],
    ["Myanmar", "Mandalay"],
  ])("%s does not meet %s", (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });

  test("keep modals, drop words of no matter, read ISO dates as news writes them", () => {
    expect([...contentWords("the ship could be at the port on 2025-05-18")]).toEqual(
      ["ship", "could", "port", "2025", "may", "18"].map(stem),
    );
  });

  test("are found in any text without a throw", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => contentWords(text).size >= 0));
  });
});

import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { PROJECT_ROOT } from "../../../bench/data.ts";
import { acceptedKinds } from "../../../bench/story/drift-kinds.ts";
import { readStory } from "../../../bench/story/gold.ts";
import { DriftKind } from "../../../src/model/index.ts";

describe("kinds of drift", () => {
  test.each([
    ["bounds lost in headline", ["bound lost", "headline against body"], ["unit changed"]],
    ["attribution lost", ["source lost"], ["source swapped"]],
    ["attribution wrong", ["source swapped"], ["source lost"]],
    ["tense: done->future", ["tense changed"], ["number garbled"]],
    ["casualties->dead", ["role changed", "unit changed"], ["bound lost"]],
    ["intermediary lost", ["intermediary lost"], ["hedge dropped"]],
    ["stale figure", ["stale figure"], ["number garbled"]],
  ])("%s", (gold, accepted, refused) => {
    const kinds = acceptedKinds(gold);
    expect(accepted.filter((kind) => !kinds.has(kind as DriftKind))).toEqual([]);
    expect(refused.filter((kind) => kinds.has(kind as DriftKind))).toEqual([]);
  });

  test("never are all kinds, and some for every drift of the shipped stories", () => {
    for (const name of ["dprk", "myanmar"]) {
      for (const { kind } of readStory(join(PROJECT_ROOT, "stories", name)).drifts) {
        const { size } = acceptedKinds(kind);
        expect(size, kind).toBeGreaterThan(0);
        expect(size, kind).toBeLessThan(DriftKind.options.length / 2);
      }
    }
  });

  test("are none for words that no row knows", () => {
    expect(acceptedKinds("something else").size).toBe(0);
  });
});

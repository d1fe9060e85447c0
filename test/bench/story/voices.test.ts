import { describe, expect, test } from "vitest";
import { chainMatches, innermostMatches, voiceMatches } from "../../../bench/story/voices.ts";
import type { Voice } from "../../../src/model/index.ts";
import { makeReading, makeVoice } from "./make.ts";

const ALIASES = {
  HUR: ["Ukrainian military intelligence", "Ukraine's defense intelligence agency"],
  Shoigu: ["Sergei Shoigu, secretary of Russia's Security Council"],
  "Lee Seong-kweun": ["Lee Sung-kyung (sic)"],
  "Western officials": ["unnamed Western officials"],
};

const matches = (gold: string, name: string, voice: Partial<Voice> = {}): boolean =>
  voiceMatches(gold, makeVoice(name, voice), null, makeReading("x", []), ALIASES);

describe("names", () => {
  test.each<[string, string, Partial<Voice>]>([
    ["HUR", "HUR", {}],
    ["HUR", "Main Directorate", { aliases: ["the Ukrainian defence intelligence agency"] }],
    ["HUR", "Ukrainian intelligence", {}],
    ["Shoigu", "Sergei Shoigu", { kind: "person" }],
    ["Shoigu", "Russian Security Council Secretary Shoigu", { kind: "person" }],
    ["Kim Jong Un", "Kim", { kind: "person" }],
    ["Lee Seong-kweun", "Lee Sung-kyung", { kind: "person" }],
    ["Western officials", "western officials", { kind: "group" }],
    ["Open Source Centre/Airbus", "Airbus", {}],
    ["South Korea", "South Korea", { kind: "government" }],
  ])("%s is %s", (gold, name, voice) => {
    expect(matches(gold, name, voice)).toBe(true);
  });

  test.each<[string, string, Partial<Voice>]>([
    ["HUR", "South Korean intelligence", {}],
    ["HUR", "intelligence", {}],
    ["Shoigu", "Putin", { kind: "person" }],
    ["Western officials", "officials", {}],
    ["unnamed", "CNN", {}],
    ["North Korea", "South Korea", { kind: "government" }],
  ])("%s is not %s", (gold, name, voice) => {
    expect(matches(gold, name, voice)).toBe(false);
  });

  test("whoever is unnamed matches a voice that is not named", () => {
    expect(matches("unnamed", "unnamed reports")).toBe(true);
    expect(matches("various estimates (unnamed)", "unnamed")).toBe(true);
  });

  test("a document stands for the body that made it", () => {
    const body = makeVoice("HUR");
    const paper = makeVoice("Ukrainian assessment", { kind: "document", parent: body.id });
    const group = makeVoice("Ukrainian men", { kind: "group", parent: body.id });
    const reading = makeReading("x", [], [body, paper, group]);
    expect(voiceMatches("HUR", paper, null, reading, {})).toBe(true);
    expect(voiceMatches("HUR", group, null, reading, {})).toBe(false);
  });
});

describe("chains", () => {
  const reading = makeReading("x", [
    { content: "x", chain: ["LBC", "CNN", "HUR"] },
    { content: "x", chain: ["LBC"] },
  ]);
  const [long, short] = reading.claims.map(({ chain }) => chain);

  test("are right whole only link by link; the publisher is not compared", () => {
    expect(chainMatches(["LBC radio", "CNN", "HUR"], long!, reading, ALIASES)).toBe(true);
    expect(chainMatches(["LBC", "HUR"], long!, reading, ALIASES)).toBe(false);
    expect(chainMatches(["LBC", "HUR", "CNN"], long!, reading, ALIASES)).toBe(false);
  });

  test("have their innermost voice last; the outlet's own voice is a chain of one", () => {
    expect(innermostMatches(["LBC", "HUR"], long!, reading, ALIASES)).toBe(true);
    expect(innermostMatches(["LBC"], long!, reading, ALIASES)).toBe(false);
    expect(innermostMatches(["AP"], short!, reading, ALIASES)).toBe(true);
    expect(innermostMatches(["LBC", "HUR"], short!, reading, ALIASES)).toBe(false);
  });
});

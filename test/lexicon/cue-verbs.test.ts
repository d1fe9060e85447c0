import { describe, expect, test } from "vitest";
import { CUE_VERBS, cueVerb, cueVerbForm } from "../../src/lexicon/cue-verbs.ts";

describe("the table of reporting verbs", () => {
  test("has at least 250 verbs, each once", () => {
    expect(CUE_VERBS.length).toBeGreaterThanOrEqual(250);
    expect(new Set(CUE_VERBS.map((row) => row.lemma)).size).toBe(CUE_VERBS.length);
  });

  test("no factive verb denies what it takes as true", () => {
    expect(CUE_VERBS.filter((row) => row.factive && row.polarity === "denied")).toEqual([]);
  });

  test.each([
    ["say", "say", "neutral", "affirmed"],
    ["claim", "claim", "doubting", "affirmed"],
    ["confirm", "confirm", "endorsing", "affirmed"],
    ["deny", "deny", "neutral", "denied"],
    ["believe", "think", "neutral", "affirmed"],
    ["expect", "expect", "neutral", "affirmed"],
  ])("%s is of class %s, %s, %s", (lemma, kind, stance, polarity) => {
    expect(cueVerb(lemma)).toMatchObject({ class: kind, stance, polarity });
  });

  test.each([
    ["said", "say"],
    ["told", "tell"],
    ["denies", "deny"],
    ["believing", "believe"],
    ["admitted", "admit"],
    ["agreed", "agree"],
    ["quizzed", "quiz"],
    ["thought", "think"],
    ["publishes", "publish"],
  ])("%s is a form of %s", (form, lemma) => expect(cueVerbForm(form)?.lemma).toBe(lemma));

  test.each(["table", "run", "eat", "", "saying so"])("'%s' reports nothing", (word) => {
    expect(cueVerbForm(word)).toBeNull();
  });
});

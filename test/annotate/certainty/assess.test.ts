import { describe, expect, test } from "vitest";
import { assess } from "../../../src/annotate/certainty/index.ts";
import { CASES } from "./cases.ts";
import { layersOf, printAssessment } from "./print.ts";

for (const [group, cases] of Object.entries(CASES)) {
  describe(group, () => {
    test.each(cases)("%s", (sentence, assessed) => expect(printAssessment(sentence)).toBe(assessed));
  });
}

describe("headlines", () => {
  test.each([
    ["North Korea to *send* 30,000 troops", "certain future F"],
    ["Quake *kills* more than 140", "certain past"],
    ["Minister *says* sorry", "certain past"],
    ["Toll likely to *rise*", "probable future F: likely"],
    ["Troops could *arrive* in days", "possible future F: could"],
  ])("%s", (sentence, assessed) => expect(printAssessment(sentence, "headline")).toBe(assessed));
});

describe("what the cue says where no word in the text does", () => {
  test.each([
    ["The war *ended*.", "believe", false, "probable past"],
    ["The war *ended*.", "say", false, "certain past"],
    ["Protests *were* in the capital.", "hold", false, "certain past"],
    ["The war *ended*.", "claim", false, "certain past"],
    ["The war *ended*.", "claim", true, "certain past"],
    ["The war *ended*.", "allege", false, "unconfirmed past"],
    ["The war *ended*.", "deny", false, "not certain past"],
    ["The war *ended*.", "reportedly", true, "unconfirmed past"],
    ["The war *ended*.", "rumour", true, "unconfirmed past"],
    ["*Deaths* among the men.", "report", false, "certain past"],
    ["More *troops* for the front.", "expect", false, "probable future F"],
    ["Another 6,000 *men*.", "announce", false, "certain future F"],
  ])("%s under %s (unnamed: %s)", (sentence, lemma, unnamed, assessed) => {
    expect(printAssessment(sentence, "paragraph", { lemma, class: "say" }, unnamed)).toBe(assessed);
  });
});

describe("stance is not certainty", () => {
  test.each([
    ["claim", "doubting"],
    ["boast", "doubting"],
    ["confirm", "endorsing"],
    ["admit", "endorsing"],
    ["say", "neutral"],
  ])("%s is %s and leaves the content certain", (lemma, stance) => {
    const layers = layersOf("The war ended.");
    const cue = { lemma, class: "say" };
    const { certainty, stance: found } = assess(layers, {
      content: [{ start: 0, end: 14 }],
      head: 2,
      cue,
      unnamed: false,
    });
    expect([found, certainty.value]).toEqual([stance, "certain"]);
  });
});

describe("ranges", () => {
  test.each([
    ["A truce is likely to hold.", "hold", [0.55, 0.8], "US NIC"],
    ["A truce is very likely to hold.", "hold", [0.8, 0.95], "US NIC"],
    ["A truce is unlikely to hold.", "hold", [0.2, 0.45], "US NIC"],
    ["A truce is not likely to hold.", "hold", [0.2, 0.45], "US NIC"],
    ["A truce may come.", "come", [0.3, 0.51], "survey"],
    ["There is a realistic possibility that he wins.", "wins", [0.4, 0.5], "PHIA"],
    ["A truce will hold.", "hold", null, null],
    ["Reportedly the truce holds.", "holds", null, null],
  ])("%s", (text, head, probability, scale) => {
    const layers = layersOf(text);
    const token = layers.tokens.findIndex(({ lower }) => lower === head);
    const content = [{ start: 0, end: text.length }];
    const { certainty } = assess(layers, { content, head: token, cue: null, unnamed: false });
    expect([certainty.probability, certainty.scale]).toEqual([probability, scale]);
  });
});

describe("without a given head", () => {
  test.each([
    ["Officials say forces could be deployed soon.", "forces could be deployed soon", "possible"],
    ["He fled, police believe.", "He fled", "probable"],
    ["", "", "certain"],
  ])("%s", (text, content, value) => {
    const start = text.indexOf(content);
    const layers = layersOf(text);
    const proposed = {
      content: [{ start, end: start + content.length }],
      head: -1,
      cue: null,
      unnamed: false,
    };
    expect(assess(layers, proposed).certainty.value).toBe(value);
  });
});

test("'if confirmed' doubts the sentence before it, and only that", () => {
  const text = "Aid was sent on Monday. The army shelled the port. If confirmed, this would be grave.";
  const layers = layersOf(text);
  const value = (word: string): string => {
    const head = layers.tokens.findIndex(({ lower }) => lower === word);
    return assess(layers, { content: [{ start: 0, end: text.length }], head, cue: null, unnamed: false })
      .certainty.value;
  };
  expect([value("sent"), value("shelled")]).toEqual(["certain", "unconfirmed"]);
});

test("every part of an assessment says why", () => {
  const layers = layersOf("A truce is likely to hold.");
  const { why } = assess(layers, { content: [{ start: 0, end: 26 }], head: 5, cue: null, unnamed: false });
  expect(why.map(({ rule }) => rule)).toEqual(["adjective-with-complement", "realis-to-infinitive"]);
  expect(why[0]!.reason()).toBe("“likely” makes this probable");
});

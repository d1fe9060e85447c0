import { describe, expect, test } from "vitest";
import { readBratCorpus } from "../../../bench/attribution/brat.ts";
import { samePerson } from "../../../bench/attribution/same-person.ts";
import {
  type GoldQuote,
  judgeSpeaker,
  type NameOf,
  readSpeakerGold,
} from "../../../bench/attribution/speakers.ts";
import { shared } from "../../../bench/data.ts";
import type { Document } from "../../../src/model/index.ts";

describe("the same person", () => {
  const gold = (speaker: string, surnameIsShared = false, aliases: readonly string[] = []) => ({
    speaker,
    surnameIsShared,
    aliases,
  });
  test.each([
    ["Bill Clinton", gold("Bill Clinton", true), true],
    ["Hillary Clinton", gold("Bill Clinton", true), false],
    ["Hillary Clinton", gold("Bill Clinton"), false],
    ["Clinton", gold("Bill Clinton", true), false],
    ["Mr. Clinton", gold("Bill Clinton", true), false],
    ["Clinton", gold("Bill Clinton"), true],
    ["Former President Bill Clinton", gold("Bill Clinton", true), true],
    ["White House press secretary Josh Earnest", gold("Josh Earnest"), true],
    ["Joshua Earnest", gold("Josh Earnest"), true],
    ["Rep. Elijah Cummings, the top Democrat", gold("Elijah Cummings"), true],
    ["Charles Rangel", gold("Charles B. Rangel"), true],
    ["Vann R. Newkirk", gold("Vann R. Newkirk II"), true],
    ["Azucena Gonzalez", gold("Azucena Gonzàlez"), true],
    ["the Obama administration", gold("Barack Obama"), false],
    ["Barack Obama’s aides", gold("Barack Obama"), false],
    ["Obama", gold("Barack Obama"), true],
    ["Representative Charles B. Rangel of New York", gold("Charles B. Rangel"), true],
    ["Wimes, president of the caucus", gold("Leslie Wimes"), true],
    ["Michelle Obama", gold("Barack Obama"), false],
    ["Suu Kyi", gold("Aung San Suu Kyi", false, ["Suu Kyi"]), true],
    ["the IMF", gold("International Monetary Fund", false, ["IMF"]), true],
    ["the World Bank", gold("International Monetary Fund", false, ["IMF"]), false],
    ["he", gold("Barack Obama"), false],
    ["", gold("Barack Obama"), false],
    ["Obamacare", gold("Barack Obama"), false],
  ])("%s", (predicted, speaker, same) => expect(samePerson(predicted, speaker)).toBe(same));
});

describe("judging", () => {
  const TEXT = "Ann Lee came. “It is so,” she said. “No,” said Bob Roy.";
  const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
  const why = { rule: "test", reason: () => "" };
  const nameOf: NameOf = ({ start, end }) => {
    const words = TEXT.slice(start, end);
    return words === "she" ? "Ann Lee" : words;
  };
  const attribution = (content: string, source: string | null, carriedFrom: string | null = null) => ({
    source: source === null ? [] : [at(source)],
    cue: [at("said")],
    content: [at(content)],
    quote: "direct" as const,
    within: null,
    carriedFrom: carriedFrom === null ? null : [at(carriedFrom)],
    confidence: 1,
    why,
  });
  const layers = (...attributions: ReturnType<typeof attribution>[]) => ({
    document: { text: TEXT } as Document,
    attributions,
  });
  const quote: GoldQuote = {
    document: "a",
    content: [at("It is so,")],
    speaker: "Ann Lee",
    aliases: [],
    surnameIsShared: false,
    mentions: [at("she")],
  };
  test.each([
    ["a pronoun that was resolved", layers(attribution("It is so,", "she")), "right Ann Lee"],
    ["another speaker", layers(attribution("It is so,", "Bob Roy")), "wrong speaker Bob Roy"],
    ["words that name nobody", layers(attribution("It is so,", "came")), "wrong speaker came"],
    ["a carried source", layers(attribution("It is so,", null, "Ann Lee")), "right Ann Lee"],
    ["no source", layers(attribution("It is so,", null)), "no source "],
    ["content elsewhere", layers(attribution("No,", "Bob Roy")), "not found "],
    [
      "the attribution that shares most",
      layers(attribution("so", "Bob Roy"), attribution("It is so,", "she")),
      "right Ann Lee",
    ],
    [
      "of equals the shorter",
      layers(attribution(TEXT, "Bob Roy"), attribution("It is so,", "she")),
      "right Ann Lee",
    ],
  ])("%s", (_name, found, expected) => {
    const { verdict, name } = judgeSpeaker(quote, found, nameOf);
    expect(`${verdict} ${name}`).toBe(expected);
  });
});

const polnear = shared("polnear");
if (polnear === null) console.warn("SKIPPED: the polnear corpus is not on this machine");
describe("the gold", () => {
  const quotes = readSpeakerGold();
  test("has a hundred quotations or more", () => expect(quotes.length).toBeGreaterThanOrEqual(100));

  test.skipIf(polnear === null)(
    "lies within its articles, quotes what is between marks, and mentions the speaker",
    () => {
      const articles = new Map(
        readBratCorpus(polnear!, "dev").articles.map((article) => [article.name, article.text]),
      );
      for (const { document, content, mentions, speaker } of quotes) {
        const text = articles.get(document)!;
        for (const { start, end } of [...content, ...mentions])
          expect(start < end && end <= text.length).toBe(true);
        for (const { start, end } of content) {
          expect(`${text[start - 1]}${text[start]}`, document).toMatch(/["“”']/);
          expect(`${text[end - 1]}${text[end]}`, document).toMatch(/["“”']/);
        }
        const words = mentions.map(({ start, end }) => text.slice(start, end)).join(" ");
        expect(
          speaker.split(" ").some((word) => words.includes(word)),
          `${document} ${speaker}: ${words}`,
        ).toBe(true);
      }
    },
  );
});

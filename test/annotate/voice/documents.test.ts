import { describe, expect, it } from "vitest";
import { speakerOfSpan } from "../../../src/annotate/voice/index.ts";
import { voicesIn } from "./print.ts";

/** Text, the words of a source span in it, and the voice they mean. */
const ISSUED = [
  ["The IMF report said growth would slow.", "The IMF report", "International Monetary Fund"],
  [
    "An assessment from the French foreign ministry says so. The French document warned of more.",
    "The French document",
    "Quai d'Orsay",
  ],
  ["A study by Amnesty International found abuses.", "A study", "Amnesty International"],
  [
    "An assessment says so. The assessment, by the World Health Organization, warns of more.",
    "An assessment",
    "World Health Organization",
  ],
  ["A memo from two officials says so. The memo, by the World Bank, warns of more.", "A memo", "World Bank"],
] as const;

const NOT_ISSUED = [
  ["A Chinese study found a link.", "A Chinese study", "Chinese study"],
  ["The report found a link.", "The report", "report"],
  ["A study by Amnesty International found abuses. A new poll found none.", "A new poll", "new poll"],
  [
    "An assessment from French officials says so. The assessment warned of more.",
    "The assessment",
    "assessment",
  ],
  [
    "An assessment from French officials says so. The German document warned of more.",
    "The German document",
    "German document",
  ],
] as const;

function voiceOf(text: string, words: string): string {
  const start = text.indexOf(words);
  return speakerOfSpan(voicesIn(text), { start, end: start + words.length }).name;
}

describe("documents as sources", () => {
  it.each(ISSUED)("%s %s is its issuer", (text, words, name) => expect(voiceOf(text, words)).toBe(name));
  it.each(NOT_ISSUED)("%s %s stays a document", (text, words, name) =>
    expect(voiceOf(text, words)).toBe(name),
  );
});

describe("people taken up again", () => {
  it.each([
    [
      "Hillary Clinton won. The former secretary of state said so.",
      "The former secretary of state",
      "Hillary Clinton",
    ],
    ["Mary Example left. Quilley said voters were tired. “We are,” she said.", "she", "Quilley"],
    ["Governor Pat Example praised Mary Sample after she won. He said so.", "He", "Pat Example"],
  ])("%s %s", (text, words, name) => expect(voiceOf(text, ` ${words}`)).toBe(name));
});

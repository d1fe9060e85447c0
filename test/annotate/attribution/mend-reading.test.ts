import { describe, expect, it } from "vitest";
import { mended } from "../../../src/annotate/attribution/mend-reading.ts";
import { written } from "./candidates.ts";

type Case = readonly [text: string, found: string, mended: string];

const MENDED: Readonly<Record<string, readonly Case[]>> = {
  "the source out of the cue": [
    [
      "NASA forecast that it would rain.",
      "- | NASA forecast | that it would rain",
      "NASA | forecast | that it would rain",
    ],
    [
      "Reuters reported that it would rain.",
      "- | Reuters reported | that it would rain",
      "Reuters | reported | that it would rain",
    ],
  ],
  "from the start of the sentence": [
    [
      "She told them that it would go on until May, the paper reported.",
      "the paper | reported | that it would go on until May",
      "the paper | reported | She told them that it would go on until May",
    ],
    [
      "She told them that it would go on until May, the paper reported on Sunday.",
      "the paper | reported | that it would go on until May",
      "the paper | reported | She told them that it would go on until May",
    ],
  ],
  "on to the verb": [
    [
      "A flock of birds destroyed the engine, investigators have found.",
      "investigators | have found | A flock of birds",
      "investigators | have found | A flock of birds destroyed the engine",
    ],
    [
      "Four thousand workers were sent home, a memo reveals.",
      "a memo | reveals | Four thousand workers",
      "a memo | reveals | Four thousand workers were sent home",
    ],
  ],
  "without what marks an item": [
    [
      "• The mayor said it would rain.",
      "• The mayor | said | it would rain",
      "The mayor | said | it would rain",
    ],
  ],
  "with the whole label": [
    [
      "Ann Lee, mayor: “It will rain.”",
      "mayor | : | “It will rain.”",
      "Ann Lee, mayor | : | “It will rain.”",
    ],
    [
      "- Ann Lee, mayor: “It will rain.”",
      "mayor | : | “It will rain.”",
      "Ann Lee, mayor | : | “It will rain.”",
    ],
  ],
};

/** Text and a reading of it that stays as it is. */
const LEFT: readonly (readonly [text: string, found: string])[] = [
  // a source of its own
  ["NASA forecast that it would rain.", "NASA | forecast | that it would rain"],
  // a noun before the verb that is no name
  ["It was reported that it would rain.", "- | was reported | that it would rain"],
  // the cue does not end its sentence
  [
    "She told them that it would rain, the paper reported, and the dam burst as the lake had risen.",
    "the paper | reported | that it would rain",
  ],
  // what stands before does not govern it
  [
    "It rained, and the dam burst, the paper reported.",
    "the paper | reported | It rained, and the dam burst",
  ],
  // a quotation begins where it begins
  ["She said “it would go on”, the paper reported.", "the paper | reported | “it would go on”"],
  // a noun phrase that is no subject
  ["In the town by the lake it rained, the paper reported.", "the paper | reported | the lake"],
  // behind the cue
  ["The paper reported heavy rain, police said.", "The paper | reported | heavy rain"],
  // the mark belongs to a title
  ["“Town Talk” said it would rain.", "“Town Talk” | said | it would rain"],
  // a sentence before the label's word
  ["The town spoke, mayor: “It will rain.”", "mayor | : | “It will rain.”"],
];

describe("slips of the chain", () => {
  for (const [name, cases] of Object.entries(MENDED))
    it.each(cases)(`${name}: %s`, (text, found, expected) => {
      const { columns, candidate, print } = written(text);
      expect(print({ ...candidate(found), ...mended(columns, candidate(found)) })).toBe(expected);
    });

  it.each(LEFT)("none in %s", (text, found) => {
    const { columns, candidate, print } = written(text);
    expect(print({ ...candidate(found), ...mended(columns, candidate(found)) })).toBe(found);
  });
});

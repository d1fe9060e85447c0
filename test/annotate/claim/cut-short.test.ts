/** Contents go on to the end of what they state, and no further. Invented people and places. */
import { describe, expect, it } from "vitest";
import { claimsOf } from "./read.ts";

const WHOLE: readonly (readonly [string, string])[] = [
  [
    "“I think what she has got to do is contrast her record with his,” Ann Poe said.",
    "Post ← Ann Poe | what she has got to do is contrast her record with his |",
  ],
  [
    "Ann Poe said she believes what the mayor did is wrong.",
    "Post ← Ann Poe | what the mayor did is wrong |",
  ],
  [
    "Critics warn that if the dam fails to hold, the town could flood.",
    "Post ← critics | if the dam fails to hold, the town could flood |",
  ],
  [
    "The office estimates that the top 1 percent of taxpayers -- those with large estates -- would face a new levy.",
    "Post ← office | the top 1 percent of taxpayers -- those with large estates -- would face a new levy |",
  ],
  [
    "The minister promised to meet and in some cases exceed the targets.",
    "Post ← minister | to meet and in some cases exceed the targets |",
  ],
  [
    "The bank said the rule would depress lending in the first years, but would later add to it.",
    "Post ← bank | the rule would depress lending in the first years, but would later add to it |",
  ],
];

const WITHIN: readonly (readonly [string, string])[] = [
  [
    "The commissioner says an internal review shows no one from the state office released part of the filings.",
    "Post ← commissioner ← internal review | no one from the state office released part of the filings |",
  ],
  [
    "Ann Poe says she instructed staff on Monday to check whether anyone illegally disclosed the list.",
    "Post ← Ann Poe | she instructed staff on Monday to check whether anyone illegally disclosed the list |",
  ],
  [
    "The nominee says they both share the belief that every child should have a chance.",
    "Post ← nominee | they both share the belief that every child should have a chance |",
  ],
];

const NO_FURTHER: readonly (readonly [string, string])[] = [
  ["The chief told the court that he had fallen, and sat down.", "Post ← chief | he had fallen |"],
  [
    "The spokesman confirmed that the chief would meet the union, but would not say when.",
    "Post ← spokesman | the chief would meet the union |",
  ],
  [
    "The ministry warned that the dam could burst, and the mayor ordered an evacuation.",
    "Post ← ministry | the dam could burst |",
  ],
];

describe("contents", () => {
  it.each([...WHOLE, ...WITHIN, ...NO_FURTHER])("%s", (sentence, expected) => {
    expect(
      claimsOf(sentence).some((claim) => claim.startsWith(expected)),
      claimsOf(sentence).join("\n"),
    ).toBe(true);
  });
});

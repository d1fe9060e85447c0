import { describe, expect, it } from "vitest";
import { printMentions } from "./print.ts";

/** text, and what the numbers in it count, in order */
const CASES: readonly (readonly [string, string])[] = [
  ["Ruritania sent 11,000 troops last year. Another 6,000 will follow.", "troops, troops"],
  ["Ruritania sent 11,000 troops last year. About 4,000 of those were killed.", "troops, troops"],
  [
    "About 11,000 soldiers were deployed. Around 300 were killed and 2,700 wounded.",
    "soldiers, soldiers, soldiers",
  ],
  ["Ruritania plans to triple its soldiers there by sending a further 25,000.", "soldiers, soldiers"],
  ["The army will send more troops. It first sent 11,000 in October.", "troops"],
  [
    "Some 10,000 North Koreans went. More than 12,000 have been deployed by now.",
    "North Koreans, North Koreans",
  ],
];

/** A number that nothing links to a figure of persons, or that might go on from one of two kinds, keeps none. */
const NEGATIVES: readonly (readonly [string, string])[] = [
  ["Two gunmen came in. At least 12 were killed.", "gunmen, "],
  ["It has a workforce of about 41,000. Another 300 were killed.", "workforce, "],
  ["Police sent 500 officers. Some 40 workers struck. At least 12 were killed.", "officers, workers, "],
  ["Soldiers opened fire. At least 12 were killed.", ""],
  ["About 300 people marched. The index closed at 17,210.", "people, "],
  ["They bought 30 drones. At least 12 were killed.", "drones, "],
  ["There were 30 casualties. Another 6,000 were deployed.", "casualties, "],
  ["Nine engineers came. The first dispatch was of 11,000.", "engineers, "],
];

const units = (text: string): string =>
  printMentions(text)
    .split("; ")
    .map((mention) => /\{([^}]*)\}/.exec(mention)?.[1] ?? "")
    .join(", ");

describe("what a number with no noun counts", () => {
  it.each(CASES)("%s", (text, wanted) => expect(units(text)).toBe(wanted));
});

describe("numbers that keep no unit", () => {
  it.each(NEGATIVES)("%s", (text, wanted) => expect(units(text)).toBe(wanted));
});

/** What somebody did is told by whoever tells it; what somebody said is his. Invented people and places. */
import { describe, expect, it } from "vitest";
import { claimsOf } from "./read.ts";

const DONE: readonly string[] = [
  "A boy tossed a football in the park.",
  "Guard members were called to service by the governor.",
  "Police released only some of the footage.",
  "The man pointed a gun at officers.",
  "The chair called an emergency meeting.",
  "The union backed the bill.",
  "Officers saw the tweet.",
  "The firm offered no proof.",
  "Villagers carried the wounded to the road.",
  "The minister addressed the symposium.",
  "Engineers summoned the contractor.",
  "The bank launched its new card in May.",
  "The council appointed two women to key posts.",
  "Rebels attacked the barracks.",
  "Two women spoke for five minutes.",
];

const SAID: readonly (readonly [string, string])[] = [
  ["The minister called for a ceasefire.", "Post ← minister | a ceasefire"],
  ["The mayor called the plan a mistake.", "Post ← mayor | the plan a mistake"],
  ["Ada Brink called the charges unfounded.", "Post ← Ada Brink | the charges unfounded"],
  ["The critic called him a “fraud”.", "Post ← critic | him a “fraud”"],
  ["The senator mentioned the plan.", "Post ← senator | the plan"],
  ["The doctor spoke about the flood.", "Post ← doctor | the flood"],
  ["The minister pointed to the drought.", "Post ← minister | the drought"],
  ["The hospital recorded 40 deaths.", "Post ← hospital | 40 deaths"],
  ["The ministry blamed the pilot.", "Post ← ministry | the pilot"],
  ["The senator painted the deal as a failure.", "Post ← senator | the deal as a failure"],
  ["The captain questioned the verdict.", "Post ← captain | the verdict"],
  ["Engineers linked the leak to a valve.", "Post ← engineers | the leak to a valve"],
  ["The agency put the number of dead at 41.", "Post ← agency | the number of dead at 41"],
  ["The mayor pushed back against reports that the dam had failed.", "Post ← mayor | the dam had failed"],
  [
    "The minister claimed that rebels attacked the barracks.",
    "Post ← minister | rebels attacked the barracks",
  ],
];

describe("things done", () => {
  it.each(DONE)("%s", (sentence) => {
    expect(claimsOf(sentence).map((claim) => claim.split(" | ").slice(0, 2).join(" | "))).toEqual([
      `Post | ${sentence.slice(0, -1)}`,
    ]);
  });
});

describe("things said", () => {
  it.each(SAID)("%s", (sentence, expected) => {
    expect(
      claimsOf(sentence).some((claim) => claim.startsWith(expected)),
      claimsOf(sentence).join("\n"),
    ).toBe(true);
  });
});

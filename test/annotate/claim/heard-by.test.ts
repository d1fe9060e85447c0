/** The outlet to which something was sent is a link; the words of sending are no claim. Invented people and places. */
import { describe, expect, it } from "vitest";
import { claimsOf } from "./read.ts";

const CHAINS: readonly (readonly [text: string, claim: string])[] = [
  [
    "The firm had no comment, a spokesman said in a statement emailed to NBC News.",
    "Post ← NBC News ← firm spokesman | The firm had no comment |",
  ],
  [
    "“We are looking into it,” the company said in a statement emailed to NBC News.",
    "Post ← NBC News ← company | We are looking into it |",
  ],
  [
    "In a statement emailed to NBC News, the company said it was looking into the crash.",
    "Post ← NBC News ← company | it was looking into the crash |",
  ],
  [
    "The company said in a statement emailed to NBC News that it was looking into the crash.",
    "Post ← NBC News ← company | it was looking into the crash |",
  ],
  [
    "In an email to Reuters, the ministry said the dam was safe.",
    "Post ← Reuters ← ministry | the dam was safe |",
  ],
  [
    "The dam was safe, the chief wrote in an email to the BBC on Monday.",
    "Post ← BBC ← chief | The dam was safe |",
  ],
  [
    "The mayor confirmed to CNN in an email that the school would close.",
    "Post ← CNN ← mayor | the school would close |",
  ],
  [
    "The minister said in a letter to farmers that prices would fall.",
    "Post ← minister | prices would fall |",
  ],
  ["Footage shared on Telegram showed smoke over the port.", "Post | smoke over the port |"],
  ["A report published on Monday shows that rents have doubled.", "Post ← report | rents have doubled |"],
];

const ONLY: readonly (readonly [text: string, claims: number])[] = [
  ["“We are looking into it,” the company said in a statement emailed to NBC News.", 1],
  ["In a statement emailed to NBC News, the company said it was looking into the crash.", 1],
  ["The company said in a statement emailed to NBC News that it was looking into the crash.", 1],
  ["Speaking in Kelso, the minister said the bill was dead.", 1],
  ["The minister, who resigned in May, said the bill was dead.", 2],
];

describe("outlets that something was sent to", () => {
  it.each(CHAINS)("%s", (text, expected) => {
    expect(
      claimsOf(text).some((claim) => claim.startsWith(expected)),
      claimsOf(text).join("\n"),
    ).toBe(true);
  });

  it.each(ONLY)("%s makes %i claims", (text, count) => {
    expect(claimsOf(text), claimsOf(text).join("\n")).toHaveLength(count);
  });

  it("tells of whoever speaks by name", () => {
    expect(claimsOf("The minister, who resigned in May, said the bill was dead.")[0]).toMatch(
      /^Post \| The minister, who resigned in May \|/,
    );
  });
});

/** "The mayor of Leeds" is the mayor, "a friend of Brink" the friend. Invented names. */
import { describe, expect, it } from "vitest";
import { claimsOf } from "../claim/read.ts";

const SPEAKS: readonly (readonly [sentence: string, voice: string])[] = [
  ["The mayor of Leeds said the road was closed.", "mayor"],
  ["The bishop of Velm said the church was closed.", "bishop"],
  ["The director of Corvex said sales fell.", "director"],
  ["A resident of Tarn said the water was brown.", "resident"],
  ["A friend of Brink said he was ill.", "friend"],
  ["Minister of Information Moammar al-Eryani said the road was closed.", "Moammar al-Eryani"],
  ["Ada Brink of Corvex said sales fell.", "Ada Brink"],
];

describe("who is of somebody", () => {
  it.each(SPEAKS)("%s", (sentence, voice) => {
    expect(
      claimsOf(sentence).some((claim) => claim.startsWith(`Post ← ${voice} |`)),
      claimsOf(sentence).join("\n"),
    ).toBe(true);
  });
});

/** Names with "and" inside, and two who are joined by one. Invented names. */
import { describe, expect, it } from "vitest";
import { claimsOf } from "../claim/read.ts";

const ONE: readonly (readonly [string, string])[] = [
  ["Crown and Bridge said it would cut 40 jobs.", "Crown and Bridge"],
  ["Crown and Bridge says sales are up.", "Crown and Bridge"],
  ["Velm & Northern Rail said its trains would stop.", "Velm & Northern Rail"],
  ["The Ministry of Food and Drug Safety said the drug was safe.", "Ministry of Food and Drug Safety"],
  ["The Royal Society of Arts and Sciences said the find was new.", "Royal Society of Arts and Sciences"],
  [
    "The Department of Land and Natural Resources said the trail was closed.",
    "Department of Land and Natural Resources",
  ],
  ["The Committee to Protect Journalists reports sixteen deaths.", "Committee to Protect Journalists"],
  [
    "The Centers for Disease Control and Prevention reports sixteen deaths.",
    "Centers for Disease Control and Prevention",
  ],
];

const TWO: readonly (readonly [string, string])[] = [
  ["Microsoft and Google said they would sign.", "Google"],
  ["France and Germany said it was over.", "Germany"],
  ["Velm and Northern Rail said trains would stop.", "Northern Rail"],
  ["The University of Tarn and Brink Labs said the find was new.", "Brink Labs"],
];

const NEITHER: readonly (readonly [string, string])[] = [
  ["Poe and Lind said it was late.", "Poe and Lind"],
  ["Poe and Ann Lind said they had left.", "Poe and Ann Lind"],
  ["The Ministry of Health and Hamas said 40 had died.", "Ministry of Health and Hamas"],
];

describe("names with “and” inside", () => {
  it.each([...ONE, ...TWO])("%s: %s speaks", (sentence, name) => {
    expect(
      claimsOf(sentence).some((claim) => claim.startsWith(`Post ← ${name} |`)),
      claimsOf(sentence).join("\n"),
    ).toBe(true);
  });

  it.each(NEITHER)("%s: %s does not", (sentence, name) => {
    expect(claimsOf(sentence).filter((claim) => claim.startsWith(`Post ← ${name}`))).toEqual([]);
  });
});

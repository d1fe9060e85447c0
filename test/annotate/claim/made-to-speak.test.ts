/** Who is forced to say it says it; what is missing is not denied. Invented people and places. */
import { describe, expect, it } from "vitest";
import { claimsOf } from "./read.ts";

const FORCED: readonly (readonly [string, string])[] = [
  ["Reporters forced the minister to admit the dam was unsafe.", "Post ← minister | the dam was unsafe"],
  ["The leak forced the bank to admit that it had lost 40 million.", "Post ← bank | it had lost 40 million"],
  ["The pressure led the coach to concede he had been wrong.", "Post ← coach | he had been wrong"],
  ["An inquiry forced Ada Brink, the mayor, to admit she had lied.", "Post ← Ada Brink | she had lied"],
];

const NOT_FORCED: readonly (readonly [string, string])[] = [
  ["The union asked the minister to say that the dam was safe.", "Post ← minister"],
  ["The court ordered the firm to disclose that it had paid bribes.", "Post ← firm"],
  ["Reporters forced the minister to leave the hall.", "Post ← minister"],
];

const MISSING: readonly (readonly [string, string])[] = [
  [
    "Units are without communication, the army said.",
    "Post ← army | Units are without communication | certain",
  ],
  [
    "The bill passed without a vote, the speaker said.",
    "Post ← speaker | The bill passed without a vote | certain",
  ],
  ["The town has no power, the mayor said.", "Post ← mayor | The town has no power | denied certain"],
];

describe("who is made to speak", () => {
  it.each([...FORCED, ...MISSING])("%s", (sentence, expected) => {
    expect(
      claimsOf(sentence).some((claim) => claim.startsWith(expected)),
      claimsOf(sentence).join("\n"),
    ).toBe(true);
  });

  it.each(FORCED)("%s makes one claim", (sentence) => {
    expect(claimsOf(sentence)).toHaveLength(1);
  });

  it.each(NOT_FORCED)("%s is not heard from %s", (sentence, start) => {
    expect(claimsOf(sentence).filter((claim) => claim.startsWith(start))).toEqual([]);
  });
});

/** Content words are cut as the Unicode classes of letters and figures say, whatever the text. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contentWords, fold, isFunctionWord } from "../../src/link/words.ts";

/** The same in one expression: slower, and plainly right. */
function byExpression(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+(?:[.,][\p{N}]+)*/gu) ?? [];
  return [...new Set(words.filter((word) => !isFunctionWord(word)).map(fold))];
}

describe("content words", () => {
  it.each([
    ["The 2,300 troops arrived.", "2,300 troop arriv"],
    ["covid19 rose by 3.5 per cent, 4,x", "covid19 rose 3.5 per cent 4 x"],
    ["Zürich’s “naïve” plan", "zürich naïve plan"],
    ["𝒜lpha beta𝒷 ٣٫٥ 1.٣", "𝒜lpha beta𝒷 ٣ ٥ 1.٣"],
    ["", ""],
  ])("%s", (text, words) => {
    expect([...contentWords(text)].join(" ")).toBe(words);
    expect(byExpression(text).join(" ")).toBe(words);
  });

  it("are those of the expression for any text", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary", maxLength: 8 }),
      fc.constantFrom("The ", "1,000", ".5", "’s ", "é", "𝒜", "𝟙", "٣", "a1.2b", ",", " "),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join("");
        expect([...contentWords(text)]).toEqual(byExpression(text));
      }),
      { numRuns: 500 },
    );
  });
});

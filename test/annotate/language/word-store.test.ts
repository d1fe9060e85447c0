import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WordMemo } from "../../../src/annotate/language/word-memo.ts";
import { NO_NUMBER, wordAt } from "../../../src/annotate/language/word-store.ts";

const word = (text: string) => wordAt(text, 0, text.length);

describe("the word store", () => {
  it("gives back what stands in the text, one number a word", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, unit: "binary", maxLength: 40 })), (texts) => {
        const line = texts.join(" ");
        let at = 0;
        const numbers = new Map<number, string>();
        for (const text of texts) {
          const found = wordAt(line, at, at + text.length);
          expect(found).toEqual({ word: word(text).word, text, lower: text.toLowerCase() });
          if (found.word !== NO_NUMBER)
            expect(numbers.set(found.word, numbers.get(found.word) ?? text).get(found.word)).toBe(text);
          at += text.length + 1;
        }
      }),
    );
  });

  it("tells capitals apart", () => {
    expect(word("May").word).not.toBe(word("may").word);
    expect(word("May").lower).toBe("may");
  });

  it("keeps no addresses", () => {
    const address = `https://example.org/${"a".repeat(40)}`;
    expect(word(address)).toEqual({ word: NO_NUMBER, text: address, lower: address });
  });
});

describe("a memo of words", () => {
  it("asks once of a word that is kept, each time of one that is not", () => {
    const asked: string[] = [];
    const memo = new WordMemo(({ text }: { text: string; word: number }) => {
      asked.push(text);
      return text === "said" ? null : text.length;
    });
    const ask = (text: string) => memo.of({ text, word: word(text).word });
    const long = "b".repeat(50);
    expect([ask("said"), ask("dam"), ask("said"), ask("dam"), ask(long), ask(long)]).toEqual([
      null,
      3,
      null,
      3,
      50,
      50,
    ]);
    expect(asked).toEqual(["said", "dam", long, long]);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { syntaxOf, tokenizeText } from "../../../src/annotate/language/index.ts";
import { cpuMilliseconds } from "../../cpu-time.ts";

/** "word/TAG<head:relation" for each token; the root's head is 0, others count from 1. */
function print(text: string): readonly string[] {
  const { tokens, sentences } = tokenizeText(text);
  const { tags, heads, relations } = syntaxOf(tokens, sentences);
  return tokens.map((token, at) => `${token.text}/${tags[at]}<${heads[at]! + 1}:${relations[at]}`);
}
const tagsOf = (text: string): string => {
  const { tokens, sentences } = tokenizeText(text);
  return syntaxOf(tokens, sentences).tags.join(" ");
};
const lemmasOf = (text: string): string => {
  const { tokens, sentences } = tokenizeText(text);
  return syntaxOf(tokens, sentences).lemmas.join(" ");
};

describe("tags", () => {
  it.each([
    ["The minister said he did n't know .", "DT NN VBD PRP VBD RB VB ."],
    ["Officials warned that prices could rise by 5 percent.", "NNS VBD IN NNS MD VB IN CD NN ."],
    ["Kim Jong-un's army has sent 3,000 troops.", "NNP NNP POS NN VBZ VBN CD NNS ."],
    ["“We will fight,” she told reporters.", "`` PRP MD VB , '' PRP VBD NNS ."],
    ["VOTERS WILL LEAVE THE CITY, OFFICIALS SAY", "NNS MD VB DT NN , NNS VBP"],
    ["MINISTER SAYS TROOPS WILL LEAVE THE CITY", "NNP VBZ NNS MD VB DT NN"],
    ["Troops were sent to Kyiv.", "NNS VBD VBN TO NNP ."],
  ])("%s", (text, expected) => {
    expect(tagsOf(text)).toBe(expected);
  });
});

describe("trees", () => {
  it.each([
    [
      "The minister said that troops left.",
      "The/DT<2:det minister/NN<3:nsubj said/VBD<0:root that/IN<6:mark troops/NNS<6:nsubj left/VBD<3:ccomp ./.<3:punct",
    ],
    [
      "They were sent to Kyiv, officials said.",
      "They/PRP<3:nsubjpass were/VBD<3:auxpass sent/VBN<8:ccomp to/TO<5:case Kyiv/NNP<3:nmod ,/,<8:punct officials/NNS<8:nsubj said/VBD<0:root ./.<8:punct",
    ],
    [
      "According to the report, 20 people died.",
      "According/VBG<4:case to/TO<1:mwe the/DT<4:det report/NN<8:nmod ,/,<8:punct 20/CD<7:nummod people/NNS<8:nsubj died/VBD<0:root ./.<8:punct",
    ],
  ])("%s", (text, expected) => {
    expect(print(text).join(" ")).toBe(expected);
  });
});

describe("lemmas", () => {
  it.each([
    ["The ministers said she was leaving.", "the minister say she be leave ."],
    ["He has warned of crises and worse storms.", "he have warn of crisis and bad storm ."],
    ["They denied it and stopped making promises.", "they deny it and stop make promise ."],
  ])("%s", (text, expected) => {
    expect(lemmasOf(text)).toBe(expected);
  });
});

describe("any text", () => {
  it("gives trees within sentences, one root each, without cycles", () => {
    const words = fc.constantFrom(
      ..."The said of , . “ ” ( ) -- U.S. troops Kim 5,000 may be NOT 's \n\n ? x 😀".split(" "),
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (list) => {
        const { tokens, sentences } = tokenizeText(list.join(" "));
        const { heads, tags, relations, lemmas } = syntaxOf(tokens, sentences);
        expect([heads.length, tags.length, relations.length, lemmas.length]).toEqual(
          Array(4).fill(tokens.length),
        );
        for (const { first, last } of sentences) {
          let roots = 0;
          for (let at = first; at < last; at += 1) {
            if (heads[at] === -1) roots += 1;
            else expect(heads[at]! >= first && heads[at]! < last).toBe(true);
            let steps = 0;
            for (let up = at; up >= 0; up = heads[up]!) expect(steps++).toBeLessThan(last - first + 1);
          }
          expect(roots).toBe(1);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each(["said ", "( ", "“ ", "the ", "and , "])("a sentence of many %j takes linear time", (piece) => {
    const seconds = (times: number): number => {
      const { tokens, sentences } = tokenizeText(piece.repeat(times));
      return cpuMilliseconds(() => syntaxOf(tokens, sentences)) / 1000;
    };
    seconds(1_000);
    // ten times as long may take ten times as much; a hundred times would be a square
    expect(seconds(100_000)).toBeLessThan(40 * Math.max(0.02, seconds(10_000)));
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tokenizeBlocks, tokenizeText } from "../../../src/annotate/language/index.ts";
import { cpuMilliseconds } from "../../cpu-time.ts";

const words = (text: string): string =>
  tokenizeText(text)
    .tokens.map((token) => token.text)
    .join("|");
const sentences = (text: string): readonly string[] =>
  tokenizeText(text).sentences.map((sentence) => text.slice(sentence.start, sentence.end));

describe("tokens", () => {
  it.each([
    ["don't won’t can't", "do|n't|wo|n’t|ca|n't"],
    ["Kim's he’s I'd've they'll we’re", "Kim|'s|he|’s|I|'d|'ve|they|'ll|we|’re"],
    ["the ministers' plan", "the|ministers|'|plan"],
    ["O'Malley D’Souza o'clock ma'am", "O'Malley|D’Souza|o'clock|ma'am"],
    ["cannot gonna", "can|not|gon|na"],
    ["front-runner 26-year-old mid-2015", "front-runner|26-year-old|mid-2015"],
    ["$3.5 billion, 12% and €40m", "$|3.5|billion|,|12|%|and|€|40m"],
    ["US$30,000 (1,237) -3 +12", "US$|30,000|(|1,237|)|-3|+12"],
    ["at 5 p.m. Tuesday", "at|5|p.m.|Tuesday"],
    ["Mr. J. R. Smith of the U.S.-Mexico F.B.I. unit", "Mr.|J.|R.|Smith|of|the|U.S.-Mexico|F.B.I.|unit"],
    ["Ph.D. (R-Fla.) No. 5", "Ph.D.|(|R-Fla.|)|No.|5"],
    ["AT&T, CNN/ORC, 9/11 and 24/7", "AT&T|,|CNN/ORC|,|9/11|and|24/7"],
    [
      "see https://t.co/aB1?x=2. Or (www.bbc.co.uk/news).",
      "see|https://t.co/aB1?x=2|.|Or|(|www.bbc.co.uk/news|)|.",
    ],
    ["mail first.last@example.org, @jeff_poor #Cologne", "mail|first.last@example.org|,|@jeff_poor|#Cologne"],
    ["Amazon.com and YouTube.com.", "Amazon.com|and|YouTube.com|."],
    ["wait... what… no -- yes—so – then", "wait|...|what|…|no|--|yes|—|so|–|then"],
    ['"“‘a’”"', '"|“|‘|a|’|”|"'],
    ["''quoted'' ``too''", "''|quoted|''|``|too|''"],
    ["'80s ’90s 'em", "'80s|’90s|'em"],
    ["9:30 2-1 2008-2012 .5", "9:30|2-1|2008-2012|.5"],
    ["done.Then it ended", "done|.|Then|it|ended"],
    ["hit 👩‍👩‍👧 and 🇺🇦 ❤️!!", "hit|👩‍👩‍👧|and|🇺🇦|❤️|!!"],
    ["café naïve Łódź", "café|naïve|Łódź"],
  ])("%s", (text, expected) => {
    expect(words(text)).toBe(expected);
  });
});

describe("sentences", () => {
  it.each([
    ["He left. She stayed.", ["He left.", "She stayed."]],
    ["“We won.” He left.", ["“We won.”", "He left."]],
    ['"We won." He left.', ['"We won."', "He left."]],
    ['He said: "We won." "Did you?" she asked.', ['He said: "We won."', '"Did you?" she asked.']],
    ["Why now? Because.", ["Why now?", "Because."]],
    ["He moved to the U.S. The war ended.", ["He moved to the U.S.", "The war ended."]],
    ["It begins at 5 p.m. He said so.", ["It begins at 5 p.m.", "He said so."]],
    ["1. The army left. 2. It came back.", ["1. The army left.", "2. It came back."]],
    ["Headline here\n\nBody starts.", ["Headline here", "Body starts."]],
    ["Items:\n• one thing\n• another", ["Items:", "• one thing", "• another"]],
    ["(He died.) It rained.", ["(He died.)", "It rained."]],
    ["Well… The end.", ["Well…", "The end."]],
  ])("splits %s", (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it.each([
    "Mr. Smith met Gen. Jones of the U.S. Army.",
    "George W. Bush spoke on Jan. 5 at 5 p.m. Tuesday.",
    "Sen. Mark Doe (R-Fla.) said so.",
    "“Really?” he asked.",
    "Yahoo! said so.",
    "It grew 3.5 percent, to $4.2 billion.",
    "He waited … and left.",
    "a line\nwrapped in the middle",
  ])("keeps whole %s", (text) => {
    expect(sentences(text)).toEqual([text]);
  });

  it("never crosses a block", () => {
    const text = "A title Some words";
    const { sentences: found, tokens } = tokenizeBlocks(text, [
      { start: 0, end: 7, kind: "headline" },
      { start: 8, end: 18, kind: "byline" },
    ]);
    expect(found.map((sentence) => [text.slice(sentence.start, sentence.end), sentence.block.kind])).toEqual([
      ["A title", "headline"],
      ["Some words", "byline"],
    ]);
    expect(tokens.map((token) => token.sentence)).toEqual([0, 0, 1, 1]);
  });
});

describe("any text", () => {
  const pieces = fc.constantFrom(
    ..."aA9 .,'’\"“”-–@#&/:$%()<>!?…_\n\u200b\u0301😀\ud83d",
    "http://",
    "n't",
    "U.S.",
    "www.a.com",
    "&amp;",
  );
  const texts = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(pieces).map((list) => list.join("")),
  );

  it("is covered by tokens in order, without gaps but white space", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { tokens, sentences: found } = tokenizeText(text);
        let end = 0;
        for (const token of tokens) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.end).toBeGreaterThan(token.start);
          expect(text.slice(end, token.start)).toMatch(/^[\s\p{Z}\p{Cf}\p{Cc}]*$/u);
          expect(token.text).toBe(text.slice(token.start, token.end));
          end = token.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
        expect(found.flatMap((one) => [one.first, one.last])).toEqual(
          found.flatMap((one, at) => [at === 0 ? 0 : found[at - 1]!.last, one.last]),
        );
        expect(found.at(-1)?.last ?? 0).toBe(tokens.length);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    "a.",
    "'",
    "said ",
    "aa.",
    "http://x.",
    "<a ",
    "&a",
    "-",
    ". ",
    "(",
    "a-",
    "a/",
    "9,",
    "@a",
    "1.\n",
    "U.S. ",
    "😀\u200d",
  ])("%j a hundred thousand times takes linear time", (piece) => {
    const text = piece.repeat(100_000);
    expect(cpuMilliseconds(() => tokenizeText(text))).toBeLessThan(3000);
  });
});

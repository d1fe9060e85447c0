/** Reading takes time in proportion to length, on input made to break that. */
import { describe, expect, test } from "vitest";
import { MAX_BYTES, readBytes } from "../../src/read/bytes.ts";
import { readHtml } from "../../src/read/html.ts";
import { readText } from "../../src/read/text.ts";
import { cpuMilliseconds } from "../cpu-time.ts";

const SMALL = 20_000;
const TIMES = 16;
/** Quadratic time would be 256 times as long; noise, warm-up and collection of garbage stay below this. */
const MAX_RATIO = 70;
/** What is faster than this is not worth a ratio. */
const QUICK_MS = 40;

const times = (piece: string, length: number): string => piece.repeat(Math.ceil(length / piece.length));

function expectLinear(work: (length: number) => void): void {
  work(SMALL);
  const small = Math.max(
    1,
    cpuMilliseconds(() => work(SMALL)),
  );
  const large = cpuMilliseconds(() => work(SMALL * TIMES));
  if (large > QUICK_MS) expect(large / small).toBeLessThan(MAX_RATIO);
}

const PIECES = [
  '"',
  "(",
  "[",
  ",",
  ".",
  "1",
  "1\n",
  "1. ",
  "A. ",
  "said ",
  "By A, ",
  "By A B\n",
  "Headline: ",
  "2020-01-01 ",
  "3 May 2020, ",
  "Photo: ",
  "(Photo by ",
  " ",
  "\n",
  " \n",
  "\0",
  "\ud800",
  "\u0315\u0300",
  "<",
  "&",
  "&amp",
  "😀",
  "שלום ",
  "Read more",
  "A-",
  "A, A ",
  "_",
  "https://a.example/b ",
];
describe("plain text", () => {
  test.each(PIECES)("%j", (piece) => expectLinear((length) => readText(times(piece, length))));
});

const MARKUP = [
  "<div>",
  "<b>",
  "<ul><li>a",
  "<p>a",
  "</p>",
  "</b>",
  "<a href='",
  "<a>",
  "<!--",
  "<![CDATA[",
  "<script>",
  "</div",
  "<td>a",
  "<table><tr><td>a",
  "<article>Hello there.",
  "<figure><figcaption>aaa",
  "<h1>abc def ghi",
  "<span class=x>",
  "<div class='a b'>",
  '<a "',
  "<a b=c ",
  "<br>",
  "<meta name=author content=a>",
  "<title>",
  "<b><p></b>",
  "<li></ul>",
  "<time datetime=2020-01-01>",
];
describe("pages", () => {
  test.each(MARKUP)("%j", (piece) =>
    expectLinear((length) => readHtml(`<title>abc def</title>${times(piece, length)}`)),
  );
  test.each(PIECES)("a paragraph of %j", (piece) =>
    expectLinear((length) => readHtml(`<p>${times(piece, length)}</p>`)),
  );
});

describe("large input is read", () => {
  test("a text just under the cap", () => {
    const line = "The mayor said on Tuesday that the bridge would open. ";
    const count = Math.floor(MAX_BYTES / line.length);
    const result = readBytes(new TextEncoder().encode(line.repeat(count)));
    expect(result.kind === "document" && result.document.text.length).toBe(line.length * count);
  }, 60_000);
  test("a line of 1 MB", () => {
    const document = readText("said ".repeat(200_000));
    expect(document.blocks.length).toBe(1);
  });
  test("100,000 elements in one another", () => {
    expect(
      readHtml(`${"<div>".repeat(100_000)}The mayor said on Tuesday that the bridge would open.`).text,
    ).toBe("The mayor said on Tuesday that the bridge would open.");
  });
});

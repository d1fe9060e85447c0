import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { articleText } from "../../../bench/attribution/article-text.ts";
import { BratError, readBratCorpus, readPredictions } from "../../../bench/attribution/brat.ts";
import { parseBrat } from "../../../bench/attribution/brat-parse.ts";
import { wordsOf } from "../../../bench/attribution/marked-span.ts";
import { normaliseText } from "../../../src/read/normalise.ts";
import { folderWith } from "./support.ts";

const TEXT = "Ann said: “It is,\n\nand was.” Bob agreed.\n";
const ANN = [
  "T1\tSource 0 3\tAnn",
  "T2\tCue 4 8\tsaid",
  "T3\tContent 10 17;19 28\t“It is, and was.”",
  "T4\tAttribution 4 8\tsaid",
  "E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1",
  "",
].join("\n");

/** Each attribution in words: "Ann ¦ said ¦ “It is,\n\nand was.”". */
function read(files: Readonly<Record<string, string>>, split?: string): readonly string[] {
  const corpus = readBratCorpus(folderWith(files), split);
  return corpus.articles.flatMap(({ name, text, annotations }) =>
    annotations.flatMap(({ annotator, attributions }) =>
      attributions.map(({ source, cue, content }) => {
        const roles = [source, cue, content].map((spans) =>
          spans.map((span) => wordsOf(text, span)).join(" | "),
        );
        return `${name}/${annotator}: ${roles.join(" ¦ ")}`;
      }),
    ),
  );
}

describe("layouts", () => {
  test("a corpus with splits, several annotators an article", () => {
    const files = {
      "dev/text/a_b.txt": TEXT,
      "dev/attributions/a_b_x1.ann": ANN,
      "dev/attributions/a_b_x2.ann": "",
      "train/text/c.txt": TEXT,
      "train/attributions/c_x1.ann": ANN,
    };
    const whole = "Ann ¦ said ¦ “It is,\n\nand was.”";
    expect(read(files)).toEqual([`a_b/x1: ${whole}`]);
    expect(read(files, "train")).toEqual([`c/x1: ${whole}`]);
    expect(readBratCorpus(folderWith(files)).articles[0]!.annotations).toHaveLength(2);
  });

  test("a plain folder", () => {
    expect(read({ "a.txt": TEXT, "a.ann": ANN })).toEqual(["a/: Ann ¦ said ¦ “It is,\n\nand was.”"]);
    expect(read({ "a.txt": TEXT, "a_me.ann": ANN })).toEqual(["a/me: Ann ¦ said ¦ “It is,\n\nand was.”"]);
  });

  test("texts without annotation are named, and not read as empty", () => {
    const corpus = readBratCorpus(folderWith({ "a.txt": TEXT, "a.ann": ANN, "b.txt": TEXT }));
    expect(corpus.unannotated).toEqual(["b"]);
    expect(corpus.articles.map(({ name }) => name)).toEqual(["a"]);
  });

  test("the digest follows text and annotation", () => {
    const digest = (text: string, ann: string): string =>
      readBratCorpus(folderWith({ "a.txt": text, "a.ann": ann })).digest;
    expect(digest(TEXT, ANN)).toBe(digest(TEXT, ANN));
    expect(digest(`${TEXT} `, ANN)).not.toBe(digest(TEXT, ANN));
    expect(digest(TEXT, "")).not.toBe(digest(TEXT, ANN));
  });
});

describe("offsets", () => {
  const line = (text: string, from: number, to: number, words: string): Record<string, string> => ({
    "a.txt": text,
    "a.ann": `T1\tCue ${from} ${to}\t${words}\nE1\tAttribution:T9 Cue:T1\nT9\tAttribution ${from} ${to}\t${words}\n`,
  });
  test.each([
    ["code points past U+FFFF", line("😀😀 said so", 3, 7, "said")],
    ["UTF-16 units past U+FFFF", line("😀😀 said so", 5, 9, "said")],
    ["letters that NFC joins", line("cafe\u0301 said so", 6, 10, "said")],
    ["letters that NFC parts", line("\u0958 said so", 2, 6, "said")],
    ["Windows line ends", line("He\r\nsaid so", 4, 8, "said")],
    ["a byte order mark", line("\ufeffHe said so", 4, 8, "said")],
    ["white space at the edges", line("He said so", 2, 8, " said ")],
    ["a word cut through", line("He said so", 4, 6, "ai")],
  ])("%s", (_name, files) => expect(read(files)).toEqual(["a/:  ¦ said ¦ "]));

  test("parts out of order, and parts with nothing between them", () => {
    const ann = "T1\tContent 11 15;3 7;8 10\tfour two three\nE1\tAttribution:T1 Content:T1\n";
    expect(
      read({ "a.txt": "on two1 go four", "a.ann": ann.replace("four two three", "four two1 go") }),
    ).toEqual(["a/:  ¦  ¦ two1 go four"]);
  });
});

describe("lines", () => {
  const body = (ann: string): readonly string[] => read({ "a.txt": TEXT, "a.ann": ann });
  test("several contents, and roles that a span shares", () => {
    const ann = [
      "E1\tAttribution:T2 Source:T1 Cue:T2 Content:T3 Content2:T4",
      "E2\tAttribution-no-source:T2 Cue:T2 Content:T4",
      "T1\tSource 0 3\tAnn",
      "T2\tCue 4 8\tsaid",
      "T3\tContent 10 17\t“It is,",
      "T4\tContent 19 28\tand was.”",
    ].join("\n");
    expect(body(ann)).toEqual(["a/: Ann ¦ said ¦ “It is, | and was.”", "a/:  ¦ said ¦ and was.”"]);
  });
  test("notes, relations, other events, and spans that no event names are passed over", () => {
    const ann = `${ANN}T9\tSource 29 32\tBob\nT8\tDiscuss 0 8\tAnn said\nE2\tOther:T8 Cue:T9\n#1\tAnnotatorNotes T9\thm\nR1\tX Arg1:T1 Arg2:T2\nA1\tY T1\n*\tEquiv T1 T2\n`;
    expect(body(ann)).toHaveLength(1);
  });
  test("words that hold a line break go on in the next line", () => {
    const ann = "T1\tContent 10 28\t“It is,\n\nand was.”\nE1\tAttribution:T1 Content:T1\n";
    expect(body(ann)).toEqual(["a/:  ¦  ¦ “It is,\n\nand was.”"]);
  });
  test("what was set aside is told", () => {
    const corpus = readBratCorpus(folderWith({ "a.txt": TEXT, "a.ann": "T1\tDiscard 29 32\tBob\n" }));
    expect(corpus.articles[0]!.annotations[0]!.discarded).toEqual([[{ start: 29, end: 32 }]]);
  });
});

describe("malformed input is one line with file and line number", () => {
  test.each([
    ["no line of standoff", `${ANN}hello\n`, /^a\.ann:6: no line of brat standoff: "hello"$/],
    [
      "an offset past the end",
      "T1\tCue 4 999\tsaid\n",
      /^a\.ann:1: offset 999 lies past the end of the text$/,
    ],
    [
      "an end before its start",
      "T1\tCue 8 4\tsaid\n",
      /^a\.ann:1: a span ends \(4\) before it starts \(8\)$/,
    ],
    ["words that are not there", "T1\tCue 4 8\tsays\n", /^a\.ann:1: the text there is "said", not "says"$/],
    ["a span given twice", "T1\tCue 4 8\tsaid\nT1\tCue 4 8\tsaid\n", /^a\.ann:2: T1 is given twice$/],
    ["an unknown span", "E1\tAttribution:T1 Cue:T7\n", /^a\.ann:1: E1 names T7, which is not in the file$/],
    ["no pair", "E1\tAttribution:T1 Cue\n", /^a\.ann:1: no role:id pair: Cue$/],
  ])("%s", (_name, ann, message) => expect(() => read({ "a.txt": TEXT, "a.ann": ann })).toThrow(message));

  test.each([
    ["no folder", () => readBratCorpus("/nowhere/at/all"), "no such folder"],
    ["no text", () => readBratCorpus(folderWith({ "a.ann": ANN })), "no .txt file"],
    [
      "annotation without text",
      () => readBratCorpus(folderWith({ "a.txt": TEXT, "b.ann": ANN })),
      "no text of that name",
    ],
    [
      "no such split",
      () => readBratCorpus(folderWith({ "dev/text/a.txt": TEXT, "dev/attributions/a.ann": "" }), "test"),
      "it has: dev",
    ],
  ])("%s", (_name, act, message) => expect(act).toThrow(message));
});

describe("any file", () => {
  const piece = fc.constantFrom(
    "T1",
    "T2",
    "E1",
    "\t",
    " ",
    ";",
    ":",
    "\n",
    "Cue",
    "Source",
    "Attribution",
    "0",
    "3",
    "99",
    "Ann",
    "😀",
  );
  test("is read, or refused in one line with file and line number", () => {
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 40 }),
        fc.string({ unit: "binary", maxLength: 30 }),
        (pieces, text) => {
          const article = articleText(text);
          expect(article.text).toBe(normaliseText(text));
          try {
            for (const { cue, source } of parseBrat(pieces.join(""), "a.ann", article).attributions) {
              for (const { start, end } of [...cue, ...source].flat()) {
                expect(0 <= start && start < end && end <= article.text.length).toBe(true);
              }
            }
          } catch (error) {
            expect(error).toBeInstanceOf(BratError);
            expect((error as Error).message).toMatch(/^a\.ann:\d+: [^\n]+$/);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe("predictions", () => {
  const articles = readBratCorpus(
    folderWith({ "a.txt": TEXT, "a.ann": ANN, "b.txt": TEXT, "b.ann": "" }),
  ).articles;
  test.each([
    ["in the folder", { "a.ann": ANN, "z.ann": "" }, undefined],
    ["with a system's name", { "a_mine.ann": ANN }, undefined],
    ["in attributions/", { "attributions/a.ann": ANN }, undefined],
    ["in SPLIT/attributions/", { "dev/attributions/a.ann": ANN }, "dev"],
  ])("%s", (_name, files, split) => {
    const read = readPredictions(folderWith(files), articles, split);
    expect(read.get("a")).toHaveLength(1);
    expect(read.get("b")).toBeNull();
  });
  test("two for one article, or none for any, are errors", () => {
    expect(() => readPredictions(folderWith({ "a.ann": ANN, "a_2.ann": ANN }), articles)).toThrow("keep one");
    expect(() => readPredictions(folderWith({ "z.ann": ANN }), articles)).toThrow("bears the name");
    expect(() => readPredictions(folderWith({}), articles)).toThrow("no .ann file");
  });
});

/** The command as others call it: a folder of their own, another program's output, scores as JSON. */
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { run } from "../../../bench/eval/attribution.ts";
import { folderWith } from "./support.ts";

const TEXT = "Ann said it rained. Bob denied it.\n";
const SAID = "T1\tSource 0 3\tAnn\nT2\tCue 4 8\tsaid\nT3\tContent 9 18\tit rained\n";
const DENIED = "T5\tSource 20 23\tBob\nT6\tCue 24 30\tdenied\nT7\tContent 31 33\tit\n";
const one = (id: number, from: number): string =>
  `T${from + 3}\tAttribution 4 8\tsaid\nE${id}\tAttribution:T${from + 3} Source:T${from} Cue:T${from + 1} Content:T${from + 2}\n`;
const BOTH = SAID + one(1, 1) + DENIED + one(2, 5);

const printed: string[] = [];
beforeEach(() => {
  printed.length = 0;
  vi.spyOn(console, "log").mockImplementation((line: string) => void printed.push(line));
  vi.spyOn(console, "error").mockImplementation(() => undefined);
});
afterEach(() => void vi.restoreAllMocks());

const full = { precision: 100, recall: 100, f1: 100 };
const half = { precision: 100, recall: 50, f1: 66.67 };

async function scored(corpus: Record<string, string>, predicted: Record<string, string>): Promise<unknown> {
  await run(["--corpus", folderWith(corpus), "--predicted", folderWith(predicted), "--json"]);
  return JSON.parse(printed.join("\n"));
}

describe("eval attribution", () => {
  test("prints four groups of scores, and nothing else, as JSON", async () => {
    expect(await scored({ "a.txt": TEXT, "a.ann": BOTH }, { "a.ann": BOTH })).toEqual({
      source: { exact: full, overlap: full, token: full },
      cue: { exact: full, overlap: full, token: full },
      content: { exact: full, overlap: full, token: full },
      complete: { exact: full, overlap: full },
    });
  });

  test("scores another program's files, named for the article or for the program as well", async () => {
    const scores = await scored({ "a.txt": TEXT, "a.ann": BOTH }, { "a_other.ann": SAID + one(1, 1) });
    expect(scores).toMatchObject({ source: { exact: half }, complete: { overlap: half } });
  });

  test("counts each of several annotators by their share", async () => {
    const corpus = { "a.txt": TEXT, "a_x.ann": BOTH, "a_y.ann": SAID + one(1, 1) };
    const scores = await scored(corpus, { "a.ann": SAID + one(1, 1) });
    // of three marked sources, weighed a half each, two are found; what was predicted is right for both
    expect(scores).toMatchObject({ source: { exact: { precision: 100, recall: 66.67 } } });
  });

  test("reads a folder with Hearsay where no predictions are given", async () => {
    await run(["--corpus", folderWith({ "a.txt": TEXT, "a.ann": BOTH }), "--json"]);
    const scores = JSON.parse(printed.join("\n")) as {
      readonly source: { readonly exact: { readonly recall: number } };
    };
    expect(scores.source.exact.recall).toBeGreaterThanOrEqual(50);
  });

  test("shows scores by sentence, by quotation and length, and the kinds of error", async () => {
    const corpus = folderWith({ "a.txt": TEXT, "a.ann": BOTH });
    await run(["--corpus", corpus, "--predicted", folderWith({ "a.ann": SAID + one(1, 1) })]);
    const report = printed.join("\n");
    for (const heading of ["cut at sentence ends", "by quote type", "by length", "errors of 1 kinds"])
      expect(report).toContain(heading);
    expect(report).toContain("Bob  ¦  denied  ¦  it");
  });

  test.each([
    [["--corpus", "/no/such/folder"], /no such folder/],
    [["--errors", "many"], /--errors takes a whole number/],
  ])("says what is wrong: %j", async (args, message) => {
    await expect(run(args)).rejects.toThrow(message);
  });
});

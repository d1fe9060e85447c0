/** A newsroom's own brat folder: weights are made of it, the same each time, and find what it marks. */
import { beforeAll, describe, expect, it } from "vitest";
import { buildColumns } from "../../src/annotate/attribution/columns.ts";
import { findAttributions } from "../../src/annotate/attribution/find-attributions.ts";
import { toMentions } from "../../src/annotate/attribution/mentions.ts";
import { decodeModel } from "../../src/annotate/attribution/model.ts";
import { layersOf, readAnalysed } from "../../train/attribution/corpus.ts";
import { type FitOptions, fitModel } from "../../train/attribution/fit.ts";
import { SETTINGS } from "../../train/attribution/settings.ts";
import { encodeModel } from "../../train/attribution/weights-file.ts";
import { run } from "../../train/attribution.ts";
import { folderWith } from "../bench/attribution/support.ts";

const SPEAKERS = [
  "Ann Lee",
  "The mayor",
  "Bo Ek",
  "The ministry",
  "Police",
  "A nurse",
  "Tom Fox",
  "The union",
];
const SAYINGS = ["it would rain", "the dam had burst", "the road was closed", "nine were safe"];

/** "[source] said [content]." some times over, with its annotation. */
function article(k: number): { readonly text: string; readonly ann: string } {
  let text = "";
  const lines: string[] = [];
  for (let n = 0; n < 6; n++) {
    const who = SPEAKERS[(k + n) % SPEAKERS.length]!;
    const what = SAYINGS[(k * 3 + n) % SAYINGS.length]!;
    const at = text.length;
    const cue = at + who.length + 1;
    const id = 4 * n;
    lines.push(
      `T${id + 1}\tSource ${at} ${at + who.length}\t${who}`,
      `T${id + 2}\tCue ${cue} ${cue + 4}\tsaid`,
      `T${id + 3}\tContent ${cue + 5} ${cue + 5 + what.length}\t${what}`,
      `T${id + 4}\tAttribution ${cue} ${cue + 4}\tsaid`,
      `E${n + 1}\tAttribution:T${id + 4} Source:T${id + 1} Cue:T${id + 2} Content:T${id + 3}`,
    );
    text += `${who} said ${what}. The bus left at noon. `;
  }
  return { text, ann: `${lines.join("\n")}\n` };
}

const files = (count: number): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, k) => article(k)).flatMap(({ text, ann }, k) => [
      [`a${k}.txt`, text],
      [`a${k}.ann`, ann],
    ]),
  );

/** Tables of a few thousand rows: enough for a handful of articles, and quick to make. */
const BITS = 12;
const options: FitOptions = {
  ...SETTINGS,
  cues: { ...SETTINGS.cues, unaryBits: BITS, pairBits: BITS },
  roles: { ...SETTINGS.roles, unaryBits: BITS, pairBits: BITS },
  choiceBits: BITS,
  judgeBits: BITS,
  report: () => undefined,
};

describe("training on a folder", () => {
  let bytes: Uint8Array;
  beforeAll(() => {
    bytes = encodeModel(fitModel(readAnalysed(folderWith(files(8))).articles, options));
  });

  it("gives the same bytes again", () => {
    expect(encodeModel(fitModel(readAnalysed(folderWith(files(8))).articles, options))).toEqual(bytes);
  });

  it("learns what the folder marks", () => {
    const layers = layersOf("Ann Lee said nine were safe. The bus left at noon.");
    const { text } = layers.document;
    const [found, ...more] = toMentions(layers, findAttributions(buildColumns(layers), decodeModel(bytes)));
    const words = (spans: readonly { readonly start: number; readonly end: number }[] = []): string =>
      spans.map(({ start, end }) => text.slice(start, end)).join(" … ");
    expect([words(found?.source), words(found?.cue), words(found?.content)]).toEqual([
      "Ann Lee",
      "said",
      "nine were safe",
    ]);
    expect(more).toEqual([]);
  });

  it.each([
    ["too few articles", files(3), /3 annotated articles are too few/],
    ["no text", { "a.ann": "" }, /no \.txt file/],
  ])("refuses %s in one line", async (_name, given, message) => {
    await expect(run(["--corpus", folderWith(given), "--out", folderWith({})])).rejects.toThrow(message);
  });

  it("asks for the corpus", async () => {
    await expect(run([])).rejects.toThrow(/--corpus DIR/);
  });
});

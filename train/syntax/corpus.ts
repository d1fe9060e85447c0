/** Reads PolNeAR's text and its CoreNLP analysis: `SPLIT/text/NAME.txt` and `SPLIT/syntax.tsv.gz`. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

export interface GoldToken {
  /** UTF-16 units into the article's text */
  readonly start: number;
  readonly end: number;
  readonly tag: string;
  /** index of the head in its sentence; -1 for the root */
  readonly head: number;
  readonly relation: string;
}
export interface GoldArticle {
  readonly name: string;
  readonly text: string;
  readonly sentences: readonly (readonly GoldToken[])[];
}

/** The articles of one split, in the order of the corpus. Throws where a file is missing. */
export function readArticles(corpus: string, split: "train" | "dev"): readonly GoldArticle[] {
  const analysis = gunzipSync(readFileSync(join(corpus, split, "syntax.tsv.gz"))).toString("utf8");
  return analysis
    .split(/^# doc /m)
    .slice(1)
    .map((part) => {
      const name = part.slice(0, part.indexOf("\n"));
      const text = readFileSync(join(corpus, split, "text", `${name}.txt`), "utf8");
      const units = unitOffsets(text);
      const sentences = part
        .slice(name.length + 1)
        .split("\n\n")
        .map((lines) => lines.split("\n").filter((line) => line !== ""))
        .filter((lines) => lines.length > 0)
        .map((lines) => lines.map((line) => readToken(line, units)));
      return { name, text, sentences };
    });
}

function readToken(line: string, units: (offset: number) => number): GoldToken {
  const [start, end, tag, , head, relation] = line.split("\t");
  if (tag === undefined || relation === undefined) throw new Error(`syntax.tsv.gz: not six columns: ${line}`);
  return { start: units(Number(start)), end: units(Number(end)), tag, head: Number(head) - 1, relation };
}

/** The corpus counts code points; where all characters are of one unit the two are the same. */
function unitOffsets(text: string): (offset: number) => number {
  if (!/[\ud800-\udbff]/.test(text)) return (offset) => offset;
  const offsets: number[] = [];
  for (let at = 0; at < text.length; at += text.codePointAt(at)! > 0xffff ? 2 : 1) offsets.push(at);
  offsets.push(text.length);
  return (offset) => offsets[offset] ?? text.length;
}

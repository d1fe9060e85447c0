/** Attributions written as text: [s source] [c cue] [t content], numbered where there are several: [t2 …]. */
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { BratAttribution } from "../../../bench/attribution/brat.ts";
import { markedSpan } from "../../../bench/attribution/marked-span.ts";
import type { Comparison } from "../../../bench/attribution/metric.ts";
import type { Span } from "../../../src/model/index.ts";

/** Reads "[s1 He] [c1 said] [t1 yes] and [t1 no]"; spans of one letter and number are parts of one span. */
export function attributions(marked: string): {
  readonly text: string;
  readonly attributions: readonly BratAttribution[];
} {
  let text = "";
  const parts = new Map<string, Map<string, Span[]>>();
  const open: { key: string; start: number }[] = [];
  for (const piece of marked.matchAll(/\[([sct])(\d?) |\]|[^\][]+/g)) {
    const [words, role, number] = piece;
    if (role !== undefined) open.push({ key: `${number ?? ""}:${role}`, start: text.length });
    else if (words === "]") {
      const { key, start } = open.pop()!;
      const [id, kind] = key.split(":") as [string, string];
      const own = parts.get(id) ?? new Map<string, Span[]>();
      own.set(kind, [...(own.get(kind) ?? []), { start, end: text.length }]);
      parts.set(id, own);
    } else text += words;
  }
  const found = [...parts].map(([id, own]): BratAttribution => {
    const span = (kind: string) => (own.has(kind) ? [markedSpan(text, own.get(kind)!)] : []);
    return { id: `E${id}`, source: span("s"), cue: span("c"), content: span("t") };
  });
  return { text, attributions: found };
}

/** A comparison of two markings of one text. */
export function comparison(predicted: string, gold: string, weight = 1): Comparison {
  const wanted = attributions(gold);
  const found = attributions(predicted);
  if (found.text !== wanted.text) throw new Error(`not the same text: ${found.text} / ${wanted.text}`);
  return { text: wanted.text, predicted: found.attributions, gold: wanted.attributions, weight };
}

/** Writes files into a new folder and returns its path. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "brat-"));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

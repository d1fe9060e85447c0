/** Real news that no story's articles are part of, to trace a story among: Wikinews, and PolNeAR where it is at hand. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Reading } from "../../src/model/index.ts";
import { annotate } from "../../src/pipeline/annotate.ts";
import { PROJECT_ROOT } from "../data.ts";
import { realArticles } from "../ledger/real.ts";

interface Other {
  readonly text: string;
  readonly outlet: string;
  readonly published: string;
  readonly title?: string;
}

export function otherNews(): readonly Reading[] {
  const wikinews = readFileSync(join(PROJECT_ROOT, "stories", "wikinews", "articles.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Other);
  const others: readonly Other[] = [...wikinews, ...realArticles()];
  return others.map(({ text, outlet, published, title }) =>
    annotate({ text, outlet, published, ...(title === undefined ? {} : { title }) }),
  );
}

/** Whole corpora are read without an error, each into a sound document. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { PROJECT_ROOT, shared } from "../../bench/data.ts";
import { readJson } from "../../src/read/json.ts";
import { readText } from "../../src/read/text.ts";
import { expectSound } from "./print.ts";

test("the shipped Wikinews articles", () => {
  const lines = readFileSync(join(PROJECT_ROOT, "stories", "wikinews", "articles.jsonl"), "utf8")
    .trim()
    .split("\n");
  for (const line of lines) {
    const result = readJson(line);
    expect(result.kind).toBe("document");
    if (result.kind !== "document") continue;
    expectSound(result.document, { covers: true });
    expect(result.document).toMatchObject({ language: "en", published: expect.stringMatching(/^20\d\d-/) });
    expect(result.document.blocks[0]?.kind).toBe("headline");
  }
});

test("the stories", () => {
  for (const story of ["dprk", "myanmar"]) {
    const folder = join(PROJECT_ROOT, "stories", story, "articles");
    for (const file of readdirSync(folder)) {
      const source = readFileSync(join(folder, file), "utf8");
      const result = readJson(source);
      expect(result.kind).toBe("document");
      if (result.kind !== "document") continue;
      expectSound(result.document, { covers: true });
      const labelled = /^(?:[([][^()[\]]*[)\]] )?Headline/.test(JSON.parse(source).text);
      if (labelled) expect(result.document.title).toMatch(/^(?!.*(?:headline|by ej))./iu);
    }
  }
});

test("the dev articles, of which nearly all open with a headline", () => {
  const folder = shared("polnear", "dev", "text");
  if (folder === null) return console.warn("SKIPPED: shared corpus polnear is not on this machine");
  const files = readdirSync(folder);
  let headlines = 0;
  for (const file of files) {
    const document = readText(readFileSync(join(folder, file), "utf8"));
    expectSound(document, { covers: true });
    if (document.blocks[0]?.kind === "headline") headlines++;
  }
  expect(headlines).toBeGreaterThanOrEqual(80);
});

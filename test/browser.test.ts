/** The library in a browser: bundled whole, run in Chromium, it finds the very claims that it finds in Node. */
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { annotate, type Reading } from "../src/index.ts";
import { chromiumMissing, launch } from "./support/chromium.ts";

const ARTICLE = {
  outlet: "Example Post",
  published: "2025-05-06",
  text: `Flood kills at least 12 in the valley, police say

At least 12 people were killed and dozens are missing after a river burst its banks on Monday, police said.

“We have never seen the water this high,” Mayor Ana Petrov told Reuters. She said the toll could rise to 30.

The dam was reportedly damaged in April, according to a report seen by the BBC.`,
};

describe.skipIf(chromiumMissing)("the library in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  it("bundles without Node and gives the same reading", async () => {
    const bundle = await build({
      entryPoints: [fileURLToPath(new URL("../src/index.ts", import.meta.url))],
      bundle: true,
      write: false,
      format: "iife",
      globalName: "hearsay",
      platform: "browser",
      logLevel: "silent",
    });
    const page = await browser.newPage();
    await page.addScriptTag({ content: bundle.outputFiles[0]!.text });
    const inBrowser = (await page.evaluate(
      `JSON.parse(JSON.stringify(hearsay.annotate(${JSON.stringify(ARTICLE)}, { explain: true })))`,
    )) as Reading;
    const inNode = JSON.parse(JSON.stringify(annotate(ARTICLE, { explain: true }))) as Reading;
    expect(inNode.claims.length).toBeGreaterThan(3);
    expect(inBrowser).toEqual(inNode);
  });
});

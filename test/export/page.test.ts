/** The self-contained page in Chromium: lights up, works by keyboard, lets no hostile text run, asks no network. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { renderPage } from "../../src/export/html/page.ts";
import { annotate } from "../../src/index.ts";
import { chromiumMissing, launch } from "../support/chromium.ts";

const HOSTILE = `<img src=x onerror="window.hit=1"><script>window.hit=1</script>"'&`;
const ARTICLE = {
  outlet: `Post ${HOSTILE}`,
  published: "2025-05-06",
  title: `Storm kills 12 ${HOSTILE}`,
  text: `Storm kills 12 ${HOSTILE}

The storm killed 12 people, police said. “It was the worst in years,” Mayor Ana Petrov said ${HOSTILE} on Monday.

Nearly 300 homes could be lost by Friday, the ministry warned.`,
};

describe.skipIf(chromiumMissing)("the page of one reading", () => {
  let browser: Browser;
  let page: Page;
  const requests: string[] = [];
  const errors: string[] = [];

  beforeAll(async () => {
    browser = await launch();
    page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
    page.on("request", (request) => requests.push(request.url()));
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    page.on("pageerror", (error) => errors.push(String(error)));
    await page.setContent(renderPage(annotate(ARTICLE)));
  });
  afterAll(() => browser.close());

  it("runs its own script and nothing from the article", async () => {
    expect(await page.evaluate("window.hit")).toBeUndefined();
    expect(errors).toEqual([]);
    expect(requests).toEqual([]);
  });

  it("shows the article whole", async () => {
    expect(await page.locator(".article").textContent()).toContain(HOSTILE);
  });

  it("lights up the words of the claim in focus", async () => {
    await page.locator(".claim").first().focus();
    expect(await page.locator("mark.lit-content").count()).toBeGreaterThan(0);
  });

  it("moves between claims by the arrow keys and clears by Escape", async () => {
    await page.locator(".claim").first().focus();
    await page.keyboard.press("ArrowDown");
    expect(await page.evaluate("document.activeElement.id")).toBe("claim-2");
    await page.keyboard.press("Escape");
    expect(await page.locator("mark.lit-content").count()).toBe(0);
  });

  it.each([1440, 390])("has no sideways scrolling at %i pixels", async (width) => {
    await page.setViewportSize({ width, height: 800 });
    const wide = await page.evaluate(
      "document.documentElement.scrollWidth - document.documentElement.clientWidth",
    );
    expect(wide).toBe(0);
  });
});

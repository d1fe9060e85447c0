/** The page of a tracing in Chromium: figures lead to their words, works by keyboard, lets no hostile text run. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { renderTracingPage } from "../../src/export/html/tracing/page.ts";
import { indexTracing } from "../../src/export/tracing/index.ts";
import { chromiumMissing, launch } from "../support/chromium.ts";
import { handMadeTracing } from "../support/hand-made-tracing.ts";

const HOSTILE = `<img src=https://e.example/x onerror="window.hit=1"><script>window.hit=1</script></title></svg>"'&`;

describe.skipIf(chromiumMissing)("the page of a tracing", () => {
  const { tracing } = handMadeTracing(HOSTILE);
  const html = renderTracingPage(indexTracing(tracing), null);
  const requests: string[] = [];
  const errors: string[] = [];
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await launch();
    page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.on("request", (request) => requests.push(request.url()));
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    page.on("pageerror", (error) => errors.push(String(error)));
    await page.setContent(html);
  });
  afterAll(() => browser.close());

  const exact = async (): Promise<string> => (await page.locator("mark.exact").allTextContents()).join("");

  it("runs its own script, nothing from the articles, and asks no network", async () => {
    expect(await page.evaluate("window.hit")).toBeUndefined();
    expect(errors).toEqual([]);
    expect(requests).toEqual([]);
    expect(await page.locator(".reader article img, main img, main script").count()).toBe(0);
  });

  it("opens one thread and shows hostile text as text", async () => {
    expect(await page.locator(".thread:visible h2").allTextContents()).toEqual([
      "How many people hurt in the harbour fire?",
    ]);
    expect(await page.locator("main").textContent()).toContain(HOSTILE);
  });

  it("leads from every figure of the thread to the exact words in its article", async () => {
    const links = page.locator(".thread.open a.figure:visible");
    const count = await links.count();
    expect(count).toBeGreaterThan(10);
    for (let place = 0; place < count; place++) {
      const link = links.nth(place);
      await link.dispatchEvent("click");
      const [start, end] = [await link.getAttribute("data-start"), await link.getAttribute("data-end")];
      const reading =
        tracing.readings[Number((await link.getAttribute("href"))!.slice(2).split("-")[0]) - 1]!;
      expect(await exact()).toBe(reading.document.text.slice(Number(start), Number(end)));
      expect(await page.locator(".reader article:visible").count()).toBe(1);
    }
  });

  it("has the words of each link behind its address, without script too", () => {
    const targets = [...html.matchAll(/class="figure" href="#([^"]+)"/g)].map(([, target]) => target!);
    expect(targets.length).toBeGreaterThan(10);
    for (const target of targets) expect(html).toContain(`id="${target}"`);
  });

  it("works by keyboard: figures, their words, back, questions, finding", async () => {
    await page.setContent(html);
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    expect(await exact()).toMatch(/12/);
    await page.keyboard.press("Escape");
    expect(await page.locator(".reader article:visible").count()).toBe(0);
    expect(await page.evaluate("document.activeElement.classList.contains('figure')")).toBe(true);
    await page.keyboard.press("n");
    expect(await page.locator(".thread:visible").getAttribute("id")).toBe("t2");
    await page.keyboard.press("p");
    expect(await page.locator(".thread:visible").getAttribute("id")).toBe("t1");
    await page.keyboard.press("/");
    await page.keyboard.type("chief");
    expect(await page.locator(".questions li:visible").count()).toBe(1);
    await page.keyboard.press("Enter");
    expect(await page.locator(".thread:visible").getAttribute("id")).toBe("t2");
    await page.keyboard.press("/");
    await page.keyboard.press("Escape");
    expect(await page.locator(".questions li:visible").count()).toBe(2);
    await page.keyboard.press("p");
  });

  it.each([1440, 1000, 390])(
    "has no sideways scrolling at %i pixels, with the reader open and closed",
    async (width) => {
      const wide = () =>
        page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
      await page.setViewportSize({ width, height: 844 });
      expect(await wide()).toBe(0);
      await page.locator(".thread.open a.figure").first().click();
      expect(await wide()).toBe(0);
      await page.keyboard.press("Escape");
    },
  );

  it("prints the open question without the lists beside it", async () => {
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("nav:visible, .reader:visible").count()).toBe(0);
    expect(await page.locator(".thread:visible").count()).toBe(1);
    await page.emulateMedia({ media: "screen" });
  });

  it("shows all questions and articles where scripts do not run", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.setContent(html);
    expect(await plain.locator(".thread:visible").count()).toBe(2);
    expect(await plain.locator(".reader article:visible").count()).toBe(5);
    await context.close();
  });
});

/** The desk in a real browser: the ways an analyst goes, by mouse and by keys alone, at both widths; and nothing runs that an article brings. */
import { rmSync } from "node:fs";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createClient } from "../../src/client/index.ts";
import { storeInputs } from "../../src/ledger/index.ts";
import type { Started } from "../../src/serve/start.ts";
import { chromiumMissing, launch } from "../support/chromium.ts";
import { deskOn, ledgerOf, storyItems, type TestLedger } from "../support/desk.ts";
import { buildWeb } from "../support/web.ts";

const WIDE = { width: 1440, height: 900 };
/** Machines that test are busy with other work. */
const PATIENT = { timeout: 15_000 };
const NARROW = { width: 390, height: 844 };

describe.skipIf(chromiumMissing)("the desk in a browser", () => {
  let browser: Browser;
  let web: string;
  let ledger: TestLedger;
  let desk: Started;
  beforeAll(async () => {
    [browser, web] = await Promise.all([launch(), buildWeb()]);
    ledger = await ledgerOf(storyItems([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]));
    desk = await deskOn(ledger.ledger, { web });
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await desk.close();
    await ledger.close();
    rmSync(web, { recursive: true, force: true });
  });

  const client = () => createClient({ base: desk.url });

  /** A page on which any error, or anything that its policy stops, fails the test. */
  async function open(
    path: string,
    viewport = WIDE,
    colorScheme: "light" | "dark" = "light",
  ): Promise<{ page: Page; faults: string[] }> {
    const page = await browser.newPage({ viewport, colorScheme });
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") faults.push(message.text());
    });
    page.on("dialog", (dialog) => {
      faults.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await page.goto(`${desk.url}${path}`);
    await page.locator("h1").first().waitFor();
    return { page, faults };
  }

  async function mostCarried(): Promise<string> {
    const { data } = await client().listThreads();
    return data[0]!.id;
  }

  it("opens the story and follows a figure to its exact words", async () => {
    const { page, faults } = await open("/");
    await page.locator(".thread-title").first().click();
    await page.locator(".glance").waitFor();
    const figure = page.locator(".beside .grid-body a").first();
    const value = await figure.innerText();
    await figure.click();
    await page.locator(".article-text .asked").first().waitFor();
    const asked = (await page.locator(".article-text .asked").allInnerTexts()).join("");
    const number = /\d[\d,]*/.exec(value)?.[0];
    expect(number === undefined || asked.includes(number), `${value} in ${asked}`).toBe(true);
    expect(await page.locator(".card.active").count()).toBe(1);
    expect(await page.locator(".card.active dl").innerText()).toMatch(/sure/);
    expect(faults).toEqual([]);
    await page.close();
  });

  it("draws the chart, the tree and the table, each figure of it a link to its words", async () => {
    const { page, faults } = await open(`/threads/${await mostCarried()}`);
    await page.locator(".chart svg").waitFor();
    await page.locator(".tree .node").first().waitFor();
    expect(await page.locator(".tree .node").count()).toBeGreaterThan(1);
    const links = page.locator('[role="table"] .cell-value a');
    expect(await links.count()).toBeGreaterThan(1);
    for (const href of await links.evaluateAll((all) => all.map((link) => link.getAttribute("href"))))
      expect(href).toMatch(/^\/documents\/doc_[0-9a-f]{20}\?claim=clm_[0-9a-f]{20}&at=\d+-\d+$/);
    await page.getByRole("button", { name: "As a list" }).click();
    expect(await page.locator(".nested li").count()).toBeGreaterThan(1);
    expect(faults).toEqual([]);
    await page.close();
  });

  it("merges two threads, and takes it back", async () => {
    const { data: before } = await client().listThreads();
    const [a, b] = before;
    const { page, faults } = await open(`/threads/${a!.id}`);
    await page.getByRole("button", { name: "Merge with…" }).click();
    await page.getByLabel("Words of the other thread").fill(b!.title.split(" ").slice(0, 4).join(" "));
    await page.locator(".choices button", { hasText: b!.title }).first().click();
    await page.getByText("Merged with").waitFor();
    expect((await client().listThreads()).data.length).toBe(before.length - 1);
    await page.locator("#rulings").waitFor(); // the page has asked again
    await page.locator(".toast").getByRole("button", { name: "Undo" }).click();
    await page.getByText("Taken back.", { exact: true }).waitFor();
    expect((await client().listThreads()).data).toEqual(before);
    expect(faults).toEqual([]);
    await page.close();
  });

  /** What a page shows is asked again after each ruling: the list of rulings tells when it is there. */
  const rulingsShown = (page: Page) => page.locator("#rulings .rulings li").count();

  it("merges and renames voices, and takes it back", async () => {
    const { data: voices } = await client().listVoices({ named: true });
    const [a, b] = voices;
    const { page, faults } = await open(`/voices/${a!.voice.id}`);
    await page.getByRole("button", { name: "Merge with…" }).click();
    await page.getByLabel("Name of the other voice").fill(b!.voice.name);
    await page.getByLabel("Why, for those who read it later").fill("one office");
    await page.locator(".choices button", { hasText: b!.voice.name }).first().click();
    await page.getByText("Merged with").waitFor();
    const merged = (await client().showVoice(b!.voice.id)).data;
    expect([merged.voice.id, merged.mergedFrom]).toEqual([a!.voice.id, b!.voice.id]);
    expect(merged.rulings.at(-1)?.ruling.why).toBe("one office");
    await expect.poll(() => rulingsShown(page), PATIENT).toBe(1);
    await page.locator(".toast").getByRole("button", { name: "Undo" }).click();
    await page.getByText("Taken back.", { exact: true }).waitFor();
    expect((await client().showVoice(b!.voice.id)).data.mergedFrom).toBeNull();
    await page.getByRole("button", { name: "Rename…" }).click();
    await page.getByLabel("Its name").fill("Another name");
    await page.locator("dialog").getByRole("button", { name: "Rename" }).click();
    await page.getByRole("heading", { name: "Another name", level: 1 }).waitFor();
    await page.locator("#rulings").getByRole("button", { name: "Undo: renamed" }).click();
    await page.getByRole("heading", { name: a!.voice.name, level: 1 }).waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });

  it("confirms a claim, says what became of it, rejects it, and takes each back", async () => {
    const { data: claims } = await client().searchClaims({ words: "troops" });
    const { claim, document } = claims.find(({ threads }) => threads.length > 0)!;
    const found = async () =>
      (await client().searchClaims({ document: document.id })).data.some((hit) => hit.claim.id === claim.id);
    const { page, faults } = await open(`/documents/${document.id}?claim=${claim.id}`);
    const card = page.locator(".card.active");
    await card.getByRole("button", { name: "Confirm" }).click();
    await card.locator(".tag", { hasText: "confirmed" }).waitFor();
    await card.getByRole("button", { name: "Outcome…" }).click({ timeout: 4000 });
    await page.locator("dialog[open] select").selectOption("did not happen");
    await page.getByLabel("Known on").fill("2025-12-01");
    await page.getByRole("button", { name: "Set outcome" }).click();
    await card.locator(".tag", { hasText: "outcome: did not happen" }).waitFor();
    await card.getByRole("button", { name: "Reject" }).click();
    await card.locator(".tag", { hasText: "rejected" }).waitFor();
    expect(await found()).toBe(false);
    for (const [words, left] of [
      ["rejected", 2],
      ["outcome", 1],
      ["confirmed", 0],
    ] as const) {
      await card.getByRole("button", { name: `Undo: ${words}` }).click();
      await expect.poll(() => card.locator(".tag").count(), PATIENT).toBe(left);
    }
    expect(await found()).toBe(true);
    const { data: audit } = await client().listRulings({ limit: 6 });
    expect(audit.map(({ ruling }) => ruling.act.kind)).toEqual([
      "undo",
      "undo",
      "undo",
      "reject",
      "resolve",
      "confirm",
    ]);
    expect(audit.every(({ ruling }) => ruling.by === "tester")).toBe(true);
    expect(faults).toEqual([]);
    await page.close();
  });

  it("shows on every page how adding goes, and on the desk what came", async () => {
    const [first, second] = await Promise.all([open("/"), open("/add")]);
    const story = (name: string, dead: number): { name: string; mimeType: string; buffer: Buffer } => ({
      name,
      mimeType: "text/plain",
      buffer: Buffer.from(
        `A dam broke near Osvale and ${dead} people were killed, police said on Monday. “It was fast,” said Mayor Ida Bron.`,
      ),
    });
    await second.page
      .locator('input[type="file"]')
      .setInputFiles([story("one.txt", 12), story("two.txt", 13), story("three.txt", 14)]);
    await first.page.locator(".progress-line", { hasText: /of 3 articles|Added 3 articles/ }).waitFor();
    await first.page.locator(".progress-line", { hasText: "Added 3 articles." }).waitFor();
    const latest = first.page.locator(".latest li");
    await expect.poll(() => latest.count(), PATIENT).toBeGreaterThanOrEqual(3);
    // None of them has a headline: they are called by their first words.
    expect(await latest.first().innerText()).toContain("A dam broke near Osvale");
    await latest.first().locator("a").click();
    await first.page.getByRole("heading", { name: /^A dam broke near Osvale/, level: 1 }).waitFor();
    await first.page.goto(`${desk.url}/`);
    await expect.poll(() => latest.count(), PATIENT).toBeGreaterThanOrEqual(3); // also for who comes later
    expect([...first.faults, ...second.faults]).toEqual([]);
    await first.page.close();
    await second.page.close();
  });

  it("adds a pasted article and shows its claims at once", async () => {
    const { page, faults } = await open("/add");
    await page
      .getByLabel("The article’s text")
      .fill(
        "At least 31 people were killed when a ferry sank off Lagos, the coast guard said on Tuesday. “We fear more,” Captain Ada Obi told Reuters.",
      );
    await page.getByLabel("Outlet").fill("Example Post");
    await page.getByLabel("Published").fill("2025-05-06");
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await page.locator("#found .claim-item").first().waitFor();
    expect(await page.locator("#found").innerText()).toContain("31 people were killed");
    await page.getByText("Open the article with its words marked").click();
    await page.locator(".article-text").waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });

  it("shows how feeds do, the one that fails too", async () => {
    const feed = (name: string, state: Record<string, unknown>, well: boolean) => ({
      kind: "state" as const,
      input: { source: { name, kind: "feed" }, item: "", digest: "", about: {} },
      state: { checked: "2025-07-03T10:00:00.000Z", next: "2025-07-03T11:00:00.000Z", ...state },
      well,
    });
    await storeInputs(
      ledger.ledger,
      [
        feed("https://good.example/rss", { title: "The Good Post", well: "2025-07-03T10:00:00.000Z" }, true),
        feed("https://ill.example/rss", { failures: 3, error: "503 Service Unavailable" }, false),
      ],
      "2025-07-03T10:00:00.000Z",
    );
    desk.changed(); // it was not the desk that wrote
    const { page, faults } = await open("/add");
    const feeds = page.getByRole("group", { name: "Feeds" });
    await feeds.waitFor();
    expect(await feeds.locator("tr", { hasText: "The Good Post" }).innerText()).toContain("well");
    const ill = feeds.locator("tr.ailing");
    expect(await ill.innerText()).toMatch(/ill\.example.*failed 3 times in a row.*503/s);
    expect(faults).toEqual([]);
    await page.close();
  });

  it("says in one line what it cannot read", async () => {
    const { page } = await open("/add");
    await page.getByLabel("The article’s text").fill("http://127.0.0.1:9/secret");
    await page.getByRole("button", { name: "Fetch and add" }).click();
    await page.locator(".outcome.failed").waitFor();
    expect(await page.locator(".outcome.failed").innerText()).toMatch(/127\.0\.0\.1/);
    await page.close();
  });

  it("searches, with suggestions, by keys alone", async () => {
    const { page, faults } = await open("/");
    await page.keyboard.press("/");
    await page.keyboard.type("troo");
    await page.locator('[role="option"]').first().waitFor();
    await page.keyboard.press("ArrowDown");
    expect(await page.locator('[role="option"][aria-selected="true"]').count()).toBe(1);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/(?:threads|voices)\//);
    await page.locator("h1").first().waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("North Korean troops");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/claims\?words=/);
    await page.locator(".claim-item").first().waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });

  it("goes from the desk to the words by keys alone", async () => {
    const { page } = await open("/");
    await page.locator(".thread-title").first().waitFor();
    await tabTo(page, ".thread-title");
    await page.keyboard.press("Enter");
    await page.locator(".tree .node").first().waitFor();
    await tabTo(page, ".tree .node");
    await page.keyboard.press("ArrowRight");
    expect(await page.evaluate("document.activeElement.classList.contains('node-article')")).toBe(true);
    await page.keyboard.press("Enter");
    await page.locator(".card.active").waitFor();
    expect(page.url()).toContain("/documents/");
    await page.close();
  });

  /** Presses Tab until the focus is on such an element. */
  async function tabTo(page: Page, selector: string): Promise<void> {
    for (let presses = 0; presses < 200; presses++) {
      await page.keyboard.press("Tab");
      if (await page.evaluate(`document.activeElement?.matches(${JSON.stringify(selector)})`)) return;
    }
    throw new Error(`Tab never comes to ${selector}`);
  }

  it("has no serious fault that axe can find, and no sideways scrolling, on any page", async () => {
    const thread = await mostCarried();
    const { data: documents } = await client().listDocuments();
    const { data: voices } = await client().listVoices();
    const paths = [
      "/",
      "/claims",
      "/documents",
      "/voices",
      "/rulings",
      "/add",
      "/settings",
      "/help",
      "/help/claim-spec",
      "/reference",
      `/threads/${thread}`,
      `/documents/${documents.at(-1)!.id}`,
      `/voices/${voices[0]!.voice.id}`,
    ];
    const found: string[] = [];
    for (const [viewport, scheme] of [
      [WIDE, "light"],
      [NARROW, "dark"],
    ] as const) {
      for (const path of paths) {
        const { page, faults } = await open(path, viewport, scheme);
        await expect.poll(() => page.locator(".loading").count(), { timeout: 10_000 }).toBe(0);
        await page.evaluate(axe.source);
        const { violations } = (await page.evaluate("axe.run({ resultTypes: ['violations'] })")) as {
          violations: { id: string; impact: string; nodes: { html: string }[] }[];
        };
        for (const { id, impact, nodes } of violations)
          if (impact === "serious" || impact === "critical")
            found.push(`${path} at ${viewport.width}: ${id} ${nodes[0]?.html.slice(0, 160)}`);
        const sideways = (await page.evaluate("document.documentElement.scrollWidth - innerWidth")) as number;
        if (sideways > 0) found.push(`${path} at ${viewport.width}: ${sideways} pixels sideways`);
        found.push(...faults.map((fault) => `${path} at ${viewport.width}: ${fault}`));
        await page.close();
      }
    }
    expect(found).toEqual([]);
  }, 240_000);

  describe("with an article that brings scripts", () => {
    const BAIT = `<img src=x onerror="alert(1)"><script>alert(2)</script><a href="javascript:alert(3)">x</a>{{7*7}}\${7*7}"'><svg onload=alert(4)>`;
    let document: string;
    beforeAll(async () => {
      const added = await client().addFile(
        "bait.json",
        new TextEncoder().encode(
          JSON.stringify({
            title: `Title ${BAIT}`,
            outlet: `Outlet ${BAIT}`,
            url: "javascript:alert(5)",
            authors: [`Author ${BAIT}`],
            published: "2025-07-02",
            text: `Headline ${BAIT}\n\nUp to 30,000 ${BAIT} North Korean troops will be sent to Russia, ${BAIT} General Ivan ${BAIT} Petrov told CNN on Tuesday. “We saw ${BAIT} it,” said Minister Anna <b>Kim</b>.`,
          }),
        ),
      );
      document = added.data.document;
    });

    it("shows it as text everywhere, and runs nothing", async () => {
      const { data: claims } = await client().searchClaims({ document });
      const voices = [...new Set(claims.flatMap(({ chain }) => chain.map(({ voice }) => voice)))];
      const threads = [...new Set(claims.flatMap((claim) => claim.threads))];
      const renamed = voices[0]!;
      await client().addRuling(
        { kind: "rename", target: { noun: "voice", id: renamed }, name: `Voice ${BAIT}` },
        `why ${BAIT}`,
      );
      const paths = [
        `/documents/${document}`,
        "/documents",
        "/claims",
        "/voices",
        "/rulings",
        "/",
        "/add",
        `/claims?words=${encodeURIComponent(BAIT)}`,
        ...voices.map((id) => `/voices/${id}`),
        ...threads.map((id) => `/threads/${id}`),
      ];
      for (const [path, viewport] of paths.flatMap((one) => [[one, WIDE] as const, [one, NARROW] as const])) {
        const { page, faults } = await open(path, viewport);
        await page.waitForTimeout(300);
        expect(faults, path).toEqual([]);
        const made = await page.evaluate(
          `[...document.querySelectorAll("main img, main script, main a[href^='javascript'], main [onerror], main [onload]")].length`,
        );
        expect(made, path).toBe(0);
        await page.close();
      }
      const { page } = await open(`/documents/${document}`);
      await page.locator(".article-text").waitFor();
      expect(await page.locator(".article-text").innerText()).toContain('<img src=x onerror="alert(1)">');
      expect(await page.getByText("original").count()).toBe(0); // its address is none that a browser may go to
      await page.close();
    }, 240_000);
  });

  it("says that a page is not there, and what to do", async () => {
    const { page } = await open("/threads/thr_00000000000000000000");
    expect(await page.locator('[role="alert"]').innerText()).toContain("there is no such thread");
    await page.goto(`${desk.url}/nowhere`);
    await page.getByText("There is no such page").waitFor();
    await page.close();
  });
});

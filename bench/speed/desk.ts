/**
 * `npm run bench -- desk [--loads N]`: what a person waits for, in Chromium: the largest contentful paint of the main
 * pages on the shipped story, each load in a browser that has nothing of it yet; and how smoothly a thread of 2,000
 * claims scrolls. Fails where a page is painted later than a second, by the median of its loads.
 */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { createClient } from "../../src/client/index.ts";
import type { Envelope } from "../../src/serve/envelope.ts";
import type { ThreadView } from "../../src/serve/schema/thread.ts";
import { addressIn } from "../address-in.ts";
import { PROJECT_ROOT } from "../data.ts";

export const about = "largest contentful paint of the desk's pages, and scrolling 2,000 claims, in Chromium";

const LOADS = 5;
const MOST_MS = 1000;
const MANY = 2000;
/** A task longer than this is felt. */
const LONG_TASK_MS = 50;

export async function run(args: readonly string[]): Promise<void> {
  const loads = Number(args[args.indexOf("--loads") + 1]) || LOADS;
  const main = join(PROJECT_ROOT, "dist", "cli", "main.js");
  if (!existsSync(main)) throw new Error("run npm run build first");
  const folder = mkdtempSync(join(tmpdir(), "hearsay-bench-"));
  const story = join(PROJECT_ROOT, "stories/dprk/articles");
  const options = ["serve", "--add", story, "--ledger", join(folder, "ledger"), "--port", "0"];
  const server = spawn(process.execPath, [main, ...options], { stdio: ["ignore", "pipe", "ignore"] });
  const browser = await chromium.launch({
    executablePath: process.env["HEARSAY_CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox"],
  });
  try {
    const url = await addressIn(server.stdout);
    const slow = await paints(browser, url, loads);
    await scrolls(browser, url);
    if (slow.length > 0) throw new Error(`painted later than ${MOST_MS} ms: ${slow.join(", ")}`);
  } finally {
    await browser.close();
    server.kill("SIGINT");
    await new Promise((resolve) => server.once("exit", resolve));
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns the pages that are painted too late */
async function paints(browser: Browser, url: string, loads: number): Promise<readonly string[]> {
  const client = createClient({ base: url });
  const thread = (await client.listThreads()).data[0]!.id;
  const article = (await client.listDocuments()).data[0]!.id;
  const voice = (await client.listVoices()).data[0]!.voice.id;
  const pages = {
    desk: "/",
    thread: `/threads/${thread}`,
    article: `/documents/${article}`,
    voice: `/voices/${voice}`,
    claims: "/claims?words=troops",
  };
  const slow: string[] = [];
  for (const [name, path] of Object.entries(pages)) {
    const times: number[] = [];
    for (let load = 0; load < loads; load++) times.push(await paintOf(browser, `${url}${path}`));
    times.sort((a, b) => a - b);
    const median = times[Math.floor(times.length / 2)]!;
    if (median > MOST_MS) slow.push(name);
    console.log(
      `${name.padEnd(8)} largest contentful paint ${median.toFixed(0)} ms (${times.map((time) => time.toFixed(0)).join(", ")})`,
    );
  }
  return slow;
}

async function paintOf(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(address);
  await page.locator("h1").first().waitFor();
  // The stream of news never ends, so that "network idle" never comes: the page is at rest when nothing is loading.
  while ((await page.locator(".loading").count()) > 0) await page.waitForTimeout(50);
  await page.waitForTimeout(500);
  const time = (await page.evaluate(`new Promise((resolve) => {
    new PerformanceObserver((list) => resolve(list.getEntries().at(-1).startTime)).observe({
      type: "largest-contentful-paint",
      buffered: true,
    });
  })`)) as number;
  await context.close();
  return time;
}

async function scrolls(browser: Browser, url: string): Promise<void> {
  const thread = (await createClient({ base: url }).listThreads()).data[0]!.id;
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.route(`**/api/v1/threads/${thread}`, async (route) => {
    const answer = (await (await route.fetch()).json()) as Envelope<ThreadView>;
    await route.fulfill({ json: { ...answer, data: { ...answer.data, tellings: many(answer.data) } } });
  });
  await page.goto(`${url}/threads/${thread}`);
  await page.locator(".chart svg").waitFor();
  for (const name of ["All claims", "Figures as a table"]) {
    await page.getByRole("table", { name }).scrollIntoViewIfNeeded();
    report(`${MANY} claims, table “${name}”`, await scrolling(page, `[aria-label="${name}"]`));
  }
  await page.evaluate("scrollTo(0, 0)");
  report(`${MANY} claims, the whole page`, await scrolling(page, "html"));
}

const many = ({ tellings }: ThreadView): ThreadView["tellings"] =>
  Array.from({ length: MANY }, (_, index) => {
    const telling = tellings[index % tellings.length]!;
    const claim = `clm_${index.toString(16).padStart(20, "0")}` as typeof telling.figure.claim;
    return { ...telling, figure: { ...telling.figure, claim } };
  });

interface Scrolled {
  readonly frames: readonly number[];
  readonly longTasks: readonly number[];
}

const scrolling = async (page: Page, selector: string): Promise<Scrolled> =>
  (await page.evaluate(`(async () => {
    const box = document.querySelector(${JSON.stringify(selector)});
    const longTasks = [];
    new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ duration }) => duration)))
      .observe({ type: "longtask" });
    const frame = () => new Promise(requestAnimationFrame);
    const frames = [];
    let last = await frame();
    for (let turn = 0; turn < 180; turn++) {
      box.scrollTop += 240;
      const now = await frame();
      frames.push(now - last);
      last = now;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
    return { frames, longTasks };
  })()`)) as Scrolled;

function report(what: string, { frames, longTasks }: Scrolled): void {
  const sorted = [...frames].sort((a, b) => a - b);
  const at = (share: number): string => sorted[Math.floor((sorted.length - 1) * share)]!.toFixed(1);
  const long = longTasks.filter((time) => time > LONG_TASK_MS);
  console.log(
    `${what}: a frame takes ${at(0.5)} ms median, ${at(0.95)} ms at the 95th percentile; ${long.length} tasks longer than ${LONG_TASK_MS} ms${long.length > 0 ? ` (${Math.max(...long).toFixed(0)} ms the longest)` : ""} in ${frames.length} frames`,
  );
}

/** `npm run screenshots`: makes the pictures of the README from the real program and the shipped examples. */
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { createClient } from "../src/client/index.ts";
import { escapeHtml } from "../src/export/html/escape.ts";
import { renderPage } from "../src/export/html/page.ts";
import { renderTracingPage } from "../src/export/html/tracing/page.ts";
import { indexTracing, threadsAbout } from "../src/export/tracing/index.ts";
import { read } from "../src/pipeline/read.ts";
import { traceInputs } from "../src/pipeline/trace-inputs.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const ARTICLES = `${root}stories/dprk/articles`;
const EXAMPLE = `${ARTICLES}/01.json`;
const QUESTION = "how many more troops";
const IMAGES = `${root}docs/images/`;
mkdirSync(IMAGES, { recursive: true });

/** The colours of a terminal's escape codes, as they look on a dark ground. */
const COLOURS: Readonly<Record<string, string>> = {
  "1": "font-weight:bold",
  "2": "opacity:.6",
  "32": "color:#7fd49a",
  "33": "color:#e6c07b",
  "34": "color:#7aa7f0",
  "35": "color:#d19ae0",
  "36": "color:#7cc7e8",
};
const CLOSING = new Set(["0", "22", "39"]);

function toHtml(terminal: string): string {
  let open = 0;
  return escapeHtml(terminal).replace(/\u001b\[(\d+)m/g, (_code, digits: string) => {
    const style = COLOURS[digits];
    if (style !== undefined) {
      open++;
      return `<span style="${style}">`;
    }
    return CLOSING.has(digits) && open > 0 && open-- > 0 ? "</span>" : "";
  });
}

const run = (...args: readonly string[]): string =>
  execFileSync(process.execPath, [`${root}dist/cli/main.js`, ...args, "--color"], { encoding: "utf8" });

const outcome = await read(EXAMPLE);
if (outcome.kind === "error") throw new Error(outcome.error.message);
const { tracing } = await traceInputs([ARTICLES]);
const index = indexTracing(tracing);

const browser = await chromium.launch({
  executablePath: process.env["HEARSAY_CHROMIUM"] ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});

async function terminal(name: string, text: string, lines: number, width: number): Promise<void> {
  const shown = text.split("\n").slice(0, lines).join("\n");
  const page = await browser.newPage({ viewport: { width, height: 200 }, deviceScaleFactor: 1.5 });
  await page.setContent(
    `<body style="margin:0;background:#16181d"><pre style="margin:0;padding:18px 22px;color:#d8dae0;font:14px/1.35 'DejaVu Sans Mono',monospace">${toHtml(shown)}</pre>`,
  );
  await page.screenshot({ path: `${IMAGES}${name}.png`, fullPage: true });
}

await terminal("cards", run("read", EXAMPLE, "--width", "104"), 42, 960);
await terminal("trace", run("trace", ARTICLES, "--about", QUESTION, "--width", "110"), 48, 1010);

const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
await page.setContent(renderPage(outcome.reading));
await page.locator(".claim").nth(1).focus();
await page.screenshot({ path: `${IMAGES}page.png` });

const traced = await browser.newPage({ viewport: { width: 1440, height: 900 } });
await traced.setContent(renderTracingPage(index, threadsAbout(index, QUESTION)[0] ?? null));
await traced.locator(".thread.open .answer a.figure").first().click();
await traced.screenshot({ path: `${IMAGES}trace-page.png` });

await desk();
await browser.close();

/** The pages of the desk, on a ledger made from the shipped story. */
async function desk(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-pictures-"));
  const args = ["serve", "--add", ARTICLES, "--ledger", join(folder, "ledger"), "--port", "0"];
  const server = spawn(process.execPath, [`${root}dist/cli/main.js`, ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    const url = await addressIn(server.stdout);
    const client = createClient({ base: url });
    const threads = (await client.listThreads()).data;
    const thread = threads.find(({ title }) => title.toLowerCase().includes(QUESTION)) ?? threads[0]!;
    const { data: view } = await client.showThread(thread.id);
    const figure =
      view.tellings.find(({ chain, title }) => chain.length > 2 && title !== null) ?? view.tellings[0]!;
    const { claim } = figure.figure;
    const article = `/documents/${figure.document}?claim=${claim}&at=${figure.words.start}-${figure.words.end}`;
    const pages = [
      ["desk", "/", ".change"],
      ["desk-thread", `/threads/${thread.id}`, ".tree .node"],
      ["desk-article", article, ".card.active"],
    ] as const;
    for (const [name, path, shown] of pages) {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      await page.goto(`${url}${path}`);
      await page.locator(shown).first().waitFor();
      await page.waitForTimeout(400); // the chart is drawn
      await page.screenshot({ path: `${IMAGES}${name}.png` });
    }
  } finally {
    server.kill("SIGINT");
    await new Promise((resolve) => server.once("exit", resolve));
    rmSync(folder, { recursive: true, force: true });
  }
}

async function addressIn(output: NodeJS.ReadableStream): Promise<string> {
  let text = "";
  for await (const chunk of output) {
    text += String(chunk);
    const url = /http:\/\/\S+/.exec(text)?.[0];
    if (url !== undefined) return url;
  }
  throw new Error(`hearsay serve did not start: ${text}`);
}

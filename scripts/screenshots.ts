/** `npm run screenshots`: makes the pictures of the README from the real program and the shipped example. */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { escapeHtml } from "../src/export/html/escape.ts";
import { renderPage } from "../src/export/html/page.ts";
import { read } from "../src/pipeline/read.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const EXAMPLE = `${root}stories/dprk/articles/01.json`;
const IMAGES = `${root}docs/images/`;
mkdirSync(IMAGES, { recursive: true });

/** The colours of a terminal's escape codes, as they look on a dark ground. */
const COLOURS: Readonly<Record<string, string>> = {
  "1": "font-weight:bold",
  "2": "opacity:.6",
  "32": "color:#7fd49a",
  "33": "color:#e6c07b",
  "36": "color:#7cc7e8",
};

function toHtml(terminal: string): string {
  let open = 0;
  return escapeHtml(terminal).replace(/\u001b\[(\d+)m/g, (_code, digits: string) => {
    const style = COLOURS[digits];
    if (style !== undefined) {
      open++;
      return `<span style="${style}">`;
    }
    return open > 0 && open-- > 0 ? "</span>" : "";
  });
}

const cards = execFileSync(
  process.execPath,
  [`${root}dist/cli/main.js`, "read", EXAMPLE, "--color", "--width", "104"],
  {
    encoding: "utf8",
  },
);
const outcome = await read(EXAMPLE);
if (outcome.kind === "error") throw new Error(outcome.error.message);

const browser = await chromium.launch({
  executablePath: process.env["HEARSAY_CHROMIUM"] ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
const terminal = await browser.newPage({ viewport: { width: 960, height: 760 }, deviceScaleFactor: 1.5 });
const first = cards.split("\n").slice(0, 42).join("\n");
await terminal.setContent(
  `<body style="margin:0;background:#16181d"><pre style="margin:0;padding:18px 22px;color:#d8dae0;font:14px/1.35 'DejaVu Sans Mono',monospace">${toHtml(first)}</pre>`,
);
await terminal.screenshot({ path: `${IMAGES}cards.png` });
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
await page.setContent(renderPage(outcome.reading));
await page.locator(".claim").nth(1).focus();
await page.screenshot({ path: `${IMAGES}page.png` });
await browser.close();
console.log(
  readFileSync(`${IMAGES}cards.png`).length + readFileSync(`${IMAGES}page.png`).length,
  "bytes of pictures",
);

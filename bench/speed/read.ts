/** `npm run bench -- read`: pages and plain texts a second, from bytes to Document, and that time is linear in length. */

import { readBytes } from "../../src/read/bytes.ts";
import { readText } from "../../src/read/text.ts";
import { shared } from "../data.ts";
import { loadPages } from "../extraction/corpus.ts";
import { checkFloors } from "../floor.ts";

export const about = "pages and plain texts a second of read, and its time on long hostile input";

/** Other work on the machine disturbs; the best of so many runs over all pages is nearest to what the code costs. */
const RUNS = 5;
/** Floors are pinned at this share of what was measured: machines differ and are noisy. */
const FLOOR_SHARE = 0.4;
const MEGABYTE = 1_000_000;

export async function run(args: readonly string[]): Promise<void> {
  if (shared("article-extraction") === null) {
    console.warn("read: SKIPPED: shared corpus article-extraction is not on this machine (HEARSAY_SHARED)");
    return;
  }
  const { pages, digest } = loadPages();
  const bytes = pages.map((page) => new TextEncoder().encode(page.html));
  const html = fastest(() => {
    for (const page of bytes) readBytes(page, { contentType: "text/html" });
  });
  const texts = pages.map((page) => page.articleBody);
  const plain = fastest(() => {
    for (const text of texts) readText(text);
  });
  const scores = { "pages/s": pages.length / html, "texts/s": texts.length / plain };
  const size = bytes.reduce((sum, page) => sum + page.length, 0);
  if (args.includes("--json")) console.log(JSON.stringify(scores));
  else {
    console.log(
      `read: ${pages.length} pages of ${Math.round(size / pages.length / 1000)} kB, one core by processor time, best of ${RUNS} runs`,
    );
    console.log(`  ${scores["pages/s"].toFixed(0)} pages/s (${(size / html / MEGABYTE).toFixed(0)} MB/s)`);
    console.log(`  ${scores["texts/s"].toFixed(0)} plain texts/s`);
    console.log(
      `  memory ${Math.round(process.memoryUsage().rss / MEGABYTE)} MB (the whole process, the corpus included)`,
    );
    for (const [name, page] of HOSTILE)
      console.log(
        `  ${name}: ${(1000 * cpuSeconds(() => readBytes(new TextEncoder().encode(page)))).toFixed(0)} ms`,
      );
  }
  const pinned = args.includes("--pin")
    ? Object.entries(scores).map(([key, value]) => [key, value * FLOOR_SHARE])
    : Object.entries(scores);
  checkFloors("read", digest, Object.fromEntries(pinned), args);
}

const HOSTILE: readonly (readonly [string, string])[] = [
  ["100,000 divs in one another", `<html>${"<div>".repeat(100_000)}text`],
  ["a million quotation marks", '"'.repeat(MEGABYTE)],
  ["a megabyte on one line", "said ".repeat(MEGABYTE / 5)],
];

function fastest(work: () => void): number {
  return Math.min(...Array.from({ length: RUNS }, () => cpuSeconds(work)));
}

function cpuSeconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

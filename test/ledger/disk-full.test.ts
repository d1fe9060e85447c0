/**
 * A disk that fills up while articles are added, on a small disk of its own: the command says so in one line, what it told to be
 * stored is there, and with room again the same command finishes what it began, to the byte.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, statfsSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { hearsay } from "../support/command.ts";
import { NEWS } from "./articles.ts";

const PATIENCE_MS = 300_000;
const SIZE = "160m";
/** Enough to begin with, not enough for the articles. */
const LEFT_BYTES = 1_200_000;

const folder = mkdtempSync(join(tmpdir(), "hearsay-full-"));
const disk = join(folder, "disk");
let mounted = false;
mkdirSync(disk);
try {
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${SIZE}`, "tmpfs", disk], { stdio: "pipe" });
  mounted = true;
} catch (error) {
  // Nothing that can be installed gives the right to mount: where a container withholds it, it is only told.
  console.warn(
    `SKIPPED: NO SMALL DISK CAN BE MOUNTED HERE (it takes root on Linux): a full disk is not tested: ${String(error).split("\n")[0]}`,
  );
}
afterAll(() => {
  if (mounted) execFileSync("umount", [disk]);
  rmSync(folder, { recursive: true, force: true });
});

/** The stories in many towns. */
const ARTICLES = Array.from({ length: 30 }, (_, round) =>
  NEWS.map((article) => {
    const town = (text: string): string =>
      text.replace(/Tarvo|Ostrel|Quimba/g, (name) => `${name}${"aeiou"[round % 5]}${"nrstkm"[round % 6]}`);
    return { ...article, url: town(article.url!), title: town(article.title!), text: town(article.text) };
  }),
).flat();

async function add(ledger: string, articles: string) {
  process.env["SOURCE_DATE_EPOCH"] = "1748736000";
  const { code, out, err } = await hearsay(["add", articles, "--ledger", ledger, "--threads", "0", "--json"]);
  const told = out
    .trim()
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line) as { readonly added?: number; readonly skipped?: number });
  return { code, err, stored: Math.max(0, ...told.map(({ added = 0, skipped = 0 }) => added + skipped)) };
}

const dumpOf = async (ledger: string): Promise<string> => (await hearsay(["dump", "--ledger", ledger])).out;
const countOf = (dump: string): number => dump.match(/^\{"kind":"document"/gm)?.length ?? 0;

it.skipIf(!mounted)(
  "says so, keeps what it told, and goes on when there is room",
  {
    timeout: PATIENCE_MS,
  },
  async () => {
    const articles = join(folder, "articles.jsonl");
    const ledger = join(disk, "ledger");
    writeFileSync(articles, `${JSON.stringify(ARTICLES[0])}\n`);
    expect((await add(ledger, articles)).code).toBe(0);
    writeFileSync(articles, ARTICLES.map((article) => `${JSON.stringify(article)}\n`).join(""));
    const { bavail, bsize } = statfsSync(disk);
    const ballast = join(disk, "ballast");
    writeFileSync(ballast, Buffer.alloc(bavail * bsize - LEFT_BYTES));
    const full = await add(ledger, articles);
    expect(full.err).toBe(
      `hearsay: the disk of ${ledger} is full; what was stored is kept: make room and give the same command again\n`,
    );
    expect([full.code, full.stored < ARTICLES.length]).toEqual([5, true]);
    truncateSync(ballast);
    expect(countOf(await dumpOf(ledger))).toBeGreaterThanOrEqual(full.stored);
    expect((await add(ledger, articles)).code).toBe(0);
    const whole = join(folder, "whole");
    writeFileSync(articles, `${JSON.stringify(ARTICLES[0])}\n`);
    await add(whole, articles);
    writeFileSync(articles, ARTICLES.map((article) => `${JSON.stringify(article)}\n`).join(""));
    await add(whole, articles);
    expect(await dumpOf(ledger)).toBe(await dumpOf(whole));
  },
);

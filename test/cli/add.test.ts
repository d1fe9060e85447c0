/** `hearsay add` as a process: Ctrl-C finishes what is in hand, says how far it came, and the same command goes on. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, it } from "vitest";
import { countAll, openLedger } from "../../src/ledger/index.ts";

const MAIN = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));
const PATIENCE_MS = 240_000;
/** More than a few batches, so that there is something to be stopped in. */
const ARTICLES = 400;

const folder = mkdtempSync(join(tmpdir(), "hearsay-add-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Line {
  readonly kind: string;
  readonly added: number;
  readonly skipped: number;
  readonly stopped: boolean;
}
interface Ended {
  readonly code: number | null;
  readonly err: string;
  readonly last: Line;
}

/** @param stopping true: interrupted as soon as something is told to be stored */
function add(articles: string, ledger: string, stopping: boolean): Promise<Ended> {
  return new Promise((resolve) => {
    const args = ["--import", "tsx", MAIN, "add", articles, "--ledger", ledger, "--threads", "0", "--json"];
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
    let out = "";
    let err = "";
    let told = !stopping;
    child.stderr.on("data", (chunk: Buffer) => {
      err += chunk.toString();
    });
    child.stdout.on("data", (chunk: Buffer) => {
      out += chunk.toString();
      if (told || !/"kind":"progress".*"added":[1-9]/.test(out)) return;
      told = true;
      child.kill("SIGINT");
    });
    child.once("close", (code) => {
      resolve({ code, err, last: JSON.parse(out.trim().split("\n").at(-1)!) as Line });
    });
  });
}

it("stops at Ctrl-C with what it has, and goes on from there", { timeout: PATIENCE_MS }, async () => {
  const articles = join(folder, "articles.jsonl");
  const ledger = join(folder, "ledger");
  const text = (index: number): string =>
    `Officials in Kelva said that ${index + 20} people had been injured.`;
  const lines = Array.from({ length: ARTICLES }, (_, index) => `${JSON.stringify({ text: text(index) })}\n`);
  writeFileSync(articles, lines.join(""));
  const stopped = await add(articles, ledger, true);
  expect(stopped.err).toContain("finishing what is in hand; the same command goes on from there");
  expect([stopped.code, stopped.last.kind, stopped.last.stopped]).toEqual([130, "done", true]);
  expect(stopped.last.added).toBeGreaterThan(0);
  expect(stopped.last.added).toBeLessThan(ARTICLES);
  const finished = await add(articles, ledger, false);
  expect([finished.code, finished.last.stopped]).toEqual([0, false]);
  expect([finished.last.added, finished.last.skipped]).toEqual([
    ARTICLES - stopped.last.added,
    stopped.last.added,
  ]);
  const opened = await openLedger({ at: ledger });
  expect((await countAll(opened)).documents).toBe(ARTICLES);
  await opened.close();
});

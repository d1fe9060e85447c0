/**
 * Killed at random moments while it adds, and begun again each time: nothing that was told to be stored is lost, nothing
 * is there twice, and in the end the ledger is, byte for byte, the one that was never killed.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, it } from "vitest";
import { countAll, dump, type Ledger, openLedger } from "../../src/ledger/index.ts";
import type { Article } from "../../src/pipeline/annotate.ts";
import { ingest } from "../../src/pipeline/ingest/ingest.ts";
import { sourceItems } from "../../src/pipeline/ingest/sources/source-items.ts";
import { NEWS } from "./articles.ts";
import { onEachEngine } from "./each-engine.ts";

const CHILD = fileURLToPath(new URL("./crash-child.ts", import.meta.url));
/** More moments where there is time: in CI. */
const MOMENTS = Number(process.env["HEARSAY_CRASHES"] ?? 10);
const EPOCH = "1748736000";
/** A killed process is begun again after at most so many of its batches, so that every run gets some way. */
const MOST_STEPS = 5;
const MOST_MS = 60;
const MOST_START_MS = 4000;

const folder = mkdtempSync(join(tmpdir(), "hearsay-crash-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The stories again in other towns, so that there are enough to be killed among. */
const ARTICLES: readonly Article[] = Array.from({ length: 12 }, (_, round) =>
  NEWS.map((article): Article => {
    const town = (text: string): string =>
      text.replace(/Tarvo|Ostrel|Quimba/g, (name) => `${name}${"aeiou"[round % 5]}${"nrst"[round % 4]}`);
    return { ...article, url: town(article.url!), title: town(article.title!), text: town(article.text) };
  }),
).flat();

async function dumpOf(ledger: Ledger): Promise<string> {
  const lines: string[] = [];
  for await (const line of dump(ledger)) lines.push(line);
  return lines.join("\n");
}

/** @returns how many were told to be stored; null: it came to its end before it was killed */
function killed(at: string, articles: string, steps: number, ms: number): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", "tsx", CHILD, at, articles], {
      env: { ...process.env, SOURCE_DATE_EPOCH: EPOCH },
      stdio: ["ignore", "pipe", "pipe"],
    });
    if (steps === 0) setTimeout(() => child.kill("SIGKILL"), ms);
    let told = 0;
    let lines = 0;
    let errors = "";
    child.stderr.on("data", (chunk: Buffer) => {
      errors += chunk.toString();
    });
    child.stdout.on("data", (chunk: Buffer) => {
      for (const line of chunk.toString().trim().split("\n")) {
        told = Math.max(told, Number(line));
        if (++lines === steps) setTimeout(() => child.kill("SIGKILL"), ms);
      }
    });
    child.once("exit", (code, signal) => {
      if (signal === "SIGKILL") resolve(told);
      else if (code === 0) resolve(null);
      else reject(new Error(`the child ended with ${code}: ${errors}`));
    });
  });
}

onEachEngine("adding", (bench, name) => {
  it(`comes through ${MOMENTS} kills`, { timeout: 60_000 * MOMENTS }, async ({ skip }) => {
    if (!bench.there()) return skip();
    process.env["SOURCE_DATE_EPOCH"] = EPOCH;
    const articles = join(folder, `${name}.jsonl`);
    writeFileSync(articles, ARTICLES.map((article) => `${JSON.stringify(article)}\n`).join(""));
    const whole = await bench.open();
    await ingest(whole, sourceItems([articles], whole), { threads: 0 });
    const expected = await dumpOf(whole);
    const counts = await countAll(whole);
    let at = await bench.place();
    let kills = 0;
    while (kills < MOMENTS) {
      // None: killed while it starts, when it may be making or opening the ledger.
      const steps = Math.floor(Math.random() * (MOST_STEPS + 1));
      const ms = Math.floor(Math.random() * (steps === 0 ? MOST_START_MS : MOST_MS));
      const told = await killed(at, articles, steps, ms);
      const ledger = await openLedger({ at, create: true });
      const { documents } = await countAll(ledger);
      const about = `${kills} kills, after ${steps} steps and ${ms} ms`;
      if (told === null) {
        expect(await dumpOf(ledger), about).toBe(expected);
        at = await bench.place();
      } else {
        kills++;
        expect(documents, about).toBeGreaterThanOrEqual(told);
      }
      await ledger.close();
    }
    const ledger = await openLedger({ at, create: true });
    await ingest(ledger, sourceItems([articles], ledger), { threads: 0 });
    expect(await countAll(ledger)).toEqual(counts);
    expect(await dumpOf(ledger)).toBe(expected);
    await ledger.close();
  });
});

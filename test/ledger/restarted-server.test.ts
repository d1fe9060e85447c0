/** A server that crashes and starts again while articles are added is waited for: nothing is lost, nothing doubled. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { dump, type Ledger, openLedger } from "../../src/ledger/index.ts";
import { ingest } from "../../src/pipeline/ingest/ingest.ts";
import type { RawItem } from "../../src/pipeline/ingest/raw-item.ts";
import { NEWS, rawItems } from "./articles.ts";
import { type Engine, serverEngine } from "./engines.ts";

let engine: Engine | null;
beforeAll(async () => {
  process.env["SOURCE_DATE_EPOCH"] = "1748736000";
  engine = await serverEngine();
});
afterAll(() => engine?.stop());

async function dumpOf(ledger: Ledger): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const line of dump(ledger)) lines.push(line);
  await ledger.close();
  return lines;
}

it("is waited for", { timeout: 120_000 }, async ({ skip }) => {
  if (engine === null) return skip();
  const whole = await openLedger({ at: await engine.place(), create: true });
  await ingest(whole, rawItems(NEWS), { threads: 0 });
  const expected = await dumpOf(whole);
  const ledger = await openLedger({ at: await engine.place(), create: true });
  let given = 0;
  let restarting: Promise<void> | null = null;
  const items = async function* (): AsyncGenerator<RawItem> {
    for await (const item of rawItems(NEWS)) {
      if (++given === 6) restarting = engine!.restart!();
      yield item;
    }
  };
  expect(await ingest(ledger, items(), { threads: 0, batch: 2 })).toMatchObject({ failed: 0 });
  await restarting;
  expect(await dumpOf(ledger)).toEqual(expected);
});

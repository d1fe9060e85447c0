/** One article at a time, in any order and in any batches, gives the ledger that a batch gives: ids and all. */
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { dump, type Ledger, openLedger } from "../../src/ledger/index.ts";
import { ingest } from "../../src/pipeline/ingest/ingest.ts";
import type { RawItem } from "../../src/pipeline/ingest/raw-item.ts";
import { NEWS, rawItems } from "./articles.ts";
import { type Engine, embeddedEngine } from "./engines.ts";

const RUNS = 4;
const SOME = NEWS.slice(0, 8);

let engine: Engine;
beforeAll(() => {
  process.env["SOURCE_DATE_EPOCH"] = "1748736000";
  engine = embeddedEngine();
});
afterAll(() => engine.stop());

async function dumpOf(ledger: Ledger): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const line of dump(ledger)) lines.push(line);
  await ledger.close();
  return lines;
}

async function* given(items: readonly RawItem[]): AsyncGenerator<RawItem> {
  yield* items;
}

it("does not depend on the order in which articles come", { timeout: 240_000 }, async () => {
  const items: RawItem[] = [];
  for await (const item of rawItems(SOME)) items.push(item);
  const batch = await openLedger({ at: await engine.place(), create: true });
  await ingest(batch, given(items), { threads: 0 });
  const expected = await dumpOf(batch);
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(items, { minLength: items.length }),
      fc.array(fc.integer({ min: 1, max: 4 }), { minLength: items.length, maxLength: items.length }),
      async (shuffled, sizes) => {
        const ledger = await openLedger({ at: await engine.place(), create: true });
        let from = 0;
        for (const size of sizes) {
          if (from >= shuffled.length) break;
          await ingest(ledger, given(shuffled.slice(from, from + size)), { threads: 0 });
          from += size;
        }
        expect(await dumpOf(ledger)).toEqual(expected);
      },
    ),
    { numRuns: RUNS },
  );
});

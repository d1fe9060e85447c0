/** A newer extractor over a ledger: what it finds is what is shown, what was found before stays, rulings hold. */
import { beforeAll, expect, it } from "vitest";
import {
  addRuling,
  type Ledger,
  listThreads,
  listVoices,
  prepareReading,
  type StoredInput,
  searchClaims,
  showDocument,
  showThread,
  storeInputs,
} from "../../src/ledger/index.ts";
import type { Reading } from "../../src/model/index.ts";
import { ingest } from "../../src/pipeline/ingest/ingest.ts";
import { reread } from "../../src/pipeline/ingest/reread.ts";
import { profileOfReading } from "../../src/pipeline/link.ts";
import { EXTRACTOR } from "../../src/pipeline/version.ts";
import { inputNamed, NEWS, rawItems, readingsOf } from "./articles.ts";
import { onEachEngine } from "./each-engine.ts";

const NOW = readingsOf(NEWS);
/** As an older extractor read them: it missed the last claim and took the first for unconfirmed. */
const THEN: readonly Reading[] = NOW.map((reading) => ({
  ...reading,
  extractor: "hearsay 0.0.1",
  claims: reading.claims
    .slice(0, -1)
    .map((claim, index) =>
      index === 0 ? { ...claim, certainty: { ...claim.certainty, value: "unconfirmed" as const } } : claim,
    ),
}));

const inputs: readonly StoredInput[] = THEN.map((reading, index) => ({
  kind: "reading",
  input: inputNamed(String(index + 1)),
  reading: prepareReading(reading, null, JSON.stringify(profileOfReading(reading))),
}));

async function* nothing(): AsyncGenerator<never> {}

onEachEngine("rereading", (bench) => {
  let ledger: Ledger;
  beforeAll(async () => {
    if (!bench.there()) return;
    ledger = await bench.open();
    await storeInputs(ledger, inputs, "2025-01-01T00:00:00.000Z");
    await ingest(ledger, nothing(), { threads: 0 });
  });

  it("tells what changed, shows the newer, keeps the older, and leaves rulings", async ({ skip }) => {
    if (!bench.there()) return skip();
    const [thread] = (await listThreads(ledger)).items;
    await addRuling(ledger, {
      by: "Ana",
      act: { kind: "rename", target: { noun: "thread", id: thread!.id }, name: "Our question" },
    });
    const told: string[] = [];
    const done = await reread(ledger, { onChange: ({ document }) => told.push(document) });
    expect(done).toMatchObject({
      extractor: EXTRACTOR,
      documents: NOW.length,
      changed: NOW.length,
      claimsGained: NOW.length,
      claimsLost: 0,
      claimsChanged: NOW.filter(({ claims }) => claims[0]!.certainty.value !== "unconfirmed").length,
    });
    expect(told.sort()).toEqual(NOW.map(({ document }) => document.id as string).sort());
    const { items } = await searchClaims(ledger, {}, { limit: 500 });
    expect(items.map(({ claim }) => claim.id).sort()).toEqual(
      NOW.flatMap(({ claims }) => claims.map(({ id }) => id as string)).sort(),
    );
    expect((await showDocument(ledger, NOW[0]!.document.id))?.extractors).toEqual([
      "hearsay 0.0.1",
      EXTRACTOR,
    ]);
    expect((await showThread(ledger, thread!.id))?.thread.title).toBe("Our question");
    const fresh = await bench.open();
    await ingest(fresh, rawItems(NEWS), { threads: 0 });
    expect((await listVoices(ledger)).items).toEqual((await listVoices(fresh)).items);
    expect((await listThreads(ledger)).items.map(({ id }) => id)).toEqual(
      (await listThreads(fresh)).items.map(({ id }) => id),
    );
    expect(await reread(ledger)).toMatchObject({ documents: 0, changed: 0 });
  });
});

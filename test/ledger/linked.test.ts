/** Threads, origins, versions and rulings of a ledger, on both real engines. */
import { beforeAll, expect, it } from "vitest";
import {
  addRuling,
  countAll,
  type Ledger,
  listDocuments,
  listFailures,
  listRulings,
  listThreads,
  listVoices,
  searchClaims,
  showClaim,
  showDocument,
  showOrigin,
  showThread,
  showVoice,
  type ThreadShown,
} from "../../src/ledger/index.ts";
import { type ThreadId, threadIdOf } from "../../src/model/index.ts";
import { ingest } from "../../src/pipeline/ingest/ingest.ts";
import { traceReadings } from "../../src/pipeline/trace.ts";
import { NEWS, rawItems, readingsOf } from "./articles.ts";
import { onEachEngine } from "./each-engine.ts";

const BATCH = traceReadings(readingsOf(NEWS).map((reading) => ({ reading, carries: null })));
const THREADS = BATCH.threads.filter(({ members }) => members.length > 1);

onEachEngine("a linked ledger", (bench) => {
  let ledger: Ledger;
  beforeAll(async () => {
    if (!bench.there()) return;
    ledger = await bench.open();
    await ingest(ledger, rawItems(NEWS), { threads: 0 });
  });
  const shown = async (id: string): Promise<ThreadShown> => (await showThread(ledger, id as ThreadId))!;
  const all = async () => (await listThreads(ledger, {}, { limit: 500 })).items;

  it("has the threads of a batch", async ({ skip }) => {
    if (!bench.there()) return skip();
    expect((await all()).map(({ id }) => id).sort()).toEqual(THREADS.map(({ id }) => id).sort());
    for (const { id, drifts, conflicts } of await all()) {
      const page = await shown(id);
      expect([drifts, conflicts], id).toEqual([page.drifts.length, page.conflicts.length]);
    }
    for (const thread of THREADS) {
      const found = await shown(thread.id);
      expect(found.thread).toEqual(thread);
      expect(found.origins.map(({ id }) => id).sort()).toEqual([...thread.origins].sort());
      expect(Object.keys(found.claims)).toEqual(
        expect.arrayContaining(thread.members.map(({ figure }) => figure.claim)),
      );
    }
  });

  it("finds a thread by every id that it may have had", async ({ skip }) => {
    if (!bench.there()) return skip();
    for (const { id, members } of THREADS)
      for (const { figure } of members) {
        const found = await shown(threadIdOf(figure));
        expect(found.thread.id).toBe(id);
        expect(found.redirectedFrom).toBe(threadIdOf(figure) === id ? null : threadIdOf(figure));
      }
    expect(await showThread(ledger, "thr_00000000000000000000" as ThreadId)).toBeNull();
  });

  it("shows what it lists", async ({ skip }) => {
    if (!bench.there()) return skip();
    const documents = await listDocuments(ledger, { words: "Ostrel" });
    expect(documents.items).toHaveLength(4);
    const document = await showDocument(ledger, documents.items[0]!.id);
    expect(document?.carriers.map(({ source }) => source)).toEqual(["news.jsonl"]);
    expect(document?.reading.claims.length).toBe(documents.items[0]!.claims);
    const claim = await showClaim(ledger, document!.reading.claims[0]!.id);
    expect(claim?.claim).toEqual(document!.reading.claims[0]);
    const origin = await showOrigin(ledger, THREADS[0]!.origins[0]!);
    expect(origin?.threads.map(({ id }) => id)).toContain(THREADS[0]!.id);
    const voices = await listVoices(ledger, { words: "civil aviation" });
    expect(voices.items.map(({ voice }) => voice.name)).toEqual(["Civil Aviation Board"]);
    const voice = await showVoice(ledger, voices.items[0]!.voice.id);
    const { items } = await searchClaims(ledger, { voice: voice!.voice.id }, { limit: 500 });
    expect(items).toHaveLength(voice!.claims);
    expect((await countAll(ledger)).documents).toBe(NEWS.length);
  });

  it("reads nothing twice, and notes another carrier", async ({ skip }) => {
    if (!bench.there()) return skip();
    const before = await countAll(ledger);
    expect(await ingest(ledger, rawItems(NEWS), { threads: 0 })).toMatchObject({
      skipped: NEWS.length,
      added: 0,
    });
    expect(await ingest(ledger, rawItems(NEWS, "other.jsonl"), { threads: 0 })).toMatchObject({
      known: NEWS.length,
      added: 0,
    });
    expect(await countAll(ledger)).toEqual(before);
  });

  it("lets people merge, rename, split and reject, and take it back", async ({ skip }) => {
    if (!bench.there()) return skip();
    const by = "Ana";
    const before = await all();
    const [a, b] = THREADS.filter(
      ({ timeline }) => timeline[0]!.document === THREADS[0]!.timeline[0]!.document,
    );
    const merge = await addRuling(ledger, { by, act: { kind: "merge", threads: [a!.id, b!.id] } });
    const merged = await shown(b!.id);
    expect(merged.thread.id).toBe(a!.id);
    expect(merged.redirectedFrom).toBe(b!.id);
    expect(merged.thread.members).toHaveLength(a!.members.length + b!.members.length);
    const rename = await addRuling(ledger, {
      by,
      act: { kind: "rename", target: { noun: "thread", id: a!.id }, name: "How many were on board?" },
    });
    expect((await shown(b!.id)).thread.title).toBe("How many were on board?");
    expect((await listThreads(ledger, { words: "board" })).items.map(({ id }) => id)).toEqual([a!.id]);
    const split = await addRuling(ledger, {
      by,
      act: { kind: "split", thread: a!.id, figures: b!.members.map(({ figure }) => figure) },
    });
    expect((await shown(b!.id)).thread.members).toHaveLength(b!.members.length);
    const claim = a!.members[1]!.figure.claim;
    const reject = await addRuling(ledger, {
      by,
      why: "a misprint",
      act: { kind: "reject", target: { noun: "claim", id: claim } },
    });
    expect((await shown(a!.id)).thread.members.map(({ figure }) => figure.claim)).not.toContain(claim);
    expect((await searchClaims(ledger, {}, { limit: 500 })).items.map((hit) => hit.claim.id)).not.toContain(
      claim,
    );
    expect((await showClaim(ledger, claim))?.rulings.map(({ id }) => id)).toContain(reject.id);
    for (const { id } of [reject, split, rename, merge])
      await addRuling(ledger, { by, act: { kind: "undo", ruling: id } });
    expect(await all()).toEqual(before);
    expect((await listRulings(ledger)).items).toHaveLength(8);
  });

  it("lets people merge and rename voices", async ({ skip }) => {
    if (!bench.there()) return skip();
    const find = async (words: string) => (await listVoices(ledger, { words })).items[0]!.voice.id;
    const [board, police] = [await find("civil aviation board"), await find("police")];
    const both = (await searchClaims(ledger, { voice: board }, { limit: 500 })).items.length;
    await addRuling(ledger, { by: "Ana", act: { kind: "merge", voices: [board, police] } });
    await addRuling(ledger, {
      by: "Ana",
      act: { kind: "rename", target: { noun: "voice", id: board }, name: "The state" },
    });
    const hits = await searchClaims(ledger, { voice: "the state" }, { limit: 500 });
    expect(hits.items.length).toBeGreaterThan(both);
    expect(hits.items.every(({ voices }) => voices.some(({ name }) => name === "The state"))).toBe(true);
    expect((await showVoice(ledger, police))?.mergedFrom).toBe(police);
    expect((await listVoices(ledger)).items.map(({ voice }) => voice.id)).not.toContain(police);
  });

  it("refuses a ruling about what is not there", async ({ skip }) => {
    if (!bench.there()) return skip();
    const id = "clm_00000000000000000000" as (typeof THREADS)[0]["members"][0]["figure"]["claim"];
    await expect(
      addRuling(ledger, { by: "Ana", act: { kind: "reject", target: { noun: "claim", id } } }),
    ).rejects.toThrow(/has no claim/);
  });

  it("keeps a changed article as a new version, and links only that", async ({ skip }) => {
    if (!bench.there()) return skip();
    const changing = await bench.open();
    const [first, second] = [
      NEWS[0]!,
      { ...NEWS[0]!, text: NEWS[0]!.text.replace("43", "44").replace(". Tarvo", ".\nTarvo") },
    ];
    await ingest(changing, rawItems([first, NEWS[1]!]), { threads: 0 });
    const done = await ingest(changing, rawItems([second, NEWS[1]!]), { threads: 0 });
    expect(done).toMatchObject({ added: 1, newVersions: 1, skipped: 1 });
    const { items } = await listDocuments(changing, { outlet: "paper 0" });
    expect(items.map(({ version, latest }) => [version, latest])).toEqual([
      [2, true],
      [1, false],
    ]);
    const { versions } = (await showDocument(changing, items[0]!.id))!;
    expect(versions.map(({ version }) => version)).toEqual([1, 2]);
    expect(versions[1]!.difference[0]!.before.join()).toContain("43 people");
    expect(versions[1]!.difference[0]!.after.join()).toContain("44 people");
    const old = versions[0]!.document;
    for (const { id } of (await listThreads(changing)).items) {
      const { timeline } = (await showThread(changing, id))!.thread;
      expect(timeline.map(({ document }) => document)).not.toContain(old);
    }
  });

  it("lists what failed with its error, and reads it when it is right", async ({ skip }) => {
    if (!bench.there()) return skip();
    const failing = await bench.open();
    const items = async function* () {
      yield* rawItems([NEWS[0]!]);
      yield {
        kind: "article",
        source: { name: "x", kind: "file" },
        item: "",
        bytes: Buffer.from("%PDF-1.4"),
      } as const;
    };
    expect(await ingest(failing, items(), { threads: 0 })).toMatchObject({ added: 1, failed: 1 });
    expect((await listFailures(failing)).items).toMatchObject([{ source: "x", attempts: 1, error: /PDF/ }]);
    expect(await ingest(failing, items(), { threads: 0 })).toMatchObject({ skipped: 2 });
    expect(await ingest(failing, items(), { threads: 0, retry: true })).toMatchObject({
      skipped: 1,
      failed: 1,
    });
    expect((await listFailures(failing)).items).toMatchObject([{ attempts: 2 }]);
    const mended = async function* () {
      yield {
        kind: "article",
        source: { name: "x", kind: "file" },
        item: "",
        bytes: Buffer.from(NEWS[1]!.text),
      } as const;
    };
    expect(await ingest(failing, mended(), { threads: 0 })).toMatchObject({ added: 1 });
    expect((await listFailures(failing)).items).toEqual([]);
  });
});

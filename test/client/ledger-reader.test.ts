/** A ledger asked over a desk gives what the same ledger gives when it is opened: every question, page after page. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createClient, readerOverHttp } from "../../src/client/index.ts";
import { type LedgerReader, type Page, readerOf } from "../../src/ledger/index.ts";
import type { Started } from "../../src/serve/start.ts";
import { deskOn, ledgerOf, storyItems, type TestLedger } from "../support/desk.ts";

let ledger: TestLedger;
let desk: Started;
let here: LedgerReader;
let there: LedgerReader;

beforeAll(async () => {
  ledger = await ledgerOf(storyItems([1, 2, 3, 4, 5, 6]));
  desk = await deskOn(ledger.ledger);
  here = readerOf(ledger.ledger);
  there = readerOverHttp({ base: desk.url });
  const [a, b] = (await here.listThreads({})).items;
  await createClient({ base: desk.url }).addRuling(
    { kind: "merge", threads: [a!.id, b!.id] },
    "one question",
  );
});
afterAll(async () => {
  await desk.close();
  await ledger.close();
});

/** What travels as JSON. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe("a reader over HTTP", () => {
  it.each<[string, (reader: LedgerReader) => Promise<unknown>]>([
    ["counts", (reader) => reader.countAll()],
    ["threads", (reader) => reader.listThreads({ order: "recent", words: "troops" }, { limit: 3 })],
    ["voices that are named", (reader) => reader.listVoices({ named: true }, { limit: 5 })],
    ["voices that are not", (reader) => reader.listVoices({ named: false, kind: "group" })],
    ["documents", (reader) => reader.listDocuments({ from: "2025-07" }, { limit: 4 })],
    ["rulings", (reader) => reader.listRulings()],
    [
      "claims",
      (reader) => reader.searchClaims({ words: "troops", least: 1000, certainty: "probable" }, { limit: 5 }),
    ],
    ["claims that are forecasts", (reader) => reader.searchClaims({ forecast: true }, { limit: 5 })],
  ])("lists %s alike", async (_what, ask) => {
    const told = await ask(there);
    expect(told).toEqual(plain(await ask(here)));
    expect(JSON.stringify(told).length).toBeGreaterThan(20);
  });

  it("shows one thing alike, and says that there is none", async () => {
    const { items: hits } = await here.searchClaims({ words: "troops" }, { limit: 1 });
    const { claim, document, threads } = hits[0]!;
    const innermost = claim.chain.at(-1)!.voice;
    const shown = await here.showThread(threads[0]!);
    const origin = shown!.origins[0]!.id;
    expect(await there.showThread(threads[0]!)).toEqual(plain(shown));
    expect(await there.showTracing(threads[0]!)).toEqual(plain(await here.showTracing(threads[0]!)));
    expect(await there.showClaim(claim.id)).toEqual(plain(await here.showClaim(claim.id)));
    expect(await there.showDocument(document.id)).toEqual(plain(await here.showDocument(document.id)));
    expect(await there.showVoice(innermost)).toEqual(plain(await here.showVoice(innermost)));
    expect(await there.showOrigin(origin)).toEqual(plain(await here.showOrigin(origin)));
    for (const noun of [
      "showThread",
      "showTracing",
      "showClaim",
      "showDocument",
      "showVoice",
      "showOrigin",
    ]) {
      const prefix = { T: "thr", C: "clm", D: "doc", V: "voi", O: "org" }[noun.replace("Tracing", "T")[4]!];
      const show = there[noun as "showThread"];
      expect(await show(`${prefix}_00000000000000000000` as never), noun).toBeNull();
    }
  });

  it("goes on from a cursor of either", async () => {
    const where = "body" as const;
    const all = (await here.searchClaims({ where }, { limit: 500 })).items.map((hit) => hit.claim.id);
    const readers = [here, there];
    const found: string[] = [];
    let cursor: string | null = null;
    for (let turn = 0; turn === 0 || cursor !== null; turn++) {
      const page: Page<{ claim: { id: string } }> = await readers[turn % 2]!.searchClaims(
        turn % 2 === 0 ? { where, minimumSalience: 0 } : { minimumSalience: 0, where },
        { limit: 20, cursor },
      );
      found.push(...page.items.map(({ claim }) => claim.id));
      cursor = page.next;
    }
    expect(found).toEqual(all);
  });

  it("dumps the same lines, while the desk goes on answering", async () => {
    const lines: string[] = [];
    for await (const line of there.dump()) {
      lines.push(line);
      if (lines.length === 3) expect((await there.countAll()).documents).toBe(6);
    }
    const own: string[] = [];
    for await (const line of here.dump()) own.push(line);
    expect(lines).toEqual(own);
  });

  it("reads one dump at a time, and lets go of one that is given up", async () => {
    const first = there.dump()[Symbol.asyncIterator]();
    await first.next();
    const second = await fetch(`${desk.url}/api/v1/dump`);
    const free = second.status === 200; // a dump as short as this may be over before it is read
    if (!free) expect(((await second.json()) as { detail: string }).detail).toMatch(/another dump/);
    await first.return?.(undefined);
    const lines: string[] = [];
    await expect
      .poll(
        async () => {
          lines.length = 0;
          for await (const line of there.dump()) lines.push(line);
          return lines.length;
        },
        { timeout: 10_000 },
      )
      .toBeGreaterThan(10);
  });

  it("tells what is wrong with a question as the desk says it", async () => {
    await expect(there.searchClaims({ least: 9, most: 3 })).rejects.toMatchObject({ status: 400 });
    await expect(there.listThreads({}, { cursor: "nonsense" })).rejects.toMatchObject({ status: 400 });
  });
});

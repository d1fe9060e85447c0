/** What once looked through a few threads only: changes, a voice, copied text. Page after page it is the whole, and no more. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createClient, everyPage } from "../../src/client/index.ts";
import type { Envelope } from "../../src/serve/envelope.ts";
import type { Changes } from "../../src/serve/schema/thread.ts";
import type { Started } from "../../src/serve/start.ts";
import { deskOn, ledgerOf, storyItems, type TestLedger } from "../support/desk.ts";

let ledger: TestLedger;
let desk: Started;
const client = () => createClient({ base: desk.url });

beforeAll(async () => {
  ledger = await ledgerOf(storyItems(Array.from({ length: 24 }, (_, index) => index + 1)));
  desk = await deskOn(ledger.ledger);
}, 120_000);
afterAll(async () => {
  await desk.close();
  await ledger.close();
});

async function changesByPages(query: Record<string, string | number>): Promise<Changes["changes"]> {
  const all: Changes["changes"] = [];
  let cursor: string | null = null;
  do {
    const page: Envelope<Changes> = await client().listChanges({ ...query, cursor });
    all.push(...page.data.changes);
    cursor = page.next;
  } while (cursor !== null);
  return all;
}

describe("changes", () => {
  it("are the same in pages of one thread as in one of all", async () => {
    const whole = await client().listChanges({ since: "2025-07-01", limit: 500 });
    expect(whole.coverage.complete).toBe(true);
    expect(whole.data.changes.length).toBeGreaterThan(5);
    expect(await changesByPages({ since: "2025-07-01", limit: 1 })).toEqual(whole.data.changes);
  });

  it("are of the threads that are asked for, and of no other", async () => {
    const whole = await client().listChanges({ since: "2025-07-01", limit: 500 });
    const ids = [...new Set(whole.data.changes.map(({ thread }) => thread))].slice(0, 2);
    const some = await client().listChanges({ since: "2025-07-01", threads: ids.join(" ") });
    expect(some.data.changes).toEqual(whole.data.changes.filter(({ thread }) => ids.includes(thread)));
  });

  it("tell of a deadline that is near, though nobody told it again", async () => {
    await client().addDocument({
      text: "The ministry said on Friday that 12 bridges would be mended by 20 March 2031. “All 12 bridges will be mended by 20 March,” said Minister Ida Bron.",
      outlet: "Osvale Post",
      published: "2031-01-03",
    });
    await client().addDocument({
      text: "The ministry said that 12 bridges would be mended by 20 March 2031, the Osvale Post reported.",
      outlet: "Tavby Courier",
      published: "2031-01-04",
    });
    const near = async (since: string): Promise<readonly string[]> =>
      (await changesByPages({ since }))
        .filter(({ kind }) => kind === "deadline near")
        .map(({ words }) => words);
    expect(new Set(await near("2031-03-15"))).toEqual(new Set(["said to happen by 2031-03-20"]));
    expect(await near("2031-02-01")).toEqual([]);
    expect(await near("2031-03-21")).toEqual([]);
  });
});

describe("a voice", () => {
  it("has every conflict that the threads show of it, in pages too", async () => {
    const { data: voices } = await client().listVoices({ named: true, limit: 30 });
    let found = 0;
    for (const { voice } of voices) {
      const threads = [];
      for await (const thread of everyPage(client().listThreads, { voice: voice.id })) threads.push(thread);
      const expected = new Set<string>();
      for (const { id } of threads)
        for (const { a, b, kind } of (await client().showThread(id)).data.conflicts)
          for (const place of [a, b]) {
            if (place === null) continue;
            const { claim } = (await client().showClaim(place.figure.claim)).data.view;
            if (claim.chain.some((link) => link.voice === voice.id))
              expected.add(JSON.stringify([kind, a?.figure, b?.figure]));
          }
      const told = new Set<string>();
      for await (const { kind, a, b } of everyPage((query) => client().listVoiceConflicts(voice.id, query), {
        limit: 1,
      }))
        told.add(JSON.stringify([kind, a?.figure, b?.figure]));
      expect(told).toEqual(expected);
      found += told.size;
    }
    expect(found).toBeGreaterThan(0);
  }, 120_000);

  it("is carried by all who stand before it in what it said itself", async () => {
    const { data: voices } = await client().listVoices({ named: true, limit: 12 });
    let found = 0;
    for (const { voice } of voices) {
      const counts = new Map<string, number>();
      for await (const { chain } of everyPage(client().searchClaims, { voice: voice.id, innermost: true }))
        for (const id of new Set(chain.slice(0, -1).map((link) => link.voice)))
          if (id !== voice.id) counts.set(id, (counts.get(id) ?? 0) + 1);
      const { carriers } = (await client().showVoice(voice.id)).data;
      expect(new Map(carriers.map((carrier) => [carrier.voice as string, carrier.claims]))).toEqual(counts);
      found += counts.size;
    }
    expect(found).toBeGreaterThan(0);
  });
});

it("an article without a headline is called by its first words", async () => {
  const text =
    "Police said on Monday that 12 people had been hurt in the port of Osvale, where a crane fell.";
  const { data } = await client().addDocument({ text, outlet: "Example Post" });
  const { data: article } = await client().showDocument(data.document);
  expect([article.title, article.opening]).toEqual([
    null,
    "Police said on Monday that 12 people had been hurt in the port of Osvale, where a crane…",
  ]);
});

describe("news", () => {
  it("tell how far a batch has come, what failed in it, and its end", async () => {
    const stop = new AbortController();
    const response = await fetch(`${desk.url}/api/v1/events`, { signal: stop.signal });
    const bytes = (text: string) => new TextEncoder().encode(text);
    const batch = { batch: "three files", of: 3 };
    const adding = (async () => {
      await client().addFile("a.txt", bytes("Police said 21 people were hurt in Tavby on Monday."), batch);
      await client()
        .addFile("b.pdf", new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0, 0, 0]), batch)
        .catch(() => undefined); // it is told below
      await client().addFile("c.txt", bytes("Police said 22 people were hurt in Kelva on Monday."), batch);
    })();
    let text = "";
    const decoder = new TextDecoder();
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      text += decoder.decode(chunk);
      if (text.includes('"stage":"done"')) break;
    }
    stop.abort();
    await adding;
    const told = [...text.matchAll(/^data: (.*)$/gm)]
      .map((match) => JSON.parse(match[1]!).event)
      .filter(({ type }) => type === "progress");
    expect(told[0]).toMatchObject({ batch: "three files", stage: "reading", done: 0, failed: 0, of: 3 });
    expect(told.at(-1)).toMatchObject({ stage: "done", done: 2, failed: 1, of: 3 });
    const { data: news } = await client().listNews();
    expect(news.slice(0, 2).map(({ event }) => event.type)).toEqual(["added", "added"]);
    expect(news[0]!.number).toBeGreaterThan(news[1]!.number);
  });
});

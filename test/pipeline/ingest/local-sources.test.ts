/** Files, folders and standard input as sources: what each gives, in a compact form, and how it goes into a real ledger. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  countAll,
  type Ledger,
  listDocuments,
  listFailures,
  openLedger,
  showDocument,
} from "../../../src/ledger/index.ts";
import { ingest } from "../../../src/pipeline/ingest/ingest.ts";
import type { RawItem } from "../../../src/pipeline/ingest/raw-item.ts";
import type { SourceOptions } from "../../../src/pipeline/ingest/sources/context.ts";
import { parseFieldMap } from "../../../src/pipeline/ingest/sources/field-map.ts";
import { sourceItems } from "../../../src/pipeline/ingest/sources/source-items.ts";

let folder = "";
let ledger: Ledger;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "hearsay-local-"));
  ledger = await openLedger({ at: join(folder, "ledger"), create: true });
});
afterAll(async () => {
  await ledger.close();
  rmSync(folder, { recursive: true, force: true });
});

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, content);
  return path;
};
const compact = (raw: RawItem): string => {
  const place = `${raw.source.kind} ${raw.item}`.trim();
  if (raw.kind === "article")
    return `${place}: ${Buffer.from(raw.bytes).toString().replace(/\s+/g, " ").slice(0, 40)}`;
  return raw.kind === "failed"
    ? `${place}! ${raw.error.replaceAll(folder, "FOLDER")}`
    : `${place} ${raw.kind}`;
};
async function itemsOf(input: string, options: SourceOptions = {}): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const raw of sourceItems([input], ledger, { pages: false, ...options }))
    found.push(compact(raw));
  return found;
}
async function* stream(text: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield typeof text === "string" ? Buffer.from(text) : text;
}
const line = (text: string): string => JSON.stringify({ text });

describe("what files give", () => {
  const table: readonly (readonly [name: string, content: string | Uint8Array, items: readonly string[]])[] =
    [
      ["a.txt", "Three died, police said.", ["file: Three died, police said."]],
      [
        "a.jsonl",
        `${line("one")}\n\n${line("two")}\n`,
        ['jsonl 1: {"text":"one"}', 'jsonl 3: {"text":"two"}'],
      ],
      ["b.jsonl.gz", gzipSync(`${line("one")}\n`), ['jsonl 1: {"text":"one"}']],
      ["lines", `${line("one")}\n${line("two")}`, ['jsonl 1: {"text":"one"}', 'jsonl 2: {"text":"two"}']],
      ["one.json", line("one"), ['file: {"text":"one"}']],
      [
        "list.json",
        `[${line("one")}, 7]`,
        [
          'json [1]: {"text":"one"}',
          expect.stringMatching(/^json \[2\]! this item of the list is no article/),
        ],
      ],
      ["empty.jsonl", "\n", ["jsonl! there is no line with an article in it"]],
      [
        "feed.xml",
        "<rss><channel><title>P</title><item><guid>g</guid><title>T</title><description>Three died.</description></item></channel></rss>",
        ["feed g: <html><body><article><h1>T</h1> <p>Three"],
      ],
      ["broken.xml", "<rss><channel>", ["feed! this feed is broken and cannot be read"]],
      [
        "none.opml",
        '<opml version="2.0"><body><outline text="a"/></body></opml>',
        ["opml! it is OPML without a feed in it"],
      ],
      ["no.warc", "hello", ["warc byte 0! the record byte 0: this is no WARC file"]],
      ["empty.warc.gz", "", ["warc! there is no record in this WARC file"]],
    ];
  it.each(table)("%s", async (name, content, items) =>
    expect(await itemsOf(file(`files/${name}`, content))).toEqual(items),
  );

  it("a file that is not there", async () =>
    expect(await itemsOf(join(folder, "gone.txt"))).toEqual([
      "file! FOLDER/gone.txt: there is no such file; check the path",
    ]));
  it("a folder, by the names of its files, other kinds passed over", async () => {
    file("some/b.txt", "B said so.");
    file("some/deep/a.md", "A said so.");
    file("some/c.jsonl", line("one"));
    file("some/picture.png", "x");
    file("some/.hidden.txt", "x");
    expect(await itemsOf(join(folder, "some"))).toEqual([
      "folder b.txt: B said so.",
      'jsonl 1: {"text":"one"}',
      "folder deep/a.md: A said so.",
    ]);
  });
  it("standard input: an article, lines, a feed", async () => {
    expect(await itemsOf("-", { stdin: stream("Three died.\nPolice said so.") })).toEqual([
      expect.stringMatching(/^stdin \w{20}: Three died\. Police said so\.$/),
    ]);
    expect(await itemsOf("-", { stdin: stream(`${line("one")}\n${line("two")}\n`) })).toEqual([
      expect.stringMatching(/^stdin \w{20}: {"text":"one"}$/),
      expect.stringMatching(/^stdin \w{20}: {"text":"two"}$/),
    ]);
    const feed =
      "<rss><channel><item><guid>g</guid><description>Three died.</description></item></channel></rss>";
    expect(await itemsOf("-", { stdin: stream(feed) })).toEqual([expect.stringMatching(/^feed g: /)]);
  });
});

describe("fields under other names", () => {
  const map = (text: string) => {
    const found = parseFieldMap(text);
    if (typeof found === "string") throw new Error(found);
    return found;
  };
  it("are found, also within others", async () => {
    const value = {
      body: "Three died.",
      meta: { date: 1_740_787_200, by: "Ann" },
      "a.b": "https://a.example/",
    };
    const path = file("mapped.jsonl", JSON.stringify(value));
    const found: RawItem[] = [];
    const options = { map: map("text=body,published=meta.date,authors=meta.by,url=a.b") };
    for await (const raw of sourceItems([path], ledger, options)) found.push(raw);
    expect(found[0]?.kind === "article" && JSON.parse(Buffer.from(found[0].bytes).toString())).toMatchObject({
      text: "Three died.",
      published: "2025-03-01T00:00:00.000Z",
      authors: ["Ann"],
      url: "https://a.example/",
    });
  });
  it("that are not there, and lines that are no JSON, are told", async () => {
    const path = file("unmapped.jsonl", '{"x": 1}\nnot json\n');
    expect(await itemsOf(path, { map: map("text=body") })).toEqual([
      "jsonl 1! it has no text in the field 'body': give --map text=…",
      "jsonl 2! this is not valid JSON, whose fields --map could name",
    ]);
  });
  it.each([
    ["text", "is no pair"],
    ["text=", "is no pair"],
    ["words=body", "there is no field 'words'"],
  ])("%s is refused", (text, why) => expect(parseFieldMap(text)).toContain(why));
});

describe("into the ledger", () => {
  it("two texts under one url are two versions; the failed one is listed and comes right by retrying", async () => {
    const article = (text: string) =>
      JSON.stringify({ url: "https://post.example/a", outlet: "Post", published: "2025-03-01", text });
    const path = file(
      "versions.jsonl",
      `${article("Police said 25 people died in Kelva.")}\n{"text": 1}\n${article("Police said 31 people died in Kelva.")}\n`,
    );
    const first = await ingest(ledger, sourceItems([path], ledger), { threads: 0 });
    expect(first).toMatchObject({ added: 2, newVersions: 1, failed: 1, reasons: { "not an article": 1 } });
    expect((await listFailures(ledger)).items.map(({ item }) => item)).toEqual(["2"]);
    file(
      "versions.jsonl",
      `${article("Police said 25 people died in Kelva.")}\n${line("Rescuers said 12 people died in Ostrel.")}\n${article("Police said 31 people died in Kelva.")}\n`,
    );
    const second = await ingest(ledger, sourceItems([path], ledger, { retry: true }), {
      threads: 0,
      retry: true,
    });
    expect(second).toMatchObject({ added: 1, skipped: 2, failed: 0 });
    expect((await countAll(ledger)).failures).toBe(0);
  });

  it("a run that is stopped goes on where it was", async () => {
    const path = file(
      "long.jsonl",
      Array.from({ length: 30 }, (_, n) => line(`Police said ${n + 10} people died in Tarvo.`)).join("\n"),
    );
    const before = (await countAll(ledger)).documents;
    const stop = new AbortController();
    const first = await ingest(ledger, sourceItems([path], ledger, { signal: stop.signal }), {
      threads: 0,
      batch: 5,
      signal: stop.signal,
      onProgress: ({ inputs }) => {
        if (inputs >= 10) stop.abort();
      },
    });
    expect(first.stopped).toBe(true);
    expect(first.added).toBeLessThan(30);
    const second = await ingest(ledger, sourceItems([path], ledger), { threads: 0 });
    expect(first.added + second.added).toBe(30);
    expect((await countAll(ledger)).documents - before).toBe(30);
  });

  it.each([
    ["1970-01-01T00:00:00Z", "1970"],
    ["2099-05-01", "2099"],
  ])("a date that cannot be, %s, is kept and told", async (published, year) => {
    const path = file(
      `${year}.json`,
      JSON.stringify({
        published,
        outlet: `Paper ${year}`,
        text: `Police said ${year} people died in Kelva.`,
      }),
    );
    const done = await ingest(ledger, sourceItems([path], ledger), { threads: 0 });
    expect(done).toMatchObject({ added: 1, implausible: 1 });
    const { items } = await listDocuments(ledger, { outlet: `Paper ${year}` });
    const shown = (await showDocument(ledger, items[0]!.id))!;
    expect(shown.document.published).toBe(published);
    expect(shown.reading.notes.map(({ kind }) => kind)).toContain("implausible date");
  });
});

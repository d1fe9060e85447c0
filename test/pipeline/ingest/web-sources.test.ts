/** Feeds, lists and pages from a real server on this machine, into a real ledger. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { sourceLines } from "../../../src/cli/ledger/sources.ts";
import {
  countAll,
  type Ledger,
  listDocuments,
  listFailures,
  listSources,
  openLedger,
  showDocument,
  sourceState,
} from "../../../src/ledger/index.ts";
import { type IngestProgress, ingest } from "../../../src/pipeline/ingest/ingest.ts";
import type { SourceOptions } from "../../../src/pipeline/ingest/sources/context.ts";
import { sourceItems } from "../../../src/pipeline/ingest/sources/source-items.ts";
import { answers, type LocalServer, page, startServer, tagged } from "./local-server.ts";

const FAST: SourceOptions = { allowPrivate: true, delayMs: 0, backoffMs: 1, timeoutMs: 1500 };
let server: LocalServer;
let folder = "";
let ledger: Ledger;
let made = 0;

beforeAll(async () => {
  server = await startServer();
  folder = mkdtempSync(join(tmpdir(), "hearsay-sources-"));
});
beforeEach(async () => {
  await ledger?.close();
  ledger = await openLedger({ at: join(folder, `ledger-${++made}`), create: true });
  server.routes.clear();
  server.asked.length = 0;
});
afterAll(async () => {
  await ledger?.close();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const add = (inputs: readonly string[], options: SourceOptions = {}): Promise<IngestProgress> =>
  ingest(ledger, sourceItems(inputs, ledger, { ...FAST, ...options }), {
    threads: 0,
    retry: options.retry,
    signal: options.signal,
  });
const brief = ({ added, newVersions, known, skipped, failed }: IngestProgress): string =>
  `${added} added, ${newVersions} changed, ${known} known, ${skipped} skipped, ${failed} failed`;
const asked = (path: string): number => server.asked.filter((request) => request.path === path).length;
const failures = async (): Promise<readonly string[]> =>
  (await listFailures(ledger)).items.map(({ source, item, error }) =>
    `${source}|${item}|${error}`.replaceAll(server.base, "BASE").replaceAll(folder, "FOLDER"),
  );
const serve = (path: string, type: string, body: string | Buffer): void =>
  void server.routes.set(path, answers(type, body));
const rss = (items: string): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Post</title><link>${server.base}/</link>${items}</channel></rss>`;
const item = (name: string, more = ""): string =>
  `<item><title>${name}</title><link>${server.base}/${name}</link><guid isPermaLink="false">guid ${name}</guid>${more}</item>`;

describe("feeds", () => {
  it("are read with the pages they link to, and not again while they stay as they are", async () => {
    server.routes.set("/feed", tagged("application/rss+xml", rss(item("a") + item("b")), '"1"'));
    serve("/a", "text/html", page("Flood in Kelva", 25, "Kelva"));
    serve("/b", "text/html", page("Flood in Tarvo", 31, "Tarvo"));
    expect(brief(await add([`${server.base}/feed`]))).toBe(
      "2 added, 0 changed, 0 known, 0 skipped, 0 failed",
    );
    expect(brief(await add([`${server.base}/feed`]))).toBe(
      "0 added, 0 changed, 0 known, 1 skipped, 0 failed",
    );
    expect([asked("/feed"), asked("/a"), asked("/robots.txt")]).toEqual([2, 1, 1]);
  });

  it("are listed with how their readings went", async () => {
    const feed = `${server.base}/feed`;
    server.routes.set("/feed", tagged("application/rss+xml", rss(item("a")), '"1"'));
    serve("/a", "text/html", page("Flood in Kelva", 25, "Kelva"));
    await add([feed]);
    const { items } = await listSources(ledger);
    expect(
      items.map(({ source }) => source),
      "a site's rules are no source",
    ).toEqual([feed]);
    const [well] = items;
    expect(well).toMatchObject({
      kind: "feed",
      documents: 1,
      failed: 0,
      feed: { title: "Post", failures: 0, error: null, etag: '"1"', items: 1 },
    });
    const minutes = (from: string | null, to: string | null) =>
      (Date.parse(to!) - Date.parse(from!)) / 60_000;
    expect(minutes(well!.feed!.checked, well!.feed!.next)).toBe(15);
    server.routes.delete("/feed");
    await add([feed]);
    await add([feed], { retry: true });
    const [ill] = (await listSources(ledger)).items;
    expect(ill!.feed).toMatchObject({ failures: 2, well: well!.feed!.well, etag: '"1"' });
    expect(ill!.feed!.error).toMatch(/404/);
    expect(minutes(ill!.feed!.checked, ill!.feed!.next)).toBe(30);
    expect(sourceLines(ill!).replaceAll(server.base, "BASE")).toMatch(
      /^BASE\/feed: feed, 1 article, 1 failed, last .*\n {2}asked .*, well .*, 2 failures in a row, 1 items, next from .*, "1"\n {2}.*404.*\n$/,
    );
  });

  it("that change are read for what is new alone", async () => {
    server.routes.set("/feed", tagged("application/rss+xml", rss(item("a")), '"1"'));
    serve("/a", "text/html", page("Flood in Kelva", 25, "Kelva"));
    serve("/b", "text/html", page("Flood in Tarvo", 31, "Tarvo"));
    await add([`${server.base}/feed`]);
    server.routes.set("/feed", tagged("application/rss+xml", rss(item("a") + item("b")), '"2"'));
    expect(brief(await add([`${server.base}/feed`]))).toBe(
      "1 added, 0 changed, 0 known, 1 skipped, 0 failed",
    );
    expect(asked("/a")).toBe(1);
  });

  it("keep guid, updated and source with each document", async () => {
    const more =
      '<pubDate>Sat, 01 Mar 2025 23:30:00 -0500</pubDate><source url="https://wire.example/rss">Wire</source>';
    serve("/feed", "application/rss+xml", rss(item("a", more)));
    serve("/a", "text/html", page("Flood in Kelva", 25, "Kelva").replace(/<meta[^>]*>/, ""));
    await add([`${server.base}/feed`]);
    const { items } = await listDocuments(ledger, {});
    const shown = await showDocument(ledger, items[0]!.id);
    expect(shown!.document.published).toBe("2025-03-01T23:30:00-05:00");
    expect(shown!.carriers[0]).toMatchObject({
      kind: "feed",
      item: "guid a",
      about: { guid: "guid a", source: { title: "Wire", url: "https://wire.example/rss" }, feed: "Post" },
    });
  });

  it("that carry one article make one document with two carriers", async () => {
    serve("/one", "application/rss+xml", rss(item("a")));
    serve("/two", "application/rss+xml", rss(item("a", "<description>again</description>")));
    serve("/a", "text/html", page("Flood in Kelva", 25, "Kelva"));
    expect(brief(await add([`${server.base}/one`, `${server.base}/two`]))).toBe(
      "1 added, 0 changed, 1 known, 0 skipped, 0 failed",
    );
    const { items } = await listDocuments(ledger, {});
    const carriers = (await showDocument(ledger, items[0]!.id))!.carriers.map(({ source }) => source);
    expect(carriers.sort()).toEqual([`${server.base}/one`, `${server.base}/two`]);
  });

  it("that tell of a change make a new version", async () => {
    serve("/feed", "application/rss+xml", rss(item("a", "<pubDate>Sat, 01 Mar 2025 10:00:00 GMT</pubDate>")));
    serve("/a", "text/html", page("Flood in Kelva", 25, "Kelva"));
    await add([`${server.base}/feed`]);
    serve("/feed", "application/rss+xml", rss(item("a", "<pubDate>Sat, 01 Mar 2025 12:00:00 GMT</pubDate>")));
    serve("/a", "text/html", page("Flood in Kelva", 33, "Kelva"));
    expect(brief(await add([`${server.base}/feed`]))).toBe(
      "1 added, 1 changed, 0 known, 0 skipped, 0 failed",
    );
  });

  it("that hold whole articles need no page, and with --no-pages none is fetched", async () => {
    const whole = `<description><![CDATA[<p>The flood in Kelva killed 25 people, the ministry said.</p>${"<p>Residents said that the dam had failed in the night, and that nobody had warned them of it.</p>".repeat(20)}]]></description>`;
    serve("/feed", "application/rss+xml", rss(item("a", whole)));
    expect(brief(await add([`${server.base}/feed`]))).toBe(
      "1 added, 0 changed, 0 known, 0 skipped, 0 failed",
    );
    serve(
      "/short",
      "application/rss+xml",
      rss(item("b", "<description>Three people died in Ostrel, police said.</description>")),
    );
    expect(brief(await add([`${server.base}/short`], { pages: false }))).toBe(
      "1 added, 0 changed, 0 known, 0 skipped, 0 failed",
    );
    expect([asked("/a"), asked("/b")]).toEqual([0, 0]);
    expect((await listDocuments(ledger, { outlet: "Post" })).items).toHaveLength(2);
  });

  it("have their health kept, and what failed of them is tried again", async () => {
    server.routes.set("/feed", (_, response) => response.writeHead(500).end());
    await add([`${server.base}/feed`]);
    expect(asked("/feed")).toBe(3);
    expect(await failures()).toEqual([
      "BASE/feed||BASE/feed answered 500: the site is in trouble; try again later",
    ]);
    serve("/feed", "application/rss+xml", rss(item("a") + item("gone")));
    serve("/a", "text/html", page("Flood in Kelva", 25, "Kelva"));
    expect(brief(await add([`${server.base}/feed`], { retry: true }))).toBe(
      "1 added, 0 changed, 0 known, 0 skipped, 1 failed",
    );
    expect(await failures()).toEqual([
      "BASE/feed|guid gone|BASE/gone answered 404: there is no such page; check the address",
    ]);
    expect((await sourceState(ledger, `${server.base}/feed`))!.state).toMatchObject({
      failures: 0,
      items: 2,
    });
    serve("/gone", "text/html", page("Flood in Ostrel", 12, "Ostrel"));
    await add([`${server.base}/feed`], { retry: true });
    expect(await failures()).toEqual([]);
  });
});

describe("lists", () => {
  it("of addresses and of feeds are read in full, each as a source of its own", async () => {
    serve("/feed", "application/rss+xml", rss(item("a")));
    for (const [name, toll] of [
      ["a", 25],
      ["b", 31],
      ["c", 12],
    ] as const)
      serve(`/${name}`, "text/html", page(`Flood ${name}`, toll, `Kelva ${name}`));
    const urls = join(folder, "list.txt");
    writeFileSync(urls, `# pages\n${server.base}/b\n\n${server.base}/c\n${server.base}/b\n`);
    const opml = join(folder, "feeds.opml");
    writeFileSync(
      opml,
      `<?xml version="1.0"?><opml version="2.0"><body><outline text="News"><outline text="Post" type="rss" xmlUrl="${server.base}/feed"/></outline></body></opml>`,
    );
    expect(brief(await add([urls, opml]))).toBe("3 added, 0 changed, 0 known, 0 skipped, 0 failed");
    expect((await countAll(ledger)).failures).toBe(0);
  });
});

describe("sites", () => {
  it("are read by their robots.txt", async () => {
    serve("/robots.txt", "text/plain", "User-agent: hearsay\nDisallow: /private\n");
    serve("/private", "text/html", page("Flood", 25, "Kelva"));
    serve("/open", "text/html", page("Flood", 25, "Kelva"));
    server.routes.set("/hop", (_, response) => response.writeHead(302, { location: "/private" }).end());
    await add(["/private", "/open", "/hop"].map((path) => server.base + path));
    expect((await failures()).map((failure) => failure.split("|")[2])).toEqual([
      expect.stringContaining("BASE/private is not for programs to read, by the site's robots.txt"),
      expect.stringContaining("BASE/private is not for programs to read"),
    ]);
    expect(asked("/private")).toBe(0);
    expect((await countAll(ledger)).documents).toBe(1);
    server.routes.delete("/robots.txt");
    await add([`${server.base}/private`], { retry: true });
    expect([asked("/private"), asked("/robots.txt")], "remembered by the next run").toEqual([0, 1]);
  });

  it("are asked one thing at a time, with a pause", async () => {
    let open = 0;
    let most = 0;
    const slow = (toll: number) => (_: unknown, response: import("node:http").ServerResponse) => {
      most = Math.max(most, ++open);
      setTimeout(() => {
        open--;
        response.writeHead(200, { "content-type": "text/html" }).end(page("Flood", toll, "Kelva"));
      }, 30);
    };
    for (const toll of [11, 12, 13]) server.routes.set(`/${toll}`, slow(toll));
    const list = join(folder, "slow.txt");
    writeFileSync(list, [11, 12, 13].map((toll) => `${server.base}/${toll}`).join("\n"));
    await add([list], { delayMs: 150 });
    expect(most).toBe(1);
    const times = server.asked.filter(({ path }) => /^\/1/.test(path)).map(({ at }) => at);
    for (const [index, time] of times.slice(1).entries()) expect(time - times[index]!).toBeGreaterThan(150);
  });

  it("that say nothing of changes are asked with what they gave", async () => {
    server.routes.set("/page", tagged("text/html", page("Flood", 25, "Kelva"), '"v1"'));
    await add([`${server.base}/page`]);
    expect(brief(await add([`${server.base}/page`]))).toBe(
      "0 added, 0 changed, 0 known, 1 skipped, 0 failed",
    );
    expect(server.asked.at(-1)!.headers["if-none-match"]).toBe('"v1"');
    expect(server.asked.at(-1)!.headers["user-agent"]).toMatch(/^hearsay\//);
  });

  it("inside the house are not read unless asked for", async () => {
    serve("/page", "text/html", page("Flood", 25, "Kelva"));
    await add([`${server.base}/page`], { allowPrivate: false });
    expect(server.asked).toHaveLength(0);
    expect((await failures())[0]).toContain("not a public address");
  });

  const trouble: readonly (readonly [name: string, path: string, error: string])[] = [
    ["a feed that hangs", "/hang", "did not answer within 0.4 s"],
    ["a server that closes in the middle", "/close", "cannot be reached"],
    ["a gzip bomb", "/bomb", "is larger than the 32 MB"],
    ["an endless feed", "/endless", "is larger than the 32 MB"],
    ["a ring of redirects", "/ring", "redirects more than 5 times"],
    ["a broken feed", "/broken", "is a broken feed"],
    ["a picture", "/picture", "not a page"],
  ];
  it("in trouble are told by name, and the rest goes on", async () => {
    server.routes.set(
      "/hang",
      (_, response) => void response.writeHead(200, { "content-type": "text/xml" }).write("<rss>"),
    );
    server.routes.set("/close", (_, response) => {
      response.writeHead(200, { "content-type": "text/html", "content-length": "5000" }).write("<p>half");
      setTimeout(() => response.destroy(), 10);
    });
    server.routes.set(
      "/bomb",
      answers("text/xml", gzipSync(Buffer.alloc(100 << 20, 32)), { "content-encoding": "gzip" }),
    );
    server.routes.set("/endless", (_, response) => {
      response.writeHead(200, { "content-type": "text/xml" }).write("<rss><channel>");
      const chunk = Buffer.alloc(1 << 20, "<item><title>more</title></item>");
      const more = (): void => {
        while (!response.destroyed && response.write(chunk));
        if (!response.destroyed) response.once("drain", more);
      };
      more();
    });
    server.routes.set("/ring", (_, response) => response.writeHead(302, { location: "/ring" }).end());
    serve("/broken", "text/xml", "<rss><channel><item><title>");
    serve("/picture", "image/png", "x");
    serve("/good", "text/html", page("Flood", 25, "Kelva"));
    const inputs = [...trouble.map(([, path]) => path), "/good"].map((path) => server.base + path);
    const done = await add(inputs, { timeoutMs: 400, attempts: 2 });
    expect(brief(done)).toBe(`1 added, 0 changed, 0 known, 0 skipped, ${trouble.length} failed`);
    const told = await failures();
    for (const [name, path, error] of trouble)
      expect(
        told.find((line) => line.startsWith(`BASE${path}|`)),
        name,
      ).toContain(error);
  });
});

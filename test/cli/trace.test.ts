/** `hearsay trace` as its users meet it: a process, its exit code, standard output and standard error. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Tracing } from "../../src/model/index.ts";
import { hearsay } from "../support/command.ts";

const PATIENCE_MS = 90_000;

interface Article {
  readonly outlet: string;
  readonly published?: string;
  readonly url?: string;
  readonly title?: string;
  readonly text: string;
}

const CRASH: readonly Article[] = [
  {
    outlet: "Herald",
    published: "2021-03-02",
    url: "https://herald.example/plane",
    text: "The Civil Aviation Board said 43 people were killed when a plane crashed near Tarvo on Tuesday.",
  },
  {
    outlet: "Courier",
    published: "2021-03-03",
    url: "https://courier.example/plane",
    text: "A plane crashed near Tarvo on Tuesday. The Civil Aviation Board said that 43 people were killed in the crash.",
  },
  {
    outlet: "Gazette",
    published: "2021-03-03",
    url: "https://gazette.example/plane",
    text: "Rescue workers said 43 people were killed in the plane crash near Tarvo, the Herald reported.",
  },
];
const FRENCH: Article = {
  outlet: "Le Port",
  text: "Le ministre a déclaré lundi que vingt personnes avaient été tuées dans l'explosion d'une usine près de Lyon.",
};
const OTHER_STORY: Article = {
  outlet: "Money Week",
  published: "2021-03-03",
  text: "The retailer Brandex will lay off 1,200 workers in Ohio by June, its chief executive, Dana Moor, said on Monday.",
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "hearsay-trace-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
const lines = (name: string, articles: readonly Article[]): string =>
  file(name, articles.map((article) => JSON.stringify(article)).join("\n"));

async function tracingOf(args: readonly string[], stdin?: string): Promise<Tracing> {
  const { code, out, err } = await hearsay(["trace", ...args, "--json"], stdin);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return Tracing.parse(JSON.parse(out));
}

const carriers = ({ timeline }: Tracing["threads"][number]): number =>
  new Set(timeline.map(({ document }) => document)).size;

describe.concurrent("what cannot be done", () => {
  test.for<[what: string, args: () => readonly string[], code: number, message: RegExp]>([
    [
      "nothing named, and no ledger to trace from",
      () => ["--ledger", join(folder, "no-ledger")],
      5,
      /there is no ledger at .*no-ledger yet; add articles first/,
    ],
    [
      "a path that does not exist",
      () => [join(folder, "gone")],
      3,
      /no article could be read: .*gone: there is no such file/,
    ],
    [
      "an empty folder",
      () => {
        mkdirSync(join(folder, "none"), { recursive: true });
        return [join(folder, "none")];
      },
      3,
      /no files in this folder/,
    ],
    ["no JSON", () => [file("broken.json", "{nothing")], 3, /broken\.json: this is not valid JSON/],
    ["JSON without text", () => [file("no-text.json", '{"title": "x"}')], 3, /needs a field "text"/],
    [
      "only other languages",
      () => [lines("fr.jsonl", [FRENCH, FRENCH])],
      3,
      /another language \(fr\).*and 1 more/,
    ],
    ["a private address", () => ["http://127.0.0.1:9/x"], 3, /--allow-private/],
    [
      "a question that is none",
      () => [lines("q.jsonl", CRASH), "--thread", "999"],
      2,
      /no question 999: they are numbered 1 to \d+/,
    ],
    [
      "words no question has",
      () => [lines("w.jsonl", CRASH), "--about", "zebra"],
      2,
      /no question is about “zebra”/,
    ],
    ["no number of questions", () => ["x", "--top", "many"], 2, /whole number/],
    ["two outputs at once", () => ["x", "--json", "--md"], 2, /--json and --md/],
    [
      "a page into no folder",
      () => [lines("p.jsonl", CRASH), "--html", join(folder, "no", "x.html")],
      4,
      /could not write/,
    ],
  ])("%s", { timeout: PATIENCE_MS }, async ([, args, code, message]) => {
    const outcome = await hearsay(["trace", ...args()]);
    expect(outcome.err).toMatch(message);
    expect(outcome.code).toBe(code);
    expect(outcome.out).toBe("");
    expect(outcome.err).not.toMatch(/^\s+at /m);
  });
});

describe.concurrent("what is traced", () => {
  test("a report, plain when piped, that lists what was not read", { timeout: PATIENCE_MS }, async () => {
    const path = lines("mixed.jsonl", [...CRASH, FRENCH]);
    const { code, out, err } = await hearsay(["trace", path, "--about", "how many killed"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/^3 articles read · 1 not read/);
    expect(out).toContain("Civil Aviation Board");
    expect(out).toMatch(/who said it .*“43/);
    expect(out).toContain(
      `another language (fr); only English is read, so nothing was extracted: ${path}:4`.slice(0, 60),
    );
    expect(out).not.toContain("\u001b");
  });

  test("the same from a list, lines, a folder and standard input, in any order", {
    timeout: PATIENCE_MS,
  }, async () => {
    const dir = join(folder, "crash");
    mkdirSync(dir);
    CRASH.forEach((article, place) =>
      writeFileSync(join(dir, `${9 - place}.json`), JSON.stringify(article, null, 1)),
    );
    const text = CRASH.map((article) => JSON.stringify(article)).join("\n");
    const all = await Promise.all([
      tracingOf([lines("crash.jsonl", CRASH)]),
      tracingOf([file("crash.json", JSON.stringify([...CRASH].reverse()))]),
      tracingOf([dir]),
      tracingOf(["-"], text),
    ]);
    for (const tracing of all) expect(tracing).toEqual(all[0]);
    expect(Math.max(...all[0]!.threads.map(carriers))).toBe(3);
  });

  test("the same article twice is read once; under another url or headline it is one origin", {
    timeout: PATIENCE_MS,
  }, async () => {
    const first = CRASH[0]!;
    const moved = { ...first, url: "https://mirror.example/plane" };
    const renamed = { ...first, url: "https://third.example/p", title: "Dozens die as plane comes down" };
    const path = lines("again.jsonl", [first, first, moved, renamed]);
    expect((await hearsay(["trace", path])).out).toMatch(/^3 articles read · 1 repeat of them left out/);
    const killed = (await tracingOf([path])).threads.find((thread) => carriers(thread) === 3);
    expect(killed?.independent).toEqual({ low: 1, high: 1 });
  });

  test("two thousand identical copies, and one article alone", { timeout: PATIENCE_MS }, async () => {
    const copies = await hearsay(["trace", lines("copies.jsonl", Array(2000).fill(CRASH[0]))]);
    expect(copies.out).toMatch(/^1 article read · 1,999 repeats of them left out/);
    expect(copies.out).toContain("One article alone");
  });

  test("unrelated stories share no question; undated articles come last", {
    timeout: PATIENCE_MS,
  }, async () => {
    const { published: _, ...undated } = CRASH[1]!;
    const tracing = await tracingOf([lines("two.jsonl", [undated, OTHER_STORY, CRASH[0]!])]);
    const other = tracing.readings.find(({ document }) => document.outlet === "Money Week")!.document.id;
    for (const { timeline } of tracing.threads) {
      const documents = new Set(timeline.map(({ document }) => document));
      expect(documents.has(other) && documents.size > 1).toBe(false);
      const dates = timeline.map(({ published }) => published ?? "undated");
      expect(dates).toEqual([...dates].sort());
    }
  });

  test("--html and --md write files that stand alone", { timeout: PATIENCE_MS }, async () => {
    const [html, md] = [join(folder, "t.html"), join(folder, "t.md")];
    const { code, out } = await hearsay(["trace", lines("h.jsonl", CRASH), "--html", html, "--md", md]);
    expect({ code, out }).toEqual({ code: 0, out: "" });
    expect(readFileSync(html, "utf8")).toMatch(/^<!doctype html>/i);
    expect(readFileSync(html, "utf8")).not.toMatch(/(?:src|href)="(?:https?:|\/\/)/);
    expect(readFileSync(md, "utf8")).toMatch(/^# .*\n\n- \*\*who said it\*\*/);
  });

  test("pages from the web, and the address of one that does not come", {
    timeout: PATIENCE_MS,
  }, async () => {
    const server = createServer((request, response) => {
      if (request.url !== "/plane") response.writeHead(404).end();
      else
        response
          .writeHead(200, { "content-type": "text/html" })
          .end(`<html><body><article><h1>Plane down</h1><p>${CRASH[0]!.text}</p></article></body></html>`);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    try {
      const tracing = await tracingOf([`${address}/plane`, `${address}/gone`, "--allow-private"]);
      expect(tracing.readings[0]!.document.text).toContain("43 people were killed");
      expect(tracing.notRead.map(({ input }) => input)).toEqual([`${address}/gone`]);
    } finally {
      server.close();
    }
  });

  test("--explain tells why each claim is there", { timeout: PATIENCE_MS }, async () => {
    const { out } = await hearsay(["trace", lines("x.jsonl", CRASH), "--about", "killed", "--explain"]);
    expect(out).toContain("Why here");
    expect(out).toMatch(/(?:stated|inferred): /);
  });
});

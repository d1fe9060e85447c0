/** `hearsay read` as its users meet it: a process, its exit code, standard output and standard error. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Reading } from "../../src/model/index.ts";
import { hearsay } from "../support/command.ts";

const ARTICLE = `Fire closes harbour

At least 12 people were hurt when a fire broke out in the harbour on Monday, police said.

“It could burn for days,” the fire chief, Ana Perez, told Reuters.
`;
const PATIENCE_MS = 60_000;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "hearsay-cli-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const NUL_RICH = new Uint8Array(4096).map((_, index) => (index * 37) % 256);

describe.concurrent("what cannot be read", () => {
  test.for<[what: string, args: () => readonly string[], code: number, message: RegExp]>([
    ["an empty file", () => [file("empty.txt", "")], 3, /no text in it/],
    ["a binary file", () => [file("noise.bin", NUL_RICH)], 3, /binary|program/],
    ["a path that does not exist", () => [join(folder, "nothere.txt")], 3, /no such file/],
    ["a folder", () => [folder], 3, /is a folder/],
    ["a private address", () => ["http://127.0.0.1:9/x"], 3, /--allow-private/],
    ["another scheme", () => ["ftp://example.org/x"], 3, /http/],
    [
      "voices that are not there",
      () => [file("a.txt", ARTICLE), "--voices", join(folder, "nothere.json")],
      3,
      /--voices .*nothere.json: no such file; check the path/,
    ],
    [
      "voices in a folder",
      () => [file("a.txt", ARTICLE), "--voices", folder],
      3,
      /--voices .*: a folder; name the JSON file in it/,
    ],
    [
      "a voice of no known kind",
      () => [
        file("a.txt", ARTICLE),
        "--voices",
        file("k.json", '[{"name":"A","kind":"agency"},{"name":"B","kind":"x"}]'),
      ],
      3,
      /row 2, kind: .*; write a list such as/,
    ],
    [
      "voices that are not JSON",
      () => [file("a.txt", ARTICLE), "--voices", file("v.json", "{")],
      3,
      /--voices/,
    ],
    ["a date that is none", () => [file("b.txt", ARTICLE), "--published", "yesterday"], 2, /2025-07-02/],
    ["two outputs at once", () => [file("c.txt", ARTICLE), "--json", "--jsonl"], 2, /exclude each other/],
    [
      "a page into no folder",
      () => [file("d.txt", ARTICLE), "--html", join(folder, "no", "x.html")],
      4,
      /could not write/,
    ],
    ["an unknown option", () => ["x.txt", "--jsn"], 2, /--json/],
  ])("%s", { timeout: PATIENCE_MS }, async ([, args, code, message]) => {
    const outcome = await hearsay(["read", ...args()]);
    expect(outcome.code).toBe(code);
    expect(outcome.out).toBe("");
    expect(outcome.err).toMatch(message);
    expect(outcome.err).not.toMatch(/^\s+at /m);
  });
});

describe.concurrent("honest empty results", () => {
  test.for<[what: string, name: string, content: string, message: RegExp]>([
    [
      "right-to-left text",
      "rtl.txt",
      "قال مسؤولون إن عشرين شخصا قتلوا في الهجوم يوم الاثنين وأصيب العشرات.",
      /another language \(ar\)/,
    ],
    [
      "French",
      "fr.txt",
      "Le ministre a déclaré lundi que vingt personnes avaient été tuées dans l'explosion d'une usine près de Lyon.",
      /another language \(fr\)/,
    ],
    [
      "a page behind a wall",
      "pay.html",
      "<html><title>News</title><body><nav><a href=/>Home</a></nav><p>Subscribe to continue</p></body>",
      /no article text/,
    ],
    ["one line without a claim", "x.txt", "x".repeat(100_000), /no statement was found/],
  ])("%s", { timeout: PATIENCE_MS }, async ([, name, content, message]) => {
    const { code, out, err } = await hearsay(["read", file(name, content)]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(message);
  });
});

describe.concurrent("what is read", () => {
  test("cards: the claims in the order of the text, plain when piped", { timeout: PATIENCE_MS }, async () => {
    const { out } = await hearsay(["read", file("e.txt", ARTICLE), "--outlet", "Harbour Post"]);
    expect(out.indexOf("12 people")).toBeGreaterThan(0);
    expect(out.indexOf("burn for days")).toBeGreaterThan(out.indexOf("12 people"));
    expect(out).toContain("Harbour Post ← Reuters ← Ana Perez");
    expect(out).not.toContain("\u001b[");
  });

  test("standard input gives what the file gives", { timeout: PATIENCE_MS }, async () => {
    const options = ["--json", "--outlet", "Harbour Post", "--published", "2025-07-02"];
    const [fromFile, fromInput] = await Promise.all([
      hearsay(["read", file("f.txt", ARTICLE), ...options]),
      hearsay(["read", "-", ...options], ARTICLE),
    ]);
    expect(fromInput.out).toBe(fromFile.out);
    const reading = Reading.parse(JSON.parse(fromFile.out));
    for (const claim of reading.claims)
      for (const { start, end, exact } of claim.content)
        expect(reading.document.text.slice(start, end)).toBe(exact);
  });

  test("--jsonl prints one claim a line, --explain their trace", { timeout: PATIENCE_MS }, async () => {
    const path = file("g.txt", ARTICLE);
    const [lines, explained] = await Promise.all([
      hearsay(["read", path, "--jsonl"]),
      hearsay(["read", path, "--explain"]),
    ]);
    const claims = lines.out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(claims.length).toBeGreaterThanOrEqual(2);
    expect(explained.out).toMatch(/· attribution\/\S+ \d+–\d+: /);
  });

  test("--html writes a page that stands alone", { timeout: PATIENCE_MS }, async () => {
    const page = join(folder, "page.html");
    const { code, out } = await hearsay(["read", file("h.txt", ARTICLE), "--html", page]);
    expect({ code, out }).toEqual({ code: 0, out: "" });
    const html = readFileSync(page, "utf8");
    expect(html).toMatch(/^<!doctype html>/i);
    expect(html).not.toMatch(/(?:src|href)="https?:/);
  });
});

/** Files, standard input, and what can be wrong with them. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, describe, expect, test } from "vitest";
import { type InputOptions, readInput } from "../../src/read/input.ts";

const folder = mkdtempSync(join(tmpdir(), "hearsay-read-"));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

const read = async (input: string, options: InputOptions = {}): Promise<string> => {
  const result = await readInput(input, options);
  return result.kind === "document" ? result.document.text : `${result.error.kind}: ${result.error.message}`;
};

test("a file, with what the caller knows of it", async () => {
  const result = await readInput(file("a.txt", "The mayor said so."), {
    outlet: "LBC",
    published: "2020-05-03",
    allowPrivate: true,
  });
  expect(result).toMatchObject({
    kind: "document",
    document: { text: "The mayor said so.", outlet: "LBC", published: "2020-05-03" },
  });
});
test.each([
  ["2025-07-02", "2025-07-02"],
  ["May 3, 2020", "2020-05-03"],
  ["2025-07~", "2025-07~"],
  ["202X", "202X"],
  ["not a date", null],
  ["yesterday", null],
])("published %s in JSON is %s", async (given, published) => {
  const result = await readInput(
    file("dated.json", JSON.stringify({ text: "The mayor said so.", published: given })),
  );
  expect(result).toMatchObject({ kind: "document", document: { published } });
});
test("a page in a file", async () =>
  expect(await read(file("a.html", "<p>The mayor said so on Tuesday.</p>"))).toBe(
    "The mayor said so on Tuesday.",
  ));
test("a format that the caller names", async () =>
  expect(await read(file("b.txt", "<p>x</p>"), { format: "text" })).toBe("<p>x</p>"));
test("standard input", async () => {
  const stdin = Readable.from([Buffer.from("The may"), Buffer.from("or said so.")]);
  expect(await read("-", { stdin })).toBe("The mayor said so.");
});
test("a letter cut in two between pieces of standard input", async () => {
  const [left, right] = [Buffer.from("Caf\u00e9").subarray(0, 4), Buffer.from("Caf\u00e9").subarray(4)];
  expect(await read("-", { stdin: Readable.from([left, right]) })).toBe("Café");
});

describe("what cannot be read", () => {
  test.each([
    [
      "no such file",
      () => join(folder, "none.txt"),
      /^not found: .*none\.txt: there is no such file; check the path$/,
    ],
    ["a file taken for a folder", () => join(file("c.txt", "x"), "d"), /^not found: /],
    ["a folder", () => folder, /^not a file: .*name the files in it$/],
    ["an empty file", () => file("empty.txt", ""), /^empty: .*empty\.txt: /],
    ["a binary file", () => file("x.pdf", "%PDF-1.4 x"), /^binary: .*x\.pdf: this is a PDF file/],
    ["a name with a NUL", () => "a\0b", /^not found: /],
    ["a name that is a text", () => "x".repeat(5000), /^not found: /],
    ["an empty name", () => "", /^not found: /],
    ["a scheme that is not read", () => "gopher://example.org/", /^bad address: /],
  ])("%s", async (_, input, begins) => {
    expect(await read(input())).toMatch(begins);
  });
  test("nothing on standard input", async () =>
    expect(await read("-", { stdin: Readable.from([]) })).toMatch(/^empty: standard input: /));
  test("standard input without end", async () => {
    const piece = Buffer.alloc(1024 * 1024, 65);
    const endless = Readable.from(
      (function* () {
        for (;;) yield piece;
      })(),
    );
    expect(await read("-", { stdin: endless })).toMatch(/^too large: standard input/);
  });
  test("standard input that breaks off", async () => {
    const stdin = new Readable({
      read() {
        this.destroy(new Error("gone"));
      },
    });
    expect(await read("-", { stdin })).toMatch(/^unreadable: /);
  });
});

/** Many articles from files, folders and standard input: what comes, under which name, and what does not. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readArticles } from "../../src/read/articles.ts";
import { linesOf } from "../../src/read/lines.ts";

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "hearsay-articles-"));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function write(name: string, content: string | Uint8Array): string {
  const path = join(root, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

async function* chunked(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

/** "name: first words" or "name! error" of each article, without the folder. */
async function come(
  inputs: readonly string[],
  stdin?: AsyncIterable<Uint8Array>,
): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const { name, result } of readArticles(inputs, stdin === undefined ? {} : { stdin })) {
    const short = name.replace(`${root}/`, "").replace(root, "");
    found.push(
      result.kind === "error"
        ? `${short}! ${result.error.message.slice(0, 24)}`
        : `${short}: ${result.document.text.slice(0, 9)}`,
    );
  }
  return found;
}

const ONE = '{"text": "First one said so."}';
const TWO = '{"text": "Second one said so."}';

describe("the articles of a file", () => {
  it.each<[what: string, name: string, content: string, expected: readonly string[]]>([
    ["text", "a.txt", "Plain words were said.", ["a.txt: Plain wor"]],
    [
      "HTML",
      "a.html",
      "<html><body><p>Marked up words were said by many people today.</p>",
      ["a.html: Marked up"],
    ],
    ["a JSON object", "a.json", '{\n"text": "First one said so."\n}', ["a.json: First one"]],
    ["a JSON object on one line", "b.json", `${ONE}\n`, ["b.json: First one"]],
    ["a JSON list", "c.json", `[${ONE},\n${TWO}]`, ["c.json[1]: First one", "c.json[2]: Second on"]],
    ["a JSON list of one", "d.json", `[${ONE}]`, ["d.json: First one"]],
    ["JSON Lines", "a.jsonl", `${ONE}\n\n${TWO}\n`, ["a.jsonl:1: First one", "a.jsonl:3: Second on"]],
    [
      "JSON Lines by another name",
      "lines.txt",
      `${ONE}\r\n${TWO}`,
      ["lines.txt:1: First one", "lines.txt:2: Second on"],
    ],
    [
      "JSON Lines with a mark in front",
      "bom.jsonl",
      `\uFEFF${ONE}\n${TWO}`,
      ["bom.jsonl:1: First one", "bom.jsonl:2: Second on"],
    ],
    [
      "a broken line among good ones",
      "e.jsonl",
      `${ONE}\n{"text"\n${TWO}`,
      ["e.jsonl:1: First one", "e.jsonl:2! this is not valid JSON: ", "e.jsonl:3: Second on"],
    ],
    ["JSON without a text", "f.json", '{"title": "x"}', ["f.json! this JSON is no article:"]],
    ["not JSON by its name", "g.json", "{text", ["g.json! this is not valid JSON: "]],
    [
      "a list with what is none",
      "h.json",
      `[${ONE}, 7]`,
      ["h.json[1]: First one", "h.json[2]! this item of the list is"],
    ],
    ["an empty list", "i.json", "[]", ["i.json! this JSON list holds no "]],
    ["an empty file", "empty.txt", "", ["empty.txt! there is no text in it: "]],
    ["empty JSON Lines", "empty.jsonl", "\n\n", ["empty.jsonl! there is no text in it: "]],
    ["text that starts with a bracket", "k.txt", "[Updated] Words were said.", ["k.txt: [Updated]"]],
  ])("%s", async (_what, name, content, expected) => {
    expect(await come([write(name, content)])).toEqual(expected);
  });

  it("says what is not there, and reads on", async () => {
    const good = write("good.txt", "Plain words were said.");
    expect(await come([join(root, "gone"), good])).toEqual([
      "gone! there is no such file; c",
      "good.txt: Plain wor",
    ]);
  });

  it("reads standard input, whole or in lines, however it is cut", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 80 }), async (size) => {
        const lines = await come(["-"], chunked(new TextEncoder().encode(`${ONE}\n${TWO}\n`), size));
        expect(lines).toEqual(["standard input:1: First one", "standard input:2: Second on"]);
        const text = await come(["-"], chunked(new TextEncoder().encode("Plain words\nwere said."), size));
        expect(text).toEqual(["standard input: Plain wor"]);
      }),
      { numRuns: 30 },
    );
  });
});

describe("the articles of a folder", () => {
  it("come in a fixed order, from all folders in it, without hidden files", async () => {
    write("f/b.txt", "Second words were said.");
    write("f/a/z.txt", "First words were said.");
    write("f/.hidden", "Hidden words were said.");
    write("f/a/.git/x", "Hidden words were said.");
    symlinkSync(join(root, "f"), join(root, "f", "ring"));
    symlinkSync(join(root, "nowhere"), join(root, "f", "lost"));
    expect(await come([join(root, "f")])).toEqual([
      "f/a/z.txt: First wor",
      "f/b.txt: Second wo",
      "f/lost! the link leads nowhere",
      "f/ring! a link to a folder is no",
    ]);
  });

  it("an empty one is said to be so", async () => {
    mkdirSync(join(root, "none"));
    expect(await come([join(root, "none")])).toEqual(["none! there are no files in th"]);
  });
});

describe("lines of a stream", () => {
  it("join to what was cut, and keep their numbers past a line that is too long", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.string({ maxLength: 12 }).map((text) => text.replaceAll("\n", " ")),
          { maxLength: 8 },
        ),
        fc.integer({ min: 1, max: 9 }),
        async (lines, size) => {
          const bytes = new TextEncoder().encode(lines.join("\n"));
          const found: string[] = [];
          for await (const line of linesOf(chunked(bytes, size), 10))
            found[line.number - 1] =
              line.kind === "line"
                ? new TextDecoder("utf-8", { ignoreBOM: true }).decode(line.bytes)
                : "(long)";
          const expected = lines.map((line) =>
            new TextEncoder().encode(line).length > 10 ? "(long)" : line,
          );
          while (expected.at(-1) === "") expected.pop();
          while (found.at(-1) === "") found.pop();
          expect(found).toEqual(expected);
        },
      ),
    );
  });
});

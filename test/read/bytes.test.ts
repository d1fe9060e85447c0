/** Bytes → Document: encodings, formats, and the bytes that are refused. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type BytesOptions, MAX_BYTES, readBytes } from "../../src/read/bytes.ts";
import { READ_ERROR_KINDS } from "../../src/read/error.ts";
import { expectSound } from "./print.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (unit) => unit.charCodeAt(0));
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const join = (...parts: Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));
const utf16 = (text: string, littleEndian: boolean): Uint8Array =>
  Uint8Array.from(
    [...text].flatMap((c) =>
      littleEndian
        ? [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]
        : [c.charCodeAt(0) >> 8, c.charCodeAt(0) & 255],
    ),
  );

const textOf = (input: Uint8Array, options: BytesOptions = {}): string => {
  const result = readBytes(input, options);
  return result.kind === "document" ? result.document.text : `${result.error.kind}: ${result.error.message}`;
};

describe("encodings", () => {
  const table: readonly [name: string, input: Uint8Array, contentType: string | null, text: string][] = [
    ["UTF-8", utf8("Café in Kyïv"), null, "Café in Kyïv"],
    ["UTF-8 with a mark", join(bytes(0xef, 0xbb, 0xbf), utf8("Café")), "text/plain; charset=latin1", "Café"],
    [
      "UTF-16 with a mark, little-endian",
      join(bytes(0xff, 0xfe), utf16("Café is open", true)),
      null,
      "Café is open",
    ],
    [
      "UTF-16 with a mark, big-endian",
      join(bytes(0xfe, 0xff), utf16("Café is open", false)),
      "text/plain; charset=utf-8",
      "Café is open",
    ],
    ["UTF-16 without a mark", utf16("Cafe is open", true), null, "Cafe is open"],
    ["the header's label", latin1("Caf\xe9 is open"), "text/plain; charset=iso-8859-1", "Café is open"],
    [
      "the page's label",
      latin1('<meta charset="windows-1251"><p>\xca\xe8\xe5\xe2 is here and stays where it is, he said.</p>'),
      "text/html",
      "Киев is here and stays where it is, he said.",
    ],
    [
      "the older form of the page's label",
      latin1(
        '<meta http-equiv="Content-Type" content="text/html; charset=koi8-r"><p>\xeb\xc9\xc5\xd7 is here and stays where it is, he said.</p>',
      ),
      null,
      "Киев is here and stays where it is, he said.",
    ],
    [
      "a label that valid UTF-8 contradicts",
      utf8("Café is open"),
      "text/plain; charset=windows-1252",
      "Café is open",
    ],
    [
      "a label of UTF-8 that the bytes contradict",
      latin1("Le caf\xe9 est ferm\xe9 depuis l'\xe9t\xe9, a dit le maire \xe0 la presse."),
      "text/plain; charset=utf-8",
      "Le café est fermé depuis l'été, a dit le maire à la presse.",
    ],
    [
      "a label nobody knows",
      latin1("Le caf\xe9 est ferm\xe9 depuis l'\xe9t\xe9, a dit le maire \xe0 la presse."),
      "text/plain; charset=x-martian",
      "Le café est fermé depuis l'été, a dit le maire à la presse.",
    ],
    [
      "one broken byte in much UTF-8",
      join(utf8("Café ".repeat(100)), bytes(0xff), utf8(" end")),
      "text/plain; charset=utf-8",
      `${"Café ".repeat(100)}\uFFFD end`,
    ],
    [
      "NUL bytes in a text",
      utf8("The mayor said\0 that the bridge would open"),
      null,
      "The mayor said\uFFFD that the bridge would open",
    ],
  ];
  test.each(table)("%s", (_, input, contentType, text) => {
    expect(textOf(input, { contentType })).toBe(text);
  });
});

describe("formats, told from the content", () => {
  const long = "The council met on Tuesday and heard from the mayor.";
  const table: readonly [name: string, input: string, contentType: string | null, text: string][] = [
    ["plain", `${long} <b> is a tag`, null, `${long} <b> is a tag`],
    ["plain by its label", `<p>${long}</p>`, "text/plain", `<p>${long}</p>`],
    ["HTML by its label", `${long} &amp; so`, "text/html; charset=utf-8", `${long} & so`],
    ["HTML by its doctype", `<!-- saved --> <?xml version="1.0"?><!DOCTYPE html><p>${long}</p>`, null, long],
    ["HTML by its first tag", `<p>${long}</p>`, null, long],
    ["JSON", JSON.stringify({ text: long, id: 3, lang: "en", other: [1] }), null, long],
    [
      "JSON with a title",
      JSON.stringify({ text: long, title: "Council meets" }),
      "application/json",
      `Council meets\n\n${long}`,
    ],
    [
      "JSON with a title that the text opens with",
      JSON.stringify({ text: `COUNCIL MEETS.\n${long}`, title: "Council meets" }),
      null,
      `COUNCIL MEETS.\n${long}`,
    ],
    ["a list of one", JSON.stringify([{ text: long }]), null, long],
    ["text that opens like JSON and is none", `{"text": "${long}"`, "text/plain", `{"text": "${long}"`],
  ];
  test.each(table)("%s", (_, input, contentType, text) => {
    expect(textOf(utf8(input), { contentType })).toBe(text);
  });

  test("a JSON article's fields", () => {
    const article = {
      text: long,
      outlet: "LBC",
      published: "May 3, 2020",
      url: "https://a.example/b",
      authors: ["Ann Lee"],
      lang: "EN",
      carries: "AP",
      title: null,
    };
    const result = readBytes(utf8(JSON.stringify(article)));
    expect(result).toMatchObject({
      kind: "document",
      carries: "AP",
      document: {
        outlet: "LBC",
        published: "2020-05-03",
        url: "https://a.example/b",
        authors: ["Ann Lee"],
        language: "en",
      },
    });
  });
});

describe("what is refused, in one line that says what to do", () => {
  const table: readonly [name: string, input: Uint8Array, kind: string, says: RegExp][] = [
    ["nothing", bytes(), "empty", /give a file with an article/],
    ["white space", utf8(" \n\t "), "empty", /no text/],
    ["NULs", new Uint8Array(100), "binary", /not text/],
    ["a PDF", utf8("%PDF-1.7 abc"), "binary", /a PDF file, not text/],
    ["a picture", bytes(0x89, 0x50, 0x4e, 0x47, 1, 2), "binary", /PNG/],
    ["an archive", bytes(0x1f, 0x8b, 8, 0), "binary", /gzip/],
    [
      "chance bytes",
      Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919 + ((i * i) >> 3)) & 255),
      "binary",
      /binary file/,
    ],
    ["too much", new Uint8Array(MAX_BYTES + 1), "too large", /11 MB.*10 MB.*single articles/],
    [
      "a feed",
      utf8('<?xml version="1.0"?><!-- f --><rss version="2.0"><channel/></rss>'),
      "not an article",
      /feed/,
    ],
    ["JSON without a text", utf8('{"title": "a"}'), "not an article", /field "text"/],
    ["several articles", utf8('[{"text": "a"}, {"text": "b"}]'), "not an article", /2 articles/],
    ["broken JSON", utf8('{"text": "a'), "not an article", /not valid JSON/],
  ];
  test.each(table)("%s", (_, input, kind, says) => {
    const result = readBytes(input);
    expect(result.kind === "error" && result.error).toMatchObject({
      kind,
      message: expect.stringMatching(says),
    });
    expect(result.kind === "error" && result.error.message).not.toMatch(/\n/);
  });
});

test("any bytes give a sound document or an error", () => {
  const piece = fc.oneof(
    fc.uint8Array({ maxLength: 40 }),
    fc.constantFrom(
      utf8("<p>The mayor said so.</p>"),
      utf8('{"text": "x"}'),
      bytes(0xff, 0xfe),
      bytes(0xfe, 0xff),
      utf8("<meta charset=utf-16>"),
    ),
  );
  const type = fc.constantFrom(
    null,
    "text/html",
    "text/plain; charset=shift_jis",
    "application/json",
    'text/html; charset=""',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), type, (pieces, contentType) => {
      const result = readBytes(join(...pieces), { contentType });
      if (result.kind === "error") expect(READ_ERROR_KINDS).toContain(result.error.kind);
      else expectSound(result.document);
    }),
    { numRuns: 500 },
  );
});

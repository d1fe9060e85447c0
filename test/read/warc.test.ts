/** WARC files made by warcio's own writer, whole and damaged in every way that we know of. */
import { brotliCompressSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { WARCRecord, WARCSerializer } from "warcio";
import { pageOfRecord } from "../../src/read/warc/page.ts";
import { type RecordLimits, readRecords } from "../../src/read/warc/records.ts";

interface Written {
  readonly body: string | Uint8Array;
  readonly type?: "response" | "request" | "resource" | "warcinfo";
  readonly status?: string;
  readonly headers?: Record<string, string>;
}

async function write(
  url: string,
  { body, type = "response", status = "200 OK", headers }: Written,
): Promise<Buffer> {
  async function* content(): AsyncGenerator<Uint8Array> {
    yield typeof body === "string" ? new TextEncoder().encode(body) : body;
  }
  const record = WARCRecord.create(
    {
      url,
      date: "2025-05-03T10:00:00Z",
      type,
      warcVersion: "WARC/1.1",
      httpHeaders: headers ?? { "Content-Type": "text/html" },
      statusline: `HTTP/1.1 ${status}`,
      ...(type === "resource" ? { warcHeaders: { "Content-Type": "text/html" } } : {}),
    },
    content(),
  );
  return Buffer.from(await WARCSerializer.serialize(record, { gzip: false }));
}

async function* cut(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

/** "1: <p>…": a page; "1! why": a record that is told to be bad; others are left out. */
async function read(bytes: Uint8Array, size = 4096, limits?: RecordLimits): Promise<readonly string[]> {
  const found: string[] = [];
  const short = (name: string): string => name.replace("https://a.example/", "");
  for await (const part of readRecords(cut(bytes, size), limits)) {
    if (part.kind === "bad record") {
      found.push(`${short(part.name)}! ${part.why}`);
      continue;
    }
    const page = await pageOfRecord(part.bytes);
    if (page.kind === "page")
      found.push(`${short(part.name)}: ${Buffer.from(page.bytes).toString().slice(0, 12)}`);
    if (page.kind === "bad") found.push(`${short(part.name)}! ${page.why}`);
  }
  return found;
}

const address = (name: string): string => `https://a.example/${name}`;
const html = (name: string): Promise<Buffer> => write(address(name), { body: `<p>${name}</p>`.repeat(20) });
const joined = (records: readonly Buffer[], gzip: boolean): Buffer =>
  Buffer.concat(gzip ? records.map((record) => gzipSync(record)) : records);
const lying = (record: Buffer, by: (length: number) => number): Buffer =>
  Buffer.from(
    record
      .toString("latin1")
      .replace(/content-length: (\d+)/i, (_, length: string) => `Content-Length: ${by(Number(length))}`),
    "latin1",
  );
const LIED = "its length is not what its header states";
const ENDS = "the file ends in the middle of it";

test("pages are found among all else, however they are packed", async () => {
  const chunked = `${(20).toString(16)}\r\n${"<p>chunked</p>".padEnd(20)}\r\n0\r\n\r\n`;
  const records = [
    await write(address("0"), { body: "GET", type: "request" }),
    await html("1"),
    await write(address("2"), {
      body: gzipSync("<p>zipped</p>"),
      headers: { "Content-Type": "text/html; charset=utf-8", "Content-Encoding": "gzip" },
    }),
    await write(address("3"), {
      body: brotliCompressSync("<p>br</p>"),
      headers: { "Content-Type": "text/html", "Content-Encoding": "br" },
    }),
    await write(address("4"), {
      body: chunked,
      headers: { "Content-Type": "text/html", "Transfer-Encoding": "chunked" },
    }),
    await write(address("5"), {
      body: "<p>plain</p>",
      headers: { "Content-Type": "text/html", "Content-Encoding": "gzip" },
    }),
    await write(address("6"), { body: "x", headers: { "Content-Type": "image/png" } }),
    await write(address("7"), { body: "<p>gone</p>", status: "404 Not Found" }),
  ];
  const expected = [
    "1: <p>1</p><p>1",
    "2: <p>zipped</p",
    "3: <p>br</p>",
    "4: <p>chunked</",
    "5: <p>plain</p>",
  ];
  for (const gzip of [false, true])
    expect((await read(joined(records, gzip))).map((line) => line.trim())).toEqual(expected);
});

describe.each([false, true])("damage, gzip %s", (gzip) => {
  const table: readonly (readonly [name: string, damage: (record: Buffer) => Buffer, told: string])[] = [
    ["too long by a little", (record) => lying(record, (length) => length + 50), LIED],
    ["too short", (record) => lying(record, (length) => length - 50), LIED],
    ["too long by far", (record) => lying(record, (length) => length + 1e7), LIED],
    [
      "longer than anything",
      (record) => lying(record, () => 1e12),
      "it has 953675 MB, more than are read of a page",
    ],
    ["of no length", (record) => lying(record, () => 0), LIED],
    [
      "without a length",
      (record) => Buffer.from(record.toString("latin1").replace(/content-length: \d+\r\n/i, ""), "latin1"),
      "its header states no length",
    ],
  ];
  test.each(table)("a record %s is told by its name, and the rest goes on", async (_, damage, told) => {
    const [one, two, three] = [await html("1"), await html("2"), await html("3")];
    const lines = await read(joined([one, damage(two), three], gzip), 700);
    expect(lines).toEqual(["1: <p>1</p><p>1", `2! ${told}`, "3: <p>3</p><p>3"]);
  });
  test("a file that ends early gives what it has, and names the record", async () => {
    const whole = joined([await html("1"), await html("2")], gzip);
    expect(await read(whole.subarray(0, whole.length - 30))).toEqual(["1: <p>1</p><p>1", `2! ${ENDS}`]);
  });
});

test("compressed data that is broken costs its record alone", async () => {
  const [one, two, three] = (await Promise.all(["1", "2", "3"].map(html))).map((record) => gzipSync(record));
  two!.fill(7, 30, 80);
  const lines = await read(Buffer.concat([one!, two!, Buffer.from("not a member"), three!]));
  expect([lines[0], lines.at(-1)]).toEqual(["1: <p>1</p><p>1", "3: <p>3</p><p>3"]);
  expect(lines.slice(1, -1).every((line) => line.includes("!"))).toBe(true);
});

test("bombs are given up: of a record, and of the page in it", async () => {
  const limits = { maxBytes: 1 << 20, maxPassedOver: 8 << 20 };
  const head = Buffer.from(
    "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/b\r\nContent-Length: 99000000\r\n\r\n",
  );
  const bomb = gzipSync(Buffer.concat([head, Buffer.alloc(60 << 20)]), { level: 1 });
  const inner = await write(address("i"), {
    body: gzipSync(Buffer.alloc(40 << 20), { level: 1 }),
    headers: { "Content-Type": "text/html", "Content-Encoding": "gzip" },
  });
  const lines = await read(
    Buffer.concat([gzipSync(await html("1")), bomb, gzipSync(inner), gzipSync(await html("2"))]),
    65536,
    limits,
  );
  expect(lines).toEqual([
    "1: <p>1</p><p>1",
    "b! it has 95 MB, more than are read of a page",
    expect.stringMatching(/^i! it has 11 MB/),
    "2: <p>2</p><p>2",
  ]);
});

test("what is no WARC is said to be none", async () => {
  expect(await read(Buffer.from("hello world"))).toEqual(["byte 0! this is no WARC file"]);
  expect(await read(Buffer.alloc(0))).toEqual([]);
});

test("any damage to one record leaves the pages around it, however the bytes come", async () => {
  const records = await Promise.all(["1", "2", "3", "4"].map(html));
  await fc.assert(
    fc.asyncProperty(
      fc.boolean(),
      fc.integer({ min: 1, max: 3000 }),
      fc.uint8Array({ minLength: 1, maxLength: 60 }),
      fc.nat({ max: 5000 }),
      async (gzip, size, junk, place) => {
        const packed = records.map((record) => (gzip ? gzipSync(record) : Buffer.from(record)));
        const hurt = packed[1]!;
        Buffer.from(junk).copy(hurt, place % hurt.length);
        const lines = await read(Buffer.concat(packed), size);
        expect(lines).toContain("1: <p>1</p><p>1");
        expect(lines).toContain("4: <p>4</p><p>4");
      },
    ),
    {
      numRuns: 300,
      examples: [
        // a header that then says an extra field and a name follow, and as large a field as swallows the next pages
        [true, 1, Uint8Array.of(12), 3],
        [true, 3000, Uint8Array.of(4), 3],
        // a stored block that says it is as long as can be
        [true, 7, Uint8Array.of(0, 0xff, 0xff, 0, 0), 10],
      ],
    },
  );
});

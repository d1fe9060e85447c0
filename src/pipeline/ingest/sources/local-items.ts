/** What lies on this machine: files, folders, standard input. What can be large is streamed. */
import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { relative, resolve } from "node:path";
import { createGunzip } from "node:zlib";
import type { SourceName } from "../../../ledger/index.ts";
import { jsonListOf } from "../../../read/articles.ts";
import { MAX_BYTES, tooLarge } from "../../../read/bytes.ts";
import { decodeBytes } from "../../../read/encoding.ts";
import { readFeed } from "../../../read/feed.ts";
import { type FolderEntry, filesIn } from "../../../read/folder.ts";
import { fileError } from "../../../read/input.ts";
import { HEAD_BYTES, type InputKind, kindOf } from "../../../read/kind.ts";
import { failed } from "../../../read/result.ts";
import { failure, type RawItems, type SourceContext } from "./context.ts";
import { feedItems } from "./feed-items.ts";
import { digestOf, jsonListItems, lineItems, mappedBytes } from "./json-items.ts";
import { warcItems } from "./warc-items.ts";
import { listItems, MAX_FEED_BYTES } from "./web-items.ts";

export const STDIN = "standard input";
/** What the ledger calls a source of each kind. */
const KIND_NAMES: Readonly<Record<InputKind, string>> = {
  warc: "warc",
  lines: "jsonl",
  feed: "feed",
  opml: "opml",
  urls: "urls",
  article: "file",
};
/** Files of a folder that are looked at; what else lies there is passed over. */
const READ =
  /\.(?:txt|text|md|html?|xhtml|json|jsonl|ndjson|jsonl\.gz|ndjson\.gz|xml|rss|atom|opml|urls|warc|warc\.gz)$/i;

/** @param input a file, a folder, or "-" for standard input */
export async function* localItems(input: string, context: SourceContext): RawItems {
  if (input === "-") return yield* stdinItems(context);
  const path = resolve(input);
  const found = await stat(path).catch((error: unknown) => fileError(error, input));
  if ("error" in found) yield failure({ name: path, kind: "file" }, "", found);
  else if (found.isDirectory()) yield* folderItems(path, input, context);
  else yield* fileItems(path, { name: path, kind: "file" }, "", context);
}

async function* folderItems(folder: string, shown: string, context: SourceContext): RawItems {
  const source = { name: folder, kind: "folder" };
  const entries = await filesIn(folder).catch((error: unknown) => fileError(error, shown));
  if ("error" in entries) return yield failure(source, "", entries);
  const read = entries.filter(({ path }) => READ.test(path));
  if (read.length === 0) {
    const nothing =
      "it holds no file that is read (.txt, .html, .json, .jsonl, .xml, .opml, .warc and their like)";
    return yield failure(source, "", failed("empty", nothing));
  }
  for (const [index, entry] of read.entries()) {
    if (context.stopped()) return;
    yield* entryItems(entry, folder, source, within(context, index, read.length));
    context.tell((index + 1) / read.length);
  }
}

async function* entryItems(
  entry: FolderEntry,
  folder: string,
  source: SourceName,
  context: SourceContext,
): RawItems {
  const item = relative(folder, entry.path);
  if (entry.kind === "left out") yield failure(source, item, entry.failure);
  else yield* fileItems(entry.path, source, item, context);
}

/** A part of what is read tells its share of the whole. */
const within = (context: SourceContext, index: number, of: number): SourceContext => ({
  ...context,
  tell: (share) => context.tell((index + (share ?? 0)) / of),
});

/** One article belongs to the source that it was found in; what gives several is a source of its own. */
async function* fileItems(path: string, source: SourceName, item: string, context: SourceContext): RawItems {
  try {
    const { head, size } = await headOf(path);
    const kind = kindOf(head, path);
    const own = { name: path, kind: KIND_NAMES[kind] };
    switch (kind) {
      case "warc":
      case "lines":
        return yield* streamItems(own, kind, measured(createReadStream(path), size, context), context);
      case "feed":
      case "opml":
      case "urls":
      case "article": {
        const most = kind === "article" ? MAX_BYTES : MAX_FEED_BYTES;
        if (size > most) return yield failure(source, item, failed("too large", tooLarge(size)));
        const bytes = size <= head.length ? head : await wholeOf(createReadStream(path), most);
        return yield* wholeItems(kind, own, source, item, bytes, context);
      }
      default:
        kind satisfies never;
    }
  } catch (error) {
    yield failure(source, item, fileError(error, path));
  }
}

async function headOf(path: string): Promise<{ readonly head: Uint8Array; readonly size: number }> {
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    const head = Buffer.alloc(Math.min(size, HEAD_BYTES));
    let filled = 0;
    while (filled < head.length) {
      const { bytesRead } = await file.read(head, filled, head.length - filled, filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return { head: head.subarray(0, filled), size };
  } finally {
    await file.close();
  }
}

async function* measured(
  chunks: AsyncIterable<Uint8Array>,
  size: number,
  { tell }: SourceContext,
): AsyncGenerator<Uint8Array> {
  let read = 0;
  for await (const chunk of chunks) {
    read += chunk.length;
    tell(Math.min(1, read / Math.max(1, size)));
    yield chunk;
  }
}

async function wholeOf(chunks: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    parts.push(chunk);
    if (size > most) break;
  }
  return Buffer.concat(parts);
}

async function* stdinItems(context: SourceContext): RawItems {
  const chunks = (context.options.stdin ?? process.stdin)[Symbol.asyncIterator]();
  const held: Uint8Array[] = [];
  for (let size = 0; size < HEAD_BYTES; ) {
    const next = await chunks.next();
    if (next.done === true) break;
    held.push(next.value);
    size += next.value.length;
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    yield* held;
    for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) yield next.value;
  }
  const head = Buffer.concat(held);
  const zipped = head[0] === 0x1f && head[1] === 0x8b;
  const kind = zipped ? "warc" : kindOf(head, "");
  if (kind === "warc") return yield* warcItems(STDIN, all(), context);
  const source = { name: STDIN, kind: "stdin" };
  if (kind === "lines") return yield* lineItems(source, all(), context);
  const most = kind === "article" ? MAX_BYTES : MAX_FEED_BYTES;
  const bytes = await wholeOf(all(), most);
  const item = digestOf(bytes);
  if (bytes.length > most) return yield failure(source, item, failed("too large", tooLarge(bytes.length)));
  yield* wholeItems(kind, { name: STDIN, kind: KIND_NAMES[kind] }, source, item, bytes, context);
}

async function* streamItems(
  source: SourceName,
  kind: "warc" | "lines",
  chunks: AsyncIterable<Uint8Array>,
  context: SourceContext,
): RawItems {
  if (kind === "warc") return yield* warcItems(source.name, chunks, context);
  yield* lineItems(source, source.name.endsWith(".gz") ? gunzipped(chunks) : chunks, context);
}

async function* gunzipped(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { Readable } = await import("node:stream");
  yield* Readable.from(chunks).compose(createGunzip()) as AsyncIterable<Uint8Array>;
}

/** @param own what it is where it gives several @param source where it is one article */
async function* wholeItems(
  kind: InputKind,
  own: SourceName,
  source: SourceName,
  item: string,
  bytes: Uint8Array,
  context: SourceContext,
): RawItems {
  const { meta = {} } = context.options;
  switch (kind) {
    case "feed": {
      const feed = readFeed(decodeBytes(bytes, null).text);
      if (feed === null)
        yield failure(own, "", failed("not an article", "this feed is broken and cannot be read"));
      else yield* feedItems(feed, own, context);
      return;
    }
    case "opml":
    case "urls":
      return yield* listItems({ name: own.name, kind }, decodeBytes(bytes, null).text, context);
    case "article":
    case "lines":
    case "warc": {
      const list = jsonListOf(bytes);
      if (list !== null && list.length > 1) return yield* jsonListItems(own.name, list, context);
      const mapped = mappedBytes(bytes, context);
      if ("error" in mapped) yield failure(source, item, mapped);
      else yield { kind: "article", source, item, bytes: mapped.bytes, meta, ...mapped.format };
      return;
    }
    default:
      kind satisfies never;
  }
}

/**
 * Many articles: from files, folders, addresses and standard input, one after the other. A file may hold one article
 * (text, HTML, a JSON object) or several (a JSON list, or JSON Lines). Nothing is lost: what cannot be read comes as
 * an error with its name, and the rest goes on.
 */
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { MAX_BYTES, readBytes, tooLarge } from "./bytes.ts";
import { decodeBytes } from "./encoding.ts";
import { filesIn } from "./folder.ts";
import { fileError, type InputOptions, readInput } from "./input.ts";
import { looksLikeJson, readJson } from "./json.ts";
import { type Line, linesOf } from "./lines.ts";
import { failed, type ReadFailed, type ReadResult } from "./result.ts";

export interface NamedResult {
  /** the path, the address or "standard input", with ":7" for a line and "[7]" for an item of a list */
  readonly name: string;
  /** an error's message does not repeat the name */
  readonly result: ReadResult;
}

export type ArticlesOptions = Pick<InputOptions, "allowPrivate" | "timeoutMs" | "maxBytes" | "stdin">;

type Articles = AsyncGenerator<NamedResult, void, undefined>;

const ADDRESS = /^[a-z][a-z0-9+.-]*:\/\//i;
const JSON_NAME = /\.json$/i;
const LINES_NAME = /\.(?:jsonl|ndjson)$/i;

export async function* readArticles(inputs: readonly string[], options: ArticlesOptions = {}): Articles {
  for (const input of inputs) {
    if (ADDRESS.test(input)) yield nameless(input, await readInput(input, options));
    else if (input === "-") yield* readStream("standard input", options.stdin ?? process.stdin);
    else yield* readPath(input);
  }
}

async function* readPath(path: string): Articles {
  const status = await stat(path).catch((error: unknown) => fileError(error, path));
  if ("kind" in status) yield nameless(path, status);
  else if (status.isDirectory()) yield* readFolder(path);
  else yield* readStream(path, createReadStream(path));
}

async function* readFolder(folder: string): Articles {
  const entries = await filesIn(folder).catch((error: unknown) => fileError(error, folder));
  if ("kind" in entries) {
    yield nameless(folder, entries);
    return;
  }
  if (entries.length === 0)
    yield { name: folder, result: failed("empty", "there are no files in this folder") };
  for (const entry of entries) {
    if (entry.kind === "file") yield* readStream(entry.path, createReadStream(entry.path));
    else yield nameless(entry.path, entry.failure);
  }
}

/** JSON Lines is told by the name, or by a first line that is a whole JSON object. */
async function* readStream(name: string, stream: AsyncIterable<Uint8Array>): Articles {
  const held: Uint8Array[] = [];
  let size = 0;
  const lines = { sure: LINES_NAME.test(name), looked: false };
  const chunks = stream[Symbol.asyncIterator]();
  try {
    while (!lines.sure) {
      const next = await chunks.next();
      if (next.done === true) break;
      held.push(next.value);
      size += next.value.length;
      if (!lines.looked && next.value.includes(0x0a)) {
        lines.looked = true;
        lines.sure = startsWithObjectLine(Buffer.concat(held));
      }
      if (!lines.sure && size > MAX_BYTES) {
        yield { name, result: failed("too large", tooLarge(size)) };
        return;
      }
    }
    if (lines.sure) yield* readLines(name, resume(held, chunks));
    else yield* readWhole(name, Buffer.concat(held));
  } catch (error) {
    yield nameless(name, fileError(error, name));
  } finally {
    await chunks.return?.();
  }
}

async function* resume(
  held: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  yield* held;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

function startsWithObjectLine(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes);
  const line = text.trimStart().split("\n", 1)[0]!;
  if (!line.startsWith("{")) return false;
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false; // the first line of a JSON object over several lines, or no JSON at all
  }
}

async function* readLines(name: string, chunks: AsyncIterable<Uint8Array>): Articles {
  const decoder = new TextDecoder();
  // A file of one line is named without it, so the first is held until it is known whether others follow.
  let first: NamedResult | null = null;
  let found = 0;
  for await (const line of linesOf(chunks, MAX_BYTES)) {
    const result = readLine(line, decoder);
    if (result === null) continue;
    found++;
    const named = { name: `${name}:${line.number}`, result };
    if (found === 1) {
      first = named;
      continue;
    }
    if (first !== null) yield first;
    first = null;
    yield named;
  }
  if (first !== null) yield { name, result: first.result };
  if (found === 0)
    yield { name, result: failed("empty", "there is no text in it: give a file with an article") };
}

/** null: the line is blank */
function readLine(line: Line, decoder: TextDecoder): ReadResult | null {
  if (line.kind === "too long") return failed("too large", tooLarge(line.size));
  const text = decoder.decode(line.bytes).trim();
  return text === "" ? null : readJson(text);
}

function* readWhole(name: string, bytes: Uint8Array): Generator<NamedResult, void, undefined> {
  const list = jsonListOf(bytes);
  if (list === null) {
    yield {
      name,
      result: readBytes(bytes, JSON_NAME.test(name) && bytes.length > 0 ? { format: "json" } : {}),
    };
    return;
  }
  if (list.length === 0) yield { name, result: failed("not an article", "this JSON list holds no article") };
  for (const [place, item] of list.entries()) {
    const itemName = list.length === 1 ? name : `${name}[${place + 1}]`;
    const isArticle = typeof item === "object" && item !== null && !Array.isArray(item);
    yield { name: itemName, result: isArticle ? readJson(item) : NO_ARTICLE };
  }
}

export const NO_ARTICLE: ReadFailed = failed(
  "not an article",
  'this item of the list is no article: it needs to be an object with a field "text"',
);

/** The items of a JSON list; null: it is none, or no valid JSON, which reading it as one article tells. */
export function jsonListOf(bytes: Uint8Array): readonly unknown[] | null {
  const start = bytes.subarray(0, 64).findIndex((byte) => byte > 0x20 && byte < 0x7f);
  if (bytes[start] !== 0x5b) return null;
  const { text } = decodeBytes(bytes, null);
  if (!looksLikeJson(text)) return null;
  try {
    const value = JSON.parse(text.replace(/^\uFEFF/, "")) as unknown;
    return Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

/** The name stands beside the message: it need not stand in it too. */
function nameless(name: string, result: ReadResult): NamedResult {
  if (result.kind === "document" || !result.error.message.startsWith(`${name}: `)) return { name, result };
  return { name, result: failed(result.error.kind, result.error.message.slice(name.length + 2)) };
}

/** Articles on this machine: files, folders, JSON lines, standard input. Streamed, so that no size is too large. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { opendir, readFile, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { MAX_BYTES, tooLarge } from "../../read/bytes.ts";
import type { ArticleMeta } from "../../read/meta.ts";
import type { RawItem } from "./raw-item.ts";

export interface LocalOptions {
  /** goes before what the articles tell of themselves */
  readonly meta?: ArticleMeta | undefined;
  /** stands in for the process's standard input */
  readonly stdin?: AsyncIterable<Uint8Array> | undefined;
}

const STDIN = "standard input";
const LINES = /\.(?:jsonl|ndjson)$/i;
/** Files of a folder that are looked at; what else lies there is passed over. */
const ARTICLES = /\.(?:txt|text|md|html?|xhtml|json|jsonl|ndjson)$/i;

/** @param input a file, a folder, or "-" for standard input, which holds one article or JSON lines */
export async function* localItems(input: string, options: LocalOptions = {}): AsyncGenerator<RawItem> {
  if (input === "-") return yield* stdinItems(options);
  const path = resolve(input);
  const found = await stat(path).catch((error: unknown) => error);
  if (!(found instanceof Error) && isStats(found) && found.isDirectory()) yield* folderItems(path, options);
  else yield* fileItems(path, input, options);
}

const isStats = (value: unknown): value is { isDirectory: () => boolean } =>
  typeof value === "object" && value !== null && "isDirectory" in value;

async function* folderItems(folder: string, options: LocalOptions): AsyncGenerator<RawItem> {
  const names: string[] = [];
  for await (const entry of await opendir(folder, { recursive: true }))
    if (entry.isFile() && ARTICLES.test(entry.name)) names.push(join(entry.parentPath, entry.name));
  names.sort();
  if (names.length === 0)
    yield failure(
      { name: folder, kind: "folder" },
      "",
      "it holds no file with an article (.txt, .html, .json, .jsonl)",
    );
  for (const path of names) {
    if (LINES.test(path)) yield* fileItems(path, path, options);
    else yield await fileItem(path, { name: folder, kind: "folder" }, path.slice(folder.length + 1), options);
  }
}

async function* fileItems(path: string, shown: string, options: LocalOptions): AsyncGenerator<RawItem> {
  if (!LINES.test(path)) return yield await fileItem(path, { name: path, kind: "file" }, "", options);
  const source = { name: path, kind: "jsonl" };
  try {
    yield* lineItems(createReadStream(path), source, options);
  } catch (error) {
    yield failure(source, "", reasonOf(error, shown));
  }
}

async function fileItem(
  path: string,
  source: RawItem["source"],
  item: string,
  { meta = {} }: LocalOptions,
): Promise<RawItem> {
  try {
    const { size } = await stat(path);
    if (size > MAX_BYTES) return failure(source, item, tooLarge(size));
    return { kind: "article", source, item, bytes: await readFile(path), meta };
  } catch (error) {
    return failure(source, item, reasonOf(error, path));
  }
}

async function* stdinItems(options: LocalOptions): AsyncGenerator<RawItem> {
  const source = { name: STDIN, kind: "stdin" };
  yield* lineItems(options.stdin ?? process.stdin, source, options);
}

/** One article a line; what is one article over several lines is taken whole. */
async function* lineItems(
  stream: AsyncIterable<Uint8Array | string>,
  source: RawItem["source"],
  { meta = {} }: LocalOptions,
): AsyncGenerator<RawItem> {
  let line = 0;
  let whole: string[] | null = null;
  let size = 0;
  for await (const text of linesOf(stream)) {
    line++;
    if (line === 1 && source.kind === "stdin" && !/^\s*\{.*\}\s*$/.test(text)) whole = [];
    if (whole !== null) {
      whole.push(text);
      size += text.length;
      if (size > MAX_BYTES) return yield failure(source, "", tooLarge(size));
      continue;
    }
    if (text.trim() === "") continue;
    const item = source.kind === "stdin" ? itemOf(text) : String(line);
    if (text.length > MAX_BYTES) yield failure(source, item, tooLarge(text.length));
    else yield { kind: "article", source, item, bytes: Buffer.from(text), format: "json", meta };
  }
  if (whole === null) return;
  const text = whole.join("\n");
  yield { kind: "article", source, item: itemOf(text), bytes: Buffer.from(text), meta };
}

/** What comes on standard input has no place of its own: it is named by its content. */
const itemOf = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 20);

/** Lines of a stream. A line that is too long to be an article is cut, so that it is told and not kept in memory. */
async function* linesOf(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = "";
  let cut = false;
  for await (const chunk of stream) {
    rest += typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true });
    let start = 0;
    for (let end = rest.indexOf("\n"); end >= 0; end = rest.indexOf("\n", start)) {
      if (cut) cut = false;
      else yield rest.slice(start, rest.charAt(end - 1) === "\r" ? end - 1 : end);
      start = end + 1;
    }
    rest = rest.slice(start);
    if (rest.length <= MAX_BYTES) continue;
    if (!cut) yield rest;
    cut = true;
    rest = "";
  }
  rest += decoder.decode();
  if (rest !== "" && !cut) yield rest;
}

const failure = (source: RawItem["source"], item: string, error: string): RawItem => ({
  kind: "failed",
  source,
  item,
  error,
});

function reasonOf(error: unknown, path: string): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOENT" || code === "ENOTDIR") return `${path}: there is no such file; check the path`;
  if (code === "EACCES" || code === "EPERM")
    return `${path}: you may not read this file; check its permissions`;
  return `${path}: the file cannot be read (${code === "" ? String(error) : code})`;
}

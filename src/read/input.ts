/** What a person names on the command line: a file, a web address, or "-" for standard input. */
import { open } from "node:fs/promises";
import type { InputFormat } from "./bytes.ts";
import { MAX_BYTES, readBytes, tooLarge } from "./bytes.ts";
import { type ArticleMeta, META_FIELDS } from "./meta.ts";
import { failed, type ReadFailed, type ReadResult } from "./result.ts";
import type { UrlOptions } from "./url.ts";

export type { ReadError } from "./error.ts";
export type { ReadResult } from "./result.ts";

/** What is known of the article, and how to get it. */
export interface InputOptions extends ArticleMeta, Omit<UrlOptions, "meta"> {
  /** told from the content where it is left out */
  readonly format?: InputFormat | undefined;
  /** stands in for the process's standard input */
  readonly stdin?: AsyncIterable<Uint8Array> | undefined;
}

/** Never throws for a path that is not there, a page that does not come, or anything that is in them. */
export async function readInput(input: string, options: InputOptions = {}): Promise<ReadResult> {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(input)) {
    // The HTTP client takes a fifth of a second to load: those who read files need not wait for it.
    const { readUrl } = await import("./url.ts");
    return await readUrl(input, { ...urlOptions(options), meta: metaOf(options) });
  }
  const bytes = input === "-" ? await readStdin(options.stdin ?? process.stdin) : await readFile(input);
  if (!(bytes instanceof Uint8Array)) return bytes;
  const result = readBytes(bytes, { format: options.format, meta: metaOf(options) });
  return result.kind === "error" ? named(input, result) : result;
}

function urlOptions({ allowPrivate, timeoutMs, maxBytes }: InputOptions): UrlOptions {
  return { allowPrivate, timeoutMs, maxBytes };
}

/** Only the fields of an ArticleMeta, and only those that are given. */
function metaOf(options: InputOptions): ArticleMeta {
  const known = META_FIELDS.filter((field) => options[field] !== undefined).map((field) => [
    field,
    options[field],
  ]);
  return Object.fromEntries(known) as ArticleMeta;
}

/** An error in the content, with the name of what it was found in. */
function named(input: string, result: ReadFailed): ReadFailed {
  return failed(result.error.kind, `${input === "-" ? "standard input" : input}: ${result.error.message}`);
}

async function readFile(path: string): Promise<Uint8Array | ReadFailed> {
  try {
    const file = await open(path, "r");
    try {
      const status = await file.stat();
      if (status.isDirectory()) return failed("not a file", `${path} is a folder: name the files in it`);
      if (status.size > MAX_BYTES) return failed("too large", `${path}: ${tooLarge(status.size)}`);
      return await drain(file.createReadStream({ autoClose: false }), path);
    } finally {
      await file.close();
    }
  } catch (error) {
    return fileError(error, path);
  }
}

async function readStdin(stdin: AsyncIterable<Uint8Array>): Promise<Uint8Array | ReadFailed> {
  try {
    return await drain(stdin, "standard input");
  } catch (error) {
    return fileError(error, "standard input");
  }
}

/** Reads a stream to its end, or gives up once it is too large: a pipe does not say its size. */
async function drain(
  stream: AsyncIterable<Uint8Array | string>,
  name: string,
): Promise<Uint8Array | ReadFailed> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    size += bytes.length;
    if (size > MAX_BYTES) return failed("too large", `${name}: ${tooLarge(size)}`);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

export function fileError(error: unknown, path: string): ReadFailed {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOENT" || code === "ENOTDIR")
    return failed("not found", `${path}: there is no such file; check the path`);
  if (code === "EACCES" || code === "EPERM")
    return failed("unreadable", `${path}: you may not read this file; check its permissions`);
  if (code === "ENAMETOOLONG")
    return failed(
      "not found",
      "the path is too long for a file; give an article as a file, an address or on standard input",
    );
  if (code === "ERR_INVALID_ARG_VALUE")
    return failed("not found", "the path holds a NUL character: there is no such file");
  return failed("unreadable", `${path}: the file cannot be read (${code || "unknown error"})`);
}

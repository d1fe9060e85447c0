/** Bytes → Document: tells binary from text, finds the encoding, and whether the text is HTML, JSON or plain. Pure. */
import { decodeBytes } from "./encoding.ts";
import { readPage } from "./html.ts";
import { looksLikeJson, readJson } from "./json.ts";
import type { ArticleMeta } from "./meta.ts";
import { documentRead, failed, type ReadResult } from "./result.ts";
import { isBinary, looksLikeFeed, looksLikeHtml, magicKind } from "./sniff.ts";
import { readText } from "./text.ts";

/** What an article's bytes may be; told from the bytes where the caller does not say. */
export type InputFormat = "text" | "html" | "json";

export interface BytesOptions {
  /** Content-Type header, charset included */
  readonly contentType?: string | null | undefined;
  readonly format?: InputFormat | undefined;
  readonly meta?: ArticleMeta | undefined;
  /** where the bytes came from, if from the web: relative links are relative to it */
  readonly address?: string | null | undefined;
}

/** Far more than any article; below what a person would wait for. The same as the cap on pages from the web. */
export const MAX_BYTES = 10 * 1024 * 1024;

export function readBytes(bytes: Uint8Array, options: BytesOptions = {}): ReadResult {
  if (bytes.length > MAX_BYTES) return failed("too large", tooLarge(bytes.length));
  const contentType = options.contentType ?? null;
  const magic = magicKind(bytes);
  if (magic !== null) return failed("binary", notText(magic));
  const decoded = decodeBytes(bytes, contentType);
  if (!decoded.encoding.startsWith("utf-16") && isBinary(bytes))
    return failed("binary", notText("a binary file"));
  if (decoded.text.replace(/^[\uFEFF\0\s]+/u, "") === "")
    return failed("empty", "there is no text in it: give a file with an article");
  return readDecoded(decoded.text, contentType, options);
}

const notText = (what: string): string =>
  `this is ${what}, not text: give the article as plain text, HTML or JSON`;

export const tooLarge = (size: number): string =>
  `it has ${Math.ceil(size / 1024 / 1024)} MB, more than the ${MAX_BYTES / 1024 / 1024} MB that are read at once: cut it into single articles`;

function readDecoded(text: string, contentType: string | null, options: BytesOptions): ReadResult {
  const { meta = {}, address = null } = options;
  const format = options.format ?? formatOf(text, contentType);
  switch (format) {
    case "feed":
      return failed(
        "not an article",
        "this is a feed or a site map: give the address of one of its articles",
      );
    case "json":
      return readJson(text, meta);
    case "html": {
      const { document, notes } = readPage(text, meta, address);
      return documentRead(document, notes);
    }
    case "text":
      return documentRead(readText(text, address === null ? meta : { url: address, ...meta }));
    default:
      return format satisfies never;
  }
}

function formatOf(text: string, contentType: string | null): InputFormat | "feed" {
  if (looksLikeFeed(text)) return "feed";
  const type = (contentType ?? "").split(";")[0]!.trim().toLowerCase();
  if (type === "text/html" || type === "application/xhtml+xml") return "html";
  if (/\bjson$/.test(type)) return "json";
  if (type === "text/plain" || type === "text/markdown") return "text";
  if (looksLikeJson(text)) return "json";
  return looksLikeHtml(text) ? "html" : "text";
}

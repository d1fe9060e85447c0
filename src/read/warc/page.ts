/** One WARC record to the page that it holds, by warcio; most records (requests, pictures, redirects) hold none. */
import { Readable } from "node:stream";
import { AsyncIterReader, WARCParser, type WARCRecord } from "warcio";
import { BodyTooLarge, readBody, UnknownCoding } from "../body.ts";
import { MAX_BYTES, tooLarge } from "../bytes.ts";
import { isGzip } from "./gunzip-members.ts";

export type WarcPage =
  | {
      readonly kind: "page";
      readonly bytes: Uint8Array;
      readonly contentType: string | null;
      readonly address: string | null;
      /** ISO date and time at which it was fetched */
      readonly fetched: string | null;
    }
  | { readonly kind: "no page" }
  | { readonly kind: "bad"; readonly why: string };

const NO_PAGE: WarcPage = { kind: "no page" };
/** A page to be read: its media type, or none told. */
const PAGE_TYPE = /^(?:text\/(?:html|plain)|application\/xhtml\+xml)\b/i;

/** @param bytes a whole record, its header included */
export async function pageOfRecord(bytes: Uint8Array): Promise<WarcPage> {
  try {
    const record = await WARCParser.parse([bytes]);
    return record === null ? { kind: "bad", why: "its header cannot be read" } : await pageOf(record);
  } catch (error) {
    if (error instanceof BodyTooLarge) return { kind: "bad", why: tooLarge(MAX_BYTES + 1) };
    if (error instanceof UnknownCoding)
      return { kind: "bad", why: "it is compressed in a way that is not read" };
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code.startsWith("Z_") || /DECOMPRESS|BROTLI/.test(code))
      return { kind: "bad", why: "its page is compressed, and broken" };
    return {
      kind: "bad",
      why: `it cannot be read (${error instanceof Error ? error.message : String(error)})`,
    };
  }
}

async function pageOf(record: WARCRecord): Promise<WarcPage> {
  const known = { address: record.warcTargetURI ?? null, fetched: record.warcDate ?? null };
  switch (record.warcType) {
    case "response": {
      const http = record.httpHeaders;
      if (http === null || http.statusCode !== 200) return NO_PAGE;
      const contentType = http.headers.get("content-type") ?? null;
      if (contentType !== null && !PAGE_TYPE.test(contentType)) return NO_PAGE;
      return { kind: "page", bytes: await bodyOf(record), contentType, ...known };
    }
    case "resource":
    case "conversion": {
      const contentType = record.warcContentType ?? null;
      if (contentType === null || !PAGE_TYPE.test(contentType)) return NO_PAGE;
      return { kind: "page", bytes: await record.readFully(false), contentType, ...known };
    }
    default:
      return NO_PAGE;
  }
}

/** Decoded by the same bounded reader as pages from the web. Some crawlers decode, and keep the header that says how. */
async function bodyOf(record: WARCRecord): Promise<Uint8Array> {
  const headers = record.httpHeaders!.headers;
  const raw = await record.readFully(false);
  const chunked = /\bchunked\b/i.test(headers.get("transfer-encoding") ?? "");
  const body = chunked ? await new AsyncIterReader([raw], null, true).readFully() : raw;
  const coding = headers.get("content-encoding") ?? "";
  if (coding === "" || (/^(?:x-)?gzip$/i.test(coding.trim()) && !isGzip(body))) return body;
  return await readBody(Readable.from([body], { objectMode: false }), coding, MAX_BYTES);
}

/**
 * Answers kept until the ledger changes. Twenty people who look at one thread cost one query; each answer has an ETag, so
 * that a browser that has it is told so in a line. Questions asked at the same moment are asked once.
 */
import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { MiddlewareHandler } from "hono";

export interface Generation {
  /** counts the changes of the ledger that this process knows of */
  value: number;
}

/** Answers are a few kB, a long thread a few MB: this bounds the whole. */
const MOST_BYTES = 96 * 1024 * 1024;
/** Smaller answers go faster as they are. */
const COMPRESS_FROM_BYTES = 4 * 1024;

interface Kept {
  readonly generation: number;
  readonly at: number;
  readonly status: number;
  readonly type: string;
  readonly body: Buffer;
  readonly etag: string;
  compressed: Buffer | null;
}

export interface CacheOptions {
  readonly generation: Generation;
  /** how long an answer holds although others may write too; null: only this process writes */
  readonly maximumAgeMs: number | null;
}

export function cache({ generation, maximumAgeMs }: CacheOptions): MiddlewareHandler {
  const kept = new Map<string, Kept>();
  const asked = new Map<string, Promise<Kept>>();
  let bytes = 0;
  const forget = (key: string): void => {
    bytes -= kept.get(key)?.body.length ?? 0;
    kept.delete(key);
  };
  const remember = (key: string, entry: Kept): void => {
    forget(key);
    kept.set(key, entry);
    bytes += entry.body.length;
    for (const oldest of kept.keys()) {
      if (bytes <= MOST_BYTES || oldest === key) break;
      forget(oldest);
    }
  };
  const holds = (entry: Kept | undefined): entry is Kept =>
    entry !== undefined &&
    entry.generation === generation.value &&
    (maximumAgeMs === null || Date.now() - entry.at < maximumAgeMs);

  return async (context, next) => {
    if (context.req.method !== "GET") return await next();
    const url = new URL(context.req.url);
    const key = url.pathname + url.search;
    const now = generation.value;
    let entry = kept.get(key);
    if (holds(entry)) {
      kept.delete(key);
      kept.set(key, entry); // the last used goes last
    } else {
      const pending = asked.get(`${now} ${key}`);
      if (pending !== undefined) entry = await pending;
      else {
        const answer = answerOf(async () => {
          await next();
          return context.res;
        }, now);
        asked.set(`${now} ${key}`, answer);
        try {
          entry = await answer;
        } finally {
          asked.delete(`${now} ${key}`);
        }
        if (entry.status === 200) remember(key, entry);
      }
    }
    context.res = undefined;
    context.res = respond(entry, context.req.header("if-none-match"), context.req.header("accept-encoding"));
    return;
  };
}

async function answerOf(ask: () => Promise<Response>, generation: number): Promise<Kept> {
  const response = await ask();
  const body = Buffer.from(await response.arrayBuffer());
  return {
    generation,
    at: Date.now(),
    status: response.status,
    type: response.headers.get("content-type") ?? "application/json",
    body,
    etag: `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`,
    compressed: null,
  };
}

function respond(entry: Kept, known: string | undefined, accepts: string | undefined): Response {
  const headers: Record<string, string> = {
    "content-type": entry.type,
    "cache-control": "private, no-cache",
    vary: "accept-encoding, cookie, authorization",
  };
  if (entry.status !== 200)
    return new Response(new Uint8Array(entry.body), { status: entry.status, headers });
  headers["etag"] = entry.etag;
  if (known?.split(/\s*,\s*/).some((tag) => tag.replace(/^W\//, "") === entry.etag))
    return new Response(null, { status: 304, headers });
  if (entry.body.length < COMPRESS_FROM_BYTES || !/\bgzip\b/.test(accepts ?? ""))
    return new Response(new Uint8Array(entry.body), { headers });
  entry.compressed ??= gzipSync(entry.body, { level: 4 });
  return new Response(new Uint8Array(entry.compressed), {
    headers: { ...headers, "content-encoding": "gzip" },
  });
}

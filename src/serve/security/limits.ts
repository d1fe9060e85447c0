/** How much one address may ask for, and how much it may send. */
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { problem } from "../problem.ts";

export interface Limits {
  /** requests that read, for each address in ten seconds: a person's browser makes a few dozen */
  readonly reads: number;
  /** requests that change something, for each address in a minute: dropping a folder of files makes hundreds */
  readonly writes: number;
  /** tries to sign in, for each address in fifteen minutes: enough for slips, too few for guessing */
  readonly signIns: number;
  /** bytes of one article, as everywhere in Hearsay */
  readonly articleBytes: number;
  /** bytes of any other request */
  readonly requestBytes: number;
}

export const USUAL_LIMITS: Limits = {
  reads: 2_000,
  writes: 600,
  signIns: 10,
  articleBytes: 10 * 1024 * 1024,
  requestBytes: 256 * 1024,
};

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);
/** A JSON text may be six times as long as what it says (\\u escapes); the article itself is measured when it is read. */
const JSON_OVERHEAD = 2;

export function rateLimits(limits: Limits): MiddlewareHandler {
  const reads = new RateLimiterMemory({ points: limits.reads, duration: 10 });
  const writes = new RateLimiterMemory({ points: limits.writes, duration: 60 });
  return async (context, next) => {
    const limiter = SAFE.has(context.req.method) ? reads : writes;
    const wait = await take(limiter, addressOf(context));
    return wait === null ? await next() : tooMany(context, wait);
  };
}

export function signInLimit(limits: Limits): MiddlewareHandler {
  const tries = new RateLimiterMemory({ points: limits.signIns, duration: 15 * 60 });
  return async (context, next) => {
    if (context.req.method !== "POST") return await next();
    const wait = await take(tries, addressOf(context));
    return wait === null ? await next() : tooMany(context, wait);
  };
}

/** Seconds to wait; null: none */
async function take(limiter: RateLimiterMemory, address: string): Promise<number | null> {
  try {
    await limiter.consume(address);
    return null;
  } catch (error) {
    if (error instanceof RateLimiterRes) return Math.max(1, Math.ceil(error.msBeforeNext / 1000));
    throw error;
  }
}

function tooMany(context: Context, seconds: number): Response {
  context.header("retry-after", String(seconds));
  const response = problem(context, 429, `too many requests; wait ${seconds} seconds`);
  response.headers.set("retry-after", String(seconds));
  return response;
}

function addressOf(context: Context): string {
  try {
    return getConnInfo(context).remote.address ?? "unknown";
  } catch {
    return "in process"; // asked without a socket, as by a test
  }
}

export function sizeLimits(limits: Limits): MiddlewareHandler {
  const article = limitOf(limits.articleBytes * JSON_OVERHEAD);
  const request = limitOf(limits.requestBytes);
  return async (context, next) =>
    await (context.req.path.endsWith("/documents") || context.req.path.endsWith("/files")
      ? article
      : request)(context, next);
}

const limitOf = (maxSize: number): MiddlewareHandler =>
  bodyLimit({
    maxSize,
    onError: (context) =>
      problem(context, 413, `at most ${Math.floor(maxSize / 1024)} kB can be sent at once; send less`),
  });

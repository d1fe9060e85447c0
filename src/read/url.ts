/**
 * An article from the web: http and https only, public addresses only unless asked otherwise, checked after name
 * resolution and at each redirect, with the connection pinned to the address that was checked.
 */
import { Agent, request } from "undici";
import { readBody } from "./body.ts";
import { readBytes } from "./bytes.ts";
import type { ArticleMeta } from "./meta.ts";
import { adviceOn, networkError } from "./network-error.ts";
import { isPublic, literalAddress, publicLookup, RefusedAddress } from "./public-address.ts";
import { failed, type ReadFailed, type ReadResult } from "./result.ts";

export interface UrlOptions {
  readonly meta?: ArticleMeta | undefined;
  /** true: private, loopback and link-local addresses are read too */
  readonly allowPrivate?: boolean | undefined;
  /** for the whole of it, redirects and body included; milliseconds */
  readonly timeoutMs?: number | undefined;
  /** after decompression */
  readonly maxBytes?: number | undefined;
}

const TIMEOUT_MS = 20_000;
const MAX_BODY_BYTES = 10 * 1024 * 1024;
const MAX_REDIRECTS = 5;
const USER_AGENT = "hearsay/0.1 (reads single articles for a person; no crawler)";
const HEADERS = {
  "user-agent": USER_AGENT,
  accept: "text/html,application/xhtml+xml,text/plain;q=0.9,application/json;q=0.8,*/*;q=0.1",
  "accept-encoding": "gzip, br",
  "accept-language": "en,*;q=0.5",
};
const TEXT_TYPE = /^(?:text\/|application\/(?:[\w.+-]+\+)?(?:xml|json)|application\/xhtml\+xml|$)/i;

/** The bytes of a page as they came, with what is needed to read them. */
export interface Fetched {
  readonly kind: "fetched";
  readonly bytes: Uint8Array;
  readonly contentType: string;
  /** where the redirects ended */
  readonly address: string;
  readonly validators: Validators;
}

/** By which a later request asks for what has changed alone. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** What was fetched before is what is there now. */
export interface NotModified {
  readonly kind: "not modified";
}

/** A failure with what a reader that comes again needs to know of it. */
export interface FetchFailed extends ReadFailed {
  /** true: the same may go well a little later */
  readonly passing: boolean;
  /** how long the site asks to wait; null: it does not say */
  readonly waitMs: number | null;
}

export type Answer = Fetched | NotModified | FetchFailed;

export interface FetchOptions extends Omit<UrlOptions, "meta"> {
  /** beside the usual ones, or instead of them */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** media types that are wanted; left out: those of pages */
  readonly types?: RegExp | undefined;
  /** connections to keep between fetches, from `webAgent`; left out: one for this fetch alone */
  readonly agent?: Agent | undefined;
  /** asked before each request, those that follow a redirect included; what it gives is the answer. Its time is not counted. */
  readonly before?: ((address: string) => Promise<ReadFailed | null>) | undefined;
}

/** One response that is no redirect, or the address to go to next. */
type Step =
  | { readonly kind: "next"; readonly address: string }
  | { readonly kind: "done"; readonly answer: Answer };

/** Never throws for anything the address or the network does. */
export async function readUrl(address: string, options: UrlOptions = {}): Promise<ReadResult> {
  const fetched = await fetchUrl(address, options);
  if (fetched.kind === "error") return fetched;
  const { bytes, contentType, address: at } = fetched;
  return readBytes(bytes, { contentType, meta: options.meta, address: at });
}

/** Never throws for anything the address or the network does. */
export async function fetchUrl(address: string, options: UrlOptions = {}): Promise<Fetched | ReadFailed> {
  const { allowPrivate, timeoutMs, maxBytes } = options;
  const answer = await fetchAnswer(address, { allowPrivate, timeoutMs, maxBytes });
  if (answer.kind !== "not modified") return answer;
  return failed("http", `${address} answered 304 to a question that was not asked: ${adviceOn(304)}`);
}

/** Never throws for anything the address or the network does. */
export async function fetchAnswer(address: string, options: FetchOptions = {}): Promise<Answer> {
  const agent = options.agent ?? webAgent(options);
  try {
    return await follow(address, options, agent);
  } finally {
    if (options.agent === undefined) await agent.destroy();
  }
}

/** Connections that go to public addresses only, unless asked otherwise. To be destroyed by the caller. */
export function webAgent({ allowPrivate, timeoutMs = TIMEOUT_MS }: FetchOptions): Agent {
  return new Agent({
    connect: allowPrivate === true ? { timeout: timeoutMs } : { lookup: publicLookup, timeout: timeoutMs },
  });
}

async function follow(address: string, options: FetchOptions, agent: Agent): Promise<Answer> {
  let current = address;
  let leftMs = options.timeoutMs ?? TIMEOUT_MS;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    const refused =
      checkAddress(current, options.allowPrivate === true) ?? (await options.before?.(current)) ?? null;
    if (refused !== null) return lasting(refused);
    const began = performance.now();
    const step = await tryOnce(current, address, options, agent, Math.max(1, leftMs));
    if (step.kind === "done") return step.answer;
    leftMs -= Math.ceil(performance.now() - began);
    current = step.address;
  }
  return lasting(
    failed(
      "too many redirects",
      `${address} redirects more than ${MAX_REDIRECTS} times: open it in a browser and give the address it ends at`,
    ),
  );
}

const lasting = (failure: ReadFailed): FetchFailed => ({ ...failure, passing: false, waitMs: null });

/** A connection that breaks or is slow may be better the next time; a refused address or a bomb will not. */
async function tryOnce(
  current: string,
  address: string,
  options: FetchOptions,
  agent: Agent,
  leftMs: number,
): Promise<Step> {
  const signal = AbortSignal.timeout(leftMs);
  try {
    return await fetchOnce(current, options, agent, signal);
  } catch (error) {
    const failure = networkError(error, {
      address,
      timeoutMs: options.timeoutMs ?? TIMEOUT_MS,
      maxBytes: options.maxBytes ?? MAX_BODY_BYTES,
      timedOut: signal.aborted,
    });
    const { kind } = failure.error;
    return done({ ...failure, passing: kind === "timeout" || kind === "unreachable", waitMs: null });
  }
}

/** What can be told from the address alone; names are checked when they are resolved. */
function checkAddress(address: string, allowPrivate: boolean): ReadFailed | null {
  if (!URL.canParse(address))
    return failed("bad address", `'${address}' is no web address: give one that starts with https://`);
  const url = new URL(address);
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    return failed(
      "bad address",
      `'${url.protocol}' addresses are not read: give one that starts with http:// or https://`,
    );
  }
  if (url.username !== "" || url.password !== "") {
    return failed(
      "bad address",
      "addresses with a user name or password are not read: save the page and give the file",
    );
  }
  const literal = literalAddress(url.hostname);
  if (literal === null || allowPrivate || isPublic(literal)) return null;
  return failed("refused address", new RefusedAddress(url.hostname, literal).message);
}

async function fetchOnce(
  address: string,
  options: FetchOptions,
  agent: Agent,
  signal: AbortSignal,
): Promise<Step> {
  const headers = { ...HEADERS, ...options.headers };
  const response = await request(address, { dispatcher: agent, headers, signal, method: "GET" });
  const { statusCode, body } = response;
  // A body that is given up unread says so by an event that would end the process; readers of it see the error anyway.
  body.on("error", () => {});
  const header = (name: string): string | undefined => {
    const value = response.headers[name];
    return Array.isArray(value) ? value[0] : value;
  };
  const location = header("location");
  if (statusCode >= 300 && statusCode < 400 && location !== undefined) {
    body.destroy();
    if (!URL.canParse(location, address))
      return done(lasting(failed("bad address", `${address} redirects to no address`)));
    return { kind: "next", address: new URL(location, address).href };
  }
  const contentType = header("content-type") ?? "";
  if (statusCode === 304) {
    body.destroy();
    return done({ kind: "not modified" });
  }
  const refused = checkResponse(address, statusCode, contentType, options.types ?? TEXT_TYPE);
  if (refused !== null) {
    body.destroy();
    const passing = PASSING_STATUS.has(statusCode);
    return done({ ...refused, passing, waitMs: waitOf(header("retry-after")) });
  }
  const bytes = await readBody(body, header("content-encoding"), options.maxBytes ?? MAX_BODY_BYTES);
  const validators = { etag: header("etag") ?? null, lastModified: header("last-modified") ?? null };
  return done({ kind: "fetched", bytes, contentType, address, validators });
}

const done = (answer: Answer): Step => ({ kind: "done", answer });

/** Too many requests, and trouble of a server or of what stands before it. */
const PASSING_STATUS: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

/** Retry-After is a number of seconds, or a date. */
function waitOf(header: string | undefined): number | null {
  if (header === undefined) return null;
  if (/^\s*\d{1,9}\s*$/.test(header)) return Number(header) * 1000;
  const until = Date.parse(header);
  return Number.isNaN(until) ? null : Math.max(0, until - Date.now());
}

function checkResponse(
  address: string,
  status: number,
  contentType: string,
  types: RegExp,
): ReadFailed | null {
  if (status < 200 || status > 299)
    return failed("http", `${address} answered ${status}: ${adviceOn(status)}`);
  if (types.test(contentType.split(";")[0]!.trim())) return null;
  return failed(
    "not a page",
    `${address} is ${contentType.split(";")[0]!.trim()}, not a page: give the address of an article`,
  );
}

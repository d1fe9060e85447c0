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
}

/** One response that is no redirect, or the address to go to next. */
type Step =
  | { readonly kind: "next"; readonly address: string }
  | { readonly kind: "done"; readonly result: Fetched | ReadFailed };

/** Never throws for anything the address or the network does. */
export async function readUrl(address: string, options: UrlOptions = {}): Promise<ReadResult> {
  const fetched = await fetchUrl(address, options);
  if (fetched.kind === "error") return fetched;
  const { bytes, contentType, address: at } = fetched;
  return readBytes(bytes, { contentType, meta: options.meta, address: at });
}

/** Never throws for anything the address or the network does. */
export async function fetchUrl(address: string, options: UrlOptions = {}): Promise<Fetched | ReadFailed> {
  const timeoutMs = options.timeoutMs ?? TIMEOUT_MS;
  const signal = AbortSignal.timeout(timeoutMs);
  const maxBytes = options.maxBytes ?? MAX_BODY_BYTES;
  const allowPrivate = options.allowPrivate === true;
  const agent = new Agent({
    connect: allowPrivate ? { timeout: timeoutMs } : { lookup: publicLookup, timeout: timeoutMs },
  });
  try {
    return await follow(address, options, agent, signal);
  } catch (error) {
    return networkError(error, { address, timeoutMs, maxBytes, timedOut: signal.aborted });
  } finally {
    await agent.destroy();
  }
}

async function follow(
  address: string,
  options: UrlOptions,
  agent: Agent,
  signal: AbortSignal,
): Promise<Fetched | ReadFailed> {
  let current = address;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    const refused = checkAddress(current, options.allowPrivate === true);
    if (refused !== null) return refused;
    const step = await fetchOnce(current, options, agent, signal);
    if (step.kind === "done") return step.result;
    current = step.address;
  }
  return failed(
    "too many redirects",
    `${address} redirects more than ${MAX_REDIRECTS} times: open it in a browser and give the address it ends at`,
  );
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
  options: UrlOptions,
  agent: Agent,
  signal: AbortSignal,
): Promise<Step> {
  const response = await request(address, { dispatcher: agent, headers: HEADERS, signal, method: "GET" });
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
      return done(failed("bad address", `${address} redirects to no address`));
    return { kind: "next", address: new URL(location, address).href };
  }
  const contentType = header("content-type") ?? "";
  const refused = checkResponse(address, statusCode, contentType);
  if (refused !== null) {
    body.destroy();
    return done(refused);
  }
  const bytes = await readBody(body, header("content-encoding"), options.maxBytes ?? MAX_BODY_BYTES);
  return done({ kind: "fetched", bytes, contentType, address });
}

const done = (result: Fetched | ReadFailed): Step => ({ kind: "done", result });

function checkResponse(address: string, status: number, contentType: string): ReadFailed | null {
  if (status < 200 || status > 299)
    return failed("http", `${address} answered ${status}: ${adviceOn(status)}`);
  if (TEXT_TYPE.test(contentType.split(";")[0]!.trim())) return null;
  return failed(
    "not a page",
    `${address} is ${contentType.split(";")[0]!.trim()}, not a page: give the address of an article`,
  );
}

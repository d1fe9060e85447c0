/** The built pages, read once: their names hold digests, so that browsers keep them; every other path is the one page. */
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import type { Context, Handler } from "hono";
import { accepts } from "hono/accepts";
import { problem } from "./problem.ts";
import { StartError } from "./start-error.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".json": "application/json",
};
const A_YEAR = "public, max-age=31536000, immutable";

interface WebFile {
  readonly type: string;
  readonly body: Uint8Array<ArrayBuffer>;
  readonly etag: string;
  compressed: Uint8Array<ArrayBuffer> | null;
}

type AsJson = (path: string, context: Context) => Response | Promise<Response>;

export interface WebFiles {
  /** @param asJson answers a page's path as the API does */
  readonly handler: (asJson: AsJson) => Handler;
}

/** @throws StartError that says what to do where the pages are not built */
export async function loadWebFiles(folder: string): Promise<WebFiles> {
  const files = new Map<string, WebFile>();
  for (const entry of await entriesOf(folder)) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const body = new Uint8Array(await readFile(path));
    const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
    const type = TYPES[extname(path)] ?? "application/octet-stream";
    files.set(`/${relative(folder, path).split(sep).join("/")}`, { type, body, etag, compressed: null });
  }
  const page = files.get("/index.html");
  if (page === undefined) throw new StartError(notBuilt(folder));
  return { handler: (asJson) => (context) => answer(context, files, page, asJson) };
}

async function entriesOf(folder: string): ReturnType<typeof readTree> {
  try {
    return await readTree(folder);
  } catch (error) {
    throw new StartError(notBuilt(folder), { cause: error });
  }
}

const readTree = (folder: string) => readdir(folder, { recursive: true, withFileTypes: true });

const notBuilt = (folder: string): string => `the desk's pages are not at ${folder}; run npm run build first`;

async function answer(
  context: Context,
  files: ReadonlyMap<string, WebFile>,
  page: WebFile,
  asJson: AsJson,
): Promise<Response> {
  const { path } = context.req;
  if (path.startsWith("/api/")) return problem(context, 404, `there is nothing at ${path.slice(0, 200)}`);
  const asset = files.get(path);
  if (asset !== undefined && asset !== page)
    return send(context, asset, path.startsWith("/assets/") ? A_YEAR : "no-cache");
  if (path.startsWith("/assets/")) return problem(context, 404, "there is no such file; load the page again");
  // What a page shows is at the same path as JSON, for those who ask for that.
  const wanted = accepts(context, {
    header: "Accept",
    supports: ["text/html", "application/json"],
    default: "text/html",
  });
  if (wanted === "application/json") return await asJson(path, context);
  return send(context, page, "no-cache");
}

function send(context: Context, file: WebFile, cacheControl: string): Response {
  const headers: Record<string, string> = {
    "content-type": file.type,
    "cache-control": cacheControl,
    etag: file.etag,
    vary: "accept, accept-encoding",
  };
  if (context.req.header("if-none-match") === file.etag) return context.body(null, 304, headers);
  if (!/\bbr\b/.test(context.req.header("accept-encoding") ?? "") || file.body.length < 1024)
    return context.body(file.body, 200, headers);
  file.compressed ??= new Uint8Array(
    brotliCompressSync(file.body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  );
  return context.body(file.compressed, 200, { ...headers, "content-encoding": "br" });
}

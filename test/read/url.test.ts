/** Web addresses: a real server on this machine for what is read, and refusals for what must not be. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isPublic } from "../../src/read/public-address.ts";
import { readUrl, type UrlOptions } from "../../src/read/url.ts";

const PAGE = `<title>Bridge closed</title><p>The council met on Tuesday and heard from <a href="/mayor">the mayor</a>, who spoke for an hour.</p>`;
const MEGABYTE = 1024 * 1024;

type Route = (request: IncomingMessage, response: ServerResponse) => void;
const html =
  (headers: Record<string, string>, body: string | Buffer): Route =>
  (_, response) => {
    response.writeHead(200, { "content-type": "text/html", ...headers }).end(body);
  };
const redirect =
  (location: string, status = 302): Route =>
  (_, response) => {
    response.writeHead(status, { location }).end();
  };
const routes: Readonly<Record<string, Route>> = {
  "/page": html({}, PAGE),
  "/gzip": html({ "content-encoding": "gzip" }, gzipSync(PAGE)),
  "/br": html({ "content-encoding": "br" }, brotliCompressSync(PAGE)),
  "/deflate": html({ "content-encoding": "deflate" }, deflateSync(PAGE)),
  "/twice": html({ "content-encoding": "gzip, br" }, brotliCompressSync(gzipSync(PAGE))),
  "/latin1": html(
    { "content-type": "text/html; charset=iso-8859-1" },
    Buffer.from("<p>The caf\xe9 stays closed, the mayor said on Tuesday.</p>", "latin1"),
  ),
  "/text": html({ "content-type": "text/plain" }, "The mayor said so."),
  "/agent": (request, response) =>
    response.writeHead(200, { "content-type": "text/plain" }).end(`agent ${request.headers["user-agent"]}`),
  "/bomb": html({ "content-encoding": "gzip" }, gzipSync(Buffer.alloc(200 * MEGABYTE, 32))),
  "/big": (_, response) => {
    response.writeHead(200, { "content-type": "text/html" });
    const chunk = Buffer.alloc(MEGABYTE, 65);
    const more = (): void => {
      while (!response.destroyed && response.write(chunk));
      if (!response.destroyed) response.once("drain", more);
    };
    more();
  },
  "/broken": html({ "content-encoding": "gzip" }, "this is no gzip"),
  "/coding": html({ "content-encoding": "zstd-x" }, "?"),
  "/picture": html({ "content-type": "image/png" }, "x"),
  "/hop": redirect("/page"),
  "/hop3": redirect("/hop2"),
  "/hop2": redirect("hop", 301),
  "/loop": redirect("/loop"),
  "/away": redirect("http://10.0.0.1/secret"),
  "/file": redirect("file:///etc/passwd"),
  "/silent": () => {},
  "/drip": (_, response) => {
    response.writeHead(200, { "content-type": "text/html" }).write("<p>");
    const timer = setInterval(() => response.write("."), 30);
    response.on("close", () => clearInterval(timer));
  },
  "/403": (_, response) => response.writeHead(403).end("no"),
  "/404": (_, response) => response.writeHead(404).end("no"),
  "/503": (_, response) => response.writeHead(503).end("no"),
  "/empty": html({}, ""),
};

const server = createServer((request, response) => {
  const route = routes[request.url ?? ""];
  if (route === undefined) response.writeHead(404).end();
  else route(request, response);
});
let base = "";
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const open: UrlOptions = { allowPrivate: true };
const read = async (address: string, options: UrlOptions = open): Promise<string> => {
  const result = await readUrl(address, options);
  return result.kind === "document" ? result.document.text : `${result.error.kind}: ${result.error.message}`;
};

describe("what is read", () => {
  const sentence = "The council met on Tuesday and heard from the mayor, who spoke for an hour.";
  test.each(["/page", "/gzip", "/br", "/deflate", "/twice", "/hop", "/hop3"])("%s", async (path) => {
    expect(await read(base + path)).toBe(`Bridge closed\n\n${sentence}`);
  });
  test("an encoding from the header", async () => {
    expect(await read(`${base}/latin1`)).toBe("The café stays closed, the mayor said on Tuesday.");
  });
  test("plain text", async () => expect(await read(`${base}/text`)).toBe("The mayor said so."));
  test("the project names itself", async () =>
    expect(await read(`${base}/agent`)).toMatch(/^agent hearsay\//));
  test("where it ended up is its url, and links are relative to that", async () => {
    const result = await readUrl(`${base}/hop`, open);
    expect(result.kind === "document" && result.document).toMatchObject({
      url: `${base}/page`,
      links: [{ url: `${base}/mayor` }],
    });
  });
  test("the caller's metadata goes first", async () => {
    const result = await readUrl(`${base}/page`, {
      ...open,
      meta: { url: "https://a.example/b", outlet: "LBC" },
    });
    expect(result.kind === "document" && result.document).toMatchObject({
      url: "https://a.example/b",
      outlet: "LBC",
    });
  });
});

describe("what is given up, in one line that says what to do", () => {
  const table: readonly [path: string, begins: RegExp, options?: UrlOptions][] = [
    ["/bomb", /^too large: .* larger than the 10 MB/],
    ["/big", /^too large: .* larger than the 10 MB/],
    ["/big", /^too large: .* larger than the 1 MB/, { ...open, maxBytes: MEGABYTE }],
    ["/broken", /^http: .*broken compressed/],
    ["/coding", /^http: .*compressed in a way/],
    ["/picture", /^not a page: .*image\/png/],
    ["/loop", /^too many redirects: .*more than 5 times/],
    ["/file", /^bad address: 'file:'/],
    ["/silent", /^timeout: .*within 0.2 s/, { ...open, timeoutMs: 200 }],
    ["/drip", /^timeout: /, { ...open, timeoutMs: 300 }],
    ["/403", /^http: .*403: .*save the page/],
    ["/404", /^http: .*404: .*check the address/],
    ["/503", /^http: .*503: .*try again later/],
    ["/empty", /^empty: /],
  ];
  test.each(table)("%s: %s", async (path, begins, options) => {
    expect(await read(base + path, options)).toMatch(begins);
  });
  test("a host that takes no connection", async () => {
    expect(await read("http://127.0.0.1:1/")).toMatch(/^unreachable: .*takes no connection/);
  });
  test("a name that does not exist", async () => {
    expect(await read("http://no-such-host.invalid/", { timeoutMs: 5000 })).toMatch(
      /^(?:unreachable|timeout): /,
    );
  });
});

describe("addresses that are refused", () => {
  const table: readonly [address: string, begins: RegExp][] = [
    ["http://127.0.0.1/", /^refused address: .*--allow-private/],
    ["http://127.1/", /^refused address/],
    ["http://2130706433/", /^refused address/],
    ["http://0x7f.0.0.1/", /^refused address/],
    ["http://0.0.0.0/", /^refused address/],
    ["http://10.1.2.3/", /^refused address/],
    ["http://172.16.0.1/", /^refused address/],
    ["http://192.168.0.1/", /^refused address/],
    ["http://100.64.0.1/", /^refused address/],
    ["http://169.254.169.254/latest/meta-data", /^refused address/],
    ["http://[::1]/", /^refused address/],
    ["http://[::]/", /^refused address/],
    ["http://[::ffff:127.0.0.1]/", /^refused address/],
    ["http://[::ffff:10.0.0.1]/", /^refused address/],
    ["http://[64:ff9b::7f00:1]/", /^refused address/],
    ["http://[2002:7f00:1::]/", /^refused address/],
    ["http://[fe80::1]/", /^refused address/],
    ["http://[fd00::1]/", /^refused address/],
    ["http://localhost/", /^refused address: localhost leads to/],
    ["ftp://example.org/a", /^bad address/],
    ["file:///etc/passwd", /^bad address/],
    ["http://user:word@example.org/", /^bad address/],
    ["http://", /^bad address/],
  ];
  test.each(table)("%s", async (address, begins) => {
    expect(await read(address, {})).toMatch(begins);
  });

  test("the server is not reached by its name either", async () => {
    expect(await read(base.replace("127.0.0.1", "localhost"), {})).toMatch(/^refused address/);
  });

  test.each(["8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8"])("%s is public", (address) =>
    expect(isPublic(address)).toBe(true),
  );
  test.each([
    "",
    "example.org",
    "224.0.0.1",
    "255.255.255.255",
    "192.0.2.1",
    "198.18.0.1",
    "240.0.0.1",
    "2001:db8::1",
  ])("%s is not", (address) => expect(isPublic(address)).toBe(false));
});

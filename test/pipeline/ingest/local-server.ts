/** A real server on this machine, whose pages are functions; it counts and times what is asked of it. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type Route = (request: IncomingMessage, response: ServerResponse) => void;

export interface LocalServer {
  readonly base: string;
  readonly routes: Map<string, Route>;
  /** what was asked for, in order: "/feed", with the time at which it was */
  readonly asked: {
    readonly path: string;
    readonly at: number;
    readonly headers: IncomingMessage["headers"];
  }[];
  readonly close: () => void;
}

export async function startServer(): Promise<LocalServer> {
  const routes = new Map<string, Route>();
  const asked: LocalServer["asked"] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    asked.push({ path, at: performance.now(), headers: request.headers });
    const route = routes.get(path);
    if (route === undefined) response.writeHead(404).end("no");
    else route(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    routes,
    asked,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

export const answers =
  (type: string, body: string | Buffer, headers: Record<string, string> = {}): Route =>
  (_, response) => {
    response.writeHead(200, { "content-type": type, ...headers }).end(body);
  };

/** Answers 304 to whoever has this version. */
export const tagged =
  (type: string, body: string, etag: string): Route =>
  (request, response) => {
    if (request.headers["if-none-match"] === etag) response.writeHead(304).end();
    else response.writeHead(200, { "content-type": type, etag }).end(body);
  };

export const page = (title: string, toll: number, place: string): string =>
  `<html><head><title>${title}</title><meta property="article:published_time" content="2025-03-0${(toll % 8) + 1}T10:00:00Z"></head>
<body><article><h1>${title}</h1><p>The flood in ${place} killed ${toll} people, the interior ministry said on Saturday.</p>
<p>Ministry spokeswoman Dana Reuss said that up to ${toll * 10} people might be missing, and that rescuers would go on.</p></article></body></html>`;

/** Starts a desk: opens its port, and closes it without cutting off what is under way. */
import { type ServerType, serve } from "@hono/node-server";
import { type AppOptions, createApp, type DeskServer } from "./app.ts";
import { isLoopback } from "./security/host.ts";
import type { Access } from "./security/sessions.ts";
import { StartError } from "./start-error.ts";

export interface StartOptions extends AppOptions {
  readonly host: string;
  /** 0: any that is free */
  readonly port: number;
}

export interface Started extends DeskServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Streams of news never end by themselves: they are cut off after this. */
const CLOSE_MS = 2_000;

/** @throws StartError */
export async function startDesk(options: StartOptions): Promise<Started> {
  const { host, port, access } = options;
  checkAccess(host, access);
  const desk = createApp(options);
  const server = await listen(desk, host, port);
  const address = server.address();
  const actual = typeof address === "object" && address !== null ? address.port : port;
  const name = host.includes(":") ? `[${host}]` : host;
  return { ...desk, url: `http://${name}:${actual}`, close: () => close(server) };
}

/** @throws StartError where others could reach a desk that asks them for nothing, or for too little */
export function checkAccess(host: string, access: Access): void {
  if (!isLoopback(host) && access.kind === "open")
    throw new StartError(
      `others could reach ${host}: give --token TEXT or --accounts FILE, or listen at 127.0.0.1`,
    );
  if (access.kind === "token" && access.token.length < 16)
    throw new StartError(
      "the token is too short to be safe; use 16 characters or more (openssl rand -hex 16)",
    );
}

function listen({ app }: DeskServer, hostname: string, port: number): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname, port }, () => resolve(server));
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE")
        reject(
          new StartError(`port ${port} is taken; give another with --port, or --port 0 for any that is free`),
        );
      else if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND")
        reject(new StartError(`${hostname} is no address of this machine; give another with --host`));
      else if (error.code === "EACCES")
        reject(new StartError(`port ${port} needs more rights; give one above 1023 with --port`));
      else reject(error);
    });
  });
}

function close(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => {
      if ("closeAllConnections" in server) server.closeAllConnections();
    }, CLOSE_MS);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    if ("closeIdleConnections" in server) server.closeIdleConnections();
  });
}

/**
 * Guards against DNS rebinding: a page elsewhere can make a name of its own lead to this machine, but then the browser
 * sends that name as Host. An address in figures cannot be rebound; of names only those that were allowed are answered.
 */
import type { MiddlewareHandler } from "hono";
import { problem } from "../problem.ts";

export function checkHost(allowed: readonly string[]): MiddlewareHandler {
  const names = new Set(["localhost", ...allowed.map((name) => name.toLowerCase())]);
  return async (context, next) => {
    const host = context.req.header("host");
    const name = host === undefined ? null : nameOf(host);
    if (name === null || !(isAddress(name) || names.has(name)))
      return problem(
        context,
        421,
        "this desk does not answer by that name; open it at the address that `hearsay serve` printed, or allow the name with --allow-host",
      );
    return await next();
  };
}

function nameOf(host: string): string | null {
  const match = /^(\[[0-9a-f:.]+\]|[^:/?#@\s]+)(?::\d{1,5})?$/i.exec(host);
  return match?.[1]?.toLowerCase() ?? null;
}

const isAddress = (name: string): boolean => /^\d{1,3}(?:\.\d{1,3}){3}$/.test(name) || name.startsWith("[");

/** true: only this machine can reach it */
export const isLoopback = (host: string): boolean =>
  host === "localhost" || host === "::1" || /^127(?:\.\d{1,3}){3}$/.test(host);

/**
 * Requests that change something come from this desk's own pages or from a program: other sites' pages cannot send the
 * header without a preflight, which is never granted, and their Origin is refused besides.
 */
import type { MiddlewareHandler } from "hono";
import { problem } from "../problem.ts";

export const OWN_HEADER = "x-hearsay";
const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

export const sameOrigin: MiddlewareHandler = async (context, next) => {
  const { method } = context.req;
  if (SAFE.has(method)) return await next();
  const header = (name: string): string | undefined => context.req.header(name);
  const origin = header("origin");
  const strange = origin !== undefined && !(URL.canParse(origin) && new URL(origin).host === header("host"));
  const site = header("sec-fetch-site");
  if (strange || (site !== undefined && site !== "same-origin" && site !== "none"))
    return problem(context, 403, "another site's page may not change anything here");
  if (header(OWN_HEADER) === undefined && header("authorization") === undefined)
    return problem(context, 403, `send the header ${OWN_HEADER}: 1 with requests that change something`);
  return await next();
};

/** Every error as RFC 9457 problem+json: one line in `detail` that says what to do. */

import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { LedgerErrorKind } from "../ledger/index.ts";

export const Problem = z
  .strictObject({
    type: z.string().describe("'about:blank', or the name of the kind of error"),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe("what is wrong and what to do, in one line"),
    instance: z.string().describe("the path that was asked for"),
  })
  .openapi("Problem");
export type Problem = z.infer<typeof Problem>;

const TITLES: Readonly<Record<number, string>> = {
  400: "Bad request",
  401: "Not signed in",
  403: "Refused",
  404: "Not found",
  405: "Method not allowed",
  409: "Conflict",
  413: "Too large",
  415: "Unsupported media type",
  421: "Misdirected request",
  422: "Could not be read",
  429: "Too many requests",
  500: "A defect of Hearsay",
  503: "Not available",
};

export type ProblemStatus = 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 421 | 422 | 429 | 500 | 503;

/** An expected failure of a request. */
export class RequestError extends Error {
  readonly status: ProblemStatus;
  constructor(status: ProblemStatus, detail: string) {
    super(detail);
    this.name = "RequestError";
    this.status = status;
  }
}

export const STATUS_OF_LEDGER_ERROR: Readonly<Record<LedgerErrorKind, ProblemStatus>> = {
  held: 503,
  "not a ledger": 503,
  newer: 503,
  damaged: 503,
  unreachable: 503,
  unwritable: 503,
  "bad cursor": 400,
  "bad query": 400,
  "not found": 404,
  "bad dump": 400,
};

export function problem(context: Context, status: ProblemStatus, detail: string): Response {
  const body: Problem = {
    type: "about:blank",
    title: TITLES[status] ?? "Error",
    status,
    detail: detail.replace(/\s+/g, " ").trim(),
    instance: context.req.path,
  };
  return context.newResponse(JSON.stringify(body), status, { "content-type": "application/problem+json" });
}

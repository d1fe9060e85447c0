/** The whole desk as one Hono app: guards first, then the API, then the pages. */
import { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { LedgerError } from "../ledger/index.ts";
import { VERSION } from "../pipeline/version.ts";
import { cache } from "./cache.ts";
import { News } from "./events.ts";
import { type ProblemStatus, problem, RequestError, STATUS_OF_LEDGER_ERROR } from "./problem.ts";
import { Batches } from "./progress.ts";
import { claimRoutes } from "./routes/claims.ts";
import { documentRoutes } from "./routes/documents.ts";
import { dumpRoute, entryRoutes } from "./routes/entries.ts";
import { eventRoutes } from "./routes/events.ts";
import type { Desk, DeskApp, DeskVariables, Help } from "./routes/kit.ts";
import { ledgerRoutes } from "./routes/ledger.ts";
import { rulingRoutes } from "./routes/rulings.ts";
import { sessionRoutes } from "./routes/session.ts";
import { threadRoutes } from "./routes/threads.ts";
import { voiceRoutes } from "./routes/voices.ts";
import { headers } from "./security/headers.ts";
import { checkHost } from "./security/host.ts";
import { type Limits, rateLimits, signInLimit, sizeLimits } from "./security/limits.ts";
import { sameOrigin } from "./security/same-origin.ts";
import { type Access, requirePerson, Sessions } from "./security/sessions.ts";
import type { Setting } from "./settings.ts";
import type { Store } from "./store.ts";
import type { WebFiles } from "./web-files.ts";

export interface AppOptions {
  readonly store: Store;
  readonly access: Access;
  readonly allowedHosts: readonly string[];
  readonly limits: Limits;
  readonly settings: readonly Setting[];
  readonly help: Help;
  /** the built pages; null: the API alone */
  readonly web: WebFiles | null;
}

export interface DeskServer {
  readonly app: DeskApp;
  readonly news: News;
  readonly changed: () => void;
}

export const API = "/api/v1";
/** Others may write to a server's ledger too: an answer is at most this old. */
const SHARED_LEDGER_MS = 2_000;

export function createApp(options: AppOptions): DeskServer {
  const generation = { value: 0 };
  const news = new News();
  const changed = (): void => {
    generation.value++;
    news.publish({ type: "changed", generation: generation.value });
  };
  const sessions = new Sessions(options.access);
  const desk: Desk = { ...options, news, batches: new Batches(news), changed };

  const app = newRoom();
  app.use(headers);
  app.use(checkHost(options.allowedHosts));
  app.use(sameOrigin);
  app.use(`${API}/*`, rateLimits(options.limits));
  app.use(`${API}/*`, sizeLimits(options.limits));
  app.use(`${API}/session`, signInLimit(options.limits));
  const api = apiRooms(desk, sessions, {
    generation,
    maximumAgeMs: options.store.engine === "server" ? SHARED_LEDGER_MS : null,
  });
  app.route(API, api);
  if (options.web !== null)
    app.get(
      "*",
      options.web.handler((path, context) => app.fetch(jsonRequest(path, context), context.env)),
    );
  app.notFound((context) =>
    problem(
      context,
      404,
      `there is nothing at ${context.req.path.slice(0, 200)}; ${API}/openapi.json lists what there is`,
    ),
  );
  app.onError((error, context) => {
    const [status, detail] = told(error);
    if (status === 500) console.error(error);
    return problem(context, status, detail);
  });
  return { app, news, changed };
}

function apiRooms(desk: Desk, sessions: Sessions, kept: Parameters<typeof cache>[0]): DeskApp {
  const api = newRoom();
  sessionRoutes(api, sessions);
  openapiRoute(api);
  api.use(requirePerson(sessions));
  eventRoutes(api, desk);
  dumpRoute(api, desk);
  api.use(cache(kept));
  threadRoutes(api, desk);
  documentRoutes(api, desk);
  claimRoutes(api, desk);
  voiceRoutes(api, desk);
  rulingRoutes(api, desk);
  ledgerRoutes(api, desk);
  entryRoutes(api, desk);
  return api;
}

/** The API for its description alone: no route of it is ever asked. */
export function describedApi(): DeskApp {
  const news = new News();
  const desk = {
    news,
    batches: new Batches(news),
    settings: [],
    help: { pages: async () => [] },
    changed: () => undefined,
  };
  const sessions = new Sessions({ kind: "open", name: "" });
  return apiRooms({ ...desk, store: {} as Store }, sessions, {
    generation: { value: 0 },
    maximumAgeMs: null,
  });
}

/** What a page shows is at the same path as JSON; these pages are named by what one does there. */
const SHOWN_AT: Readonly<Record<string, string>> = {
  "/": "/threads",
  "/add": "/sources",
  "/reference": "/openapi.json",
};

function jsonRequest(path: string, { req }: Context): Request {
  const url = new URL(req.url);
  url.pathname = `${API}${SHOWN_AT[path] ?? path}`;
  return new Request(url, { headers: req.raw.headers });
}

/** The description is made once, when it is first asked for: it takes a tenth of a second. */
function openapiRoute(api: DeskApp): void {
  let text: string | null = null;
  api.get("/openapi.json", (context) => {
    text ??= JSON.stringify(describeApi(api));
    return context.newResponse(text, 200, {
      "content-type": "application/json",
      "cache-control": "private, no-cache",
    });
  });
}

export function describeApi(api: DeskApp): ReturnType<DeskApp["getOpenAPI31Document"]> {
  return api.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Hearsay",
      version: VERSION,
      description:
        "The ledger over HTTP. Every answer is one envelope (data, next, coverage), every error is application/problem+json. Server-sent events of progress and news are at /events.",
      license: { name: "Apache-2.0", url: "https://www.apache.org/licenses/LICENSE-2.0" },
    },
    servers: [{ url: API }],
  });
}

function newRoom(): DeskApp {
  return new OpenAPIHono<DeskVariables>({
    defaultHook: (result, context) => {
      if (result.success) return undefined;
      const issue = result.error.issues[0];
      const where = issue?.path.join(".") ?? "";
      return problem(
        context,
        400,
        `${where === "" ? "" : `${where}: `}${issue?.message ?? "not well formed"}`,
      );
    },
  });
}

function told(error: Error): readonly [ProblemStatus, string] {
  if (error instanceof RequestError) return [error.status, error.message];
  if (error instanceof LedgerError) return [STATUS_OF_LEDGER_ERROR[error.kind], error.message];
  if (error instanceof HTTPException && error.status < 500)
    return [400, error.message || "the request is not well formed"];
  return [500, "a defect, please report it with what you asked for; the server's output shows where"];
}

/**
 * A typed client of the desk's API, for programs and for the desk's own pages. Needs nothing but fetch.
 *
 * @example
 * const desk = createClient({ base: "http://127.0.0.1:4417" });
 * const { data } = await desk.listThreads({ words: "troops" });
 */
import type { RulingAct } from "../model/index.ts";
import type { Envelope } from "../serve/envelope.ts";
import type { NumberedEvent } from "../serve/events.ts";
import type { Problem } from "../serve/problem.ts";
import type { Me, SignIn } from "../serve/routes/session.ts";
import type {
  Added,
  ClaimShown,
  Counts,
  Failure,
  HelpSummary,
  HelpText,
  NewDocument,
  OriginShown,
  SettingView,
  SourceView,
  SuggestionView,
} from "../serve/routes/types.ts";
import type { ArticleView, Carried } from "../serve/schema/article.ts";
import type { ClaimView, DocumentSummary, RulingView, ThreadSummary } from "../serve/schema/shared.ts";
import type { Changes, ConflictView, ThreadView } from "../serve/schema/thread.ts";
import type { VoiceSummary, VoiceView } from "../serve/schema/voice.ts";

export interface ClientOptions {
  /** where the desk is; left out: the page's own origin */
  readonly base?: string;
  /** of a desk that was started with --token */
  readonly token?: string;
  readonly fetch?: typeof fetch;
}

/** An answer that is an error: `problem` is what the desk said of it. */
export class ApiError extends Error {
  readonly status: number;
  readonly problem: Problem | null;
  constructor(status: number, problem: Problem | null) {
    super(problem?.detail ?? `the desk answered with status ${status}`);
    this.name = "ApiError";
    this.status = status;
    this.problem = problem;
  }
}

type Value = string | number | boolean | null | undefined;
export type Query = Readonly<Record<string, Value>>;
/** Aborts when the answer is no longer wanted. */
type Signal = AbortSignal | undefined;
export interface Batch {
  readonly batch?: string;
  readonly of?: number;
}

const API = "/api/v1";

export type Client = ReturnType<typeof createClient>;

export function createClient(options: ClientOptions = {}) {
  const send = options.fetch ?? ((input: string, init?: RequestInit) => fetch(input, init));
  async function answer(
    method: string,
    path: string,
    init: RequestInit = {},
    accept = "application/json",
  ): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set("accept", accept);
    headers.set("x-hearsay", "1");
    if (options.token !== undefined) headers.set("authorization", `Bearer ${options.token}`);
    const response = await send(`${options.base ?? ""}${API}${path}`, { ...init, method, headers });
    if (!response.ok) throw new ApiError(response.status, await problemOf(response));
    return response;
  }
  async function ask<T>(method: string, path: string, init: RequestInit = {}): Promise<Envelope<T>> {
    return (await (await answer(method, path, init)).json()) as Envelope<T>;
  }
  const get = <T>(path: string, query: Query = {}, signal?: Signal): Promise<Envelope<T>> =>
    ask<T>("GET", `${path}${search(query)}`, signal === undefined ? {} : { signal });
  const post = <T>(path: string, body: unknown): Promise<Envelope<T>> =>
    ask<T>("POST", path, { body: JSON.stringify(body), headers: { "content-type": "application/json" } });
  const named = (path: string, id: string): string => `${path}/${encodeURIComponent(id)}`;

  return {
    /** Any path under /api/v1, for what a page shows. */
    get,
    listThreads: (query: Query = {}) => get<ThreadSummary[]>("/threads", query),
    showThread: (id: string) => get<ThreadView>(named("/threads", id)),
    listChanges: (query: Query = {}) => get<Changes>("/changes", query),
    listDocuments: (query: Query = {}) => get<DocumentSummary[]>("/documents", query),
    showDocument: (id: string) => get<ArticleView>(named("/documents", id)),
    showCarried: (id: string) => get<Carried[]>(`${named("/documents", id)}/carried`),
    /** @param batch names what is added together, and how many that is: /events tells how far it has come */
    addDocument: (document: NewDocument, batch: Batch = {}) =>
      post<Added>(`/documents${search({ ...batch })}`, document),
    addFile: (name: string, bytes: Blob | Uint8Array<ArrayBuffer>, batch: Batch = {}) =>
      ask<Added>("POST", `/files${search({ name, ...batch })}`, {
        body: bytes,
        headers: { "content-type": "application/octet-stream" },
      }),
    searchClaims: (query: Query = {}) => get<ClaimView[]>("/claims", query),
    showClaim: (id: string) => get<ClaimShown>(named("/claims", id)),
    listVoices: (query: Query = {}) => get<VoiceSummary[]>("/voices", query),
    listVoiceConflicts: (id: string, query: Query = {}) =>
      get<ConflictView[]>(`${named("/voices", id)}/conflicts`, query),
    listNews: () => get<NumberedEvent[]>("/news"),
    showVoice: (id: string) => get<VoiceView>(named("/voices", id)),
    showOrigin: (id: string) => get<OriginShown>(named("/origins", id)),
    listRulings: (query: Query = {}) => get<RulingView[]>("/rulings", query),
    addRuling: (act: RulingAct, why: string | null = null) => post<RulingView>("/rulings", { act, why }),
    undoRuling: (id: string) => post<RulingView>(`${named("/rulings", id)}/undo`, {}),
    /** The ledger as lines of JSON, as bytes while they come; the last line says how many were before it. */
    openDump: async () => {
      const { body } = await answer("GET", "/dump", {}, "application/x-ndjson");
      if (body === null) throw new ApiError(0, null);
      return body.getReader();
    },
    countAll: () => get<Counts>("/counts"),
    listSources: (query: Query = {}) => get<SourceView[]>("/sources", query),
    listFailures: (query: Query = {}) => get<Failure[]>("/failures", query),
    suggest: (words: string, signal?: Signal) => get<SuggestionView[]>("/suggestions", { words }, signal),
    listSettings: () => get<SettingView[]>("/settings"),
    listHelp: () => get<HelpSummary[]>("/help"),
    showHelp: (slug: string) => get<HelpText>(named("/help", slug)),
    showSession: () => get<Me>("/session"),
    signIn: (credentials: SignIn) => post<Me>("/session", credentials),
    signOut: () => ask<Me>("DELETE", "/session"),
  };
}

/** All entries of a list, page after page. */
export async function* everyPage<T>(
  list: (query: Query) => Promise<Envelope<T[]>>,
  query: Query = {},
): AsyncGenerator<T> {
  let cursor: string | null = null;
  do {
    const page: Envelope<T[]> = await list({ ...query, cursor });
    yield* page.data;
    cursor = page.next;
  } while (cursor !== null);
}

function search(query: Query): string {
  const given = Object.entries(query).filter(
    ([, value]) => value !== undefined && value !== null && value !== "",
  );
  return given.length === 0
    ? ""
    : `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`;
}

async function problemOf(response: Response): Promise<Problem | null> {
  if (!(response.headers.get("content-type") ?? "").startsWith("application/problem+json")) return null;
  return (await response.json()) as Problem;
}

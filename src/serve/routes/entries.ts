/** Things as the ledger holds them, for programs and for the commands of a terminal: one by its id, claims by a search, all. */
import { ClaimId, DocumentId, OriginId, ThreadId, Tracing, VoiceId } from "../../model/index.ts";
import { one, page } from "../envelope.ts";
import { problem, RequestError } from "../problem.ts";
import { ClaimHit, LedgerEntry } from "../schema/entries.ts";
import type { Store } from "../store.ts";
import { claimQuery } from "./claims.ts";
import { answers, createRoute, type Desk, type DeskApp, z } from "./kit.ts";

const search = createRoute({
  method: "get",
  path: "/entries",
  operationId: "searchEntries",
  tags: ["Entries"],
  summary: "Claims that meet all that is given, as the ledger holds them; takes what /claims takes",
  request: { query: claimQuery },
  responses: answers("a page of claims", z.array(ClaimHit)),
});

const show = createRoute({
  method: "get",
  path: "/entries/{id}",
  operationId: "showEntry",
  tags: ["Entries"],
  summary: "A document, claim, thread, origin or voice by its id, as the ledger holds it",
  request: { params: z.object({ id: z.union([ThreadId, DocumentId, ClaimId, VoiceId, OriginId]) }) },
  responses: answers("the entry; an old id of a thread leads to what it became", LedgerEntry),
});

const tracing = createRoute({
  method: "get",
  path: "/threads/{id}/tracing",
  operationId: "showTracing",
  tags: ["Entries"],
  summary: "The articles among which a thread was found, with all that was found between them",
  request: { params: z.object({ id: ThreadId }) },
  responses: answers("what hearsay trace prints as JSON", Tracing),
});

export function entryRoutes(app: DeskApp, { store }: Desk): void {
  app.openapi(search, async (context) => {
    const { limit, cursor, ...query } = context.req.valid("query");
    const { items, next } = await store.searchClaims(query, { limit, cursor });
    return context.json(page(items, next), 200);
  });
  app.openapi(show, async (context) => {
    const { id } = context.req.valid("param");
    const entry = await entryOf(store, id);
    if (entry === null) throw new RequestError(404, `the ledger has no ${id}; search for its words`);
    return context.json(one(entry), 200);
  });
  app.openapi(tracing, async (context) => {
    const found = await store.showTracing(context.req.valid("param").id);
    if (found === null)
      throw new RequestError(
        404,
        "there is no such thread; it may have been read anew: search for its words",
      );
    return context.json(one(found), 200);
  });
}

async function entryOf(store: Store, id: string): Promise<LedgerEntry | null> {
  switch (id.slice(0, 3)) {
    case "thr":
      return await store.showThread(id as ThreadId);
    case "doc":
      return await store.showDocument(id as DocumentId);
    case "clm":
      return await store.showClaim(id as ClaimId);
    case "voi":
      return await store.showVoice(id as VoiceId);
    default:
      return await store.showOrigin(id as OriginId);
  }
}

/** The whole ledger, streamed: no answer that is kept, and none of the OpenAPI document, which has no words for streams. */
export function dumpRoute(app: DeskApp, { store }: Desk): void {
  // Each keeps all writing waiting until it is read: they may not be heaped up.
  let reading = false;
  app.get("/dump", (context) => {
    if (reading) return problem(context, 503, "another dump is being read; ask again when that is over");
    reading = true;
    const body = streamOf(store.dump(), () => {
      reading = false;
    });
    return context.body(body, 200, { "content-type": "application/x-ndjson", "cache-control": "no-store" });
  });
}

/** Lines are sent together: a line is some hundred characters, and each sending costs. */
const CHUNK_CHARS = 64 * 1024;
/** Nothing is written while a dump is read: who stops reading it for so long is let go. */
const STALLED_MS = 30_000;

function streamOf(dump: AsyncIterable<string>, over: () => void): ReadableStream<Uint8Array> {
  const lines = dump[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  let stalled: ReturnType<typeof setTimeout> | undefined;
  return new ReadableStream({
    async pull(controller) {
      clearTimeout(stalled);
      let text = "";
      let ended = false;
      while (text.length < CHUNK_CHARS && !ended) {
        const { done, value } = await lines.next().catch((error: unknown) => {
          over();
          throw error;
        });
        if (done === true) ended = true;
        else text += `${value}\n`;
      }
      if (text !== "") controller.enqueue(encoder.encode(text));
      if (ended) {
        over();
        controller.close();
        return;
      }
      stalled = setTimeout(() => {
        void lines.return?.(undefined);
        over();
        controller.error(new Error("nobody reads this dump"));
      }, STALLED_MS);
    },
    async cancel() {
      clearTimeout(stalled);
      over();
      await lines.return?.(undefined);
    },
  });
}

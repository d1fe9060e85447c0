/** Threads: the questions that claims answer. */
import type { ThreadShown } from "../../ledger/index.ts";
import { ThreadId } from "../../model/index.ts";
import { COMPLETE, one, page } from "../envelope.ts";
import { RequestError } from "../problem.ts";
import { ThreadSummary } from "../schema/shared.ts";
import { Changes, ThreadView } from "../schema/thread.ts";
import { changesOf, dayBefore } from "../view/changes.ts";
import { threadView } from "../view/thread-view.ts";
import { answers, createRoute, type Desk, type DeskApp, date, Paging, words, z } from "./kit.ts";

const list = createRoute({
  method: "get",
  path: "/threads",
  operationId: "listThreads",
  tags: ["Threads"],
  summary: "Threads, the most carried or the most recent first",
  request: {
    query: Paging.extend({
      words: words.optional().describe("words of the question"),
      voice: words.optional().describe("a voice's id, name or alias: threads it has a part in"),
      place: words.optional().describe("a country code or a place's name: threads about it"),
      from: date.optional().describe("carried on or after"),
      until: date.optional().describe("carried on or before"),
      order: z.enum(["carried", "recent"]).optional(),
    }),
  },
  responses: answers("a page of threads", z.array(ThreadSummary)),
});

const show = createRoute({
  method: "get",
  path: "/threads/{id}",
  operationId: "showThread",
  tags: ["Threads"],
  summary: "One thread: its tellings, origins, drifts, conflicts and rulings",
  request: { params: z.object({ id: ThreadId }) },
  responses: answers("the thread; an old id leads to the thread it became", ThreadView),
});

const changes = createRoute({
  method: "get",
  path: "/changes",
  operationId: "listChanges",
  tags: ["Threads"],
  summary: "What changed in the most recent threads since a day",
  request: {
    query: z.object({
      since: date.optional().describe("an ISO date; left out: the day before the newest article"),
    }),
  },
  responses: answers("new origins, revised numbers, drifts, denials, deadlines near", Changes),
});

/** Threads looked through for changes: what is on the desk's first page, whatever the size of the ledger. */
const LOOKED_THROUGH = 50;

export function threadRoutes(app: DeskApp, { store }: Desk): void {
  app.openapi(list, async (context) => {
    const { limit, cursor, ...query } = context.req.valid("query");
    const { items, next } = await store.listThreads(query, { limit, cursor });
    return context.json(
      page(
        items.map((item) => ({ ...item })),
        next,
      ),
      200,
    );
  });
  app.openapi(show, async (context) => {
    const shown = await store.showThread(context.req.valid("param").id);
    if (shown === null)
      throw new RequestError(
        404,
        "there is no such thread; it may have been read anew: search for its words",
      );
    return context.json(one(threadView(shown)), 200);
  });
  app.openapi(changes, async (context) => {
    const recent = await store.listThreads({ order: "recent" }, { limit: LOOKED_THROUGH });
    const newest = recent.items.find(({ last }) => last !== null)?.last ?? null;
    const since = context.req.valid("query").since ?? (newest === null ? null : dayBefore(newest));
    const touched = recent.items.filter(({ last }) => since !== null && last !== null && last >= since);
    const found: ThreadShown[] = [];
    for (const { id } of touched) {
      const shown = await store.showThread(id);
      if (shown !== null) found.push(shown);
    }
    const all = touched.length < LOOKED_THROUGH || recent.next === null;
    return context.json(
      one(
        { since, changes: since === null ? [] : found.flatMap((shown) => changesOf(shown, since)) },
        all
          ? COMPLETE
          : { complete: false, why: `only the ${LOOKED_THROUGH} most recent threads are looked through` },
      ),
      200,
    );
  });
}

/** Threads: the questions that claims answer. */
import { ThreadId } from "../../model/index.ts";
import { one, page } from "../envelope.ts";
import { RequestError } from "../problem.ts";
import { ThreadSummary } from "../schema/shared.ts";
import { type Change, Changes, ThreadView } from "../schema/thread.ts";
import type { Store } from "../store.ts";
import { changesOf, dayBefore } from "../view/changes.ts";
import { threadView } from "../view/thread-view.ts";
import { answers, createRoute, type Desk, type DeskApp, date, Paging, words, yes, z } from "./kit.ts";

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
      changedSince: date.optional().describe("told on that day or later, or with a deadline near to it"),
      conflicts: yes.optional().describe("true: only those with a conflict"),
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

const ids = z
  .string()
  .max(500 * 25)
  .transform((text) => text.split(/\s+/).filter((id) => id !== ""))
  .pipe(z.array(ThreadId).max(500));

const changes = createRoute({
  method: "get",
  path: "/changes",
  operationId: "listChanges",
  tags: ["Threads"],
  summary: "What changed since a day, thread by thread, those told last first; a page is of so many threads",
  request: {
    query: Paging.extend({
      since: date.optional().describe("an ISO date; left out: the day before the newest article"),
      threads: ids
        .optional()
        .describe("of these threads and no others, their ids with spaces between; as many as a page"),
      words: words.optional().describe("only in threads with these words"),
      voice: words.optional(),
      place: words.optional(),
    }),
  },
  responses: answers("new origins, revised numbers, drifts, denials, deadlines near", Changes),
});

/** Threads of one page of changes, unless it is said: each is looked at whole. */
const THREADS_LOOKED_AT = 12;

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
    const { since: asked, threads, limit = THREADS_LOOKED_AT, cursor, ...query } = context.req.valid("query");
    const since = asked ?? (await dayBeforeNewest(store));
    if (since === null) return context.json(one({ since, changes: [] }), 200);
    const found = await store.listThreads(
      { ...query, among: threads, changedSince: since, order: "recent" },
      { limit: threads === undefined ? limit : Math.max(1, threads.length), cursor },
    );
    const changed: Change[] = [];
    for (const { id } of found.items) {
      const shown = await store.showThread(id);
      if (shown !== null) changed.push(...changesOf(shown, since));
    }
    return context.json({ ...page([], found.next), data: { since, changes: changed } }, 200);
  });
}

async function dayBeforeNewest(store: Store): Promise<string | null> {
  const [newest] = (await store.listThreads({ order: "recent" }, { limit: 1 })).items;
  return newest === undefined || newest.last === null ? null : dayBefore(newest.last);
}

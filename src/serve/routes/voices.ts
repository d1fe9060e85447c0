/** Voices and origins: who says things, and where they come from. */
import type { ThreadShown } from "../../ledger/index.ts";
import { Origin, OriginId, VoiceId, VoiceKind } from "../../model/index.ts";
import { one, page } from "../envelope.ts";
import { RequestError } from "../problem.ts";
import { RulingView, ThreadSummary } from "../schema/shared.ts";
import { ConflictView } from "../schema/thread.ts";
import { VoiceSummary, VoiceView } from "../schema/voice.ts";
import { rulingViews } from "../view/ruling-view.ts";
import { conflictsOf, voiceView } from "../view/voice-view.ts";
import { answers, createRoute, type Desk, type DeskApp, Paging, words, yes, z } from "./kit.ts";

const list = createRoute({
  method: "get",
  path: "/voices",
  operationId: "listVoices",
  tags: ["Voices"],
  summary: "Voices, those with the most claims first",
  request: {
    query: Paging.extend({
      words: words.optional(),
      kind: VoiceKind.optional(),
      country: z
        .string()
        .regex(/^[A-Za-z]{2}$/, "two letters, as in ISO 3166")
        .optional(),
      named: yes
        .optional()
        .describe("true: only those whose name is known; false: only “officials” and their like"),
    }),
  },
  responses: answers("a page of voices", z.array(VoiceSummary)),
});

const show = createRoute({
  method: "get",
  path: "/voices/{id}",
  operationId: "showVoice",
  tags: ["Voices"],
  summary:
    "One voice: its aliases, who carries what it said, what people ruled; what it said is in /claims?voice=",
  request: { params: z.object({ id: VoiceId }) },
  responses: answers("the voice", VoiceView),
});

export const OriginShown = z
  .strictObject({ origin: Origin, threads: z.array(ThreadSummary), rulings: z.array(RulingView) })
  .openapi("OriginShown");

const origin = createRoute({
  method: "get",
  path: "/origins/{id}",
  operationId: "showOrigin",
  tags: ["Voices"],
  summary: "One origin: an act of saying, and the claims that rest on it",
  request: { params: z.object({ id: OriginId }) },
  responses: answers("the origin", OriginShown),
});

const conflicts = createRoute({
  method: "get",
  path: "/voices/{id}/conflicts",
  operationId: "listVoiceConflicts",
  tags: ["Voices"],
  summary: "Revisions, denials and contradictions that a voice has a part in; a page is of so many threads",
  request: { params: z.object({ id: VoiceId }), query: Paging },
  responses: answers("conflicts, those of the threads told last first", z.array(ConflictView)),
});

/** Threads of one page of conflicts, unless it is said: each is looked at whole. */
const THREADS_LOOKED_AT = 8;

export function voiceRoutes(app: DeskApp, { store }: Desk): void {
  app.openapi(list, async (context) => {
    const { limit, cursor, ...query } = context.req.valid("query");
    const { items, next } = await store.listVoices(query, { limit, cursor });
    return context.json(
      page(
        items.map((item) => ({ ...item })),
        next,
      ),
      200,
    );
  });
  app.openapi(show, async (context) => {
    const { id } = context.req.valid("param");
    const shown = await store.showVoice(id);
    if (shown === null) throw noVoice();
    return context.json(one(voiceView(shown, await store.carriersOfVoice(shown.voice.id))), 200);
  });
  app.openapi(conflicts, async (context) => {
    const { id } = context.req.valid("param");
    const { limit = THREADS_LOOKED_AT, cursor } = context.req.valid("query");
    const voice = await store.showVoice(id);
    if (voice === null) throw noVoice();
    const found = await store.listThreads(
      { voice: voice.voice.id, conflicts: true, order: "recent" },
      { limit, cursor },
    );
    const views: ThreadShown[] = [];
    for (const { id: thread } of found.items) {
      const whole = await store.showThread(thread);
      if (whole !== null) views.push(whole);
    }
    return context.json(page(conflictsOf(voice, views), found.next), 200);
  });
  app.openapi(origin, async (context) => {
    const shown = await store.showOrigin(context.req.valid("param").id);
    if (shown === null) throw new RequestError(404, "there is no such origin in this ledger");
    const { threads, rulings } = shown;
    return context.json(
      one({
        origin: shown.origin,
        threads: threads.map((thread) => ({ ...thread })),
        rulings: rulingViews(rulings),
      }),
      200,
    );
  });
}

const noVoice = (): RequestError =>
  new RequestError(404, "there is no such voice in this ledger; search for its name");

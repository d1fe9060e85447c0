/** Rulings: what people decided, each an entry of its own with who and when, and the taking back of one. */
import { RulingAct, RulingId } from "../../model/index.ts";
import { one, page } from "../envelope.ts";
import { RulingView } from "../schema/shared.ts";
import { rulingViews } from "../view/ruling-view.ts";
import { answers, bodyOf, changeAnswers, createRoute, type Desk, type DeskApp, Paging, z } from "./kit.ts";

const list = createRoute({
  method: "get",
  path: "/rulings",
  operationId: "listRulings",
  tags: ["Rulings"],
  summary: "What people decided, the latest first: the audit of this ledger",
  request: { query: Paging },
  responses: answers("a page of rulings", z.array(RulingView)),
});

export const NewRuling = z
  .strictObject({
    act: RulingAct,
    why: z.string().trim().max(2000).nullable().optional().describe("for those who read it later"),
  })
  .openapi("NewRuling");

const add = createRoute({
  method: "post",
  path: "/rulings",
  operationId: "addRuling",
  tags: ["Rulings"],
  summary: "Merge, split, reject, confirm, rename or resolve",
  request: { body: bodyOf(NewRuling) },
  responses: changeAnswers("the entry; it holds at once", RulingView),
});

const undo = createRoute({
  method: "post",
  path: "/rulings/{id}/undo",
  operationId: "undoRuling",
  tags: ["Rulings"],
  summary: "Take a ruling back",
  request: { params: z.object({ id: RulingId }) },
  responses: changeAnswers("the entry that takes it back", RulingView),
});

export function rulingRoutes(app: DeskApp, desk: Desk): void {
  app.openapi(list, async (context) => {
    const { items, next } = await desk.store.listRulings(context.req.valid("query"));
    return context.json(page(rulingViews(items), next), 200);
  });
  app.openapi(add, async (context) => {
    const { act, why } = context.req.valid("json");
    return context.json(one(await rule(desk, context.get("person").name, act, why ?? null)), 200);
  });
  app.openapi(undo, async (context) => {
    const act: RulingAct = { kind: "undo", ruling: context.req.valid("param").id };
    return context.json(one(await rule(desk, context.get("person").name, act, null)), 200);
  });
}

async function rule(desk: Desk, by: string, act: RulingAct, why: string | null): Promise<RulingView> {
  const ruling = await desk.store.rule({ by, why, act });
  desk.changed();
  const view = rulingViews([ruling])[0]!;
  desk.news.publish({ type: "ruling", ruling: ruling.id, words: view.words, by });
  return view;
}

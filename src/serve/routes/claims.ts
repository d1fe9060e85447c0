/** Claims: searched, and one by one. */
import {
  CertaintyValue,
  ClaimId,
  Conflict,
  DocumentId,
  Realis,
  ThreadId,
  TraceDrift,
} from "../../model/index.ts";
import { one, page } from "../envelope.ts";
import { RequestError } from "../problem.ts";
import { ClaimView, RulingView } from "../schema/shared.ts";
import { webAddress } from "../view/article-view.ts";
import { claimView } from "../view/claim-view.ts";
import { rulingViews } from "../view/ruling-view.ts";
import { answers, createRoute, type Desk, type DeskApp, date, Paging, words, yes, z } from "./kit.ts";

/** What claims are searched by. */
export const claimQuery = Paging.extend({
  words: words.optional().describe('as in a web search: words, "a phrase", -not, or'),
  voice: words.optional().describe("an id, or a name or alias in any case"),
  innermost: yes.optional().describe("true: only where the voice itself says it"),
  outlet: words.optional(),
  document: DocumentId.optional(),
  thread: ThreadId.optional(),
  certainty: CertaintyValue.optional(),
  polarity: z.enum(["affirmed", "denied"]).optional(),
  realis: Realis.optional(),
  forecast: yes.optional(),
  where: z.enum(["headline", "standfirst", "body", "caption"]).optional(),
  least: z.coerce.number().optional().describe("some quantity is at least this"),
  most: z.coerce.number().optional(),
  unit: words.optional(),
  role: words.optional(),
  from: date.optional(),
  until: date.optional(),
  place: words.optional(),
  minimumSalience: z.coerce.number().min(0).max(1).optional(),
});

const search = createRoute({
  method: "get",
  path: "/claims",
  operationId: "searchClaims",
  tags: ["Claims"],
  summary: "Claims that meet all that is given, the newest first",
  request: { query: claimQuery },
  responses: answers("a page of claims", z.array(ClaimView)),
});

export const ClaimShown = z
  .strictObject({
    view: ClaimView,
    drifts: z.array(TraceDrift),
    conflicts: z.array(Conflict),
    rulings: z.array(RulingView),
  })
  .openapi("ClaimShown");

const show = createRoute({
  method: "get",
  path: "/claims/{id}",
  operationId: "showClaim",
  tags: ["Claims"],
  summary: "One claim, with its drifts, conflicts and rulings",
  request: { params: z.object({ id: ClaimId }) },
  responses: answers("the claim", ClaimShown),
});

export function claimRoutes(app: DeskApp, { store }: Desk): void {
  app.openapi(search, async (context) => {
    const { limit, cursor, ...query } = context.req.valid("query");
    const { items, next } = await store.searchClaims(query, { limit, cursor });
    return context.json(
      page(
        items.map((hit) => safe(claimView(hit))),
        next,
      ),
      200,
    );
  });
  app.openapi(show, async (context) => {
    const shown = await store.showClaim(context.req.valid("param").id);
    if (shown === null)
      throw new RequestError(404, "there is no such claim in this ledger; search for its words");
    const { drifts, conflicts, rulings } = shown;
    return context.json(
      one({
        view: safe(claimView(shown)),
        drifts: [...drifts],
        conflicts: [...conflicts],
        rulings: rulingViews(rulings),
      }),
      200,
    );
  });
}

const safe = (view: ClaimView): ClaimView => ({
  ...view,
  document: { ...view.document, url: webAddress(view.document.url) },
});

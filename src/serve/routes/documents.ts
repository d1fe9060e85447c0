/** Documents: the articles of the ledger, and adding to them. */
import { DocumentId } from "../../model/index.ts";
import { COMPLETE, one, page } from "../envelope.ts";
import { RequestError } from "../problem.ts";
import { ArticleView, Carried } from "../schema/article.ts";
import { DocumentSummary } from "../schema/shared.ts";
import type { Added, Addition } from "../store.ts";
import { articleView, copiesOf, webAddress } from "../view/article-view.ts";
import {
  answers,
  bodyOf,
  changeAnswers,
  createRoute,
  type Desk,
  type DeskApp,
  date,
  Paging,
  words,
  z,
} from "./kit.ts";

const list = createRoute({
  method: "get",
  path: "/documents",
  operationId: "listDocuments",
  tags: ["Documents"],
  summary: "Articles, the newest first",
  request: {
    query: Paging.extend({
      words: words.optional(),
      outlet: words.optional(),
      from: date.optional(),
      until: date.optional(),
    }),
  },
  responses: answers("a page of articles", z.array(DocumentSummary)),
});

const show = createRoute({
  method: "get",
  path: "/documents/{id}",
  operationId: "showDocument",
  tags: ["Documents"],
  summary: "One article: its text with sources, cues and contents marked, its claims and versions",
  request: { params: z.object({ id: DocumentId }) },
  responses: answers("the article", ArticleView),
});

const carried = createRoute({
  method: "get",
  path: "/documents/{id}/carried",
  operationId: "showCarried",
  tags: ["Documents"],
  summary: "Text that the article carries from others, and others from it",
  request: { params: z.object({ id: DocumentId }) },
  responses: answers("copies, each with the article at its other end", z.array(Carried)),
});

export const AddedView = z
  .strictObject({
    document: DocumentId,
    claims: z.int(),
    isNew: z.boolean().describe("false: the ledger had it already"),
  })
  .openapi("Added");

const moment = z
  .string()
  .max(40)
  .regex(
    /^\d{4}(?:-\d{2}(?:-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?)?)?)?$/,
    "write it as 2025-07-02 or 2025-07-02T14:30:00Z",
  );

export const NewDocument = z
  .union([
    z.strictObject({
      text: z.string().trim().min(1).describe("the article, as text or HTML"),
      title: z.string().max(1000).optional(),
      outlet: z.string().max(300).optional(),
      published: moment.optional(),
      url: z.httpUrl().max(4000).optional().describe("where it stands; it is not fetched"),
    }),
    z.strictObject({ url: z.string().max(4000).describe("an address to fetch: http or https, public") }),
  ])
  .openapi("NewDocument");

const add = createRoute({
  method: "post",
  path: "/documents",
  operationId: "addDocument",
  tags: ["Documents"],
  summary: "Add an article by its text or its address",
  request: { body: bodyOf(NewDocument) },
  responses: changeAnswers("the article that was added", AddedView),
});

const upload = createRoute({
  method: "post",
  path: "/files",
  operationId: "addFile",
  tags: ["Documents"],
  summary: "Add an article from a file: text, HTML or JSON, as the request's body",
  request: {
    query: z.object({ name: z.string().min(1).max(300).describe("the file's name") }),
    body: {
      required: true,
      content: { "application/octet-stream": { schema: z.string().openapi({ format: "binary" }) } },
    },
  },
  responses: changeAnswers("the article that was added", AddedView),
});

/** Threads of one article that are looked through for who carries whom: copies repeat from thread to thread. */
const THREADS_FOR_COPIES = 12;

export function documentRoutes(app: DeskApp, desk: Desk): void {
  const { store } = desk;
  app.openapi(list, async (context) => {
    const { limit, cursor, ...query } = context.req.valid("query");
    const { items, next } = await store.listDocuments(query, { limit, cursor });
    return context.json(
      page(
        items.map((item) => ({ ...item, url: webAddress(item.url) })),
        next,
      ),
      200,
    );
  });
  app.openapi(show, async (context) => {
    const { id } = context.req.valid("param");
    const shown = await store.showDocument(id);
    if (shown === null) throw noArticle();
    const threads = await store.threadsOfEach(shown.reading.claims.map((claim) => claim.id));
    return context.json(one(articleView(shown, threads)), 200);
  });
  app.openapi(carried, async (context) => {
    const { id } = context.req.valid("param");
    const shown = await store.showDocument(id);
    if (shown === null) throw noArticle();
    const found = new Map<string, z.infer<typeof Carried>>();
    for (const { id: thread } of shown.threads.slice(0, THREADS_FOR_COPIES)) {
      const whole = await store.showThread(thread);
      for (const copy of copiesOf(whole?.copies ?? [], id)) {
        const other = copy.document === id ? copy.of : copy.document;
        const summary = other === null ? null : (whole?.documents[other] ?? null);
        found.set(JSON.stringify([copy.document, copy.of, copy.agency]), {
          copy,
          other: summary === null ? null : { ...summary, url: webAddress(summary.url) },
          direction: copy.document === id ? "from" : "to",
        });
      }
    }
    const all = shown.threads.length <= THREADS_FOR_COPIES;
    const coverage = all
      ? COMPLETE
      : {
          complete: false,
          why: `${THREADS_FOR_COPIES} of its ${shown.threads.length} threads are looked through`,
        };
    return context.json(one([...found.values()], coverage), 200);
  });
  app.openapi(add, async (context) => {
    const body = context.req.valid("json");
    const addition: Addition = "text" in body ? { kind: "text", ...body } : { kind: "url", url: body.url };
    return context.json(one(told(desk, await store.add(addition))), 200);
  });
  app.openapi(upload, async (context) => {
    const bytes = new Uint8Array(await context.req.arrayBuffer());
    if (bytes.length === 0)
      throw new RequestError(422, "the file is empty; choose one that holds an article");
    const { name } = context.req.valid("query");
    const added = await store.add({ kind: "file", name, bytes });
    return context.json(one(told(desk, added)), 200);
  });
}

function told(desk: Desk, added: Added): z.infer<typeof AddedView> {
  desk.changed();
  if (added.kind === "failed") throw new RequestError(422, added.error);
  const { document, claims, isNew } = added;
  desk.news.publish({ type: "added", document, claims, title: null });
  return { document, claims, isNew };
}

const noArticle = (): RequestError =>
  new RequestError(404, "there is no such article in this ledger; search for its title");

/** Documents: the articles of the ledger, and adding to them. */
import { randomUUID } from "node:crypto";
import { DocumentId } from "../../model/index.ts";
import { one, page } from "../envelope.ts";
import { RequestError } from "../problem.ts";
import type { BatchName } from "../progress.ts";
import { ArticleView, Carried } from "../schema/article.ts";
import { DocumentSummary } from "../schema/shared.ts";
import type { Addition } from "../store.ts";
import { articleView, webAddress } from "../view/article-view.ts";
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

const InBatch = z.object({
  batch: z
    .string()
    .min(1)
    .max(100)
    .optional()
    .describe("names what is added together, for events of progress"),
  of: z.coerce.number().int().min(1).max(100_000).optional().describe("how many that are"),
});

const add = createRoute({
  method: "post",
  path: "/documents",
  operationId: "addDocument",
  tags: ["Documents"],
  summary: "Add an article by its text or its address",
  request: { query: InBatch, body: bodyOf(NewDocument) },
  responses: changeAnswers("the article that was added", AddedView),
});

const upload = createRoute({
  method: "post",
  path: "/files",
  operationId: "addFile",
  tags: ["Documents"],
  summary: "Add an article from a file: text, HTML or JSON, as the request's body",
  request: {
    query: InBatch.extend({ name: z.string().min(1).max(300).describe("the file's name") }),
    body: {
      required: true,
      content: { "application/octet-stream": { schema: z.string().openapi({ format: "binary" }) } },
    },
  },
  responses: changeAnswers("the article that was added", AddedView),
});

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
    const shown = await store.showCopies(id);
    if (shown === null) throw noArticle();
    const carried = shown.copies.map((copy): z.infer<typeof Carried> => {
      const other = copy.document === id ? copy.of : copy.document;
      const summary = other === null ? undefined : shown.documents.get(other);
      return {
        copy,
        other: summary === undefined ? null : { ...summary, url: webAddress(summary.url) },
        direction: copy.document === id ? "from" : "to",
      };
    });
    return context.json(one(carried), 200);
  });
  app.openapi(add, async (context) => {
    const body = context.req.valid("json");
    const addition: Addition = "text" in body ? { kind: "text", ...body } : { kind: "url", url: body.url };
    return context.json(one(await told(desk, batchOf(context.req.valid("query")), addition)), 200);
  });
  app.openapi(upload, async (context) => {
    const bytes = new Uint8Array(await context.req.arrayBuffer());
    const { name, ...given } = context.req.valid("query");
    const batch = batchOf(given);
    if (bytes.length === 0) {
      desk.batches.finish(batch, "failed");
      throw new RequestError(422, "the file is empty; choose one that holds an article");
    }
    return context.json(one(await told(desk, batch, { kind: "file", name, bytes })), 200);
  });
}

/** An article that is added by itself is a batch of one. */
const batchOf = ({ batch, of }: z.infer<typeof InBatch>): BatchName =>
  batch === undefined ? { batch: randomUUID(), of: 1 } : { batch, of: of ?? 1 };

async function told(desk: Desk, batch: BatchName, addition: Addition): Promise<z.infer<typeof AddedView>> {
  const { store, news, batches, changed } = desk;
  const added = await failing(
    store.add(addition, (stage) => batches.tell(batch, stage)),
    () => batches.finish(batch, "failed"),
  );
  changed();
  batches.finish(batch, added.kind === "failed" ? "failed" : "done");
  if (added.kind === "failed") throw new RequestError(422, added.error);
  const { document, claims, isNew, title, opening, outlet } = added;
  if (isNew)
    news.publish({ type: "added", document, claims, outlet, title: title ?? opening ?? "an article" });
  return { document, claims, isNew };
}

async function failing<T>(act: Promise<T>, failed: () => void): Promise<T> {
  try {
    return await act;
  } catch (error) {
    failed();
    throw error;
  }
}

const noArticle = (): RequestError =>
  new RequestError(404, "there is no such article in this ledger; search for its title");

/** The ledger as a whole: counts, suggestions, the health of its sources, failures, settings and help. */
import { one, page } from "../envelope.ts";
import { RequestError } from "../problem.ts";
import { sourceName } from "../view/source-name.ts";
import { answers, createRoute, type Desk, type DeskApp, Paging, words, z } from "./kit.ts";

export const Counts = z
  .strictObject({
    documents: z.int(),
    claims: z.int(),
    voices: z.int(),
    threads: z.int(),
    origins: z.int(),
    rulings: z.int(),
    failures: z.int(),
  })
  .openapi("Counts");

const SuggestionView = z
  .strictObject({
    kind: z.enum(["thread", "voice", "outlet", "place"]),
    text: z.string(),
    id: z.string().nullable().describe("of the thread or voice; null: a name to filter by"),
  })
  .openapi("Suggestion");
export type SuggestionView = z.infer<typeof SuggestionView>;

const SourceView = z
  .strictObject({
    source: z.string(),
    kind: z.string(),
    documents: z.int(),
    failed: z.int(),
    last: z.string().nullable(),
    error: z.string().nullable(),
    feed: z
      .strictObject({
        title: z.string().nullable(),
        checked: z.string().nullable().describe("ISO date and time at which it was asked last"),
        well: z.string().nullable().describe("and when that last went well"),
        next: z.string().nullable().describe("from when on it is worth asking again"),
        failures: z.int().describe("in a row"),
        error: z.string().nullable(),
        etag: z.string().nullable(),
        lastModified: z.string().nullable(),
        items: z.int().describe("that it had when it was read last"),
      })
      .nullable()
      .describe("of a feed, how its readings went"),
  })
  .openapi("Source");
export type SourceView = z.infer<typeof SourceView>;

export const Failure = z
  .strictObject({
    source: z.string(),
    kind: z.string(),
    item: z.string(),
    error: z.string(),
    attempts: z.int(),
    last: z.string(),
  })
  .openapi("Failure");

export const SettingView = z
  .strictObject({
    name: z.string(),
    value: z.string().describe("as it is now; secrets are not shown"),
    usual: z.string(),
    what: z.string(),
    option: z.string().describe("how it is set when the desk is started"),
  })
  .openapi("Setting");
export type SettingView = z.infer<typeof SettingView>;

export const HelpSummary = z.strictObject({ slug: z.string(), title: z.string() }).openapi("HelpSummary");
export const HelpText = z
  .strictObject({ slug: z.string(), title: z.string(), text: z.string().describe("Markdown") })
  .openapi("HelpPage");
export type HelpText = z.infer<typeof HelpText>;

const get = <T extends z.ZodType>(path: string, operationId: string, summary: string, data: T) =>
  createRoute({
    method: "get",
    path,
    operationId,
    tags: ["Ledger"],
    summary,
    responses: answers(summary, data),
  });

const counts = get("/counts", "countAll", "How much the ledger holds", Counts);
const sources = createRoute({
  method: "get",
  path: "/sources",
  operationId: "listSources",
  tags: ["Ledger"],
  summary: "Where articles come from, and how that goes; those that something came from last come first",
  request: { query: Paging },
  responses: answers("a page of sources", z.array(SourceView)),
});
const settings = get("/settings", "listSettings", "How this desk is set", z.array(SettingView));
const helpPages = get("/help", "listHelp", "The pages of help", z.array(HelpSummary));

const suggestions = createRoute({
  method: "get",
  path: "/suggestions",
  operationId: "suggest",
  tags: ["Ledger"],
  summary: "Threads, voices, outlets and places that begin or hold what is typed",
  request: { query: z.object({ words, limit: z.coerce.number().int().min(1).max(20).optional() }) },
  responses: answers("suggestions", z.array(SuggestionView)),
});

const failures = createRoute({
  method: "get",
  path: "/failures",
  operationId: "listFailures",
  tags: ["Ledger"],
  summary: "What could not be read, and why",
  request: { query: Paging },
  responses: answers("a page of failures", z.array(Failure)),
});

const help = createRoute({
  method: "get",
  path: "/help/{slug}",
  operationId: "showHelp",
  tags: ["Ledger"],
  summary: "One page of help, as Markdown",
  request: { params: z.object({ slug: z.string().regex(/^[a-z0-9-]{1,60}$/) }) },
  responses: answers("the page", HelpText),
});

const SUGGESTED = 8;

export function ledgerRoutes(app: DeskApp, desk: Desk): void {
  const { store } = desk;
  app.openapi(counts, async (context) => context.json(one({ ...(await store.countAll()) }), 200));
  app.openapi(sources, async (context) => {
    const { items, next } = await store.listSources(context.req.valid("query"));
    return context.json(
      page(
        items.map((source) => ({ ...source, source: sourceName(source.source, source.kind) })),
        next,
      ),
      200,
    );
  });
  app.openapi(settings, (context) =>
    context.json(one(desk.settings.map((setting) => ({ ...setting }))), 200),
  );
  app.openapi(suggestions, async (context) => {
    const { words: typed, limit } = context.req.valid("query");
    const found = typed === "" ? [] : await store.suggest(typed, limit ?? SUGGESTED);
    return context.json(one(found.map((suggestion) => ({ ...suggestion }))), 200);
  });
  app.openapi(failures, async (context) => {
    const { items, next } = await store.listFailures(context.req.valid("query"));
    return context.json(
      page(
        items.map(({ about: _, ...failure }) => ({
          ...failure,
          source: sourceName(failure.source, failure.kind),
        })),
        next,
      ),
      200,
    );
  });
  app.openapi(helpPages, async (context) =>
    context.json(one((await desk.help.pages()).map(({ slug, title }) => ({ slug, title }))), 200),
  );
  app.openapi(help, async (context) => {
    const { slug } = context.req.valid("param");
    const found = (await desk.help.pages()).find((one) => one.slug === slug);
    if (found === undefined) throw new RequestError(404, "there is no such page of help; /help lists them");
    return context.json(one({ ...found }), 200);
  });
}

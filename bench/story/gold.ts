/** A story with gold as docs/story-metric.md describes it: a folder with articles/*.json and gold.json. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { z } from "zod";
import { PROJECT_ROOT } from "../data.ts";

const GoldQuantity = z
  .object({
    low: z.number().nullable(),
    high: z.number().nullable(),
    approx: z.boolean().default(false),
    strict: z.boolean().default(false),
    unit: z.string().default(""),
    relation: z.string().nullable().default(null).describe("free text: 'killed (cumulative)', 'additional'"),
    vague: z.string().nullable().default(null),
  })
  .readonly();
export type GoldQuantity = z.infer<typeof GoldQuantity>;

const GoldClaim = z
  .object({
    id: z.string(),
    about: z.string(),
    quantity: GoldQuantity.nullable(),
    certainty: z.enum(["asserted", "likely", "possible", "unconfirmed", "denied"]),
    hedges: z.array(z.string()).readonly(),
    chain: z.array(z.string()).min(1).readonly().describe("from the outlet outward to the speaker"),
    cited_outlet: z.string().nullable(),
    date: z.string().nullable(),
    is_forecast: z.boolean(),
    origin: z.string().nullable(),
    thread: z.string().nullish(),
  })
  .readonly();
export type GoldClaim = z.infer<typeof GoldClaim>;

const GoldOrigin = z
  .object({ id: z.string(), independent: z.boolean(), claims: z.array(z.string()).readonly() })
  .readonly();

const GoldDrift = z
  .object({
    id: z.string(),
    kind: z.string(),
    from: z.string(),
    to: z.string(),
    what: z.string().default(""),
  })
  .readonly();
export type GoldDrift = z.infer<typeof GoldDrift>;

const GoldConflict = z
  .object({
    id: z.string(),
    a: z.array(z.string()).readonly(),
    b: z.array(z.string()).readonly(),
    what: z.string().default(""),
  })
  .readonly();
export type GoldConflict = z.infer<typeof GoldConflict>;

const GoldFile = z.object({
  story: z.string(),
  canonical_names: z.record(z.string(), z.array(z.string()).readonly()).default({}),
  articles: z.array(
    z.object({
      id: z.string(),
      outlet: z.string().nullable(),
      lang: z.string().default("en"),
      claims: z.array(GoldClaim).readonly(),
    }),
  ),
  origins: z.array(GoldOrigin).readonly(),
  drifts: z.array(GoldDrift).readonly(),
  contradictions: z.array(GoldConflict).readonly(),
});

export interface GoldArticle {
  readonly id: string;
  /** the path of its JSON file; null: gold without a file */
  readonly path: string | null;
  readonly text: string;
  readonly outlet: string | null;
  /** false: in another language, which is not read and not scored */
  readonly english: boolean;
  readonly claims: readonly GoldClaim[];
}

export interface Story {
  readonly name: string;
  readonly canonicalNames: Readonly<Record<string, readonly string[]>>;
  /** every article file, those without gold claims too, by id */
  readonly articles: readonly GoldArticle[];
  readonly origins: readonly z.infer<typeof GoldOrigin>[];
  readonly drifts: readonly GoldDrift[];
  readonly conflicts: readonly GoldConflict[];
  /** from claim id to the question it answers; null: nobody has labelled this story */
  readonly threads: ReadonlyMap<string, string> | null;
  /** hexadecimal digest of everything read */
  readonly digest: string;
}

const ArticleFile = z.object({
  id: z.string(),
  text: z.string(),
  lang: z.string().nullish(),
  outlet: z.string().nullish(),
});

/** @throws Error in one line where the folder holds no story, or gold and articles do not fit together */
export function readStory(folder: string): Story {
  const goldPath = join(folder, "gold.json");
  if (!existsSync(goldPath)) throw new Error(`${folder} is no story: it has no gold.json`);
  const hash = createHash("sha256");
  const load = (path: string): unknown => {
    const text = readFileSync(path, "utf8");
    hash.update(text);
    return JSON.parse(text) as unknown;
  };
  const gold = GoldFile.parse(load(goldPath));
  const articlesFolder = join(folder, "articles");
  const files = existsSync(articlesFolder)
    ? readdirSync(articlesFolder).filter((file) => file.endsWith(".json"))
    : [];
  const articles = files.sort().map((file): GoldArticle => {
    const path = resolve(articlesFolder, file);
    const article = ArticleFile.parse(load(path));
    const withGold = gold.articles.find(({ id }) => id === article.id);
    const language = article.lang ?? withGold?.lang ?? "en";
    const outlet = withGold?.outlet ?? article.outlet ?? null;
    const claims = withGold?.claims ?? [];
    return { id: article.id, path, text: article.text, outlet, english: language.startsWith("en"), claims };
  });
  const lost = gold.articles.find(({ id }) => articles.every((article) => article.id !== id));
  if (lost !== undefined)
    throw new Error(`${folder}: the gold has an article ${lost.id}, the folder has not`);
  const name = gold.story || basename(resolve(folder));
  const threads = readThreads(folder, name, articles, load);
  const { origins, drifts, contradictions: conflicts, canonical_names: canonicalNames } = gold;
  return { name, canonicalNames, articles, origins, drifts, conflicts, threads, digest: hash.digest("hex") };
}

/** Labels from the gold claims themselves, the story's threads.json, or the project's own labels of the shipped ones. */
function readThreads(
  folder: string,
  name: string,
  articles: readonly GoldArticle[],
  load: (path: string) => unknown,
): ReadonlyMap<string, string> | null {
  const claims = articles.flatMap((article) => article.claims);
  const inGold = claims.flatMap(({ id, thread }) => (thread ? [[id, thread] as const] : []));
  if (inGold.length > 0) return new Map(inGold);
  const ids = new Set(claims.map(({ id }) => id));
  for (const path of [
    join(folder, "threads.json"),
    join(PROJECT_ROOT, "bench", "gold", "threads", `${name}.json`),
  ]) {
    if (!existsSync(path)) continue;
    const labels = Object.entries(z.record(z.string(), z.string()).parse(load(path)));
    const unknown = labels.find(([id]) => !ids.has(id));
    if (unknown !== undefined) throw new Error(`${path} labels a claim ${unknown[0]} that the gold has not`);
    return new Map(labels);
  }
  return null;
}

/** Gold quantities of the stories (STORY/gold.json): what each claim says of how many, with the article's text. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { requireShared } from "../data.ts";

const Quantity = z.object({
  low: z.number().nullable(),
  high: z.number().nullable(),
  approx: z.boolean(),
  strict: z.boolean(),
  unit: z.string(),
  relation: z.string().nullable(),
  vague: z.string().optional(),
});
const Gold = z.object({
  articles: z.array(
    z.object({
      id: z.string(),
      lang: z.string(),
      claims: z.array(z.object({ id: z.string(), about: z.string(), quantity: Quantity.nullable() })),
    }),
  ),
});
const Article = z.object({ text: z.string() });

export type GoldQuantity = z.infer<typeof Quantity> & { readonly id: string; readonly about: string };

export interface GoldArticle {
  readonly story: string;
  readonly id: string;
  readonly language: string;
  readonly text: string;
  readonly quantities: readonly GoldQuantity[];
}

export interface GoldCorpus {
  readonly digest: string;
  readonly articles: readonly GoldArticle[];
}

/** @throws Error in one line where the stories are not on this machine */
export function readGold(): GoldCorpus {
  const root = requireShared("stories");
  const hash = createHash("sha256");
  const read = (...parts: readonly string[]): unknown => {
    const bytes = readFileSync(join(root, ...parts));
    hash.update(bytes);
    return JSON.parse(bytes.toString("utf8"));
  };
  const stories = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const articles = stories.flatMap((story) =>
    Gold.parse(read(story, "gold.json")).articles.map(({ id, lang, claims }): GoldArticle => {
      const { text } = Article.parse(read(story, "articles", `${id}.json`));
      const quantities = claims.flatMap(({ id: claim, about, quantity }) =>
        quantity === null ? [] : [{ ...quantity, id: `${story} ${claim}`, about }],
      );
      return { story, id, language: lang, text, quantities };
    }),
  );
  return { digest: hash.digest("hex").slice(0, 16), articles };
}

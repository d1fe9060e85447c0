/** What the caller knows of an article. It goes before what the text or the page says of itself. */
import { z } from "zod";
import { Caption, Hyperlink } from "../model/index.ts";

export const ArticleMeta = z
  .strictObject({
    title: z.string(),
    outlet: z.string(),
    published: z.string().describe("EDTF date, or date and time with offset"),
    modified: z.string(),
    url: z.string(),
    authors: z.array(z.string()).readonly(),
    links: z.array(Hyperlink).readonly().describe("offsets into the text after normalisation"),
    captions: z.array(Caption).readonly().describe("offsets into the text after normalisation"),
  })
  .partial()
  .readonly();
export type ArticleMeta = z.infer<typeof ArticleMeta>;

export const META_FIELDS = [
  "title",
  "outlet",
  "published",
  "modified",
  "url",
  "authors",
  "links",
  "captions",
] as const satisfies readonly (keyof ArticleMeta)[];

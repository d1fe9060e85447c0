/** Words around an article that are no part of it: page furniture and the labels of fields. */
import { z } from "zod";
import data from "../../lexicon/page-phrases.json" with { type: "json" };

const PagePhrase = z
  .strictObject({
    phrase: z.string().describe("lower case, straight apostrophes"),
    use: z.enum([
      "furniture",
      "headline label",
      "standfirst label",
      "published label",
      "updated label",
      "note label",
    ]),
    match: z.enum(["start", "whole"]).describe("the paragraph opens with it; it is all of the paragraph"),
    language: z.string().length(2),
  })
  .readonly();
export type PagePhrase = z.infer<typeof PagePhrase>;

export const PAGE_PHRASES: readonly PagePhrase[] = Object.freeze(z.array(PagePhrase).parse(data.rows));

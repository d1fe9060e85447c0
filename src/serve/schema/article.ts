/** An article as the desk shows it: its text in flat marked segments, its claims, versions, and what it carries from whom. */
import { z } from "@hono/zod-openapi";
import { BlockKind, ClaimId, Copy, Difference, DocumentId, Note } from "../../model/index.ts";
import { ClaimView, DocumentSummary, orNull, RulingView, TextRun, ThreadSummary } from "./shared.ts";

export const MarkKind = z.enum(["source", "cue", "content", "field"]);

export const MarkedSegment = z
  .strictObject({
    start: z.int(),
    text: z.string(),
    marks: z
      .array(z.strictObject({ claim: z.int().describe("index in claims"), kinds: z.array(MarkKind) }))
      .describe("what the words are to which claims; empty: plain text"),
  })
  .openapi("MarkedSegment");
export type MarkedSegment = z.infer<typeof MarkedSegment>;

export const MarkedBlock = z
  .strictObject({ kind: BlockKind, segments: z.array(MarkedSegment) })
  .openapi("MarkedBlock");
export type MarkedBlock = z.infer<typeof MarkedBlock>;

export const Carried = z
  .strictObject({
    copy: Copy,
    other: orNull(DocumentSummary).describe("the article at the other end, where it is in the ledger"),
    direction: z.enum(["from", "to"]).describe("'from': this article carries the other's text"),
  })
  .openapi("Carried");
export type Carried = z.infer<typeof Carried>;

export const VersionView = z
  .strictObject({
    document: DocumentId,
    version: z.int(),
    published: z.string().nullable(),
    added: z.string(),
    changes: z.array(
      z.strictObject({
        line: z.int(),
        before: z.array(TextRun),
        after: z.array(TextRun),
      }),
    ),
  })
  .openapi("VersionView");
export type VersionView = z.infer<typeof VersionView>;

export const ArticleView = z
  .strictObject({
    id: DocumentId,
    title: z.string().nullable(),
    opening: z.string().nullable().describe("the first words of the text, where it has no title"),
    outlet: z.string().nullable(),
    published: z.string().nullable(),
    modified: z.string().nullable(),
    url: z.string().nullable().describe("only http and https addresses are given"),
    authors: z.array(z.string()),
    language: z.string().nullable(),
    extractor: z.string(),
    blocks: z.array(MarkedBlock),
    claims: z.array(ClaimView),
    differences: z.array(Difference),
    notes: z.array(Note),
    carriers: z.array(
      z.strictObject({
        source: z.string(),
        kind: z.string(),
        item: z.string(),
        first: z.string(),
        last: z.string(),
      }),
    ),
    versions: z.array(VersionView),
    threads: z.array(ThreadSummary),
    claimThreads: z.record(ClaimId, z.array(z.string())).describe("the threads of each claim"),
    rulings: z.array(RulingView),
  })
  .openapi("ArticleView");
export type ArticleView = z.infer<typeof ArticleView>;

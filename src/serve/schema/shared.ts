/** The shapes of answers that several routes share. Built from the model's own schemas; docs/api.md prints them. */
import { z } from "@hono/zod-openapi";
import { Claim, DocumentId, FigureRef, Ruling, ThreadId, VoiceId, VoiceKind } from "../../model/index.ts";

/** A named shape or null. (`nullable` of one is written into the OpenAPI document as if null had to be an object.) */
export const orNull = <T extends z.ZodType>(shape: T) => z.union([shape, z.null()]);

export const Words = z
  .strictObject({
    start: z.int().nonnegative().describe("UTF-16 offset in the document's text"),
    end: z.int().nonnegative(),
  })
  .openapi("Words");
export type Words = z.infer<typeof Words>;

export const DocumentSummary = z
  .strictObject({
    id: DocumentId,
    title: z.string().nullable(),
    opening: z.string().nullable().describe("the first words of the text, where it has no title"),
    outlet: z.string().nullable(),
    url: z.string().nullable(),
    published: z.string().nullable(),
    language: z.string().nullable(),
    claims: z.int(),
    version: z.int(),
    latest: z.boolean(),
  })
  .openapi("DocumentSummary");
export type DocumentSummary = z.infer<typeof DocumentSummary>;

export const ThreadSummary = z
  .strictObject({
    id: ThreadId,
    title: z.string(),
    members: z.int().describe("figures in the thread"),
    documents: z.int().describe("articles that carry it"),
    independent: z
      .strictObject({ low: z.int(), high: z.int() })
      .describe("independent origins, at least and at most"),
    first: z.string().nullable(),
    last: z.string().nullable(),
    conflicts: z.int(),
    drifts: z.int(),
  })
  .openapi("ThreadSummary");
export type ThreadSummary = z.infer<typeof ThreadSummary>;

export const ChainLink = z
  .strictObject({
    voice: VoiceId,
    name: z.string(),
    kind: VoiceKind,
    named: z.boolean(),
    via: z.enum(["stated", "implied", "carried"]),
    words: orNull(Words).describe("the words that name the voice"),
  })
  .openapi("ChainLink");
export type ChainLink = z.infer<typeof ChainLink>;

export const FieldLine = z
  .strictObject({
    label: z.enum(["cue", "sure", "real", "many", "when", "where", "evidence"]),
    value: z.string(),
    words: z.string().nullable(),
  })
  .openapi("FieldLine");

export const ClaimView = z
  .strictObject({
    claim: Claim,
    document: DocumentSummary,
    chain: z.array(ChainLink),
    text: z.string().describe("the content on one line"),
    fields: z.array(FieldLine).describe("the claim's fields in words, each with the words it rests on"),
    threads: z.array(ThreadId),
    outcome: z.string().nullable().describe("what became of it, as a person ruled; null: nobody has told"),
  })
  .openapi("ClaimView");
export type ClaimView = z.infer<typeof ClaimView>;

/** Where a figure stands, and what it says there. */
export const FigurePlace = z
  .strictObject({
    figure: FigureRef,
    document: DocumentId,
    outlet: z.string().nullable(),
    title: z.string().nullable(),
    published: z.string().nullable(),
    words: Words.describe("the figure's exact words"),
    value: z.string(),
    content: z.string().describe("the claim on one line"),
  })
  .openapi("FigurePlace");
export type FigurePlace = z.infer<typeof FigurePlace>;

export const TextRun = z.strictObject({ text: z.string(), changed: z.boolean() }).openapi("TextRun");
export type TextRun = z.infer<typeof TextRun>;

export const RulingView = z
  .strictObject({
    ruling: Ruling,
    words: z.string().describe("what was decided, in one line"),
    undone: z.boolean().describe("true: a later ruling takes it back"),
  })
  .openapi("RulingView");
export type RulingView = z.infer<typeof RulingView>;

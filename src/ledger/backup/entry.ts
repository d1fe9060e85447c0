/**
 * The lines of a dump, each an object with a `kind`, in a fixed order: a header; each document with its version, its
 * readings and their claims; each neighbourhood with what was found in it; sources and inputs; rulings; and an end that
 * says how many lines there were. Findings are the machine's own: rulings stand beside them.
 */
import { z } from "zod";
import {
  Claim,
  Conflict,
  Copy,
  Difference,
  Document,
  DocumentId,
  Note,
  Origin,
  Ruling,
  Thread,
  TraceDrift,
  Voice,
} from "../../model/index.ts";

export const FORMAT = "hearsay.ledger/1";

const entry = <Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) =>
  z.strictObject({ kind: z.literal(kind), ...shape });

export const Entry = z.discriminatedUnion("kind", [
  entry("ledger", { format: z.string() }),
  entry("document", {
    document: Document,
    carries: z.string().nullable(),
    added: z.string(),
    standing: z.boolean().describe("false: its publisher has changed the article since"),
  }),
  entry("version", {
    document: DocumentId,
    previous: DocumentId,
    version: z.int(),
    difference: z
      .array(
        z.strictObject({
          line: z.int(),
          before: z.array(z.string()).readonly(),
          after: z.array(z.string()).readonly(),
        }),
      )
      .readonly(),
  }),
  entry("reading", {
    document: DocumentId,
    extractor: z.string(),
    added: z.string(),
    current: z.boolean().describe("false: a newer extractor has read it again"),
    profile: z.string().nullable().describe("what decides with which articles it is linked, as JSON"),
    claims: z.int().describe("lines of its claims that follow"),
    voices: z.array(Voice).readonly(),
    differences: z.array(Difference).readonly(),
    notes: z.array(Note).readonly(),
  }),
  entry("claim", { claim: Claim }),
  entry("neighbourhood", { extractor: z.string(), documents: z.array(DocumentId).readonly() }),
  entry("thread", { thread: Thread }),
  entry("origin", { origin: Origin }),
  entry("drift", { drift: TraceDrift }),
  entry("conflict", { conflict: Conflict }),
  entry("copy", { copy: Copy }),
  entry("source", { name: z.string(), of: z.string(), state: z.unknown() }),
  entry("input", {
    source: z.string(),
    item: z.string(),
    digest: z.string(),
    document: DocumentId.nullable(),
    error: z.string().nullable(),
    attempts: z.int(),
    first: z.string(),
    last: z.string(),
    about: z.record(z.string(), z.unknown()),
  }),
  entry("ruling", { ruling: Ruling, about: z.array(z.string()).readonly() }),
  entry("end", { lines: z.int().describe("lines before this one") }),
]);
export type Entry = z.infer<typeof Entry>;
export type EntryOf<Kind extends Entry["kind"]> = Extract<Entry, { kind: Kind }>;

/** A Reading is what one Document says: the object that `hearsay read --json` prints and `annotate` returns. */
import { z } from "zod";
import { Claim } from "./claim.ts";
import { Document } from "./document.ts";
import { ClaimId } from "./ids.ts";
import { TraceEntry } from "./trace.ts";
import { Voice } from "./voice.ts";

/** What can differ between two claims of one article, or between a claim and its retelling. */
export const DifferenceKind = z.enum([
  "bound lost",
  "bound added",
  "bound flipped",
  "range narrowed",
  "number changed",
  "unit changed",
  "hedge dropped",
  "hedge weakened",
  "hedge strengthened",
  "source lost",
  "source changed",
  "realis changed",
  "polarity changed",
]);
export type DifferenceKind = z.infer<typeof DifferenceKind>;

/** A difference within one article: the headline against the body. */
export const Difference = z
  .strictObject({
    kind: DifferenceKind,
    from: ClaimId.describe("the fuller claim, in the body"),
    to: ClaimId.describe("the claim that differs, in the headline"),
    why: z.string().describe("one sentence with the words of both"),
  })
  .readonly();
export type Difference = z.infer<typeof Difference>;

/** Something the reader should know about the reading itself. */
export const Note = z
  .strictObject({
    kind: z.enum([
      "no text",
      "other language",
      "no claims",
      "truncated",
      "undated",
      "implausible date",
      "publisher unknown",
    ]),
    message: z.string(),
  })
  .readonly();
export type Note = z.infer<typeof Note>;

export const Reading = z
  .strictObject({
    schema: z.literal("hearsay.reading/1"),
    extractor: z.string().describe("name and version of what made it"),
    document: Document,
    voices: z.array(Voice).readonly(),
    claims: z.array(Claim).readonly().describe("in the order of the text"),
    differences: z.array(Difference).readonly(),
    notes: z.array(Note).readonly(),
    trace: z.record(ClaimId, z.array(TraceEntry).readonly()).optional().describe("only where asked for"),
  })
  .readonly();
export type Reading = z.infer<typeof Reading>;

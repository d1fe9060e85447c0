/** Things as the ledger holds them, without what the pages add: what the commands of a terminal print. */
import { z } from "@hono/zod-openapi";
import {
  Claim,
  ClaimId,
  Conflict,
  Copy,
  Document,
  DocumentId,
  Origin,
  Reading,
  Ruling,
  Thread,
  ThreadId,
  TraceDrift,
  Voice,
  VoiceId,
} from "../../model/index.ts";
import { DocumentSummary, ThreadSummary } from "./shared.ts";

const many = <T extends z.ZodType>(item: T) => z.array(item).readonly();

const ClaimOutcome = z
  .strictObject({
    outcome: z.enum(["happened", "did not happen", "partly", "withdrawn", "cannot be told"]),
    on: z.string().nullable().describe("EDTF: when it was known"),
    source: z.string().nullable().describe("url or document id that shows it"),
    by: z.string(),
    at: z.string(),
    why: z.string().nullable(),
  })
  .describe("what became of the claim, as a person ruled");

const hit = {
  claim: Claim,
  outcome: ClaimOutcome.nullable(),
  document: DocumentSummary,
  voices: many(Voice).describe("those of the chain, in its order"),
  threads: many(ThreadId),
};

export const ClaimHit = z.strictObject(hit).openapi("ClaimHit");

export const ClaimEntry = z
  .strictObject({
    ...hit,
    drifts: many(TraceDrift),
    conflicts: many(Conflict),
    rulings: many(Ruling),
  })
  .openapi("ClaimEntry");

export const ThreadEntry = z
  .strictObject({
    thread: Thread,
    origins: many(Origin),
    drifts: many(TraceDrift),
    conflicts: many(Conflict),
    copies: many(Copy),
    claims: z.record(ClaimId, Claim).describe("the claims that the thread names"),
    documents: z.record(DocumentId, DocumentSummary),
    voices: z.record(VoiceId, Voice),
    redirectedFrom: ThreadId.nullable(),
    rulings: many(Ruling),
  })
  .openapi("ThreadEntry");

export const DocumentEntry = z
  .strictObject({
    document: Document,
    reading: Reading,
    carriers: many(
      z.strictObject({
        source: z.string(),
        kind: z.string(),
        item: z.string(),
        first: z.string(),
        last: z.string(),
        about: z.record(z.string(), z.unknown()),
      }),
    ),
    versions: many(
      z.strictObject({
        document: DocumentId,
        version: z.int(),
        published: z.string().nullable(),
        added: z.string(),
        difference: many(
          z.strictObject({ line: z.int(), before: many(z.string()), after: many(z.string()) }),
        ),
      }),
    ),
    extractors: many(z.string()).describe("those that read it, the current one last"),
    threads: many(ThreadSummary),
    rulings: many(Ruling),
  })
  .openapi("DocumentEntry");

export const VoiceEntry = z
  .strictObject({
    voice: Voice,
    claims: z.int(),
    mergedFrom: VoiceId.nullable(),
    merged: many(VoiceId),
    rulings: many(Ruling),
  })
  .openapi("VoiceEntry");

export const OriginEntry = z
  .strictObject({ origin: Origin, threads: many(ThreadSummary), rulings: many(Ruling) })
  .openapi("OriginEntry");

export const LedgerEntry = z.union([ThreadEntry, DocumentEntry, ClaimEntry, VoiceEntry, OriginEntry]);
export type LedgerEntry = z.infer<typeof LedgerEntry>;

/**
 * A Ruling is what a person decided about a finding. It stands beside the findings as an entry of its own, wins over
 * them, and survives a newer reading; to take one back is another entry.
 */
import { z } from "zod";
import { FigureRef, OriginId, ThreadId } from "./findings.ts";
import { ClaimId, DocumentId, VoiceId } from "./ids.ts";

export const RulingId = z
  .string()
  .regex(/^rul_[0-9a-f]{20}$/)
  .brand<"RulingId">();
export type RulingId = z.infer<typeof RulingId>;

/** What a ruling can be about. Drifts and conflicts have no id of their own: they are named by their two figures. */
export const RulingTarget = z.union([
  z.strictObject({ noun: z.literal("document"), id: DocumentId }).readonly(),
  z.strictObject({ noun: z.literal("claim"), id: ClaimId }).readonly(),
  z.strictObject({ noun: z.literal("thread"), id: ThreadId }).readonly(),
  z.strictObject({ noun: z.literal("origin"), id: OriginId }).readonly(),
  z.strictObject({ noun: z.literal("voice"), id: VoiceId }).readonly(),
  z
    .strictObject({
      noun: z.enum(["drift", "conflict"]),
      kind: z.string().describe("the kind of the drift or conflict"),
      a: FigureRef,
      b: FigureRef,
    })
    .readonly(),
]);
export type RulingTarget = z.infer<typeof RulingTarget>;

export const RulingAct = z.union([
  z
    .strictObject({ kind: z.literal("merge"), threads: z.array(ThreadId).min(2).readonly() })
    .readonly()
    .describe("these threads are one question; the first gives its name"),
  z
    .strictObject({ kind: z.literal("merge"), voices: z.array(VoiceId).min(2).readonly() })
    .readonly()
    .describe("these voices are one; the first gives its name"),
  z
    .strictObject({
      kind: z.literal("split"),
      thread: ThreadId,
      figures: z.array(FigureRef).min(1).readonly().describe("leave the thread, and make one of their own"),
    })
    .readonly(),
  z.strictObject({ kind: z.literal("reject"), target: RulingTarget }).readonly(),
  z.strictObject({ kind: z.literal("confirm"), target: RulingTarget }).readonly(),
  z
    .strictObject({
      kind: z.literal("rename"),
      target: z.union([
        z.strictObject({ noun: z.literal("thread"), id: ThreadId }).readonly(),
        z.strictObject({ noun: z.literal("voice"), id: VoiceId }).readonly(),
      ]),
      name: z.string().min(1),
    })
    .readonly(),
  z
    .strictObject({
      kind: z.literal("resolve"),
      claim: ClaimId,
      outcome: z.enum(["happened", "did not happen", "partly", "withdrawn", "cannot be told"]),
      on: z.string().nullable().describe("EDTF: when it was known"),
      source: z.string().nullable().describe("url or document id that shows it"),
    })
    .readonly(),
  z.strictObject({ kind: z.literal("undo"), ruling: RulingId }).readonly(),
]);
export type RulingAct = z.infer<typeof RulingAct>;

export const Ruling = z
  .strictObject({
    id: RulingId,
    at: z.string().describe("ISO 8601 date and time, UTC"),
    by: z.string().min(1).describe("who decided"),
    why: z.string().nullable(),
    act: RulingAct,
  })
  .readonly();
export type Ruling = z.infer<typeof Ruling>;

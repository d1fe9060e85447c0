/** A voice as the desk shows it. */
import { z } from "@hono/zod-openapi";
import { Voice, VoiceId } from "../../model/index.ts";
import { ClaimView, RulingView, ThreadSummary } from "./shared.ts";
import { ConflictView } from "./thread.ts";

export const VoiceSummary = z
  .strictObject({ voice: Voice, claims: z.int().describe("claims whose chain it is in") })
  .openapi("VoiceSummary");
export type VoiceSummary = z.infer<typeof VoiceSummary>;

export const VoiceView = z
  .strictObject({
    voice: Voice,
    claims: z.int(),
    mergedFrom: VoiceId.nullable(),
    merged: z.array(VoiceId),
    said: z.array(ClaimView).describe("what it said itself, the newest first"),
    carriers: z
      .array(z.strictObject({ name: z.string(), voice: VoiceId, claims: z.int() }))
      .describe("who carries it, the most first"),
    threads: z.array(ThreadSummary),
    conflicts: z.array(ConflictView).describe("revisions, denials and contradictions it has a part in"),
    rulings: z.array(RulingView),
  })
  .openapi("VoiceView");
export type VoiceView = z.infer<typeof VoiceView>;

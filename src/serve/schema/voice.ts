/** A voice as the desk shows it. */
import { z } from "@hono/zod-openapi";
import { Voice, VoiceId } from "../../model/index.ts";
import { RulingView } from "./shared.ts";

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
    carriers: z
      .array(z.strictObject({ name: z.string(), voice: VoiceId, claims: z.int() }))
      .describe("who carries what it said itself, the most first, at most 50"),
    rulings: z.array(RulingView),
  })
  .openapi("VoiceView");
export type VoiceView = z.infer<typeof VoiceView>;

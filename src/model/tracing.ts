/** What `hearsay trace` finds in several articles, with the articles themselves. */
import { z } from "zod";
import { Conflict, Copy, Origin, Thread, TraceDrift } from "./findings.ts";
import { Reading } from "./reading.ts";
import { Ruling } from "./ruling.ts";

export const Tracing = z
  .strictObject({
    schema: z.literal("hearsay.tracing/1"),
    extractor: z.string(),
    readings: z.array(Reading).readonly().describe("every article that was read, in a fixed order"),
    notRead: z.array(z.strictObject({ input: z.string(), reason: z.string() }).readonly()).readonly(),
    threads: z.array(Thread).readonly().describe("the most carried first"),
    origins: z.array(Origin).readonly(),
    drifts: z.array(TraceDrift).readonly(),
    conflicts: z.array(Conflict).readonly(),
    copies: z.array(Copy).readonly(),
    rulings: z
      .array(Ruling)
      .readonly()
      .optional()
      .describe("of a ledger: what people decided about these, as it holds; all else is under it already"),
  })
  .readonly();
export type Tracing = z.infer<typeof Tracing>;

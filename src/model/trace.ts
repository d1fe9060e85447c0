/** A TraceEntry is why something was kept, dropped, merged or given its value; `--explain` shows them. */
import { z } from "zod";

export const TraceEntry = z
  .strictObject({
    stage: z.string().describe("the pass: 'quantity', 'attribution', 'claim' …"),
    rule: z.string().describe("short kebab-case name of the rule that fired"),
    start: z.int().nonnegative(),
    end: z.int().nonnegative(),
    reason: z.string().describe("one sentence in words a reader understands"),
  })
  .readonly();
export type TraceEntry = z.infer<typeof TraceEntry>;

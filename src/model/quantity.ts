/** A Quantity is how many a claim says, as stated: bounds are kept open, vague words are kept as words. */
import { z } from "zod";
import { Anchor } from "./span.ts";

export const Relation = z.enum(["total", "additional", "of which", "increase", "decrease", "ratio", "share"]);
export type Relation = z.infer<typeof Relation>;

const shape = {
  low: z.number().nullable().describe("'at least N': low only; 'N': low and high"),
  high: z.number().nullable().describe("'up to N': high only"),
  strict: z.boolean().describe("true: 'more than N', 'fewer than N'; the bound itself is excluded"),
  approximate: z.boolean().describe("'about', 'some', 'around', 'nearly'"),
  vague: z.string().nullable().describe("the word where the text gives no number: 'dozens', 'many'"),
  unit: z
    .string()
    .describe("what is counted, head noun with its modifiers, as worded; '%' or a currency code; '' unknown"),
  relation: Relation.nullable(),
  role: z
    .string()
    .nullable()
    .describe("killed, injured, casualties, missing, captured, sent, displaced, laid off …"),
  sum: z
    .enum(["consistent", "inconsistent"])
    .nullable()
    .describe("whether parts add up to the whole; null: not all given"),
  words: Anchor.describe("the number with its bound words"),
};

/** A part of a larger quantity: the same shape, with no parts of its own. */
export const PartQuantity = z
  .strictObject({ ...shape, time: z.string().nullable().describe("EDTF") })
  .readonly();
export type PartQuantity = z.infer<typeof PartQuantity>;

export const Quantity = z.strictObject({ ...shape, parts: z.array(PartQuantity).readonly() }).readonly();
export type Quantity = z.infer<typeof Quantity>;

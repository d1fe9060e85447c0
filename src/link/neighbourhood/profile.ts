/**
 * What of an article decides which neighbourhood it is linked in. Small and plain data: a ledger keeps it beside the
 * article, and never reads the article again to find its neighbours.
 */
import { z } from "zod";
import { address, DocumentId, type Reading } from "../../model/index.ts";
import { dayOf } from "../figure/article.ts";
import type { Folder } from "../figure/matter.ts";
import { bodyText } from "../same-text.ts";
import { termsOf } from "./terms.ts";

export const Profile = z
  .object({
    document: DocumentId,
    text: z.string().describe("address of the prose: articles that carry one text have one"),
    day: z.int().nullable().describe("whole days since 1970 of publication; null: undated"),
    terms: z
      .array(z.string())
      .readonly()
      .describe("by which it is found; of each kind the most prominent first"),
    weights: z
      .array(z.int().min(0).max(100))
      .readonly()
      .default([])
      .describe(
        "of each term, how much sharing it tells, in hundredths; profiles kept before there were weights have none",
      ),
  })
  .readonly();
export type Profile = z.infer<typeof Profile>;

/** Weights are whole numbers, so that no sum of them depends on its order. */
export const FULL_WEIGHT = 100;

export function profileOf(reading: Reading, folder: Folder): Profile {
  const { document } = reading;
  const terms = termsOf(reading, folder);
  return {
    document: document.id,
    text: address("txt", [bodyText(document)]),
    day: dayOf(document.published),
    terms: terms.map(({ key }) => key),
    weights: terms.map(({ weight }) => Math.round(weight * FULL_WEIGHT)),
  };
}

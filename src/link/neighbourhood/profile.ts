/**
 * What of an article decides which neighbourhood it is linked in. Small and plain data: a ledger keeps it beside the
 * article, and never reads the article again to find its neighbours.
 */
import { z } from "zod";
import { address, DocumentId, type Reading } from "../../model/index.ts";
import { dayOf } from "../figure/article.ts";
import type { Folder } from "../figure/matter.ts";
import { bodyText } from "../same-text.ts";
import { type Term, termsOf } from "./terms.ts";

export const Profile = z
  .strictObject({
    document: DocumentId,
    text: z.string().describe("address of the prose: articles that carry one text have one"),
    day: z.int().nullable().describe("whole days since 1970 of publication; null: undated"),
    terms: z.array(z.string()).readonly().describe("each alone, the loosest keys"),
    pairs: z.array(z.string()).readonly().describe("of terms, the most prominent first"),
  })
  .readonly();
export type Profile = z.infer<typeof Profile>;

/**
 * Two terms that weigh less together are shared by chance. Lower joins more stories in one neighbourhood, which costs
 * time; higher leaves articles with few words of their own without neighbours. Chosen on the shipped stories mixed with
 * 295 articles of other news: the lowest at which no two of them were joined within eight weeks.
 */
const PAIR_WEIGHT = 1.4;
/** The pairs of the most prominent terms are kept. More keys cost more for each article. */
const MOST_PAIRS = 12;

export function profileOf(reading: Reading, folder: Folder): Profile {
  const { document } = reading;
  const terms = termsOf(reading, folder);
  return {
    document: document.id,
    text: address("txt", [bodyText(document)]),
    day: dayOf(document.published),
    terms: terms.map(({ key }) => key),
    pairs: pairsOf(terms),
  };
}

/** @param terms the most prominent first, of each kind */
function pairsOf(terms: readonly Term[]): readonly string[] {
  const pairs = terms.flatMap((a, index) =>
    terms.slice(index + 1).flatMap((b, offset) => {
      const key = a.key < b.key ? `${a.key}|${b.key}` : `${b.key}|${a.key}`;
      const place = 2 * index + offset + 1;
      return a.weight + b.weight < PAIR_WEIGHT ? [] : [{ key, place }];
    }),
  );
  return pairs
    .sort((a, b) => a.place - b.place || (a.key < b.key ? -1 : 1))
    .slice(0, MOST_PAIRS)
    .map(({ key }) => key);
}

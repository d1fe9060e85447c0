/** Capitalised words that tell what an unknown name names. */
import data from "../../lexicon/name-words.json" with { type: "json" };

export type NameWordKind = "organisation" | "agency" | "outlet" | "place" | "event";

const ROWS = data.rows as readonly { readonly word: string; readonly kind: NameWordKind }[];

/** By exact word: "Institute" → organisation, "Street" → place. */
export const NAME_WORDS: ReadonlyMap<string, NameWordKind> = new Map(ROWS.map((row) => [row.word, row.kind]));

/** Phrases that attribute without a finite reporting verb: "according to", "reportedly", "in the words of". */
import data from "../../lexicon/cue-phrases.json" with { type: "json" };
import type { CertaintyValue, Stance } from "../model/index.ts";

export interface CuePhrase {
  /** lower case; '*' stands for the source */
  readonly form: string;
  readonly kind: "preposition" | "citing" | "possessive" | "as-clause" | "adverb" | "adjective" | "clause";
  /** where the source stands; none: somebody unnamed says so */
  readonly source_side: "after" | "inside" | "none";
  readonly stance: Stance;
  readonly certainty: CertaintyValue | null;
  readonly strength: "strong" | "medium" | "weak";
}

export const CUE_PHRASES: readonly CuePhrase[] = Object.freeze(data.rows as unknown as readonly CuePhrase[]);

const ADVERBS: ReadonlyMap<string, CuePhrase> = new Map(
  CUE_PHRASES.filter((row) => row.kind === "adverb").map((row) => [row.form, row]),
);

/** The row of an adverb by which somebody unnamed says something ("reportedly"), lower case; null: none such. */
export const reportive = (adverb: string): CuePhrase | null => ADVERBS.get(adverb) ?? null;

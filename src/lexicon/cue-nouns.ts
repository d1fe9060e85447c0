/** Nouns that stand for an act of saying, thinking, showing or expecting, and can carry what was said. */
import data from "../../lexicon/cue-nouns.json" with { type: "json" };
import type { CertaintyValue, Stance } from "../model/index.ts";
import type { CueVerbClass } from "./cue-verbs.ts";

export interface CueNoun {
  readonly lemma: string;
  readonly class: CueVerbClass;
  readonly stance: Stance;
  /** the content is taken as true by whoever uses the noun */
  readonly factive: boolean;
  readonly takes: readonly ("that" | "infinitive" | "of" | "preposition" | "wh")[];
  /** what the noun itself says of how sure its holder is; null: nothing */
  readonly certainty: CertaintyValue | null;
  readonly polarity: "affirmed" | "denied";
  /** the content lies ahead */
  readonly future: boolean;
}

export const CUE_NOUNS: readonly CueNoun[] = Object.freeze(data.rows as unknown as readonly CueNoun[]);

const BY_LEMMA: ReadonlyMap<string, CueNoun> = new Map(CUE_NOUNS.map((row) => [row.lemma, row]));

/** The noun with this lemma (lower case, singular), or null: it carries no content. */
export const cueNoun = (lemma: string): CueNoun | null => BY_LEMMA.get(lemma) ?? null;

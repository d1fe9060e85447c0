/** Words that say how many without a number, and the ranges others have read them as. */
import data from "../../lexicon/vague-counts.json" with { type: "json" };

export type VagueScale = "ACLED" | "survey";

export interface VagueRangeRow {
  readonly scale: VagueScale;
  readonly low: number;
  readonly middle: number;
  /** null: the scale gives a least number only */
  readonly high: number | null;
}

export interface VagueCount {
  readonly words: readonly string[];
  /** a determiner counts only before a plural noun */
  readonly use: "quantifier" | "determiner" | "plural";
  readonly ranges: readonly VagueRangeRow[];
  /** the forms the ranges hold for, where not for all */
  readonly only?: readonly string[];
}

export const VAGUE_COUNTS: readonly VagueCount[] = Object.freeze(data.rows as readonly VagueCount[]);

/** By the whole lower-case phrase: "several", "a handful". */
export const VAGUE_BY_PHRASE: ReadonlyMap<string, VagueCount> = new Map(
  VAGUE_COUNTS.flatMap((row) => row.words.map((words) => [words, row] as const)),
);

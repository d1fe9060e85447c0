/** Words beside a number that bound it or make it approximate: "at least", "up to", "nearly", "or so". */
import data from "../../lexicon/bound-words.json" with { type: "json" };

export interface BoundWord {
  readonly phrase: string;
  readonly words: readonly string[];
  readonly side: "before" | "after";
  /** which side of the number stays closed: low "at least N", high "up to N", both "about N" */
  readonly bound: "low" | "high" | "both";
  /** the bound itself is excluded: "more than" */
  readonly strict: boolean;
  readonly approximate: boolean;
}

export const BOUND_WORDS: readonly BoundWord[] = Object.freeze(
  data.rows.map((row) => ({ words: row.phrase.split(" "), ...row }) as BoundWord),
);

type ByWord = ReadonlyMap<string, readonly BoundWord[]>;

/** By the word that stands next to the number, the longest phrase first. */
function bySide(side: BoundWord["side"]): ByWord {
  const index = new Map<string, BoundWord[]>();
  for (const row of BOUND_WORDS) {
    if (row.side !== side) continue;
    const key = side === "before" ? row.words[row.words.length - 1]! : row.words[0]!;
    const list = index.get(key);
    if (list === undefined) index.set(key, [row]);
    else list.push(row);
  }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length);
  return index;
}

export const BOUNDS_BEFORE: ByWord = bySide("before");
export const BOUNDS_AFTER: ByWord = bySide("after");

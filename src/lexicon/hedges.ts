/** Words and phrases by which an article says how sure a proposition is, with what they bear on. */
import data from "../../lexicon/hedges.json" with { type: "json" };
import type { CertaintyValue } from "../model/index.ts";

export interface Hedge {
  /** one to four lower-case words, each matching as it stands or as a lemma */
  readonly form: string;
  readonly kind:
    | "modal"
    | "adverb"
    | "adjective"
    | "noun"
    | "verb"
    | "negation"
    | "conditional"
    | "reportive";
  readonly value: CertaintyValue;
  readonly polarity: "affirmed" | "denied";
  /** beginnings of the Penn tags that the last word may have; empty: any */
  readonly tags: readonly string[];
  readonly scope: "predicate" | "complement" | "phrase" | "previous";
  /** the row of probability-words that gives it a range; null: no published range */
  readonly term: string | null;
  /** false: it hedges only with a complement */
  readonly bare: boolean;
  /** it says so only of what somebody stated: "the report is wrong", not "the pilot was wrong" */
  readonly of: "statements" | undefined;
  /** words that make it no hedge where they come next ("likely voters") */
  readonly before: readonly string[];
  /** words that make it no hedge where they came last ("as soon as possible") */
  readonly after: readonly string[];
  /** what negation makes of it where the general rule does not hold: "not true" denies */
  readonly negated: "denied" | undefined;
  readonly words: readonly string[];
}

/** All rows have all fields: rows with some of them would be of several shapes, and slower to read. */
const withAllFields = (row: Omit<Hedge, "words">): Hedge => ({
  form: row.form,
  kind: row.kind,
  value: row.value,
  polarity: row.polarity,
  tags: row.tags,
  scope: row.scope,
  term: row.term,
  bare: row.bare,
  of: row.of,
  before: row.before,
  after: row.after,
  negated: row.negated,
  words: row.form.split(" "),
});

export const HEDGES: readonly Hedge[] = Object.freeze(
  (data.rows as unknown as readonly Omit<Hedge, "words">[]).map(withAllFields),
);

const BY_FIRST: ReadonlyMap<string, readonly Hedge[]> = firstWords();

function firstWords(): ReadonlyMap<string, readonly Hedge[]> {
  const index = new Map<string, Hedge[]>();
  for (const row of HEDGES) {
    const first = row.words[0]!;
    const rows = index.get(first);
    if (rows === undefined) index.set(first, [row]);
    else rows.push(row);
  }
  for (const rows of index.values()) rows.sort((a, b) => b.words.length - a.words.length);
  return index;
}

/** The hedges that begin with this lower-case word or lemma, longest first; undefined: none. */
export const hedgesFrom = (word: string): readonly Hedge[] | undefined => BY_FIRST.get(word);

/** Verbs, nouns and particles of more and less: "rose by 200", "a drop of 3%", "up 5%". */
import data from "../../lexicon/change-words.json" with { type: "json" };

export interface ChangeWord {
  readonly word: string;
  readonly kind: "verb" | "noun" | "particle";
  readonly direction: "increase" | "decrease";
  readonly forms: readonly string[];
}

export const CHANGE_WORDS: readonly ChangeWord[] = Object.freeze(data.rows as readonly ChangeWord[]);

const formsOf = (kind: ChangeWord["kind"]): ReadonlyMap<string, ChangeWord> =>
  new Map(
    CHANGE_WORDS.filter((row) => row.kind === kind).flatMap((row) =>
      [row.word, ...row.forms].map((form) => [form, row] as const),
    ),
  );

/** By lower-case form. */
export const CHANGE_VERBS: ReadonlyMap<string, ChangeWord> = formsOf("verb");
export const CHANGE_NOUNS: ReadonlyMap<string, ChangeWord> = formsOf("noun");
export const CHANGE_PARTICLES: ReadonlyMap<string, ChangeWord> = formsOf("particle");

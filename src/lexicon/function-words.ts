/** The commonest small words of languages that share a script. */
import data from "../../lexicon/function-words.json" with { type: "json" };

export interface FunctionWords {
  /** ISO 639-1 */
  readonly language: string;
  /** lower case */
  readonly words: readonly string[];
}

export const FUNCTION_WORDS: readonly FunctionWords[] = Object.freeze(
  data.rows.map((row) => Object.freeze(row)),
);

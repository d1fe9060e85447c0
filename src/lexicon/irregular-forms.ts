/** English forms whose base form no spelling rule finds. */
import data from "../../lexicon/irregular-forms.json" with { type: "json" };

export type WordClass = "verb" | "noun" | "adjective" | "adverb";

/** From "class form" to the base form: "verb said" to "say". */
export const IRREGULAR_FORMS: Readonly<Record<WordClass, ReadonlyMap<string, string>>> = Object.freeze({
  verb: formsOf("verb"),
  noun: formsOf("noun"),
  adjective: formsOf("adjective"),
  adverb: formsOf("adverb"),
});

function formsOf(wordClass: WordClass): ReadonlyMap<string, string> {
  return new Map(data.rows.filter((row) => row.class === wordClass).map((row) => [row.form, row.lemma]));
}

/** English forms whose base form no spelling rule finds. */
import data from "../../lexicon/irregular-forms.json" with { type: "json" };

/** "stem": what is left of a verb once -ed or -ing is taken off. */
export type FormClass = "verb" | "noun" | "adjective" | "adverb" | "stem";

function formsOf(formClass: FormClass): ReadonlyMap<string, string> {
  return new Map(data.rows.filter((row) => row.class === formClass).map((row) => [row.form, row.lemma]));
}

/** From a form to its base form, by class. */
export const IRREGULAR_FORMS: Readonly<Record<FormClass, ReadonlyMap<string, string>>> = Object.freeze({
  verb: formsOf("verb"),
  noun: formsOf("noun"),
  adjective: formsOf("adjective"),
  adverb: formsOf("adverb"),
  stem: formsOf("stem"),
});

/** British and American spelling as one, for comparison only: what it makes of a word need not be a word. */

/** Each with what it becomes; the endings are those that differ between the two. */
const FOLDS: readonly (readonly [ending: RegExp, becomes: string])[] = [
  [/([bt])re(s?)$/, "$1er$2"],
  [/([a-z]{2}[^aeiou])our(s|ed|ing|ers?|able|ite|ites)?$/, "$1or$2"],
  [/([a-z]{4})is(e|es|ed|ing|ation|ations)$/, "$1iz$2"],
  [/([a-z]{3})yse(s|d)?$/, "$1yze$2"],
  [/([fc])ence(s?)$/, "$1ense$2"],
  [/([aeiou])ll(ed|ing|ers?)$/, "$1l$2"],
  [/ogue(s?)$/, "og$1"],
  [/amme(s?)$/, "am$1"],
];

/** @param word in lower case */
export function asAmerican(word: string): string {
  for (const [ending, becomes] of FOLDS) {
    const folded = word.replace(ending, becomes);
    if (folded !== word) return folded;
  }
  return word;
}

/** "Reports that 40 died are wrong, the army said": whoever calls it wrong is heard, not the reports. */
import { cueNoun } from "../../../lexicon/cue-nouns.ts";
import { cueTokens, type Refinement, type View } from "./view.ts";

const REFUTING =
  /^(?:wrong|incorrect|inaccurate|mistaken|erroneous|fake|fictitious|false|untrue|baseless|unfounded|groundless|fabricated|bogus|ridiculous|nonsense|lie)$/;

export const refuted: Refinement = {
  rule: "refuted",
  because: "a report that the sentence calls untrue is what is denied, not who says it",
  apply: (view, attribution) => {
    const { lemmas, tags } = view.layers.syntax;
    const cue = cueTokens(view, attribution);
    const noun = cue.find((token) => tags[token]!.startsWith("NN") && cueNoun(lemmas[token]!) !== null);
    if (noun === undefined || cue.some((token) => tags[token]!.startsWith("VB"))) return attribution;
    return isCalledUntrue(view, noun) ? null : attribution;
  },
};

/** The noun is the subject of "be" and a word that refutes it, by the parse or past a clause of its own. */
export function isCalledUntrue(view: View, noun: number): boolean {
  const { heads, relations, lemmas, tags } = view.layers.syntax;
  const predicate = heads[noun]!;
  if (predicate >= 0 && relations[noun] === "nsubj" && REFUTING.test(lemmas[predicate]!)) return true;
  const { tokens } = view.layers;
  if (tokens[noun + 1]?.lower !== "that") return false;
  let verbs = 0;
  for (let at = noun + 2; tokens[at]?.sentence === tokens[noun]!.sentence; at++) {
    if (!/^(?:MD|VB[DZP])$/.test(tags[at]!)) continue;
    // "Reports that the passports were false": what they report
    if (lemmas[at] === "be" && verbs > 0 && REFUTING.test(lemmas[wordBehind(view, at)] ?? "")) return true;
    verbs++;
  }
  return false;
}

/** The word behind "be", past "simply", "all". */
function wordBehind(view: View, be: number): number {
  const { tags } = view.layers.syntax;
  let at = be + 1;
  while (/^(?:RB|DT|PDT)$/.test(tags[at] ?? "")) at++;
  return at;
}

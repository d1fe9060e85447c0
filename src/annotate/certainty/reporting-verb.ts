/** The reporting verb at a token, by its lemma, or by its form where the lemma is not in the table. */
import { type CueVerb, cueVerb, cueVerbForm } from "../../lexicon/cue-verbs.ts";
import { isVerb, type Tree } from "./tree.ts";

/** A participle that a tagger may take for an adjective: "presumed dead", "is feared lost". */
const ADJECTIVAL_PARTICIPLE = /ed$/;

export function reportingVerb(tree: Tree, token: number): CueVerb | null {
  if (isVerb(tree, token)) return cueVerb(tree.lemmas[token]!) ?? cueVerbForm(tree.tokens[token]!.lower);
  const { lower } = tree.tokens[token]!;
  return tree.tags[token] === "JJ" && ADJECTIVAL_PARTICIPLE.test(lower) ? cueVerbForm(lower) : null;
}

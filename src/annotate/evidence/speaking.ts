/** Whether a noun speaks here: the subject of a reporting verb, or named by "according to", "told by", "citing". */
import { reportingVerb } from "../certainty/reporting-verb.ts";
import { childBy, type Tree } from "../certainty/tree.ts";

const SUBJECTS: ReadonlySet<string> = new Set(["nsubj"]);
const CASE: ReadonlySet<string> = new Set(["case"]);
const SPEAKING_PREPOSITIONS: ReadonlySet<string> = new Set(["according", "per", "by"]);
/** Classes by which a person gives evidence: saying, not planning, wishing or praising. */
const TELLING: ReadonlySet<string> = new Set([
  "say",
  "report",
  "announce",
  "claim",
  "argue",
  "confirm",
  "admit",
  "deny",
  "warn",
  "think",
  "estimate",
  "expect",
  "learn",
  "show",
  "know",
  "fear",
]);
const CITING: ReadonlySet<string> = new Set(["cite", "quote"]);

/** The verb by which a noun speaks, or the noun itself where a preposition does; -1: it does not. */
export function speaksBy(tree: Tree, noun: number): number {
  const head = tree.heads[noun]!;
  if (head < 0) return -1;
  const relation = tree.relations[noun]!;
  if (relation === "dobj" && CITING.has(tree.lemmas[head]!)) return head;
  if (SUBJECTS.has(relation)) {
    const row = reportingVerb(tree, head);
    return row !== null && TELLING.has(row.class) ? head : -1;
  }
  if (relation !== "nmod") return -1;
  const word = childBy(tree, noun, CASE);
  if (word < 0 || !SPEAKING_PREPOSITIONS.has(tree.tokens[word]!.lower)) return -1;
  if (tree.tokens[word]!.lower !== "by") return noun;
  const row = reportingVerb(tree, head);
  return row !== null && TELLING.has(row.class) ? head : -1;
}

export const speaks = (tree: Tree, noun: number): boolean => speaksBy(tree, noun) >= 0;

/** "images show", "a picture showing", "a video of": the thing shows something. */
export function isShowing(tree: Tree, noun: number): boolean {
  const head = tree.heads[noun]!;
  if (head >= 0 && SUBJECTS.has(tree.relations[noun]!)) {
    const row = reportingVerb(tree, head);
    if (
      row !== null &&
      (row.class === "show" || row.class === "learn" || row.lemma === "suggest" || row.lemma === "indicate")
    )
      return true;
  }
  const next = tree.tokens[noun + 1]?.lower;
  return next === "showing" || next === "shows" || next === "show" || next === "showed";
}

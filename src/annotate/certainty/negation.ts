/** Whether a predicate is negated, and by which words: "did not", "no official", "neither", "declined to", "failed to". */
import { reportingVerb } from "./reporting-verb.ts";
import { childBy, childrenEnd, isVerb, type Tree } from "./tree.ts";

const NEGATIVE_WORDS: ReadonlySet<string> = new Set([
  "not",
  "n't",
  "n’t",
  "never",
  "neither",
  "nor",
  "hardly",
  "scarcely",
]);
const NEGATIVE_SUBJECTS: ReadonlySet<string> = new Set([
  "no",
  "none",
  "nobody",
  "nothing",
  "neither",
  "no-one",
]);
/** Verbs whose infinitive did not happen. */
const NEGATIVE_VERBS: ReadonlySet<string> = new Set([
  "decline",
  "refuse",
  "fail",
  "neglect",
  "stop",
  "avoid",
  "refrain",
]);
/** Words after which "not" is no negation of the verb: "not only", "not least". */
const NO_NEGATION_BEFORE: ReadonlySet<string> = new Set([
  "only",
  "just",
  "least",
  "merely",
  "simply",
  "all",
  "every",
]);
const SUBJECT: ReadonlySet<string> = new Set(["nsubj", "nsubjpass"]);

/** The token that negates a predicate, or -1. */
export function negationOf(tree: Tree, predicate: number): number {
  for (let place = tree.offsets[predicate]!; place < childrenEnd(tree, predicate); place++) {
    const child = tree.children[place]!;
    if (NEGATIVE_WORDS.has(tree.tokens[child]!.lower) && negates(tree, child)) return child;
  }
  const subject = childBy(tree, predicate, SUBJECT);
  if (subject >= 0) {
    if (NEGATIVE_SUBJECTS.has(tree.tokens[subject]!.lower)) return subject;
    const first = tree.left[subject]!;
    if (NEGATIVE_SUBJECTS.has(tree.tokens[first]!.lower) && tree.heads[first] === subject) return first;
  }
  const above = tree.heads[predicate]!;
  const governed =
    above >= 0 && above < predicate && tree.relations[predicate] === "xcomp" && isVerb(tree, above);
  if (!governed) return -1;
  return NEGATIVE_VERBS.has(reportingVerb(tree, above)?.lemma ?? tree.lemmas[above]!) ? above : -1;
}

function negates(tree: Tree, word: number): boolean {
  const next = tree.tokens[word + 1];
  return next === undefined || !NO_NEGATION_BEFORE.has(next.lower);
}

const AUXILIARY: ReadonlySet<string> = new Set([
  "did",
  "does",
  "do",
  "has",
  "have",
  "had",
  "could",
  "can",
  "ca",
  "would",
  "will",
  "wo",
  "is",
  "was",
  "are",
  "were",
]);

/** "did" of "did not", "ca" of "can't": the words of a negation start with its auxiliary. */
export function negationStart(tree: Tree, no: number): number {
  const before = tree.tokens[no - 1];
  return before !== undefined && AUXILIARY.has(before.lower) ? no - 1 : no;
}

/**
 * What is known of an event for its factuality, as named features that are there or not: the words that bear on it,
 * its polarity and realis as assessed, and how it stands in the tree.
 */
import { assess } from "../../src/annotate/certainty/index.ts";
import { reportingVerb } from "../../src/annotate/certainty/reporting-verb.ts";
import { childBy, isPredicate, type Tree, treeOf } from "../../src/annotate/certainty/tree.ts";
import { verbGroup } from "../../src/annotate/certainty/verb-group.ts";
import type { Target } from "./corpus.ts";

const SUBJECT: ReadonlySet<string> = new Set(["nsubj", "nsubjpass", "csubj", "expl"]);
const POSSESSIVE: ReadonlySet<string> = new Set(["nmod:poss"]);

/** Names of the features that hold for a target. */
export function featuresOf({ layers, token }: Target): readonly string[] {
  const tree = treeOf(layers);
  const { start, end } = layers.sentences[tree.tokens[token]!.sentence]!;
  const assessed = assess(layers, { content: [{ start, end }], head: token, cue: null, unnamed: false });
  const { certainty, realis } = assessed;
  const rules = assessed.why.map((why) => why.rule);
  const placed = rules.at(-1)!;
  const sign = certainty.polarity === "denied" ? "denied" : "affirmed";
  const group = verbGroup(tree, token);
  const found = [
    "bias",
    `polarity ${sign}`,
    `value ${certainty.value} ${sign}`,
    `realis ${realis} ${sign}`,
    `${placed} ${sign}`,
    ...rules.slice(0, -1).map((rule) => `hedge ${rule} ${sign}`),
    ...stand(tree, token),
    ...above(tree, token),
    ...upper(layers, tree, token),
  ];
  if (group.modal !== null) found.push(`modal ${group.modal} ${sign}${group.perfect ? " perfect" : ""}`);
  if (group.participle !== null) found.push(`bare ${group.participle} participle ${tree.relations[token]}`);
  return [...new Set(found)];
}

/** Its own word: part of speech, subject, whether it is an order. */
function stand(tree: Tree, token: number): readonly string[] {
  const tag = tree.tags[token]!;
  const relation = tree.relations[token]!;
  const subject = childBy(tree, token, SUBJECT);
  const found = [`tag ${tag}`, `relation ${relation}`, `tag ${tag} ${relation}`];
  found.push(subject < 0 ? "no subject" : `subject ${subjectKind(tree, subject)}`);
  if (
    tag === "VB" &&
    subject < 0 &&
    (relation === "root" || relation === "parataxis" || relation === "conj")
  ) {
    if (!verbGroup(tree, token).infinitive && verbGroup(tree, token).modal === null) found.push("imperative");
  }
  if (childBy(tree, token, POSSESSIVE) >= 0) found.push("possessed");
  return found;
}

function subjectKind(tree: Tree, subject: number): string {
  const { lower } = tree.tokens[subject]!;
  if (lower === "you" || lower === "i" || lower === "we" || lower === "it" || lower === "they") return lower;
  return tree.tags[subject]!.startsWith("NNP")
    ? "name"
    : tree.tags[subject]!.endsWith("S")
      ? "plural"
      : "other";
}

/** Steps up the tree in search of the predicate above: further up it says little of the event. */
const NEAR = 4;

/** The next predicate above, as it is assessed itself: what is planned within a plan is no surer than the plan. */
function upper(layers: Target["layers"], tree: Tree, token: number): readonly string[] {
  let at = tree.heads[token]!;
  for (let step = 0; step < NEAR && at >= 0 && !isPredicate(tree, at); step++) at = tree.heads[at]!;
  if (at < 0 || !isPredicate(tree, at)) return ["topmost"];
  const { realis, certainty } = assess(layers, { content: [], head: at, cue: null, unnamed: false });
  const relation = tree.relations[token]!;
  return [
    `upper ${realis} ${relation}`,
    `upper ${realis} ${tree.tags[token]}`,
    `upper ${certainty.value} ${certainty.polarity} ${relation}`,
  ];
}

/** What governs it, and how far that itself came about. */
function above(tree: Tree, token: number): readonly string[] {
  const head = tree.heads[token]!;
  if (head < 0) return [];
  const relation = tree.relations[token]!;
  const infinitive = verbGroup(tree, token).infinitive ? "to" : "bare";
  const found: string[] = [];
  if (/^(?:xcomp|ccomp|advcl|acl|csubj|dep|conj|nmod|dobj)/.test(relation)) {
    const row = reportingVerb(tree, head);
    if (row !== null) found.push(`under ${row.class} ${relation} ${infinitive}`);
    const lemma = tree.lemmas[head]!;
    found.push(`under ${lemma} ${infinitive}`);
    const group = verbGroup(tree, head);
    found.push(
      `head ${group.tense ?? group.modal ?? (group.infinitive ? "to" : (group.participle ?? "none"))} ${relation} ${infinitive}`,
    );
    found.push(`head tag ${tree.tags[head]} ${relation} ${infinitive}`);
  }
  return found;
}

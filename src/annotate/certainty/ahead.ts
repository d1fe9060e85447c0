/** Predicates that say of their subject that it is still to come, with no "will": "due within a year", "under discussion". */
import { childBy, isNoun, isVerb, type Tree } from "./tree.ts";
import type { VerbGroup } from "./verb-group.ts";

/** Verbs that make what they govern a plan, with an infinitive or a noun: "preparing to send", "mulls a ban". */
export const PLANNING: ReadonlySet<string> = new Set(
  "plan prepare intend consider mull contemplate weigh ready aim eye brace propose envisage envision".split(
    " ",
  ),
);

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Said with a time or a period they lie ahead: "due within twelve months", "scheduled for Monday". */
const APPOINTED = words("due scheduled slated set timed planned earmarked");
const TIME_PREPOSITION = words("within in by on before for at next this later tomorrow after until between");
/** Adjectives of what has not come yet. */
const COMING = words("imminent looming inevitable unavoidable forthcoming upcoming impending");
/** Preposition and noun: "on the way", "under consideration". */
const PHRASES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["under", words("consideration discussion negotiation")],
  ["on", words("way cards horizon table")],
  ["in", words("pipeline offing works store")],
]);
/** What somebody who faces it has not met yet: "face the axe", "faces closure"; not "faces a choice". */
const FACED = words(
  "axe ax sack closure loss losses cut cuts redundancy redundancies layoff layoffs dismissal eviction deportation expulsion demolition bankruptcy insolvency liquidation extradition execution famine starvation",
);
const OBJECT: ReadonlySet<string> = new Set(["dobj", "xcomp", "dep"]);

/** The name of the rule by which a predicate of the present lies ahead, or null. */
export function liesAhead(tree: Tree, head: number, group: VerbGroup): string | null {
  const { lower } = tree.tokens[head]!;
  if (group.copular && isNoun(tree, head) && isUnderWay(tree, head)) return "still-to-come";
  if (group.copular && isLikely(tree, head)) return "likely";
  if (group.tense === "past" || group.perfect || group.modal !== null) return null;
  if (tree.lemmas[head] === "face" && isVerb(tree, head)) return facesHarm(tree, head) ? "faces" : null;
  if (!group.copular && !group.passive) return null;
  if (COMING.has(lower)) return "still-to-come";
  const next = tree.tokens[head + 1]?.lower ?? "";
  return APPOINTED.has(lower) && TIME_PREPOSITION.has(next) ? "appointed" : null;
}

const CLAUSE: ReadonlySet<string> = new Set(["ccomp", "xcomp", "csubj", "expl", "advcl"]);

/** "a strike is likely", not "it is likely that he fled": the adjective says it of its subject, and of no clause. */
const isLikely = (tree: Tree, head: number): boolean =>
  /^(?:un)?likely$/.test(tree.tokens[head]!.lower) && childBy(tree, head, CLAUSE) < 0;

/** "is under consideration", "are on the way". */
function isUnderWay(tree: Tree, head: number): boolean {
  const article = /^(?:the|a|its)$/.test(tree.tokens[head - 1]?.lower ?? "");
  const preposition = tree.tokens[head - (article ? 2 : 1)]?.lower ?? "";
  return PHRASES.get(preposition)?.has(tree.tokens[head]!.lower) === true;
}

function facesHarm(tree: Tree, head: number): boolean {
  const object = childBy(tree, head, OBJECT);
  return object > head && FACED.has(tree.tokens[object]!.lower);
}

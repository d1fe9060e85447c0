/**
 * Which hedges bear on a proposition. A hedge's scope must cover the proposition's head, and nothing that stands on
 * its own may lie between them in the tree: what is said of "may send" is not said of "troops who fought".
 */
import type { Span } from "../../model/index.ts";
import type { HedgeMention, Layers } from "../layers.ts";
import { reportingVerb } from "./reporting-verb.ts";
import { verbBehind } from "./scope.ts";
import { childBy, type Tree } from "./tree.ts";
import { verbGroup } from "./verb-group.ts";

export interface Borne {
  /** hedges on the predicate itself */
  readonly deciding: readonly HedgeMention[];
  /** hedges on a phrase within the proposition: "potentially as early as this month" */
  readonly beside: readonly HedgeMention[];
}

export type BearingLayers = Pick<Layers, "tokens" | "sentences" | "hedges">;

/** Hedges by the sentences that their scopes or words touch; made once for each layer of hedges. */
const INDICES = new WeakMap<readonly HedgeMention[], readonly (readonly HedgeMention[] | undefined)[]>();

function hedgesBySentence(layers: BearingLayers): readonly (readonly HedgeMention[] | undefined)[] {
  const known = INDICES.get(layers.hedges);
  if (known !== undefined) return known;
  const index: (HedgeMention[] | undefined)[] = new Array(layers.sentences.length);
  for (const hedge of layers.hedges) {
    const first = sentenceAt(layers, Math.min(hedge.start, hedge.scope.start));
    const last = sentenceAt(layers, Math.max(hedge.end, hedge.scope.end) - 1);
    for (let sentence = first; sentence <= last; sentence++) {
      const list = index[sentence];
      if (list === undefined) index[sentence] = [hedge];
      else list.push(hedge);
    }
  }
  INDICES.set(layers.hedges, index);
  return index;
}

/** The last sentence that starts at or before the offset. */
export function sentenceAt({ sentences }: BearingLayers, offset: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (sentences[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The token that starts at or after the offset, within a sentence; -1 none. */
export function tokenFrom(layers: BearingLayers, sentence: number, offset: number): number {
  let low = layers.sentences[sentence]!.first;
  let high = layers.sentences[sentence]!.last;
  const { last } = layers.sentences[sentence]!;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (layers.tokens[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low < last ? low : -1;
}

/** Up to here all hedges of a sentence are asked; beyond, only those at most this many units of text from the head. */
const FEW = 40;
const REACH = 400;

function nearTo(hedges: readonly HedgeMention[], offset: number): readonly HedgeMention[] {
  if (hedges.length <= FEW) return hedges;
  return hedges.slice(firstFrom(hedges, offset - REACH), firstFrom(hedges, offset + REACH));
}

/** The first hedge that starts at or after the offset. */
function firstFrom(hedges: readonly HedgeMention[], offset: number): number {
  let low = 0;
  let high = hedges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (hedges[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function bearing(layers: BearingLayers, tree: Tree, head: number, content: readonly Span[]): Borne {
  const { start, end, sentence } = tree.tokens[head]!;
  const near = nearTo(hedgesBySentence(layers)[sentence] ?? [], start);
  const deciding: HedgeMention[] = [];
  const beside: HedgeMention[] = [];
  for (const hedge of near) {
    const covers = hedge.scope.start <= start && end <= hedge.scope.end;
    const itself =
      hedge.start <= start && end <= hedge.end && hedge.kind === "verb" && hedge.value !== "unknown";
    if (itself || (covers && reaches(layers, tree, head, hedge))) deciding.push(hedge);
    else if (!covers && onArgument(layers, tree, head, hedge)) deciding.push(hedge);
    else if (
      !covers &&
      hedge.kind !== "negation" &&
      within(hedge, content) &&
      hangsBelow(layers, tree, head, hedge, content)
    ) {
      beside.push(hedge);
    }
  }
  const kept = (hedge: HedgeMention): boolean => !deciding.some((other) => swallows(other, hedge));
  return { deciding: deciding.filter(kept), beside: beside.filter(kept) };
}

/** Kinds of hedge that can bear on a phrase alone, as adverbs do by rules of their own. */
const OF_PHRASE: ReadonlySet<HedgeMention["kind"]> = new Set(["adjective", "noun", "verb"]);

const within = (hedge: Span, content: readonly Span[]): boolean =>
  content.some((span) => span.start <= hedge.start && hedge.end <= span.end);

/** "did not confirm" speaks for its "not". */
const swallows = (outer: HedgeMention, inner: HedgeMention): boolean =>
  outer !== inner &&
  outer.start <= inner.start &&
  inner.end <= outer.end &&
  outer.end - outer.start > inner.end - inner.start;

/** Clauses that stand on their own below a predicate. */
const BARRIERS: ReadonlySet<string> = new Set(["acl:relcl", "advcl", "parataxis", "appos"]);
const GRAMMAR: ReadonlySet<string> = new Set(["nsubj", "nsubjpass", "expl", "aux", "auxpass", "cop", "mark"]);
/** Verbs of saying: a modal on the saying is not on what is said. */
const SAYING: ReadonlySet<string> = new Set([
  "say",
  "report",
  "announce",
  "claim",
  "argue",
  "confirm",
  "admit",
  "warn",
  "manner",
]);
/** Steps up the tree before giving up: deeper nesting is a parse gone wrong, or a hostile text. */
const MAXIMUM_STEPS = 60;

function reaches(layers: BearingLayers, tree: Tree, head: number, hedge: HedgeMention): boolean {
  if (hedge.kind === "question" || hedge.why.rule === "if-confirmed") return true;
  const { sentence } = tree.tokens[head]!;
  const first = tokenFrom(layers, sentence, hedge.start);
  if (first < 0 || tree.tokens[first]!.start >= hedge.end) return true;
  const anchor = anchorOf(tree, first, hedge.end);
  const modified = tree.heads[anchor]!;
  const behind = hedge.why.rule.endsWith("adverb") ? verbBehind(tree, lastOf(tree, first, hedge.end)) : -2;
  const phrase = hedge.why.rule === "negation" && modified >= 0 ? tree.heads[modified]! : -2;
  let ownConjunct = false;
  let at = head;
  for (let step = 0; step < MAXIMUM_STEPS && at >= 0; step++) {
    const inside = tree.tokens[at]!.start >= hedge.start && tree.tokens[at]!.end <= hedge.end;
    if (inside || adjoins(tree, at, hedge)) return true;
    if (at === modified || at === phrase || at === behind) return !ownConjunct;
    const above = tree.heads[at]!;
    if (above < 0) return true;
    const governed = tree.tokens[above]!.start >= hedge.start && tree.tokens[above]!.end <= hedge.end;
    if (!governed && blocks(tree, at, above, hedge)) return false;
    ownConjunct = tree.relations[at] === "conj" && childBy(tree, at, GRAMMAR) >= 0;
    at = above;
  }
  return true;
}

/** A that-clause right behind its noun, wherever a parse hangs it: "signs | that aircraft are refitted". */
function adjoins(tree: Tree, at: number, hedge: HedgeMention): boolean {
  const before = tree.tokens[tree.left[at]! - 1];
  return before !== undefined && before.start < hedge.end && hedge.end <= before.end && hedge.kind === "noun";
}

const DIRECT_ARGUMENT: ReadonlySet<string> = new Set(["nsubj", "nsubjpass", "dobj"]);
const EVENTFUL: ReadonlySet<HedgeMention["kind"]> = new Set(["adjective", "noun", "negation"]);

/** "possible preparations show in images", "signs of training were detected": what is hedged is what the clause is about. */
function onArgument(layers: BearingLayers, tree: Tree, head: number, hedge: HedgeMention): boolean {
  if (!EVENTFUL.has(hedge.kind) || hedge.value === "certain" || hedge.value === "unknown") return false;
  if (hedge.kind === "adjective" && hedge.polarity === "denied") return false;
  const first = tokenFrom(layers, tree.tokens[head]!.sentence, hedge.start);
  if (first < 0 || tree.tokens[first]!.start >= hedge.end) return false;
  const anchor = anchorOf(tree, first, hedge.end);
  const argument = hedge.kind === "adjective" ? tree.heads[anchor]! : anchor;
  return argument >= 0 && tree.heads[argument] === head && DIRECT_ARGUMENT.has(tree.relations[argument]!);
}

function lastOf(tree: Tree, first: number, end: number): number {
  let last = first;
  while (last + 1 < tree.tokens.length && tree.tokens[last + 1]!.end <= end) last++;
  return last;
}

/** The word of the hedge by which it hangs on the rest. */
function anchorOf(tree: Tree, first: number, end: number): number {
  let anchor = first;
  for (let token = first; token < tree.tokens.length && tree.tokens[token]!.end <= end; token++) {
    const head = tree.heads[token]!;
    if (head < first || (head >= 0 && tree.tokens[head]!.end > end)) anchor = token;
  }
  return anchor;
}

function blocks(tree: Tree, at: number, above: number, hedge: HedgeMention): boolean {
  const relation = tree.relations[at]!;
  if (BARRIERS.has(relation)) return true;
  if (relation !== "ccomp" || hedge.kind === "reportive") return false;
  const row = reportingVerb(tree, above);
  return row !== null && SAYING.has(row.class);
}

/** A hedge on a phrase, or on a further verb of the same subject, belongs to the proposition where no clause lies between. */
function hangsBelow(
  layers: BearingLayers,
  tree: Tree,
  head: number,
  hedge: HedgeMention,
  content: readonly Span[],
): boolean {
  const phrase = OF_PHRASE.has(hedge.kind) || hedge.why.rule.endsWith("-of-phrase");
  let further = false;
  let below = -1;
  let at = tokenFrom(layers, tree.tokens[head]!.sentence, hedge.start);
  for (let step = 0; step < MAXIMUM_STEPS && at >= 0; step++) {
    if (at === head) return phrase || further;
    if (below >= 0 && !within(tree.tokens[at]!, content)) return isBare(tree, below); // a parse gone past the content
    if (BARRIERS.has(tree.relations[at]!) && !isTenseless(tree, at)) return false;
    if (isFurther(tree, at)) further = true;
    below = at;
    at = tree.heads[at]!;
  }
  return false;
}

/** A further verb with a subject of its own; a parse may take it for what a verb governs that governs no clause. */
function isFurther(tree: Tree, at: number): boolean {
  const relation = tree.relations[at]!;
  if (relation !== "conj" && relation !== "ccomp") return false;
  if (childBy(tree, at, GRAMMAR) < 0) return false;
  return relation === "conj" || reportingVerb(tree, tree.heads[at]!) === null;
}

/** A participle or infinitive shares the time of its clause: "…, with 5,000 more expected to follow". */
const isTenseless = (tree: Tree, clause: number): boolean =>
  tree.relations[clause] === "advcl" && isBare(tree, clause);

function isBare(tree: Tree, clause: number): boolean {
  const { tense, modal } = verbGroup(tree, clause);
  return tense === null && modal === null;
}

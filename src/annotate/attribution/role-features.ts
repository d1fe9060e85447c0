/**
 * What the role model sees of a token in the window of one cue: its words, and how it lies to the cue by distance,
 * tree, punctuation, quotation marks and other cues. These are the values; role-templates.ts has the features made of them.
 */
import type { Columns } from "./columns.ts";
import { distanceClass, type Sink } from "./features.ts";
import { Relation } from "./grammar.ts";
import { mix } from "./hashing.ts";
import { RoleGroup, RoleSlot, RoleStepGroup, RoleStepSlot } from "./role-templates.ts";
import type { RoleView } from "./role-view.ts";

const EDGE = 7919;
const MAXIMUM_CHILDREN = 8;

/** Labels of the role model: it draws the bounds of the cue anew, now that source and content are in sight. */
export const Role = { none: 0, source: 1, content: 2, cue: 3 } as const;
export const ROLE_LABELS = 4;

/** Adds the features of the token at position `w` of the window. */
export function roleFeatures(c: Columns, view: RoleView, w: number, sink: Sink): void {
  const i = view.window.tokens[w]!;
  const { frame } = sink;
  cueValues(c, view, frame);
  wordValues(c, view, w, i, frame);
  pathValues(c, view, w, i, frame);
  betweenValues(c, view, w, i, frame);
  sink.group(RoleGroup.token);
  if (view.branch[w]! >= 0) {
    branchValues(c, view, w, i, frame);
    sink.group(RoleGroup.branch);
  }
  if (view.twig[w]! >= 0) {
    twigValues(c, view, w, frame);
    sink.group(RoleGroup.twig);
  }
  sink.group(RoleGroup.place);
  if (mayBeCue(view, w)) {
    beliefValues(c, view, w, i, frame);
    sink.group(RoleGroup.belief);
  }
}

/** Whether the cue chain may hold this token to be in a cue, or the one beside it. */
function mayBeCue(v: RoleView, w: number): boolean {
  if (v.side[w] === 2) return true;
  const { belief } = v;
  const i = v.window.tokens[w]!;
  return belief[i]! > 0 || (w > 0 && v.side[w - 1] === 2) || (w + 1 < v.window.length && v.side[w + 1] === 2);
}

/** What is the same all over the window. */
function cueValues(c: Columns, { cue, flags, signature }: RoleView, frame: Int32Array): void {
  const { top } = cue;
  frame[RoleSlot.cueLemma] = c.lemma[top]!;
  frame[RoleSlot.cueTag] = c.tag[top]!;
  frame[RoleSlot.cueFine] = c.fine[top]!;
  frame[RoleSlot.cueReport] = c.reporting[top]!;
  frame[RoleSlot.flags] = flags;
  frame[RoleSlot.signature] = signature;
}

function beliefValues(c: Columns, v: RoleView, w: number, i: number, frame: Int32Array): void {
  frame[RoleSlot.here] = v.belief[i]! * 3 + v.side[w]!;
  frame[RoleSlot.beliefBefore] = i > 0 ? v.belief[i - 1]! : 0;
  frame[RoleSlot.beliefAfter] = i + 1 < c.length ? v.belief[i + 1]! : 0;
}

function wordValues(c: Columns, v: RoleView, w: number, i: number, frame: Int32Array): void {
  const side = v.side[w]!;
  const before = i > 0 && w > 0 ? i - 1 : -1;
  const after = i + 1 < c.length && w + 1 < v.window.length ? i + 1 : -1;
  const tagBefore = before < 0 ? EDGE : c.tag[before]!;
  const tag = c.tag[i]!;
  const distance = side === 0 ? v.cue.first - i : side === 1 ? i - v.cue.last + 1 : 0;
  frame[RoleSlot.side] = side;
  frame[RoleSlot.word] = c.word[i]!;
  frame[RoleSlot.before] = before < 0 ? EDGE : c.word[before]!;
  frame[RoleSlot.after] = after < 0 ? EDGE : c.word[after]!;
  frame[RoleSlot.tagBefore] = tagBefore;
  frame[RoleSlot.tag] = tag;
  frame[RoleSlot.tagAfter] = after < 0 ? EDGE : c.tag[after]!;
  frame[RoleSlot.tagsBefore] = mix(tagBefore, tag);
  frame[RoleSlot.fine] = c.fine[i]!;
  frame[RoleSlot.coarse] = c.coarse[i]!;
  frame[RoleSlot.shape] = c.shape[i]!;
  frame[RoleSlot.far] = distanceClass(distance) * 3 + side;
  frame[RoleSlot.sort] = c.sort[i]!;
  frame[RoleSlot.lemma] = c.lemma[i]!;
}

function pathValues(c: Columns, v: RoleView, w: number, i: number, frame: Int32Array): void {
  const { subject } = v;
  frame[RoleSlot.relation] = c.relation[i]!;
  frame[RoleSlot.path] = v.path[w]!;
  frame[RoleSlot.up] = v.up[w]!;
  frame[RoleSlot.steps] = v.steps[w]!;
  frame[RoleSlot.inSubject] = subject >= 0 && c.left[subject]! <= i && i <= c.right[subject]! ? 1 : 0;
  frame[RoleSlot.isSubject] = i === subject ? 1 : 0;
}

function branchValues(c: Columns, v: RoleView, w: number, i: number, frame: Int32Array): void {
  const branch = v.branch[w]!;
  const link = linkWord(c, branch);
  frame[RoleSlot.link] = link;
  frame[RoleSlot.pathLink] = mix(v.path[w]!, link);
  frame[RoleSlot.branchCoarse] = c.coarse[branch]!;
  frame[RoleSlot.branchLemma] = c.lemma[branch]!;
  frame[RoleSlot.branchSort] = c.sort[branch]!;
  frame[RoleSlot.branchRelation] = c.relation[branch]!;
  frame[RoleSlot.branchOpens] = c.left[branch] === i ? 1 : 0;
  frame[RoleSlot.branchCloses] = c.right[branch] === i ? 1 : 0;
  frame[RoleSlot.branchReport] = c.reporting[branch]!;
}

function twigValues(c: Columns, v: RoleView, w: number, frame: Int32Array): void {
  const twig = v.twig[w]!;
  const relation = c.relation[twig]!;
  frame[RoleSlot.twigRelation] = relation;
  frame[RoleSlot.twigPath] = mix(v.path[w]!, relation);
  frame[RoleSlot.twigLink] = linkWord(c, twig);
  frame[RoleSlot.twigSort] = c.sort[twig]!;
}

function linkWord(c: Columns, token: number): number {
  const stop = Math.min(c.childStart[token + 1]!, c.childStart[token]! + MAXIMUM_CHILDREN);
  for (let k = c.childStart[token]!; k < stop; k++) {
    const rel = c.relation[c.childList[k]!]!;
    if (rel === Relation.case || rel === Relation.mark) return c.lemma[c.childList[k]!]!;
  }
  return 0;
}

function betweenValues(c: Columns, v: RoleView, w: number, i: number, frame: Int32Array): void {
  const commas = v.commas[w]!;
  const marks = v.marks[w]!;
  const between = v.between[w]!;
  const ruler = v.ruler[w]!;
  const rest = Math.min(2, c.sentenceLast[c.sentence[v.cue.first]!]! - 1 - i);
  frame[RoleSlot.commas] = commas;
  frame[RoleSlot.marks] = marks;
  frame[RoleSlot.between] = between;
  frame[RoleSlot.ruler] = ruler;
  frame[RoleSlot.punctuation] = mix(commas, marks);
  frame[RoleSlot.others] = mix(between, ruler);
  frame[RoleSlot.rest] = rest < 0 ? 9 : rest;
  frame[RoleSlot.quote] = v.quote[w]!;
  frame[RoleSlot.step] = v.sentenceStep[w]!;
  frame[RoleSlot.kind] = c.sentenceKind[c.sentence[i]!]!;
}

/** Adds what the step from position `w - 1` to `w` shows about where a source or content begins and ends. */
export function roleEdgeFeatures(c: Columns, v: RoleView, w: number, sink: Sink): void {
  const i = v.window.tokens[w]!;
  const p = v.window.tokens[w - 1]!;
  const { frame } = sink;
  const { top } = v.cue;
  frame[RoleStepSlot.cueLemma] = c.lemma[top]!;
  frame[RoleStepSlot.cueReport] = c.reporting[top]!;
  frame[RoleStepSlot.cueTag] = c.tag[top]!;
  frame[RoleStepSlot.flags] = v.flags;
  stepWordValues(c, v, w, i, p, frame);
  stepPathValues(c, v, w, i, p, frame);
  sink.group(RoleStepGroup.step);
  if (mayBeCue(v, w) || mayBeCue(v, w - 1)) {
    cueEdgeValues(c, v, w, i, p, frame);
    sink.group(RoleStepGroup.cueEdge);
  }
  sink.group(RoleStepGroup.twig);
}

function stepWordValues(c: Columns, v: RoleView, w: number, i: number, p: number, frame: Int32Array): void {
  const tagBefore = c.tag[p]!;
  const tag = c.tag[i]!;
  frame[RoleStepSlot.tagBefore] = tagBefore;
  frame[RoleStepSlot.tag] = tag;
  frame[RoleStepSlot.tags] = mix(tagBefore, tag);
  frame[RoleStepSlot.next] = w + 1 < v.window.length ? c.tag[i + 1]! : EDGE;
  frame[RoleStepSlot.wordBefore] = c.word[p]!;
  frame[RoleStepSlot.word] = c.word[i]!;
  frame[RoleStepSlot.sort] = c.sort[i]!;
  frame[RoleStepSlot.sortBefore] = c.sort[p]!;
  frame[RoleStepSlot.relation] = c.relation[i]!;
  frame[RoleStepSlot.relationBefore] = c.relation[p]!;
  frame[RoleStepSlot.quotes] = c.quoteState[p]! * 8 + c.quoteState[i]!;
  frame[RoleStepSlot.newSentence] = c.sentence[i] === c.sentence[p] ? 0 : 1;
}

function stepPathValues(c: Columns, v: RoleView, w: number, i: number, p: number, frame: Int32Array): void {
  const twig = v.twig[w]!;
  const cut = v.twig[w - 1]!;
  const twigRelation = twig < 0 ? 0 : c.relation[twig]!;
  frame[RoleStepSlot.crossing] = v.side[w - 1]! * 3 + v.side[w]!;
  frame[RoleStepSlot.side] = v.side[w]!;
  frame[RoleStepSlot.path] = v.path[w]!;
  frame[RoleStepSlot.pathBefore] = v.path[w - 1]!;
  frame[RoleStepSlot.same] = v.branch[w] === v.branch[w - 1] ? (twig === cut ? 2 : 1) : 0;
  frame[RoleStepSlot.bounds] = boundsOf(c, v, w, i, p);
  frame[RoleStepSlot.quote] = v.quote[w]!;
  frame[RoleStepSlot.quoteBefore] = v.quote[w - 1]!;
  frame[RoleStepSlot.commas] = v.commas[w]!;
  frame[RoleStepSlot.between] = v.between[w]!;
  frame[RoleStepSlot.twigRelation] = twigRelation;
  frame[RoleStepSlot.cutRelation] = cut < 0 ? 0 : c.relation[cut]!;
  frame[RoleStepSlot.twigSort] = mix(twigRelation, c.sort[p]!);
}

function cueEdgeValues(c: Columns, v: RoleView, w: number, i: number, p: number, frame: Int32Array): void {
  const tied = c.head[p] === i ? 1 : c.head[i] === p ? 2 : c.head[p] === c.head[i] ? 3 : 0;
  frame[RoleStepSlot.beliefs] = v.belief[p]! * 16 + v.belief[i]!;
  frame[RoleStepSlot.tied] = tied;
  frame[RoleStepSlot.tiedCrossing] = mix(tied, v.side[w - 1]! * 3 + v.side[w]!);
  frame[RoleStepSlot.lemma] = c.lemma[i]!;
  frame[RoleStepSlot.lemmaBefore] = c.lemma[p]!;
  frame[RoleStepSlot.fine] = c.fine[i]!;
  frame[RoleStepSlot.fineBefore] = c.fine[p]!;
  frame[RoleStepSlot.tagAfter] = c.tag[i + 1 < c.length ? i + 1 : i]!;
}

/** Whether the current token opens, and the one before closes, a branch or twig of the tree. */
function boundsOf(c: Columns, v: RoleView, w: number, i: number, p: number): number {
  const { left, right } = c;
  const branch = v.branch[w]!;
  const twig = v.twig[w]!;
  const branchBefore = v.branch[w - 1]!;
  const twigBefore = v.twig[w - 1]!;
  return (
    (branch >= 0 && left[branch] === i ? 1 : 0) +
    (twig >= 0 && left[twig] === i ? 2 : 0) +
    (branchBefore >= 0 && right[branchBefore] === p ? 4 : 0) +
    (twigBefore >= 0 && right[twigBefore] === p ? 8 : 0) +
    (left[i] === i ? 0 : 16)
  );
}

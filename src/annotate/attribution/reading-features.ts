/**
 * What tells the right reading of a cue's window from its rivals once each is whole: where its parts begin and end
 * against the tree and the quotation marks, what they leave out, and in which order they stand. Every line is one template.
 */
import { type Columns, QuoteState, TagSort } from "./columns.ts";
import { distanceClass, type Sink } from "./features.ts";
import type { Reading, Run } from "./find-roles.ts";
import { Relation, topOf } from "./grammar.ts";
import { mix } from "./hashing.ts";

const EDGE = 7919;
/** Steps up the tree that are followed, and tokens of a part that are looked through: bounds on what hostile text costs. */
const MAXIMUM_STEPS = 12;
const MAXIMUM_LOOKED = 60;

/** Names of the parts; a part's begin is its name times 2, its end that plus 1. */
const Part = { source: 0, cue: 1, content: 2, further: 3 } as const;

export interface PlacedRun extends Run {
  readonly part: number;
}

/** The parts of a reading, the cue's top word among them. */
export interface Parts {
  readonly top: number;
  /** in text order */
  readonly runs: readonly PlacedRun[];
}

export function partsOf(c: Columns, { cue, source, content }: Reading): Parts {
  const runs: PlacedRun[] = [{ part: Part.cue, first: cue.first, last: cue.last }];
  for (const { first, last } of source) runs.push({ part: Part.source, first, last });
  for (let k = 0; k < content.length; k++) {
    const { first, last } = content[k]!;
    runs.push({ part: k === 0 ? Part.content : Part.further, first, last });
  }
  // a handful in near order: moved one by one into place
  for (let k = 1; k < runs.length; k++) {
    const run = runs[k]!;
    let at = k;
    for (; at > 0 && runs[at - 1]!.first > run.first; at--) runs[at] = runs[at - 1]!;
    runs[at] = run;
  }
  return { top: topOf(c, cue.first, cue.last), runs };
}

/** All features of a reading: those of each part, and those of the whole. */
export function readingFeatures(c: Columns, reading: Reading, sink: Sink): void {
  const parts = partsOf(c, reading);
  for (const run of parts.runs) partFeatures(c, run, parts.top, sink);
  wholeFeatures(c, reading, parts, sink);
}

/** What only the parts together show. */
export function wholeFeatures(c: Columns, reading: Reading, { runs, top }: Parts, sink: Sink): void {
  orderFeatures(c, runs, top, sink);
  countFeatures(c, reading, top, sink);
}

/** What a part shows by itself, as a part of a reading whose cue has this top: readings share many parts. */
export function partFeatures(c: Columns, run: PlacedRun, top: number, sink: Sink): void {
  const head = headOf(c, run);
  const loose = looseIn(c, run);
  const { part } = run;
  const hangs = c.head[head] === top ? 2 : c.head[top] === head ? 3 : 1;
  const relation = mix(c.relation[head]!, hangs);
  const kind = quotedKind(c, run);
  const cue = c.lemma[top]!;
  sink.pair(600, part, loose);
  sink.triple(601, part, loose, relation);
  sink.triple(602, part, relation, cue);
  sink.triple(603, part, relation, c.sort[head]!);
  sink.triple(604, part, kind, c.reporting[top]!);
  sink.triple(605, part, kind, loose);
  sink.triple(606, part, kind, relation);
  sink.triple(607, part, distanceClass(run.last - run.first), kind);
  sink.triple(608, part, distanceClass(run.last - run.first), c.tag[head]!);
  const filled = (c.left[head] === run.first ? 1 : 0) + (c.right[head] === run.last - 1 ? 2 : 0);
  sink.triple(609, part, filled, relation);
  sink.triple(610, part, filled, loose);
  beginFeatures(c, run, head, top, sink);
  endFeatures(c, run, head, top, sink);
}

function beginFeatures(c: Columns, run: PlacedRun, head: number, top: number, sink: Sink): void {
  const name = run.part * 2;
  const i = run.first;
  const p = i > 0 && c.sentence[i - 1] === c.sentence[i] ? i - 1 : -1;
  edgeFeatures(c, name, p, i, top, sink);
  const outer = p < 0 ? 0 : branchTowards(c, p, run);
  if (outer !== 0) sink.triple(640, name, outer, c.sort[p]!);
  sink.triple(641, name, outer, c.relation[head]!);
  sink.triple(642, name, branchWithin(c, i, head, run), p < 0 ? EDGE : c.sort[p]!);
  sink.triple(643, name, mix(c.tag[i]!, outer), c.relation[i]!);
}

function endFeatures(c: Columns, run: PlacedRun, head: number, top: number, sink: Sink): void {
  const name = run.part * 2 + 1;
  const p = run.last - 1;
  const i = run.last < c.length && c.sentence[run.last] === c.sentence[p] ? run.last : -1;
  edgeFeatures(c, name, p, i, top, sink);
  const next = i < 0 || c.sort[i] !== TagSort.comma ? i : i + 1;
  const outer = next < 0 || next >= c.length ? 0 : branchTowards(c, next, run);
  const comma = i >= 0 && next !== i ? 1 : 0;
  if (outer !== 0) {
    sink.triple(650, name, mix(outer, comma), c.sort[next]!);
    sink.triple(651, name, mix(outer, comma), c.lemma[next]!);
    sink.triple(652, name, outer, c.relation[head]!);
    sink.triple(653, name, mix(outer, comma), c.lemma[top]!);
  }
  sink.triple(654, name, outer, comma);
  const within = branchWithin(c, p, head, run);
  sink.triple(655, name, within, comma);
  sink.triple(656, name, within, outer);
  sink.triple(657, name, within, c.relation[head]!);
  const rest = c.sentenceLast[c.sentence[p]!]! - run.last;
  sink.triple(658, name, distanceClass(rest), c.sort[p]!);
  sink.triple(659, name, distanceClass(rest), comma);
}

/** What stands on either side of a bound; -1: the sentence begins or ends there. */
function edgeFeatures(c: Columns, name: number, p: number, i: number, top: number, sink: Sink): void {
  const tied =
    p < 0 || i < 0 ? 4 : c.head[p] === i ? 1 : c.head[i] === p ? 2 : c.head[p] === c.head[i] ? 3 : 0;
  const states = at(c.quoteState, p) * 8 + at(c.quoteState, i);
  const tagBefore = at(c.tag, p);
  const tagAfter = at(c.tag, i);
  const wordBefore = at(c.lemma, p);
  const wordAfter = at(c.lemma, i);
  const cue = c.lemma[top]!;
  sink.triple(620, name, tagBefore, tagAfter);
  sink.pair(621, name, wordBefore);
  sink.pair(622, name, wordAfter);
  sink.triple(623, name, wordBefore, wordAfter);
  sink.triple(624, mix(name, tied), at(c.relation, p), at(c.relation, i));
  sink.triple(625, name, states, at(c.sort, i));
  sink.triple(626, name, cue, wordAfter);
  sink.triple(627, name, cue, wordBefore);
  sink.triple(628, name, wordBefore, tagAfter);
  sink.triple(629, name, tagBefore, wordAfter);
  sink.triple(630, name, at(c.fine, p), at(c.coarse, i));
  sink.triple(631, name, c.reporting[top]!, mix(at(c.sort, p), at(c.sort, i)));
  const after = i < 0 || i + 1 >= c.length ? EDGE : c.tag[i + 1]!;
  sink.triple(632, mix(name, tagBefore), tagAfter, after);
}

function at(column: Int32Array | Uint16Array | Uint8Array, k: number): number {
  return k < 0 ? EDGE : column[k]!;
}

/** In which order the parts stand, and what lies between two of them. */
function orderFeatures(c: Columns, runs: readonly PlacedRun[], top: number, sink: Sink): void {
  let order = 1;
  let kinds = 1;
  for (const run of runs) {
    order = order * 4 + run.part;
    kinds = mix(kinds, run.part * 32 + quotedKind(c, run));
  }
  sink.add(670, order);
  sink.pair(671, order, c.lemma[top]!);
  sink.pair(672, order, c.tag[top]!);
  sink.pair(673, order, c.reporting[top]!);
  sink.add(674, kinds);
  sink.pair(675, kinds, c.reporting[top]!);
  sink.pair(676, kinds, c.lemma[top]!);
  for (let k = 1; k < runs.length; k++) {
    const before = runs[k - 1]!;
    const after = runs[k]!;
    const gap = after.first - before.last;
    const names = before.part * 4 + after.part;
    sink.pair(680, names, distanceClass(Math.max(0, gap)));
    if (gap <= 0) continue;
    const first = before.last;
    sink.triple(681, names, c.tag[first]!, gap === 1 ? 1 : 2);
    sink.triple(682, names, c.lemma[first]!, gap === 1 ? 1 : 2);
    sink.triple(683, names, sortsIn(c, first, after.first), Math.min(3, gap));
    sink.triple(684, names, sortsIn(c, first, after.first), quotedKind(c, after));
  }
}

function countFeatures(c: Columns, { cue, source, content }: Reading, top: number, sink: Sink): void {
  const shape = Math.min(3, source.length) * 4 + Math.min(3, content.length);
  sink.add(690, shape);
  sink.pair(691, shape, c.lemma[top]!);
  sink.pair(692, shape, c.tag[top]!);
  sink.pair(693, cue.last - cue.first, c.tag[top]!);
  sink.triple(694, cue.last - cue.first, c.lemma[cue.first]!, c.lemma[cue.last - 1]!);
  sink.triple(695, c.lemma[top]!, c.lemma[cue.first]!, c.lemma[cue.last - 1]!);
  const from = content[0]!;
  const to = content.at(-1)!;
  const sentences = c.sentence[to.last - 1]! - c.sentence[from.first]!;
  sink.triple(696, Math.min(4, sentences), quotedKind(c, from), quotedKind(c, to));
  const opens = c.sentence[from.first]! - c.sentence[top]!;
  const closes = c.sentence[to.last - 1]! - c.sentence[top]!;
  sink.triple(697, Math.max(-3, opens), Math.min(3, closes), quotedKind(c, to));
}

/** The first token whose head lies outside, punctuation left out. */
function headOf(c: Columns, { first, last }: Run): number {
  const stop = Math.min(last, first + MAXIMUM_LOOKED);
  for (let i = first; i < stop; i++) {
    const head = c.head[i]!;
    if ((head < first || head >= last) && c.relation[i] !== Relation.punctuation) return i;
  }
  return first;
}

/** How many tokens hang outside, at most 4: a phrase or clause has one. */
function looseIn(c: Columns, { first, last }: Run): number {
  const stop = Math.min(last, first + MAXIMUM_LOOKED);
  let count = 0;
  for (let i = first; i < stop && count < 4; i++) {
    const head = c.head[i]!;
    if ((head < first || head >= last) && c.relation[i] !== Relation.punctuation) count++;
  }
  return count;
}

/** The relation by which what `token`, outside a part, belongs to hangs on the part; 0: it does not hang there. */
function branchTowards(c: Columns, token: number, { first, last }: Run): number {
  let at = token;
  for (let step = 0; step < MAXIMUM_STEPS && at >= 0; step++) {
    const head = c.head[at]!;
    if (head >= first && head < last) return c.relation[at]!;
    at = head;
  }
  return 0;
}

/** The relation of the branch below the part's head on which a token of the part stands; 1: the head itself. */
function branchWithin(c: Columns, token: number, head: number, { first, last }: Run): number {
  let at = token;
  for (let step = 0; step < MAXIMUM_STEPS; step++) {
    if (at === head) return 1;
    const above = c.head[at]!;
    if (above === head || above < first || above >= last) return c.relation[at]!;
    at = above;
  }
  return 0;
}

/** Whether a part begins and ends with a quotation's marks, stands in a quotation, or cuts through one. */
function quotedKind(c: Columns, { first, last }: Run): number {
  const opens = c.quoteState[first] === QuoteState.opening ? 1 : 0;
  const closes = c.quoteState[last - 1] === QuoteState.closing ? 2 : 0;
  const from = c.quotation[first]!;
  const to = c.quotation[last - 1]!;
  const cuts =
    (from >= 0 && opens === 0 && c.quotationFirst[from]! < first ? 4 : 0) +
    (to >= 0 && closes === 0 && c.quotationLast[to]! > last ? 8 : 0);
  return opens + closes + cuts + (from >= 0 && from === to ? 16 : 0);
}

/** The sorts of tokens that occur in a stretch, as a set. */
function sortsIn(c: Columns, first: number, last: number): number {
  let set = 0;
  const stop = Math.min(last, first + MAXIMUM_LOOKED);
  for (let i = first; i < stop; i++) set |= 1 << c.sort[i]!;
  return set;
}

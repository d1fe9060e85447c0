/**
 * What the cue model sees of a token: its words and neighbours, its place in the tree, its subject and complements,
 * quotation marks around it, and its place in the article. Every line of `features` is one template.
 */
import { type Columns, QuoteState } from "./columns.ts";
import { distanceClass, type Sink } from "./features.ts";
import { childSignature, Relation, subjectOf } from "./grammar.ts";

/** The state beyond the ends of a sentence. */
const EDGE = 7919;
const MAXIMUM_CHILDREN = 10;

/** What is worked out once a sentence for all its tokens; it holds until another sentence is looked at. */
export interface SentenceView {
  readonly first: number;
  readonly last: number;
  readonly index: number;
  /** child signature of each token, from `first` */
  readonly signatures: Int32Array;
  /** tokens since the last quotation mark and to the next one, as distance classes; 11: none in the sentence */
  readonly quoteBefore: Uint8Array;
  readonly quoteAfter: Uint8Array;
  readonly hasQuote: number;
  readonly place: number;
}

const NO_QUOTE = 11;
/** Kept from one sentence to the next. */
let signatures = new Int32Array(0);
let quoteBefore = new Uint8Array(0);
let quoteAfter = new Uint8Array(0);

export function viewSentence(columns: Columns, index: number): SentenceView {
  const first = columns.sentenceFirst[index]!;
  const last = columns.sentenceLast[index]!;
  const length = last - first;
  if (signatures.length < length) {
    signatures = new Int32Array(length * 2);
    quoteBefore = new Uint8Array(length * 2);
    quoteAfter = new Uint8Array(length * 2);
  }
  quoteBefore.fill(NO_QUOTE, 0, length);
  quoteAfter.fill(NO_QUOTE, 0, length);
  let mark = -1;
  for (let i = first; i < last; i++) {
    signatures[i - first] = childSignature(columns, i);
    if (mark >= 0) quoteBefore[i - first] = distanceClass(i - mark);
    if (isMark(columns, i)) mark = i;
  }
  const hasQuote = mark >= 0 ? 1 : 0;
  mark = -1;
  for (let i = last - 1; i >= first; i--) {
    if (mark >= 0) quoteAfter[i - first] = distanceClass(mark - i);
    if (isMark(columns, i)) mark = i;
  }
  return {
    first,
    last,
    index,
    signatures,
    quoteBefore,
    quoteAfter,
    hasQuote,
    place: placeOf(columns, index),
  };
}

const isMark = (columns: Columns, i: number): boolean => {
  const state = columns.quoteState[i];
  return state === QuoteState.opening || state === QuoteState.closing;
};

/** Kind of block, and whether the sentence opens or closes it. */
function placeOf(columns: Columns, index: number): number {
  const block = columns.sentenceBlock[index]!;
  const opens = index === 0 || columns.sentenceBlock[index - 1] !== block ? 1 : 0;
  const closes = columns.sentenceBlock[index + 1] !== block ? 1 : 0;
  return columns.sentenceKind[index]! * 4 + opens * 2 + closes;
}

/** Adds the features of token `i` that speak for or against its being part of a cue. */
export function cueFeatures(columns: Columns, view: SentenceView, i: number, sink: Sink): void {
  lexicalFeatures(columns, view, i, sink);
  treeFeatures(columns, view, i, sink);
  childFeatures(columns, view, i, sink);
  quoteFeatures(columns, view, i, sink);
}

const at = (column: Int32Array | Uint16Array | Uint8Array, k: number, first: number, last: number): number =>
  k >= first && k < last ? column[k]! : EDGE;

function lexicalFeatures(c: Columns, view: SentenceView, i: number, sink: Sink): void {
  const { first, last } = view;
  const l0 = c.lemma[i]!;
  const l1 = at(c.lemma, i + 1, first, last);
  const lm = at(c.lemma, i - 1, first, last);
  const t0 = c.tag[i]!;
  const t1 = at(c.tag, i + 1, first, last);
  const tm = at(c.tag, i - 1, first, last);
  const t2 = at(c.tag, i + 2, first, last);
  const tmm = at(c.tag, i - 2, first, last);
  const f0 = c.fine[i]!;
  sink.add(1, 0);
  sink.add(2, c.word[i]!);
  sink.add(3, at(c.word, i - 1, first, last));
  sink.add(4, at(c.word, i + 1, first, last));
  sink.add(5, at(c.word, i - 2, first, last));
  sink.add(6, at(c.word, i + 2, first, last));
  sink.add(7, at(c.word, i + 3, first, last));
  sink.add(8, l0);
  sink.add(9, lm);
  sink.add(10, l1);
  sink.add(11, t0);
  sink.add(12, tm);
  sink.add(13, t1);
  sink.pair(14, tm, t0);
  sink.pair(15, t0, t1);
  sink.triple(16, tmm, tm, t0);
  sink.triple(17, tm, t0, t1);
  sink.triple(18, t0, t1, t2);
  sink.pair(19, lm, l0);
  sink.pair(20, l0, l1);
  sink.pair(21, l0, t0);
  sink.pair(22, l0, t1);
  sink.pair(23, l0, tm);
  sink.triple(24, at(c.word, i - 1, first, last), c.word[i]!, at(c.word, i + 1, first, last));
  sink.pair(25, f0, t0);
  sink.add(26, at(c.fine, i - 1, first, last));
  sink.add(27, at(c.fine, i + 1, first, last));
  sink.pair(28, c.coarse[i]!, t0);
  sink.pair(29, at(c.coarse, i - 1, first, last), c.coarse[i]!);
  sink.pair(30, c.coarse[i]!, at(c.coarse, i + 1, first, last));
  sink.pair(31, at(c.fine, i - 1, first, last), f0);
  sink.pair(32, f0, at(c.fine, i + 1, first, last));
  sink.add(33, c.suffix[i]!);
  sink.pair(34, c.shape[i]!, t0);
  sink.triple(35, at(c.shape, i - 1, first, last), c.shape[i]!, at(c.shape, i + 1, first, last));
  sink.pair(36, l0, at(c.lemma, i + 2, first, last));
  sink.triple(37, l0, l1, at(c.lemma, i + 2, first, last));
  sink.triple(38, at(c.lemma, i - 2, first, last), lm, l0);
  sink.pair(39, c.reporting[i]!, t0);
  sink.triple(40, at(c.reporting, i - 1, first, last), tm, t0);
  sink.triple(41, at(c.reporting, i + 1, first, last), t1, t0);
  sink.triple(42, c.reporting[i]!, tm, t1);
  sink.add(43, at(c.coarse, i + 2, first, last));
  sink.add(44, at(c.coarse, i - 2, first, last));
}

function treeFeatures(c: Columns, view: SentenceView, i: number, sink: Sink): void {
  const rel = c.relation[i]!;
  const l0 = c.lemma[i]!;
  const head = c.head[i]!;
  const lh = head < 0 ? EDGE : c.lemma[head]!;
  const th = head < 0 ? EDGE : c.tag[head]!;
  const rh = head < 0 ? EDGE : c.relation[head]!;
  const grand = head < 0 ? -1 : c.head[head]!;
  const lg = grand < 0 ? EDGE : c.lemma[grand]!;
  const headReport = head < 0 ? 0 : c.reporting[head]!;
  const side = head < 0 ? 0 : head < i ? 1 : 2;
  const headSignature = head < 0 ? 0 : view.signatures[head - view.first]!;
  sink.add(60, rel);
  sink.pair(61, rel, l0);
  sink.pair(62, rel, c.fine[i]!);
  sink.pair(63, rel, c.tag[i]!);
  sink.pair(64, lh, rel);
  sink.pair(65, lh, l0);
  sink.triple(66, th, c.tag[i]!, rel);
  sink.triple(67, rh, rel, side);
  sink.triple(68, lg, rh, rel);
  sink.pair(69, lg, l0);
  sink.triple(70, headReport, rel, side);
  sink.triple(71, rel, headSignature, side);
  sink.triple(72, rel, lh, headSignature);
  sink.triple(73, head < 0 ? 0 : c.fine[head]!, rel, side);
  sink.triple(74, head < 0 ? 0 : c.coarse[head]!, rel, c.lemma[i]!);
  sink.pair(75, rel, distanceClass(Math.abs(i - head)) * 3 + side);
  sink.triple(76, grand < 0 ? 0 : c.reporting[grand]!, rh, rel);
  sink.pair(77, c.depth[i]!, c.sort[i]!);
  sink.triple(78, grand < 0 ? 0 : c.fine[grand]!, rh, rel);
}

function childFeatures(c: Columns, view: SentenceView, i: number, sink: Sink): void {
  const l0 = c.lemma[i]!;
  const f0 = c.fine[i]!;
  const r0 = c.reporting[i]!;
  const signature = view.signatures[i - view.first]!;
  sink.pair(90, signature, c.sort[i]!);
  sink.pair(91, signature, l0);
  sink.pair(92, signature, f0);
  sink.pair(93, signature, r0);
  const stop = Math.min(c.childStart[i + 1]!, c.childStart[i]! + MAXIMUM_CHILDREN);
  for (let k = c.childStart[i]!; k < stop; k++) {
    const child = c.childList[k]!;
    const rel = c.relation[child]!;
    if (rel === Relation.punctuation) {
      sink.triple(94, c.word[child]!, r0, child < i ? 1 : 0);
      continue;
    }
    const side = child < i ? 1 : 0;
    sink.pair(95, rel, side);
    sink.pair(96, rel, l0);
    sink.pair(97, rel, f0);
    sink.triple(98, rel, c.lemma[child]!, c.sort[i]!);
    sink.triple(99, rel, c.coarse[child]!, l0);
    sink.triple(100, rel, c.fine[child]!, c.coarse[i]!);
    sink.triple(101, rel, side, r0);
    const link = linkWord(c, child);
    if (link !== 0) {
      sink.triple(102, rel, link, l0);
      sink.triple(103, rel, link, f0);
      sink.triple(104, rel, link, c.sort[i]!);
    }
  }
  subjectFeatures(c, subjectOf(c, i), i, sink);
}

/** The preposition or conjunction that leads a phrase in: "for" of "called for peace", "that" of "said that …". */
function linkWord(c: Columns, token: number): number {
  const stop = Math.min(c.childStart[token + 1]!, c.childStart[token]! + MAXIMUM_CHILDREN);
  for (let k = c.childStart[token]!; k < stop; k++) {
    const rel = c.relation[c.childList[k]!]!;
    if (rel === Relation.case || rel === Relation.mark) return c.lemma[c.childList[k]!]!;
  }
  return 0;
}

function subjectFeatures(c: Columns, subject: number, i: number, sink: Sink): void {
  if (subject < 0) {
    sink.pair(120, c.reporting[i]!, c.sort[i]!);
    return;
  }
  sink.pair(121, c.sort[subject]!, c.reporting[i]!);
  sink.pair(122, c.coarse[subject]!, c.coarse[i]!);
  sink.pair(123, c.fine[subject]!, c.coarse[i]!);
  sink.pair(124, c.coarse[subject]!, c.lemma[i]!);
  sink.pair(125, c.lemma[subject]!, c.sort[i]!);
  sink.triple(126, c.sort[subject]!, c.shape[subject]!, c.fine[i]!);
  sink.triple(127, c.sort[subject]!, distanceClass(Math.abs(i - subject)), subject < i ? 1 : 0);
}

function quoteFeatures(c: Columns, view: SentenceView, i: number, sink: Sink): void {
  const state = c.quoteState[i]!;
  const before = view.quoteBefore[i - view.first]!;
  const after = view.quoteAfter[i - view.first]!;
  const start = Math.min(5, i - view.first);
  const rest = distanceClass(view.last - 1 - i);
  sink.pair(140, state, c.sort[i]!);
  sink.pair(141, state, c.lemma[i]!);
  sink.pair(142, state, c.reporting[i]!);
  sink.triple(143, before, state, c.sort[i]!);
  sink.triple(144, after, state, c.sort[i]!);
  sink.triple(145, before, state, c.reporting[i]!);
  sink.triple(146, after, state, c.reporting[i]!);
  sink.pair(147, view.hasQuote, c.fine[i]!);
  sink.pair(148, view.hasQuote, c.reporting[i]!);
  sink.pair(149, view.place, c.sort[i]!);
  sink.pair(150, view.place, c.reporting[i]!);
  sink.triple(151, start, c.sort[i]!, view.hasQuote);
  sink.pair(152, rest, c.lemma[i]!);
  sink.triple(153, rest, c.sort[i]!, view.hasQuote);
  sink.triple(154, before, after, c.sort[i]!);
}

/** Adds what the step from token `i - 1` to token `i` shows about where a cue begins and ends. */
export function cueEdgeFeatures(c: Columns, view: SentenceView, i: number, sink: Sink): void {
  const p = i - 1;
  const tied = c.head[p] === i ? 1 : c.head[i] === p ? 2 : c.head[p] === c.head[i] ? 3 : 0;
  const r0 = c.relation[i]!;
  const rp = c.relation[p]!;
  const next = i + 1 < view.last ? i + 1 : -1;
  sink.add(200, tied);
  sink.pair(201, c.tag[p]!, c.tag[i]!);
  sink.pair(202, c.lemma[p]!, c.tag[i]!);
  sink.pair(203, c.tag[p]!, c.lemma[i]!);
  sink.pair(204, c.lemma[p]!, c.lemma[i]!);
  sink.triple(205, tied, rp, r0);
  sink.triple(206, tied, c.lemma[i]!, r0);
  sink.triple(207, tied, c.lemma[p]!, r0);
  sink.triple(208, tied, c.lemma[p]!, rp);
  sink.triple(209, c.coarse[p]!, c.tag[i]!, r0);
  sink.triple(210, c.reporting[p]!, c.tag[i]!, r0);
  sink.triple(211, c.reporting[i]!, c.tag[p]!, rp);
  sink.triple(212, c.tag[p]!, c.tag[i]!, next < 0 ? EDGE : c.tag[next]!);
  sink.triple(213, c.lemma[i]!, next < 0 ? EDGE : c.lemma[next]!, c.sort[p]!);
  sink.triple(214, c.fine[p]!, c.fine[i]!, tied);
  sink.triple(215, c.coarse[i]!, c.tag[p]!, tied);
  sink.triple(216, view.signatures[p - view.first]!, tied, c.sort[i]!);
  sink.triple(217, view.signatures[i - view.first]!, tied, c.sort[p]!);
  const head = c.head[i]!;
  sink.triple(218, r0, head < 0 ? 0 : c.reporting[head]!, tied);
  sink.triple(219, r0, c.lemma[i]!, head < 0 ? EDGE : c.lemma[head]!);
  sink.triple(220, c.lemma[p]!, next < 0 ? EDGE : c.tag[next]!, c.tag[i]!);
}

/**
 * What the cue model sees of a token: its words and neighbours, its place in the tree, its subject and complements,
 * quotation marks around it, and its place in the article. These are the values; cue-templates.ts has the features made of
 * them, but for those of a token's children and subject, of which there are as many as it has.
 */
import { type Columns, QuoteState } from "./columns.ts";
import { CueGroup, CueSlot, CueStepSlot } from "./cue-templates.ts";
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
  const { frame } = sink;
  wordValues(columns, view, i, frame);
  tagValues(columns, view, i, frame);
  classValues(columns, view, i, frame);
  treeValues(columns, view, i, frame);
  quoteValues(columns, view, i, frame);
  sink.group(CueGroup.token);
  childFeatures(columns, i, sink);
  sink.group(CueGroup.quote);
}

const at = (column: Int32Array | Uint16Array | Uint8Array, k: number, first: number, last: number): number =>
  k >= first && k < last ? column[k]! : EDGE;

function wordValues(
  { word, lemma, suffix }: Columns,
  view: SentenceView,
  i: number,
  frame: Int32Array,
): void {
  const { first, last } = view;
  frame[CueSlot.word] = word[i]!;
  frame[CueSlot.word1] = at(word, i + 1, first, last);
  frame[CueSlot.word2] = at(word, i + 2, first, last);
  frame[CueSlot.word3] = at(word, i + 3, first, last);
  frame[CueSlot.wordBack1] = at(word, i - 1, first, last);
  frame[CueSlot.wordBack2] = at(word, i - 2, first, last);
  frame[CueSlot.lemma] = lemma[i]!;
  frame[CueSlot.lemma1] = at(lemma, i + 1, first, last);
  frame[CueSlot.lemma2] = at(lemma, i + 2, first, last);
  frame[CueSlot.lemmaBack1] = at(lemma, i - 1, first, last);
  frame[CueSlot.lemmaBack2] = at(lemma, i - 2, first, last);
  frame[CueSlot.suffix] = suffix[i]!;
}

function tagValues({ tag, shape, sort }: Columns, view: SentenceView, i: number, frame: Int32Array): void {
  const { first, last } = view;
  frame[CueSlot.tag] = tag[i]!;
  frame[CueSlot.tag1] = at(tag, i + 1, first, last);
  frame[CueSlot.tag2] = at(tag, i + 2, first, last);
  frame[CueSlot.tagBack1] = at(tag, i - 1, first, last);
  frame[CueSlot.tagBack2] = at(tag, i - 2, first, last);
  frame[CueSlot.shape] = shape[i]!;
  frame[CueSlot.shape1] = at(shape, i + 1, first, last);
  frame[CueSlot.shapeBack1] = at(shape, i - 1, first, last);
  frame[CueSlot.sort] = sort[i]!;
}

function classValues(c: Columns, view: SentenceView, i: number, frame: Int32Array): void {
  const { fine, coarse, reporting } = c;
  const { first, last } = view;
  frame[CueSlot.fine] = fine[i]!;
  frame[CueSlot.fine1] = at(fine, i + 1, first, last);
  frame[CueSlot.fineBack1] = at(fine, i - 1, first, last);
  frame[CueSlot.coarse] = coarse[i]!;
  frame[CueSlot.coarse1] = at(coarse, i + 1, first, last);
  frame[CueSlot.coarse2] = at(coarse, i + 2, first, last);
  frame[CueSlot.coarseBack1] = at(coarse, i - 1, first, last);
  frame[CueSlot.coarseBack2] = at(coarse, i - 2, first, last);
  frame[CueSlot.report] = reporting[i]!;
  frame[CueSlot.report1] = at(reporting, i + 1, first, last);
  frame[CueSlot.reportBack1] = at(reporting, i - 1, first, last);
}

function treeValues(c: Columns, view: SentenceView, i: number, frame: Int32Array): void {
  const head = c.head[i]!;
  const rooted = head < 0;
  const grand = rooted ? -1 : c.head[head]!;
  const side = rooted ? 0 : head < i ? 1 : 2;
  frame[CueSlot.relation] = c.relation[i]!;
  frame[CueSlot.head] = rooted ? EDGE : c.lemma[head]!;
  frame[CueSlot.headTag] = rooted ? EDGE : c.tag[head]!;
  frame[CueSlot.headRelation] = rooted ? EDGE : c.relation[head]!;
  frame[CueSlot.headReport] = rooted ? 0 : c.reporting[head]!;
  frame[CueSlot.headSignature] = rooted ? 0 : view.signatures[head - view.first]!;
  frame[CueSlot.headFine] = rooted ? 0 : c.fine[head]!;
  frame[CueSlot.headCoarse] = rooted ? 0 : c.coarse[head]!;
  frame[CueSlot.headStep] = distanceClass(Math.abs(i - head)) * 3 + side;
  frame[CueSlot.side] = side;
  frame[CueSlot.grand] = grand < 0 ? EDGE : c.lemma[grand]!;
  frame[CueSlot.grandReport] = grand < 0 ? 0 : c.reporting[grand]!;
  frame[CueSlot.grandFine] = grand < 0 ? 0 : c.fine[grand]!;
  frame[CueSlot.depth] = c.depth[i]!;
  frame[CueSlot.signature] = view.signatures[i - view.first]!;
}

function childFeatures(c: Columns, i: number, sink: Sink): void {
  const l0 = c.lemma[i]!;
  const f0 = c.fine[i]!;
  const r0 = c.reporting[i]!;
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

function quoteValues(c: Columns, view: SentenceView, i: number, frame: Int32Array): void {
  frame[CueSlot.state] = c.quoteState[i]!;
  frame[CueSlot.before] = view.quoteBefore[i - view.first]!;
  frame[CueSlot.after] = view.quoteAfter[i - view.first]!;
  frame[CueSlot.start] = Math.min(5, i - view.first);
  frame[CueSlot.rest] = distanceClass(view.last - 1 - i);
  frame[CueSlot.hasQuote] = view.hasQuote;
  frame[CueSlot.place] = view.place;
}

/** Adds what the step from token `i - 1` to token `i` shows about where a cue begins and ends. */
export function cueEdgeFeatures(c: Columns, view: SentenceView, i: number, sink: Sink): void {
  const { frame } = sink;
  const p = i - 1;
  const head = c.head[i]!;
  frame[CueStepSlot.tied] = c.head[p] === i ? 1 : head === p ? 2 : c.head[p] === head ? 3 : 0;
  frame[CueStepSlot.tagBefore] = c.tag[p]!;
  frame[CueStepSlot.tag] = c.tag[i]!;
  frame[CueStepSlot.tagAfter] = i + 1 < view.last ? c.tag[i + 1]! : EDGE;
  frame[CueStepSlot.lemmaBefore] = c.lemma[p]!;
  frame[CueStepSlot.lemma] = c.lemma[i]!;
  frame[CueStepSlot.lemmaAfter] = i + 1 < view.last ? c.lemma[i + 1]! : EDGE;
  frame[CueStepSlot.relation] = c.relation[i]!;
  frame[CueStepSlot.relationBefore] = c.relation[p]!;
  frame[CueStepSlot.coarse] = c.coarse[i]!;
  frame[CueStepSlot.coarseBefore] = c.coarse[p]!;
  frame[CueStepSlot.report] = c.reporting[i]!;
  frame[CueStepSlot.reportBefore] = c.reporting[p]!;
  frame[CueStepSlot.sort] = c.sort[i]!;
  frame[CueStepSlot.sortBefore] = c.sort[p]!;
  frame[CueStepSlot.fine] = c.fine[i]!;
  frame[CueStepSlot.fineBefore] = c.fine[p]!;
  frame[CueStepSlot.signature] = view.signatures[i - view.first]!;
  frame[CueStepSlot.signatureBefore] = view.signatures[p - view.first]!;
  frame[CueStepSlot.headReport] = head < 0 ? 0 : c.reporting[head]!;
  frame[CueStepSlot.head] = head < 0 ? EDGE : c.lemma[head]!;
  sink.group(0);
}

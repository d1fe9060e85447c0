/**
 * The stretch around a cue in which its source and content are looked for: its sentence, and the sentences before and
 * after as far as quotations reach from it. Bounded, so that hostile text costs no more than its length. The insides
 * of long quotations in other sentences are left out: nothing there changes where they begin and end.
 */
import { type Columns, QuoteState } from "./columns.ts";
import { hashWord } from "./hashing.ts";

/** A stretch of tokens taken for a cue: `last` exclusive; `top` is the highest in the tree. */
export interface CueStretch {
  readonly first: number;
  readonly last: number;
  readonly top: number;
}

/** Most tokens of a label at the head of a paragraph, with its colon: "Q:", "SECRETARY SMITH:". */
const LONGEST_LABEL = 6;
const COLON = hashWord(":");

/** Most tokens looked at on either side of a cue within its sentence: nearly all sources and contents lie nearer. */
const SENTENCE_REACH = 110;
/** Most tokens that a window goes beyond its sentence on either side, those left out counted. */
const BEYOND_REACH = 400;
/** Of a quotation in another sentence, so many tokens are kept at either end. */
const QUOTATION_EDGE = 5;

/** Token indices in text order; where some were left out, the next index is more than one greater. */
export interface Window {
  readonly tokens: Int32Array;
  readonly length: number;
}

const buffer = new Int32Array(2 * (SENTENCE_REACH + BEYOND_REACH) + 64);

export function windowOf(columns: Columns, cue: CueStretch): Window {
  const sentence = columns.sentence[cue.first]!;
  const first = columns.sentenceFirst[sentence]!;
  const last = columns.sentenceLast[sentence]!;
  const from = Math.max(first, cue.first - SENTENCE_REACH);
  const to = Math.min(last, cue.last + SENTENCE_REACH);
  let count = 0;
  if (from === first) {
    for (let i = reachBefore(columns, sentence); i < first; i++) if (isKept(columns, i)) buffer[count++] = i;
  }
  for (let i = from; i < to; i++) buffer[count++] = i;
  if (to === last) {
    const end = Math.max(reachAfter(columns, sentence), labelled(columns, cue, sentence));
    for (let i = last; i < end; i++) if (isKept(columns, i)) buffer[count++] = i;
  }
  return { tokens: buffer, length: count };
}

/** First token of the window where the quotation that reaches into the sentence, or ends right before it, begins. */
function reachBefore(columns: Columns, sentence: number): number {
  const { quotation, quotationFirst, sentenceFirst, sentenceBlock, quoteState } = columns;
  const first = sentenceFirst[sentence]!;
  const limit = Math.max(0, first - BEYOND_REACH);
  let at = sentence;
  while (at > 0 && sentenceBlock[at - 1] === sentenceBlock[sentence]) {
    const here = sentenceFirst[at]!;
    const joined = quotation[here]! >= 0 && quotation[here] === quotation[here - 1];
    if (!joined && quoteState[here - 1] !== QuoteState.closing) break;
    const start = quotationFirst[quotation[here - 1]!]!;
    const holder = columns.sentence[start]!;
    if (holder >= at || sentenceFirst[holder]! < limit) break;
    at = holder;
  }
  return sentenceFirst[at]!;
}

/** End of the window where the quotations end that reach out of the sentence, or begin right after it. */
function reachAfter(columns: Columns, sentence: number): number {
  const { quotation, quotationLast, sentenceLast, quoteState, sentenceBlock } = columns;
  const count = columns.sentenceLast.length;
  const limit = Math.min(columns.length, sentenceLast[sentence]! + BEYOND_REACH);
  let at = sentence;
  while (at + 1 < count) {
    const next = sentenceLast[at]!;
    const joined = quotation[next]! >= 0 && quotation[next] === quotation[next - 1];
    if (!joined && quoteState[next] !== QuoteState.opening) break;
    const quoted = quotation[next]!;
    const far =
      sentenceBlock[at + 1] !== sentenceBlock[at] && sentenceBlock[at + 1]! - sentenceBlock[sentence]! > 1;
    if (far && columns.quotationContinues[quoted] === 0) break;
    const end = quotationLast[quoted]!;
    const holder = columns.sentence[Math.max(next, end - 1)]!;
    if (sentenceLast[holder]! > limit || holder <= at) break;
    at = holder;
  }
  return sentenceLast[at]!;
}

/** End of the paragraph that a label opens, as in transcripts: its sentences are the speaker's words. 0: no label. */
function labelled(columns: Columns, cue: CueStretch, sentence: number): number {
  const { sentenceBlock, sentenceFirst, sentenceLast, word } = columns;
  const first = sentenceFirst[sentence]!;
  if (word[cue.last - 1] !== COLON || cue.last - first > LONGEST_LABEL) return 0;
  if (sentence > 0 && sentenceBlock[sentence - 1] === sentenceBlock[sentence]) return 0;
  const limit = cue.last + BEYOND_REACH;
  let at = sentence;
  while (sentenceBlock[at + 1] === sentenceBlock[sentence] && sentenceLast[at + 1]! <= limit) at++;
  return sentenceLast[at]!;
}

function isKept(columns: Columns, i: number): boolean {
  const q = columns.quotation[i]!;
  if (q < 0) return true;
  return i - columns.quotationFirst[q]! < QUOTATION_EDGE || columns.quotationLast[q]! - i <= QUOTATION_EDGE;
}

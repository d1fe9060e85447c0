/**
 * The layers of one document as flat columns of numbers, one entry a token: what the feature functions read.
 * Made once a document; the models never touch strings again.
 */
import type { BlockKind } from "../../model/index.ts";
import { WordMemo } from "../language/word-memo.ts";
import type { Layers, Quotation, Token } from "../layers.ts";
import { hashWord } from "./hashing.ts";
import { reportingCode } from "./reporting.ts";
import { WordClasses } from "./word-classes.ts";

export type AttributionLayers = Pick<Layers, "document" | "tokens" | "sentences" | "syntax" | "quotations">;

/** Coarse sort of a Penn tag: what a rule of thumb would ask of a word. */
export const TagSort = {
  other: 0,
  verb: 1,
  modal: 2,
  noun: 3,
  name: 4,
  pronoun: 5,
  adjective: 6,
  adverb: 7,
  preposition: 8,
  determiner: 9,
  number: 10,
  comma: 11,
  stop: 12,
  mark: 13,
  conjunction: 14,
  to: 15,
} as const;

/** Where a token stands against quotation marks. */
export const QuoteState = { outside: 0, inside: 1, opening: 2, closing: 3, insideShort: 4 } as const;

export interface Columns {
  readonly length: number;
  readonly word: Int32Array;
  readonly lemma: Int32Array;
  /** the last three letters */
  readonly suffix: Int32Array;
  readonly tag: Int32Array;
  readonly sort: Uint8Array;
  readonly shape: Uint8Array;
  readonly relation: Int32Array;
  /** -1 for a root */
  readonly head: Int32Array;
  readonly fine: Uint16Array;
  readonly coarse: Uint8Array;
  /** class and strength in the lexicon of reporting verbs, 0 none */
  readonly reporting: Uint8Array;
  readonly quoteState: Uint8Array;
  /** index of the outermost quotation a token stands in, -1 none */
  readonly quotation: Int32Array;
  readonly sentence: Int32Array;
  readonly sentenceFirst: Int32Array;
  readonly sentenceLast: Int32Array;
  /** index of the block of each sentence, counted in text order */
  readonly sentenceBlock: Int32Array;
  readonly sentenceKind: Uint8Array;
  /** tokens of each quotation: first, and last exclusive */
  readonly quotationFirst: Int32Array;
  readonly quotationLast: Int32Array;
  /** 1: the quotation goes on from the paragraph before, which did not close it */
  readonly quotationContinues: Uint8Array;
  /** first and last token of each token's subtree, and its depth below the root (capped) */
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly depth: Uint8Array;
  /** children of token i are childList[childStart[i] .. childStart[i + 1]], in text order */
  readonly childStart: Int32Array;
  readonly childList: Int32Array;
}

const BLOCK_KINDS: readonly BlockKind[] = [
  "paragraph",
  "headline",
  "standfirst",
  "subheading",
  "list item",
  "quote block",
  "caption",
  "byline",
  "metadata",
  "furniture",
];

const MAXIMUM_DEPTH = 30;

export function buildColumns(layers: AttributionLayers): Columns {
  const { tokens, sentences, syntax } = layers;
  const n = tokens.length;
  const columns = {
    length: n,
    ...lexicalColumns(tokens, syntax.tags, syntax.lemmas),
    relation: hashed(syntax.relations),
    head: syntax.heads,
    ...sentenceColumns(layers, n),
    ...quotationColumns(tokens, layers.quotations),
    ...treeColumns(syntax.heads, n),
  };
  for (let s = 0; s < sentences.length; s++) {
    const { first, last } = sentences[s]!;
    for (let i = first; i < last; i++) columns.sentence[i] = s;
  }
  return columns;
}

const smallHashes = new Map<string, number>();

/** Hashes of a small closed set of strings (tags, relations), each worked out once. */
function hashed(values: readonly string[]): Int32Array {
  const out = new Int32Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    let hash = smallHashes.get(value);
    if (hash === undefined) {
      hash = hashWord(value);
      smallHashes.set(value, hash);
    }
    out[i] = hash;
  }
  return out;
}

/** What the columns hold of a word, whatever it does in its sentence. */
interface Lexical {
  readonly hash: number;
  readonly suffix: number;
  readonly shape: number;
  readonly fine: number;
  readonly coarse: number;
  readonly reporting: number;
}

const lexical = new WordMemo(({ lower, text }: Token): Lexical => {
  const classes = WordClasses.load();
  const hash = hashWord(lower);
  const fine = classes.fine(hash);
  return {
    hash,
    suffix: hashWord(lower.length > 3 ? lower.slice(-3) : lower),
    shape: shapeOf(text),
    fine,
    coarse: classes.coarse(fine),
    reporting: reportingCode(hash),
  };
});

function lexicalColumns(tokens: readonly Token[], tags: readonly string[], lemmas: readonly string[]) {
  const n = tokens.length;
  const word = new Int32Array(n);
  const lemma = new Int32Array(n);
  const suffix = new Int32Array(n);
  const sort = new Uint8Array(n);
  const shape = new Uint8Array(n);
  const fine = new Uint16Array(n);
  const coarse = new Uint8Array(n);
  const reporting = new Uint8Array(n);
  for (let i = 0; i < n; i++) {
    const token = tokens[i]!;
    const known = lexical.of(token);
    const isLemma = lemmas[i] === token.lower;
    word[i] = known.hash;
    lemma[i] = isLemma ? known.hash : hashWord(lemmas[i]!);
    suffix[i] = known.suffix;
    sort[i] = sortOf(tags[i]!);
    shape[i] = known.shape;
    reporting[i] = isLemma ? known.reporting : reportingCode(lemma[i]!);
    fine[i] = known.fine;
    coarse[i] = known.coarse;
  }
  return { word, lemma, suffix, tag: hashed(tags), sort, shape, fine, coarse, reporting };
}

function sortOf(tag: string): number {
  switch (tag.charCodeAt(0)) {
    case 86: // V
      return TagSort.verb;
    case 77: // MD
      return TagSort.modal;
    case 78: // N
      return tag.startsWith("NNP") ? TagSort.name : TagSort.noun;
    case 74: // J
      return TagSort.adjective;
    case 82: // RB, RP
      return tag === "RP" ? TagSort.preposition : TagSort.adverb;
    case 73: // IN
      return TagSort.preposition;
    case 67: // CC, CD
      return tag === "CD" ? TagSort.number : TagSort.conjunction;
    case 44: // ,
      return TagSort.comma;
    case 46: // .
      return TagSort.stop;
    case 58: // :
    case 96: // ``
    case 39: // ''
    case 45: // -LRB-
      return TagSort.mark;
    case 84: // TO
      return TagSort.to;
    case 80: // PRP, PDT, POS
      return tag.startsWith("PRP") ? TagSort.pronoun : TagSort.other;
    case 87: // WP, WDT, WRB
      return tag.startsWith("WP") || tag === "WDT" ? TagSort.pronoun : TagSort.adverb;
    case 68: // DT
      return TagSort.determiner;
    default:
      return TagSort.other;
  }
}

/** 0 lower, 1 Capital, 2 CAPITALS, 3 mixedCase, 4 with digits, 5 no letters. */
function shapeOf(text: string): number {
  const first = text.charCodeAt(0);
  if (first >= 97 && first <= 122 && text.length < 3) return 0;
  let upper = 0;
  let lower = 0;
  for (let i = 0; i < text.length && i < 24; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 97 && unit <= 122) lower++;
    else if (unit >= 65 && unit <= 90) upper++;
    else if (unit >= 48 && unit <= 57) return 4;
    else if (unit > 0xbf && unit < 0x2000) lower++;
  }
  if (upper === 0) return lower === 0 ? 5 : 0;
  if (lower === 0) return 2;
  return upper === 1 && first >= 65 && first <= 90 ? 1 : 3;
}

function sentenceColumns({ sentences }: AttributionLayers, n: number) {
  const count = sentences.length;
  const sentenceFirst = new Int32Array(count);
  const sentenceLast = new Int32Array(count);
  const sentenceBlock = new Int32Array(count);
  const sentenceKind = new Uint8Array(count);
  let block = -1;
  for (let s = 0; s < count; s++) {
    const sentence = sentences[s]!;
    if (s === 0 || sentences[s - 1]!.block.start !== sentence.block.start) block++;
    sentenceFirst[s] = sentence.first;
    sentenceLast[s] = sentence.last;
    sentenceBlock[s] = block;
    sentenceKind[s] = BLOCK_KINDS.indexOf(sentence.block.kind);
  }
  return { sentence: new Int32Array(n), sentenceFirst, sentenceLast, sentenceBlock, sentenceKind };
}

function quotationColumns(tokens: readonly Token[], quotations: readonly Quotation[]) {
  const quoteState = new Uint8Array(tokens.length);
  const quotation = new Int32Array(tokens.length).fill(-1);
  const quotationFirst = new Int32Array(quotations.length);
  const quotationLast = new Int32Array(quotations.length);
  const quotationContinues = Uint8Array.from(quotations, ({ continues }) => (continues === null ? 0 : 1));
  let from = 0;
  for (let q = 0; q < quotations.length; q++) {
    const quote = quotations[q]!;
    if (quote.depth > 0) continue;
    while (from < tokens.length && tokens[from]!.end <= quote.start) from++;
    let i = from;
    quotationFirst[q] = from;
    for (; i < tokens.length && tokens[i]!.start < quote.end; i++) {
      quotation[i] = q;
      quoteState[i] =
        tokens[i]!.end <= quote.inner.start
          ? QuoteState.opening
          : tokens[i]!.start >= quote.inner.end
            ? QuoteState.closing
            : quote.short
              ? QuoteState.insideShort
              : QuoteState.inside;
    }
    quotationLast[q] = i;
    from = i;
  }
  return { quoteState, quotation, quotationFirst, quotationLast, quotationContinues };
}

function treeColumns(heads: Int32Array, n: number) {
  const childStart = new Int32Array(n + 2);
  for (let i = 0; i < n; i++) if (heads[i]! >= 0) childStart[heads[i]! + 2]!++;
  for (let i = 2; i < n + 2; i++) childStart[i]! += childStart[i - 1]!;
  const childList = new Int32Array(n);
  for (let i = 0; i < n; i++) if (heads[i]! >= 0) childList[childStart[heads[i]! + 1]!++] = i;
  const left = new Int32Array(n);
  const right = new Int32Array(n);
  const depth = new Uint8Array(n);
  const order = new Int32Array(n);
  let filled = 0;
  for (let i = 0; i < n; i++) if (heads[i]! < 0) order[filled++] = i;
  for (let at = 0; at < filled; at++) {
    const node = order[at]!;
    left[node] = node;
    right[node] = node;
    for (let c = childStart[node]!; c < childStart[node + 1]!; c++) {
      const child = childList[c]!;
      depth[child] = Math.min(MAXIMUM_DEPTH, depth[node]! + 1);
      order[filled++] = child;
    }
  }
  for (let at = filled - 1; at >= 0; at--) {
    const node = order[at]!;
    const head = heads[node]!;
    if (head < 0) continue;
    if (left[node]! < left[head]!) left[head] = left[node]!;
    if (right[node]! > right[head]!) right[head] = right[node]!;
  }
  return { childStart, childList, left, right, depth };
}

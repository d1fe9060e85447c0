/**
 * The segment-wise convention of CofeNet (Wang et al., COLING 2022): spans are cut at sentence ends and at their own
 * gaps, and each piece counts as a span of its own. Easier than whole spans: a quotation of five sentences found but
 * for its last counts as four right of five. Docs: docs/attribution-metric.md.
 */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { tokenizeBlocks } from "../../src/annotate/language/index.ts";
import type { Span } from "../../src/model/index.ts";
import { readText } from "../../src/read/text.ts";
import { articleText } from "./article-text.ts";
import type { BratArticle, BratCorpus } from "./brat.ts";
import { type BratAttribution, ROLES, type Role } from "./brat-parse.ts";
import { type MarkedSpan, markedSpan } from "./marked-span.ts";
import { type Comparison, spansOf, tallyExact } from "./metric.ts";
import { addTally, newTally, type Score, scoreOf } from "./tally.ts";

/** Sentences of an article in text order, UTF-16 offsets into its normal form. */
export type SentencesOf = (article: BratArticle) => readonly Span[];

/** The corpus's own sentences where it has them, else Hearsay's. */
export function sentencesOfCorpus(corpus: BratCorpus): SentencesOf {
  const own = corpus.syntax === null ? new Map<string, readonly Span[]>() : readSentences(corpus.syntax);
  return (article) => {
    const sentences = own.get(article.name);
    if (sentences === undefined) return tokenizeBlocks(article.text, readText(article.raw).blocks).sentences;
    const { toText } = articleText(article.raw);
    return sentences.map(({ start, end }) => ({ start: toText(start), end: toText(end) }));
  };
}

/** Reads `# doc NAME`, then a line a token that starts with its two offsets, and a blank line after each sentence. */
function readSentences(path: string): Map<string, readonly Span[]> {
  const documents = new Map<string, Span[]>();
  let sentences: Span[] = [];
  let start = -1;
  let end = -1;
  for (const line of gunzipSync(readFileSync(path)).toString("utf8").split("\n")) {
    const token = /^(\d+)\t(\d+)\t/.exec(line);
    if (token !== null) {
      if (start < 0) start = Number(token[1]);
      end = Number(token[2]);
      continue;
    }
    if (start >= 0) sentences.push({ start, end });
    start = -1;
    const name = /^# doc (.+)$/.exec(line)?.[1];
    if (name === undefined) continue;
    sentences = [];
    documents.set(name, sentences);
  }
  return documents;
}

export type SegmentScores = Readonly<Record<Role, Score>>;

/** @param sentences of each text that is compared */
export function scoreSegments(
  comparisons: readonly Comparison[],
  sentences: (text: string) => readonly Span[],
): SegmentScores {
  const total = { source: newTally(), cue: newTally(), content: newTally() };
  for (const { text, predicted, gold, weight } of comparisons) {
    const cuts = sentences(text);
    for (const role of ROLES) {
      const segments = (side: readonly BratAttribution[]): readonly MarkedSpan[] =>
        distinct(spansOf(side, role).flatMap((span) => cut(text, span, cuts)));
      addTally(total[role], tallyExact(segments(predicted), segments(gold)), weight);
    }
  }
  return { source: scoreOf(total.source), cue: scoreOf(total.cue), content: scoreOf(total.content) };
}

/** The pieces of a span: one for each part in each sentence. What lies outside all sentences is one piece too. */
export function cut(text: string, span: MarkedSpan, sentences: readonly Span[]): readonly MarkedSpan[] {
  const pieces: MarkedSpan[] = [];
  for (const part of span) {
    let from = part.start;
    for (const sentence of sentences) {
      if (sentence.end <= from) continue;
      if (sentence.start >= part.end) break;
      pieces.push(markedSpan(text, [{ start: from, end: Math.min(part.end, sentence.end) }]));
      from = Math.min(part.end, sentence.end);
    }
    pieces.push(markedSpan(text, [{ start: from, end: part.end }]));
  }
  return pieces.filter((piece) => piece.length > 0);
}

function distinct(spans: readonly MarkedSpan[]): readonly MarkedSpan[] {
  return [...new Map(spans.map((span) => [`${span[0]!.start}-${span[0]!.end}`, span])).values()];
}

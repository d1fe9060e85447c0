/** Content scores by quote type and by length. A found span counts under its own type, a gold span under its own. */
import { scanQuotations } from "../../src/annotate/quotation/index.ts";
import type { Block, QuoteType, Span } from "../../src/model/index.ts";
import { splitParagraphs } from "../../src/read/paragraphs.ts";
import type { BratAttribution } from "./brat-parse.ts";
import type { MarkedSpan } from "./marked-span.ts";
import { maximumMatching } from "./matching.ts";
import {
  type Comparison,
  completeExact,
  completeOverlap,
  spansOf,
  tallyExact,
  tallyOverlap,
} from "./metric.ts";
import { newTally, type Score, scoreOf, type Tally } from "./tally.ts";
import { coverTokens, firstTokenAfter, metricTokens, tokenCount } from "./words.ts";

export const QUOTE_TYPES = ["direct", "mixed", "indirect"] as const satisfies readonly QuoteType[];
/** Upper bounds of the classes of length, in tokens. */
const LENGTHS = [5, 10, 20, 40, Number.POSITIVE_INFINITY] as const;
export const LENGTH_NAMES = ["1–5 tokens", "6–10", "11–20", "21–40", "41 and more"] as const;

export interface ClassScores {
  readonly name: string;
  /** gold spans of this class, weighted by annotators */
  readonly gold: number;
  readonly exact: Score;
  readonly overlap: Score;
  readonly complete: { readonly exact: Score; readonly overlap: Score };
}

type Classify = (span: MarkedSpan) => string;

export function byQuoteType(comparisons: readonly Comparison[]): readonly ClassScores[] {
  return scoreClasses(comparisons, QUOTE_TYPES, quoteTypes);
}

export function byLength(comparisons: readonly Comparison[]): readonly ClassScores[] {
  return scoreClasses(comparisons, LENGTH_NAMES, (text) => {
    const tokens = metricTokens(text);
    return (span) => {
      const length = tokenCount(tokens, span);
      return LENGTH_NAMES[LENGTHS.findIndex((bound) => length <= bound)]!;
    };
  });
}

/** Direct: all words stand between quotation marks; indirect: none does; mixed: some do. Punctuation is no word. */
export function quoteTypes(text: string): (span: MarkedSpan) => (typeof QUOTE_TYPES)[number] {
  const tokens = metricTokens(text).filter(({ start }) => /[\p{L}\p{N}]/u.test(text.charAt(start)));
  const quoted = new Uint8Array(tokens.length);
  coverTokens(tokens, quotedParts(text), quoted);
  return (span) => {
    let inside = 0;
    let all = 0;
    for (const part of span) {
      for (
        let at = firstTokenAfter(tokens, part.start);
        at < tokens.length && tokens[at]!.start < part.end;
        at++
      ) {
        all++;
        inside += quoted[at]!;
      }
    }
    return inside === 0 ? "indirect" : inside === all ? "direct" : "mixed";
  };
}

function quotedParts(text: string): readonly Span[] {
  const blocks = splitParagraphs(text).map(({ start, end }): Block => ({ start, end, kind: "paragraph" }));
  return scanQuotations(text, blocks).map(({ inner }) => inner);
}

interface ClassTallies {
  readonly exact: Tally;
  readonly overlap: Tally;
  readonly completeExact: Tally;
  readonly completeOverlap: Tally;
}

function scoreClasses(
  comparisons: readonly Comparison[],
  names: readonly string[],
  classifier: (text: string) => Classify,
): readonly ClassScores[] {
  const totals = new Map<string, ClassTallies>(
    names.map((name) => [
      name,
      { exact: newTally(), overlap: newTally(), completeExact: newTally(), completeOverlap: newTally() },
    ]),
  );
  for (const comparison of comparisons) tallyClasses(comparison, classifier(comparison.text), totals);
  return names.map((name) => {
    const total = totals.get(name)!;
    return {
      name,
      gold: total.exact.gold,
      exact: scoreOf(total.exact),
      overlap: scoreOf(total.overlap),
      complete: { exact: scoreOf(total.completeExact), overlap: scoreOf(total.completeOverlap) },
    };
  });
}

function tallyClasses(
  comparison: Comparison,
  classOf: Classify,
  totals: ReadonlyMap<string, ClassTallies>,
): void {
  const predicted = spansOf(comparison.predicted, "content");
  const gold = spansOf(comparison.gold, "content");
  for (const [name, total] of totals) {
    const own = (spans: readonly MarkedSpan[]): readonly MarkedSpan[] =>
      spans.filter((span) => classOf(span) === name);
    for (const [tally, into] of [
      [tallyExact, total.exact],
      [tallyOverlap, total.overlap],
    ] as const) {
      const found = tally(own(predicted), gold);
      const wanted = tally(predicted, own(gold));
      into.predicted += found.predicted * comparison.weight;
      into.predictedRight += found.predictedRight * comparison.weight;
      into.gold += wanted.gold * comparison.weight;
      into.goldFound += wanted.goldFound * comparison.weight;
    }
  }
  tallyCompleteClasses(comparison, classOf, totals, "completeExact");
  tallyCompleteClasses(comparison, classOf, totals, "completeOverlap");
}

function tallyCompleteClasses(
  { predicted, gold, weight }: Comparison,
  classOf: Classify,
  totals: ReadonlyMap<string, ClassTallies>,
  measure: "completeExact" | "completeOverlap",
): void {
  const agree = measure === "completeExact" ? completeExact : completeOverlap;
  const partners = maximumMatching(predicted.length, gold.length, (a, b) => agree(predicted[a]!, gold[b]!));
  const found = new Set(partners);
  const tallyOf = ({ content }: BratAttribution): Tally | undefined =>
    content[0] === undefined ? undefined : totals.get(classOf(content[0]))?.[measure];
  for (const [index, attribution] of predicted.entries()) {
    const tally = tallyOf(attribution);
    if (tally === undefined) continue;
    tally.predicted += weight;
    if (partners[index]! >= 0) tally.predictedRight += weight;
  }
  for (const [index, attribution] of gold.entries()) {
    const tally = tallyOf(attribution);
    if (tally === undefined) continue;
    tally.gold += weight;
    if (found.has(index)) tally.goldFound += weight;
  }
}

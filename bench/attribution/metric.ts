/**
 * The metric of docs/attribution-metric.md: exact, overlapping and token scores for source, cue and content spans, and
 * scores of complete attributions, micro-averaged over a corpus.
 */
import type { Span } from "../../src/model/index.ts";
import { type BratAttribution, ROLES, type Role } from "./brat-parse.ts";
import { type MarkedSpan, spanKey, touches } from "./marked-span.ts";
import { matchSize } from "./matching.ts";
import { addTally, newTally, type Score, scoreOf, type Tally } from "./tally.ts";
import { coverTokens, firstTokenAfter, metricTokens } from "./words.ts";

/** What two sides say about one article: a prediction against one annotator, or one annotator against another. */
export interface Comparison {
  readonly text: string;
  readonly predicted: readonly BratAttribution[];
  readonly gold: readonly BratAttribution[];
  /** 1 / how many annotators the article has */
  readonly weight: number;
}

export interface SpanScores {
  readonly exact: Score;
  readonly overlap: Score;
  readonly token: Score;
}
/** The shape that `--json` prints. */
export interface AttributionScores {
  readonly source: SpanScores;
  readonly cue: SpanScores;
  readonly content: SpanScores;
  readonly complete: { readonly exact: Score; readonly overlap: Score };
}

type SpanTallies = { readonly exact: Tally; readonly overlap: Tally; readonly token: Tally };
export type AttributionTallies = { readonly [role in Role]: SpanTallies } & {
  readonly complete: { exact: Tally; overlap: Tally };
};

export function scoreAttributions(comparisons: readonly Comparison[]): AttributionScores {
  return scoresOf(tallyAttributions(comparisons));
}

export function tallyAttributions(comparisons: readonly Comparison[]): AttributionTallies {
  const total = newTallies();
  for (const comparison of comparisons) {
    const tokens = metricTokens(comparison.text);
    for (const role of ROLES) {
      const predicted = spansOf(comparison.predicted, role);
      const gold = spansOf(comparison.gold, role);
      addTally(total[role].exact, tallyExact(predicted, gold), comparison.weight);
      addTally(total[role].overlap, tallyOverlap(predicted, gold), comparison.weight);
      addTally(total[role].token, tallyTokens(tokens, predicted, gold), comparison.weight);
    }
    addTally(total.complete.exact, tallyComplete(comparison, completeExact), comparison.weight);
    addTally(total.complete.overlap, tallyComplete(comparison, completeOverlap), comparison.weight);
  }
  return total;
}

export function scoresOf(tallies: AttributionTallies): AttributionScores {
  const spans = ({ exact, overlap, token }: SpanTallies): SpanScores => ({
    exact: scoreOf(exact),
    overlap: scoreOf(overlap),
    token: scoreOf(token),
  });
  return {
    source: spans(tallies.source),
    cue: spans(tallies.cue),
    content: spans(tallies.content),
    complete: { exact: scoreOf(tallies.complete.exact), overlap: scoreOf(tallies.complete.overlap) },
  };
}

/** The spans of one kind, each once: "Smith said A and warned B" has one source, however many attributions share it. */
export function spansOf(attributions: readonly BratAttribution[], role: Role): readonly MarkedSpan[] {
  const distinct = new Map<string, MarkedSpan>();
  for (const attribution of attributions)
    for (const span of attribution[role]) distinct.set(spanKey(span), span);
  return [...distinct.values()];
}

export function tallyExact(predicted: readonly MarkedSpan[], gold: readonly MarkedSpan[]): Tally {
  const keys = new Set(gold.map(spanKey));
  const right = predicted.filter((span) => keys.has(spanKey(span))).length;
  return { predicted: predicted.length, predictedRight: right, gold: gold.length, goldFound: right };
}

export function tallyOverlap(predicted: readonly MarkedSpan[], gold: readonly MarkedSpan[]): Tally {
  return {
    predicted: predicted.length,
    predictedRight: touchedBy(predicted, gold),
    gold: gold.length,
    goldFound: touchedBy(gold, predicted),
  };
}

/** How many spans share a character with one of the others. The others' parts are merged, then searched by halving. */
function touchedBy(spans: readonly MarkedSpan[], others: readonly MarkedSpan[]): number {
  const merged = mergeParts(others.flat());
  const touched = (part: Span): boolean => {
    const next = merged[firstTokenAfter(merged, part.start)];
    return next !== undefined && next.start < part.end;
  };
  return spans.filter((span) => span.some(touched)).length;
}

function mergeParts(parts: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const part of [...parts].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && part.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, part.end) };
    else merged.push(part);
  }
  return merged;
}

function tallyTokens(
  tokens: readonly Span[],
  predicted: readonly MarkedSpan[],
  gold: readonly MarkedSpan[],
): Tally {
  const inPredicted = new Uint8Array(tokens.length);
  const inGold = new Uint8Array(tokens.length);
  for (const span of predicted) coverTokens(tokens, span, inPredicted);
  for (const span of gold) coverTokens(tokens, span, inGold);
  const tally = newTally();
  for (let at = 0; at < tokens.length; at++) {
    const both = inPredicted[at]! & inGold[at]!;
    tally.predicted += inPredicted[at]!;
    tally.predictedRight += both;
    tally.gold += inGold[at]!;
    tally.goldFound += both;
  }
  return tally;
}

/** Two attributions agree where all three roles agree; a role that one leaves empty must be empty in the other. */
type Agree = (a: BratAttribution, b: BratAttribution) => boolean;
export const completeExact: Agree = (a, b) =>
  ROLES.every((role) => a[role].map(spanKey).sort().join() === b[role].map(spanKey).sort().join());
export const completeOverlap: Agree = (a, b) =>
  ROLES.every((role) =>
    a[role].length === 0 || b[role].length === 0
      ? a[role].length === b[role].length
      : a[role].some((span) => b[role].some((other) => touches(span, other))),
  );

/** Attributions are matched one to one, as many as can be, so that one that covers everything matches only once. */
export function tallyComplete(comparison: Pick<Comparison, "predicted" | "gold">, agree: Agree): Tally {
  const { predicted, gold } = comparison;
  const matched = matchSize(predicted.length, gold.length, (a, b) => agree(predicted[a]!, gold[b]!));
  return { predicted: predicted.length, predictedRight: matched, gold: gold.length, goldFound: matched };
}

function newTallies(): AttributionTallies {
  const spans = (): SpanTallies => ({ exact: newTally(), overlap: newTally(), token: newTally() });
  return {
    source: spans(),
    cue: spans(),
    content: spans(),
    complete: { exact: newTally(), overlap: newTally() },
  };
}

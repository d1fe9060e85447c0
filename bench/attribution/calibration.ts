/**
 * Whether confidence means what it says: of attributions given with a confidence of 0.8, eight of ten should be right.
 * Right is what the metric calls a complete attribution by overlap. Reliability diagram after Niculescu-Mizil and Caruana
 * (ICML 2005).
 */
import type { BratAttribution } from "./brat-parse.ts";
import { maximumMatching } from "./matching.ts";
import { completeOverlap } from "./metric.ts";

/** One predicted attribution. */
export interface Case {
  /** 0..1 */
  readonly confidence: number;
  /** 0 or 1; between them where several annotators differ */
  readonly right: number;
}

export interface Bin {
  /** bounds of confidence: from inclusive, to exclusive but in the last bin */
  readonly from: number;
  readonly to: number;
  readonly cases: number;
  /** means over the bin; NaN where it is empty */
  readonly confidence: number;
  readonly right: number;
}

export const BINS = 10;
/** A bin with fewer cases shows chance more than calibration: with 100, two standard errors are up to 10 points. */
export const ENOUGH_CASES = 100;

/** @param annotations what each annotator marked */
export function casesOf(
  predicted: readonly BratAttribution[],
  confidences: readonly number[],
  annotations: readonly (readonly BratAttribution[])[],
): readonly Case[] {
  const right = new Array<number>(predicted.length).fill(0);
  for (const gold of annotations) {
    const partners = maximumMatching(predicted.length, gold.length, (a, b) =>
      completeOverlap(predicted[a]!, gold[b]!),
    );
    for (const [index, partner] of partners.entries())
      if (partner >= 0) right[index]! += 1 / annotations.length;
  }
  return predicted.map((_, index) => ({ confidence: confidences[index]!, right: right[index]! }));
}

export function binsOf(cases: readonly Case[]): readonly Bin[] {
  return Array.from({ length: BINS }, (_, index) => {
    const own = cases.filter(({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === index);
    const mean = (values: readonly number[]): number =>
      values.reduce((sum, value) => sum + value, 0) / values.length;
    return {
      from: index / BINS,
      to: (index + 1) / BINS,
      cases: own.length,
      confidence: mean(own.map(({ confidence }) => confidence)),
      right: mean(own.map(({ right }) => right)),
    };
  });
}

/** Largest gap between confidence and share right, in points, over bins with enough cases; 0 where there is none. */
export function largestGap(bins: readonly Bin[]): number {
  const gaps = bins
    .filter(({ cases }) => cases >= ENOUGH_CASES)
    .map(({ confidence, right }) => 100 * Math.abs(confidence - right));
  return Math.max(0, ...gaps);
}

/** A Markdown table, as the model card has it. */
export function calibrationTable(bins: readonly Bin[]): string {
  const points = (share: number): string => (Number.isNaN(share) ? "–" : (100 * share).toFixed(1));
  const rows = bins.map(({ from, to, cases, confidence, right }) => {
    const gap = cases === 0 ? "–" : (100 * (right - confidence)).toFixed(1);
    return `| ${from.toFixed(1)}–${to.toFixed(1)} | ${cases} | ${points(confidence)} | ${points(right)} | ${gap} |`;
  });
  return [
    "| confidence | cases | mean confidence, % | right, % | gap |",
    "|---|---|---|---|---|",
    ...rows,
  ].join("\n");
}

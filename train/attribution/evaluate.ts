/** Scores a model on held-out articles: the metric of docs/attribution-metric.md, and the calibration table. */
import { countedMentions, fromMentions } from "../../bench/attribution/from-layers.ts";
import {
  type AttributionScores,
  type Comparison,
  completeOverlap,
  scoreAttributions,
} from "../../bench/attribution/metric.ts";
import { findAttributions } from "../../src/annotate/attribution/find-attributions.ts";
import { toMentions } from "../../src/annotate/attribution/mentions.ts";
import type { AttributionModel } from "../../src/annotate/attribution/model.ts";
import type { AnalysedArticle } from "./gold.ts";

export interface CalibrationBin {
  readonly from: number;
  readonly count: number;
  /** mean confidence and share right, percent */
  readonly confidence: number;
  readonly right: number;
}

export interface Evaluation {
  readonly articles: number;
  readonly scores: AttributionScores;
  readonly bins: readonly CalibrationBin[];
  readonly lines: readonly string[];
}

const BINS = 10;

export function evaluate(articles: readonly AnalysedArticle[], model: AttributionModel): Evaluation {
  const comparisons: Comparison[] = [];
  const judged: { confidence: number; right: number }[] = [];
  for (const article of articles) {
    const text = article.layers.document.text;
    const mentions = toMentions(article.layers, findAttributions(article.columns, model));
    const outer = countedMentions(mentions, { nested: false });
    const predicted = fromMentions(text, outer);
    const weight = 1 / article.annotations.length;
    for (const { attributions } of article.annotations)
      comparisons.push({ text, predicted, gold: attributions, weight });
    predicted.forEach((attribution, k) => {
      const agreeing = article.annotations.filter(({ attributions }) =>
        attributions.some((gold) => completeOverlap(attribution, gold)),
      );
      judged.push({ confidence: outer[k]!.confidence, right: agreeing.length / article.annotations.length });
    });
  }
  const scores = scoreAttributions(comparisons);
  const bins = binsOf(judged);
  return { articles: articles.length, scores, bins, lines: [...scoreLines(scores), ...binLines(bins)] };
}

function binsOf(judged: readonly { confidence: number; right: number }[]): CalibrationBin[] {
  return Array.from({ length: BINS }, (_, bin) => {
    const own = judged.filter(({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === bin);
    const mean = (values: readonly number[]): number =>
      values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
    return {
      from: bin / BINS,
      count: own.length,
      confidence: 100 * mean(own.map(({ confidence }) => confidence)),
      right: 100 * mean(own.map(({ right }) => right)),
    };
  }).filter(({ count }) => count > 0);
}

function scoreLines(scores: AttributionScores): string[] {
  const row = (name: "source" | "cue" | "content"): string => {
    const { exact, overlap, token } = scores[name];
    return `| ${name} | ${exact.f1.toFixed(1)} | ${overlap.f1.toFixed(1)} (${overlap.precision.toFixed(1)} / ${overlap.recall.toFixed(1)}) | ${token.f1.toFixed(1)} |`;
  };
  const { exact, overlap } = scores.complete;
  return [
    "| F1 | exact | overlap (precision / recall) | token |",
    "|---|---|---|---|",
    row("source"),
    row("cue"),
    row("content"),
    `| complete | ${exact.f1.toFixed(1)} | ${overlap.f1.toFixed(1)} (${overlap.precision.toFixed(1)} / ${overlap.recall.toFixed(1)}) | |`,
  ];
}

function binLines(bins: readonly CalibrationBin[]): string[] {
  return [
    "",
    "| confidence | cases | mean confidence | right | |",
    "|---|---|---|---|---|",
    ...bins.map(
      ({ from, count, confidence, right }) =>
        `| ${from.toFixed(1)} to ${(from + 1 / BINS).toFixed(1)} | ${count} | ${confidence.toFixed(1)} | ${right.toFixed(1)} | ${"█".repeat(Math.round(right / 5))} |`,
    ),
  ];
}

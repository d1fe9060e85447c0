/** Scores a model on held-out articles: the metric of docs/attribution-metric.md, and how well confidences mean what they say. */
import {
  type Bin,
  binsOf,
  type Case,
  calibrationTable,
  casesOf,
} from "../../bench/attribution/calibration.ts";
import { countedMentions, fromMentions } from "../../bench/attribution/from-layers.ts";
import {
  type AttributionScores,
  type Comparison,
  scoreAttributions,
} from "../../bench/attribution/metric.ts";
import { findAttributions } from "../../src/annotate/attribution/find-attributions.ts";
import { toMentions } from "../../src/annotate/attribution/mentions.ts";
import type { AttributionModel } from "../../src/annotate/attribution/model.ts";
import type { AnalysedArticle } from "./gold.ts";

export interface Evaluation {
  readonly articles: number;
  readonly scores: AttributionScores;
  readonly bins: readonly Bin[];
  /** both as Markdown tables */
  readonly lines: readonly string[];
}

export function evaluate(articles: readonly AnalysedArticle[], model: AttributionModel): Evaluation {
  const comparisons: Comparison[] = [];
  const cases: Case[] = [];
  for (const article of articles) {
    const text = article.layers.document.text;
    const mentions = toMentions(article.layers, findAttributions(article.columns, model));
    const outer = countedMentions(mentions, { nested: false });
    const predicted = fromMentions(text, outer);
    const weight = 1 / article.annotations.length;
    for (const { attributions } of article.annotations)
      comparisons.push({ text, predicted, gold: attributions, weight });
    cases.push(
      ...casesOf(
        predicted,
        outer.map(({ confidence }) => confidence),
        article.annotations.map(({ attributions }) => attributions),
      ),
    );
  }
  const scores = scoreAttributions(comparisons);
  const bins = binsOf(cases);
  const lines = [...scoreLines(scores), "", ...calibrationTable(bins).split("\n")];
  return { articles: articles.length, scores, bins, lines };
}

function scoreLines(scores: AttributionScores): string[] {
  const row = (name: "source" | "cue" | "content"): string => {
    const { exact, overlap, token } = scores[name];
    return `| ${name} | ${exact.f1.toFixed(1)} | ${overlap.f1.toFixed(1)} (${overlap.precision.toFixed(1)} / ${overlap.recall.toFixed(1)}) | ${token.f1.toFixed(1)} |`;
  };
  const { exact, overlap } = scores.complete;
  return [
    "| F1, % | exact | overlap (precision / recall) | token |",
    "|---|---|---|---|",
    row("source"),
    row("cue"),
    row("content"),
    `| complete | ${exact.f1.toFixed(1)} | ${overlap.f1.toFixed(1)} (${overlap.precision.toFixed(1)} / ${overlap.recall.toFixed(1)}) | |`,
  ];
}

/** How far trained people agree: each annotator of an article against each other one. */
import type { BratArticle } from "./brat.ts";
import type { Comparison } from "./metric.ts";

/** Every ordered pair of annotators of every article that has several; each pair weighs the same. */
export function agreementComparisons(articles: readonly BratArticle[]): readonly Comparison[] {
  const comparisons: Comparison[] = [];
  for (const { text, annotations } of articles) {
    for (const one of annotations) {
      for (const other of annotations) {
        if (one !== other)
          comparisons.push({ text, predicted: one.attributions, gold: other.attributions, weight: 1 });
      }
    }
  }
  return comparisons;
}

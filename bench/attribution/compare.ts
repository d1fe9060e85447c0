/** Sets predictions beside every annotator of every article. */
import { agreementComparisons } from "./agreement.ts";
import { type BratArticle, type BratAttribution, type BratCorpus, readPredictions } from "./brat.ts";
import { type Case, casesOf } from "./calibration.ts";
import { countedMentions, fromMentions } from "./from-layers.ts";
import type { Comparison } from "./metric.ts";
import { pipelineAnnotator } from "./predict.ts";

export interface Compared {
  readonly article: BratArticle;
  readonly comparison: Comparison;
}

/** What is predicted for an article; `confidences` run parallel to it, null where the program gives none. */
export interface Prediction {
  readonly attributions: readonly BratAttribution[];
  readonly confidences: readonly number[] | null;
}
export type Predictor = (article: BratArticle) => Prediction;

/** Hearsay's own pipeline. */
export async function pipelinePredictor(options: { readonly nested: boolean }): Promise<Predictor> {
  const annotate = await pipelineAnnotator();
  return (article) => {
    const mentions = countedMentions(annotate(article).attributions, options);
    return {
      attributions: fromMentions(article.text, mentions),
      confidences: mentions.map(({ confidence }) => confidence),
    };
  };
}

/** A folder of another program's .ann files. */
export function folderPredictor(corpus: BratCorpus, folder: string, split: string | undefined): Predictor {
  const read = readPredictions(folder, corpus.articles, split);
  const missing = corpus.articles.filter(({ name }) => read.get(name) === null).length;
  if (missing > 0)
    console.error(
      `${missing} of ${corpus.articles.length} articles have no .ann file in ${folder}: taken as empty`,
    );
  return ({ name }) => ({ attributions: read.get(name) ?? [], confidences: null });
}

/** Comparisons with each annotator, and the cases for calibration where confidences are given. */
export function comparePredictions(
  corpus: BratCorpus,
  predict: Predictor,
): { readonly compared: readonly Compared[]; readonly cases: readonly Case[] | null } {
  const compared: Compared[] = [];
  let cases: Case[] | null = [];
  for (const article of corpus.articles) {
    const { attributions: predicted, confidences } = predict(article);
    const annotations = article.annotations.map(({ attributions }) => attributions);
    if (confidences === null) cases = null;
    else cases?.push(...casesOf(predicted, confidences, annotations));
    for (const gold of annotations) {
      compared.push({
        article,
        comparison: { text: article.text, predicted, gold, weight: 1 / annotations.length },
      });
    }
  }
  return { compared, cases };
}

/** The corpus's annotators against each other. @throws Error where no article has several */
export function compareAnnotators(corpus: BratCorpus): readonly Compared[] {
  const several = corpus.articles.filter(({ annotations }) => annotations.length > 1);
  if (several.length === 0)
    throw new Error("no article has several annotators: nobody's agreement can be measured");
  return several.flatMap((article) =>
    agreementComparisons([article]).map((comparison) => ({ article, comparison })),
  );
}

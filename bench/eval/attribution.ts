/**
 * `npm run eval -- attribution --corpus DIR [--split NAME] [--predicted DIR] [--json] [--errors N] [--agreement]`:
 * scores source, cue, content and complete attributions as docs/attribution-metric.md defines.
 */
import { parseArgs } from "node:util";
import { agreementComparisons } from "../attribution/agreement.ts";
import {
  type BratArticle,
  type BratAttribution,
  type BratCorpus,
  readBratCorpus,
  readPredictions,
} from "../attribution/brat.ts";
import { byLength, byQuoteType } from "../attribution/breakdown.ts";
import { errorKinds, errorsOf } from "../attribution/errors.ts";
import { fromMentions } from "../attribution/from-layers.ts";
import { type AttributionScores, type Comparison, scoreAttributions } from "../attribution/metric.ts";
import { type Annotator, pipelineAnnotator } from "../attribution/predict.ts";
import { classLines, errorLines, scoreLines, segmentLines } from "../attribution/report.ts";
import { scoreSegments, sentencesOfCorpus } from "../attribution/segments.ts";
import { requireShared } from "../data.ts";
import { checkFloors } from "../floor.ts";

export const about = "source, cue and content spans against a brat corpus (docs/attribution-metric.md)";

const DEFAULT_KINDS = 30;
const EXAMPLES = 2;

const OPTIONS = {
  corpus: { type: "string" },
  split: { type: "string" },
  predicted: { type: "string" },
  json: { type: "boolean", default: false },
  errors: { type: "string", default: String(DEFAULT_KINDS) },
  agreement: { type: "boolean", default: false },
  nested: { type: "boolean", default: false },
  pin: { type: "boolean", default: false },
  debug: { type: "boolean", default: false },
} as const;

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  const kinds = Number(values.errors);
  if (!Number.isInteger(kinds) || kinds < 0)
    throw new Error(`--errors takes a whole number, not '${values.errors}'`);
  const corpus = readBratCorpus(values.corpus ?? requireShared("polnear"), values.split);
  warnUnannotated(corpus);
  const compared = values.agreement
    ? agreement(corpus)
    : compare(corpus, await predictions(corpus, values.predicted, values.split, values.nested));
  const scores = scoreAttributions(compared.map(({ comparison }) => comparison));
  if (values.json) console.log(JSON.stringify(scores, null, 2));
  else printReport(corpus, compared, scores, values.agreement ? 0 : kinds);
  if (!values.agreement && values.predicted === undefined)
    checkFloors("attribution", corpus.digest, flat(scores), args);
}

interface Compared {
  readonly article: BratArticle;
  readonly comparison: Comparison;
}
type Predictions = (article: BratArticle) => readonly BratAttribution[];

async function predictions(
  corpus: BratCorpus,
  folder: string | undefined,
  split: string | undefined,
  nested: boolean,
): Promise<Predictions> {
  if (folder === undefined) {
    const annotate: Annotator = await pipelineAnnotator();
    return (article) => fromMentions(article.text, annotate(article).attributions, { nested });
  }
  const read = readPredictions(folder, corpus.articles, split);
  const missing = corpus.articles.filter(({ name }) => read.get(name) === null).length;
  if (missing > 0)
    console.error(
      `${missing} of ${corpus.articles.length} articles have no .ann file in ${folder}: taken as empty`,
    );
  return ({ name }) => read.get(name) ?? [];
}

function compare(corpus: BratCorpus, predictionsOf: Predictions): readonly Compared[] {
  return corpus.articles.flatMap((article) => {
    const predicted = predictionsOf(article);
    const weight = 1 / article.annotations.length;
    return article.annotations.map(({ attributions }) => ({
      article,
      comparison: { text: article.text, predicted, gold: attributions, weight },
    }));
  });
}

function agreement(corpus: BratCorpus): readonly Compared[] {
  const several = corpus.articles.filter(({ annotations }) => annotations.length > 1);
  if (several.length === 0)
    throw new Error("no article has several annotators: nobody's agreement can be measured");
  return several.flatMap((article) =>
    agreementComparisons([article]).map((comparison) => ({ article, comparison })),
  );
}

function printReport(
  corpus: BratCorpus,
  compared: readonly Compared[],
  scores: AttributionScores,
  kinds: number,
): void {
  const comparisons = compared.map(({ comparison }) => comparison);
  const sentences = sentencesOfCorpus(corpus);
  const byText = new Map(compared.map(({ article }) => [article.text, sentences(article)]));
  const articles = new Set(compared.map(({ article }) => article)).size;
  const several = new Set(
    compared.filter(({ comparison }) => comparison.weight < 1).map(({ article }) => article),
  ).size;
  const lines = [
    `${articles} articles${several > 0 ? `, ${several} of them by several annotators` : ""}`,
    "",
    ...scoreLines(scores),
    "",
    ...segmentLines(scoreSegments(comparisons, (text) => byText.get(text) ?? [])),
    "",
    ...classLines("by quote type [gold]", byQuoteType(comparisons)),
    "",
    ...classLines("by length of content", byLength(comparisons)),
  ];
  if (kinds > 0) {
    const errors = compared.flatMap(({ article, comparison }) => errorsOf(comparison, article.name));
    lines.push("", ...errorLines(errorKinds(errors, EXAMPLES), kinds));
  }
  console.log(lines.join("\n"));
}

function warnUnannotated({ unannotated }: BratCorpus): void {
  if (unannotated.length === 0) return;
  console.error(
    `${unannotated.length} texts have no .ann file and are left out: ${unannotated.slice(0, 3).join(", ")} …`,
  );
}

/** What floors are kept for. */
function flat(scores: AttributionScores): Readonly<Record<string, number>> {
  const pairs = (["source", "cue", "content", "complete"] as const).flatMap((role) =>
    (["exact", "overlap"] as const).map(
      (measure) => [`${role} ${measure} f1`, scores[role][measure].f1] as const,
    ),
  );
  return Object.fromEntries(pairs);
}

/**
 * `npm run eval -- attribution --corpus DIR [--split NAME] [--predicted DIR] [--json] [--errors N] [--agreement]`:
 * scores source, cue, content and complete attributions as docs/attribution-metric.md defines.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type BratCorpus, readBratCorpus } from "../attribution/brat.ts";
import { byLength, byQuoteType } from "../attribution/breakdown.ts";
import { binsOf, type Case, calibrationTable, ENOUGH_CASES, largestGap } from "../attribution/calibration.ts";
import { calibrationPlot } from "../attribution/calibration-plot.ts";
import {
  type Compared,
  compareAnnotators,
  comparePredictions,
  folderPredictor,
  pipelinePredictor,
} from "../attribution/compare.ts";
import { errorKinds, errorsOf } from "../attribution/errors.ts";
import { type AttributionScores, scoreAttributions } from "../attribution/metric.ts";
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
  calibration: { type: "boolean", default: false },
  svg: { type: "string" },
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
  if (values.agreement) return report(corpus, compareAnnotators(corpus), values.json, 0);
  const predict =
    values.predicted === undefined
      ? await pipelinePredictor({ nested: values.nested })
      : folderPredictor(corpus, values.predicted, values.split);
  const { compared, cases } = comparePredictions(corpus, predict);
  if (values.calibration) return reportCalibration(cases, values.svg);
  report(corpus, compared, values.json, kinds);
  if (values.predicted === undefined && !values.nested)
    checkFloors("attribution", corpus.digest, floored(compared, cases ?? []), args);
}

function report(corpus: BratCorpus, compared: readonly Compared[], json: boolean, kinds: number): void {
  const comparisons = compared.map(({ comparison }) => comparison);
  const scores = scoreAttributions(comparisons);
  if (json) {
    console.log(JSON.stringify(scores, null, 2));
    return;
  }
  const sentences = sentencesOfCorpus(corpus);
  const byText = new Map(compared.map(({ article }) => [article.text, sentences(article)]));
  const lines = [
    extent(compared),
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

function reportCalibration(cases: readonly Case[] | null, svg: string | undefined): void {
  if (cases === null) throw new Error("--calibration needs Hearsay's own confidences: leave --predicted out");
  const bins = binsOf(cases);
  console.log(calibrationTable(bins));
  console.log(
    `\nlargest gap in a bin with ${ENOUGH_CASES} cases or more: ${largestGap(bins).toFixed(1)} points`,
  );
  if (svg !== undefined) writeFileSync(svg, calibrationPlot(bins, "Confidence of attributions"));
}

function extent(compared: readonly Compared[]): string {
  const articles = new Set(compared.map(({ article }) => article));
  const several = [...articles].filter(({ annotations }) => annotations.length > 1).length;
  return `${articles.size} articles${several > 0 ? `, ${several} of them by several annotators` : ""}`;
}

function warnUnannotated({ unannotated }: BratCorpus): void {
  if (unannotated.length === 0) return;
  console.error(
    `${unannotated.length} texts have no .ann file and are left out: ${unannotated.slice(0, 3).join(", ")} …`,
  );
}

function floored(compared: readonly Compared[], cases: readonly Case[]): Readonly<Record<string, number>> {
  const comparisons = compared.map(({ comparison }) => comparison);
  const scores: AttributionScores = scoreAttributions(comparisons);
  const pairs = (["source", "cue", "content", "complete"] as const).flatMap((role) =>
    (["exact", "overlap"] as const).map(
      (measure) => [`${role} ${measure} f1`, scores[role][measure].f1] as const,
    ),
  );
  const direct = byQuoteType(comparisons).find(({ name }) => name === "direct");
  return {
    ...Object.fromEntries(pairs),
    ...(direct === undefined ? {} : { "direct content exact f1": direct.exact.f1 }),
    "100 less calibration gap": 100 - largestGap(binsOf(cases)),
  };
}

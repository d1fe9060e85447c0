/** Gold attributions of one annotator, brought from text offsets to tokens. */
import type { BratAnnotation } from "../../bench/attribution/brat.ts";
import type { AttributionLayers, Columns } from "../../src/annotate/attribution/columns.ts";
import type { Run } from "../../src/annotate/attribution/find-roles.ts";
import type { Span } from "../../src/model/index.ts";

export interface AnalysedArticle {
  readonly name: string;
  readonly layers: AttributionLayers;
  readonly columns: Columns;
  readonly annotations: readonly BratAnnotation[];
}

export interface GoldAttribution {
  readonly cue: Run;
  readonly source: readonly Run[];
  readonly content: readonly Run[];
}

/** Attributions without a cue are left out (a handful in the corpus). */
export function goldOf({ layers, columns }: AnalysedArticle, annotation: BratAnnotation): GoldAttribution[] {
  const runs = (spans: readonly (readonly Span[])[]): Run[] =>
    spans
      .flatMap((parts) => parts.map((part) => tokensIn(layers, part)))
      .filter((run) => run.last > run.first);
  const gold: GoldAttribution[] = [];
  for (const attribution of annotation.attributions) {
    const [cue] = runs(attribution.cue);
    if (cue === undefined) continue;
    const last = Math.min(cue.last, columns.sentenceLast[columns.sentence[cue.first]!]!);
    gold.push({
      cue: { first: cue.first, last },
      source: runs(attribution.source),
      content: runs(attribution.content),
    });
  }
  return gold;
}

/** The tokens that a span touches. */
function tokensIn({ tokens }: AttributionLayers, span: Span): Run {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end <= span.start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < tokens.length && tokens[last]!.start < span.end) last++;
  return { first: low, last };
}

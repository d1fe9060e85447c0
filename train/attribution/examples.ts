/** Training sequences: one a sentence for the cue chain, one a gold cue for the role chain. */
import type { Columns } from "../../src/annotate/attribution/columns.ts";
import { cueEdgeFeatures, cueFeatures, viewSentence } from "../../src/annotate/attribution/cue-features.ts";
import { FeatureSink } from "../../src/annotate/attribution/features.ts";
import type { Run } from "../../src/annotate/attribution/find-roles.ts";
import { topOf } from "../../src/annotate/attribution/grammar.ts";
import { Role, roleEdgeFeatures, roleFeatures } from "../../src/annotate/attribution/role-features.ts";
import { viewRoles } from "../../src/annotate/attribution/role-view.ts";
import { windowOf } from "../../src/annotate/attribution/window.ts";
import type { ChainSize } from "./chain-trainer.ts";
import { type AnalysedArticle, type GoldAttribution, goldOf } from "./gold.ts";
import { type Sequence, SequenceBuilder } from "./sequence.ts";

export function cueSequences(article: AnalysedArticle, size: ChainSize): Sequence[] {
  const { columns, annotations } = article;
  const unary = new FeatureSink(size.unaryBits);
  const pair = new FeatureSink(size.pairBits);
  const golds = annotations.map((annotation) => {
    const labels = new Uint8Array(columns.length);
    for (const { cue } of goldOf(article, annotation)) labels.fill(1, cue.first, cue.last);
    return labels;
  });
  const sequences: Sequence[] = [];
  for (let s = 0; s < columns.sentenceFirst.length; s++) {
    const view = viewSentence(columns, s);
    const builder = new SequenceBuilder();
    for (let i = view.first; i < view.last; i++) {
      cueFeatures(columns, view, i, unary);
      builder.addUnary(unary);
      if (i > view.first) cueEdgeFeatures(columns, view, i, pair);
      builder.addPair(pair);
    }
    const shared = builder.build(new Uint8Array(view.last - view.first), 1 / golds.length);
    for (const gold of golds) sequences.push({ ...shared, gold: gold.slice(view.first, view.last) });
  }
  return sequences;
}

export function roleSequences(article: AnalysedArticle, size: ChainSize): Sequence[] {
  const { columns, annotations } = article;
  const unary = new FeatureSink(size.unaryBits);
  const pair = new FeatureSink(size.pairBits);
  return annotations.flatMap((annotation) => {
    const golds = goldOf(article, annotation);
    const cueOf = new Int32Array(columns.length).fill(-1);
    golds.forEach(({ cue }, k) => {
      cueOf.fill(k, cue.first, cue.last);
    });
    return golds.map((gold, k) => {
      const covered = cueOf.slice(gold.cue.first, gold.cue.last);
      cueOf.fill(k, gold.cue.first, gold.cue.last);
      const sequence = roleSequence(columns, cueOf, gold, 1 / annotations.length, unary, pair);
      cueOf.set(covered, gold.cue.first);
      return sequence;
    });
  });
}

function roleSequence(
  columns: Columns,
  cueOf: Int32Array,
  gold: GoldAttribution,
  weight: number,
  unary: FeatureSink,
  pair: FeatureSink,
): Sequence {
  const cue = { ...gold.cue, top: topOf(columns, gold.cue.first, gold.cue.last) };
  const window = windowOf(columns, cue);
  const view = viewRoles(columns, cueOf, cue, window);
  const builder = new SequenceBuilder();
  const labels = new Uint8Array(window.length);
  const holds = (runs: readonly Run[], i: number): boolean =>
    runs.some((run) => run.first <= i && i < run.last);
  for (let w = 0; w < window.length; w++) {
    roleFeatures(columns, view, w, unary);
    builder.addUnary(unary);
    if (w > 0) roleEdgeFeatures(columns, view, w, pair);
    builder.addPair(pair);
    const i = window.tokens[w]!;
    if (view.side[w] === 2) continue;
    labels[w] = holds(gold.source, i) ? Role.source : holds(gold.content, i) ? Role.content : Role.none;
  }
  return builder.build(labels, weight);
}

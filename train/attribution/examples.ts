/** Training sequences: one a sentence for the cue chain, one a gold attribution for the role chain. */
import type { Columns } from "../../src/annotate/attribution/columns.ts";
import { cueEdgeFeatures, cueFeatures, viewSentence } from "../../src/annotate/attribution/cue-features.ts";
import { CUE_STEP_TEMPLATES, CUE_TEMPLATES } from "../../src/annotate/attribution/cue-templates.ts";
import { FeatureSink } from "../../src/annotate/attribution/features.ts";
import type { CueFindings } from "../../src/annotate/attribution/find-cues.ts";
import type { Run } from "../../src/annotate/attribution/find-roles.ts";
import { topOf } from "../../src/annotate/attribution/grammar.ts";
import { Role, roleEdgeFeatures, roleFeatures } from "../../src/annotate/attribution/role-features.ts";
import { ROLE_STEP_TEMPLATES, ROLE_TEMPLATES } from "../../src/annotate/attribution/role-templates.ts";
import { type RoleView, viewRoles } from "../../src/annotate/attribution/role-view.ts";
import { type CueStretch, windowOf } from "../../src/annotate/attribution/window.ts";
import type { ChainSize } from "./chain-trainer.ts";
import { type AnalysedArticle, type GoldAttribution, goldOf } from "./gold.ts";
import { type Sequence, SequenceBuilder } from "./sequence.ts";

export function cueSequences(article: AnalysedArticle, size: ChainSize): Sequence[] {
  const { columns, annotations } = article;
  const unary = new FeatureSink(size.unaryBits, CUE_TEMPLATES);
  const pair = new FeatureSink(size.pairBits, CUE_STEP_TEMPLATES);
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

/**
 * One sequence a gold attribution: around the cue that the cue chain found for it, as it will be when the model is used,
 * else around the gold cue.
 * @param found by a cue chain that has not seen the article
 */
export function roleSequences(article: AnalysedArticle, found: CueFindings, size: ChainSize): Sequence[] {
  const { columns, annotations } = article;
  const unary = new FeatureSink(size.unaryBits, ROLE_TEMPLATES);
  const pair = new FeatureSink(size.pairBits, ROLE_STEP_TEMPLATES);
  const cueOf = new Int32Array(columns.length).fill(-1);
  found.cues.forEach((cue, k) => {
    if (cue.level === 0) cueOf.fill(k, cue.first, cue.last);
  });
  return annotations.flatMap((annotation) =>
    goldOf(article, annotation).map((gold) => {
      const cue = nearestCue(found.cues, gold.cue) ?? {
        ...gold.cue,
        top: topOf(columns, gold.cue.first, gold.cue.last),
      };
      const covered = cueOf.slice(cue.first, cue.last);
      cueOf.fill(found.cues.length, cue.first, cue.last);
      const view = viewRoles(columns, cueOf, found.belief, cue, windowOf(columns, cue));
      const sequence = roleSequence(columns, view, gold, 1 / annotations.length, unary, pair);
      cueOf.set(covered, cue.first);
      return sequence;
    }),
  );
}

/** The cue that shares most tokens with another; null: none touches it. */
function nearestCue(cues: readonly CueStretch[], wanted: Run): CueStretch | null {
  let best: CueStretch | null = null;
  let most = 0;
  for (const cue of cues) {
    const shared = Math.min(cue.last, wanted.last) - Math.max(cue.first, wanted.first);
    if (shared > most) {
      most = shared;
      best = cue;
    }
  }
  return best;
}

function roleSequence(
  columns: Columns,
  view: RoleView,
  gold: GoldAttribution,
  weight: number,
  unary: FeatureSink,
  pair: FeatureSink,
): Sequence {
  const { window } = view;
  const builder = new SequenceBuilder();
  const labels = new Uint8Array(window.length);
  const holds = (runs: readonly Run[], i: number): boolean =>
    runs.some((run) => run.first <= i && i < run.last);
  for (let w = 0; w < window.length; w++) {
    roleFeatures(columns, view, w, unary);
    builder.addUnary(unary);
    if (w > 0) roleEdgeFeatures(columns, view, w, pair);
    builder.addPair(pair);
    labels[w] = labelOf(gold, window.tokens[w]!, holds);
  }
  return builder.build(labels, weight);
}

function labelOf(
  gold: GoldAttribution,
  i: number,
  holds: (runs: readonly Run[], i: number) => boolean,
): number {
  if (holds([gold.cue], i)) return Role.cue;
  if (holds(gold.source, i)) return Role.source;
  return holds(gold.content, i) ? Role.content : Role.none;
}

/** For one cue, which tokens of its window are its source and which its content. */
import { type ChainModel, chainTotal, newChainScores, resizeChainScores, sumRows, viterbi } from "./chain.ts";
import type { Columns } from "./columns.ts";
import { FeatureSink } from "./features.ts";
import type { CueCandidate } from "./find-cues.ts";
import { ROLE_LABELS, Role, roleEdgeFeatures, roleFeatures } from "./role-features.ts";
import { type RoleView, viewRoles } from "./role-view.ts";
import { windowOf } from "./window.ts";

/** Token indices, `last` exclusive. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

export interface Candidate {
  readonly cue: CueCandidate;
  /** runs of tokens in text order; empty: none found */
  readonly source: readonly Run[];
  readonly content: readonly Run[];
  /** probability of this labelling of the whole window */
  readonly fit: number;
}

const scores = newChainScores(ROLE_LABELS, 256);

/** The source and content of each cue. Only cues of the first level count as other cues to each other. */
export function findRoles(columns: Columns, cues: readonly CueCandidate[], model: ChainModel): Candidate[] {
  const cueOf = new Int32Array(columns.length).fill(-1);
  cues.forEach((cue, k) => {
    if (cue.level === 0) cueOf.fill(k, cue.first, cue.last);
  });
  const unarySink = new FeatureSink(model.unary.bits);
  const pairSink = new FeatureSink(model.pair.bits);
  return cues.map((cue, k) => {
    if (cue.level > 0) cueOf.fill(k, cue.first, cue.last);
    const view = viewRoles(columns, cueOf, cue, windowOf(columns, cue));
    scoreWindow(columns, view, model, unarySink, pairSink);
    const labels = viterbi(scores);
    const fit = Math.exp(pathScore(labels) - chainTotal(scores));
    if (cue.level > 0) cueOf.fill(-1, cue.first, cue.last);
    const runs = (role: number): Run[] => runsOf(columns, view, labels, role);
    return { cue, source: runs(Role.source), content: runs(Role.content), fit };
  });
}

function scoreWindow(
  columns: Columns,
  view: RoleView,
  model: ChainModel,
  unarySink: FeatureSink,
  pairSink: FeatureSink,
): void {
  const L = model.labels;
  resizeChainScores(scores, view.window.length);
  // one table of weights after the other, so that each stays in the processor's cache
  for (let w = 0; w < view.window.length; w++) {
    unarySink.count = 0;
    roleFeatures(columns, view, w, unarySink);
    sumRows(model.unary, unarySink.buffer, 0, unarySink.count, scores.unary, w * L);
  }
  for (let w = 1; w < view.window.length; w++) {
    pairSink.count = 0;
    roleEdgeFeatures(columns, view, w, pairSink);
    sumRows(model.pair, pairSink.buffer, 0, pairSink.count, scores.pair, w * L * L);
  }
}

function pathScore(labels: Uint8Array): number {
  const L = scores.labels;
  let score = scores.unary[labels[0]!]!;
  for (let t = 1; t < labels.length; t++)
    score += scores.unary[t * L + labels[t]!]! + scores.pair[(t * L + labels[t - 1]!) * L + labels[t]!]!;
  return score;
}

/** Runs of one label; tokens left out of the window between two of its tokens belong to the run. */
function runsOf(columns: Columns, { window, side }: RoleView, labels: Uint8Array, role: number): Run[] {
  const runs: Run[] = [];
  for (let w = 0; w < window.length; w++) {
    if (labels[w] !== role || side[w] === 2) continue;
    let end = w;
    while (end + 1 < window.length && labels[end + 1] === role && side[end + 1] !== 2) end++;
    runs.push({ first: window.tokens[w]!, last: Math.min(columns.length, window.tokens[end]! + 1) });
    w = end;
  }
  return runs;
}

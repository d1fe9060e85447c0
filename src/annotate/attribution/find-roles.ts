/**
 * For one cue, which tokens of its window are its source, which its content, and which the cue itself: the likeliest
 * readings, best first. The bounds of a cue and of its content are drawn together, as one hangs on the other.
 */
import { bestPaths } from "./best-paths.ts";
import { type ChainModel, chainTotal, newChainScores, resizeChainScores } from "./chain.ts";
import type { Columns } from "./columns.ts";
import type { CueCandidate, CueFindings } from "./find-cues.ts";
import { ROLE_LABELS, Role, roleEdgeFeatures, roleFeatures } from "./role-features.ts";
import { ROLE_STEP_TEMPLATES, ROLE_TEMPLATES } from "./role-templates.ts";
import { type RoleView, viewRoles } from "./role-view.ts";
import { type RowScorer, scorerOf } from "./row-scorer.ts";
import { type CueStretch, windowOf } from "./window.ts";

/** Token indices, `last` exclusive. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

/** One way to read the window of a cue. */
export interface Reading {
  readonly cue: Run;
  /** runs of tokens in text order; empty: none found */
  readonly source: readonly Run[];
  readonly content: readonly Run[];
  /** log-probability of this labelling of the whole window */
  readonly fit: number;
}

export interface CueReadings {
  readonly anchor: CueCandidate;
  /** distinct, best first; all have content */
  readonly readings: readonly Reading[];
}

/** More readings hold the right one more often, and cost time: 5 hold it in nine of ten cases, 10 in a few more. */
const READINGS = 8;
/** Readings that the chain holds this much less likely (in log-probability) than the best are hardly ever right. */
const READING_REACH = 4;

const scores = newChainScores(ROLE_LABELS, 256);

/** The readings of each cue. Only cues of the first level count as other cues to each other. */
export function findRoles(columns: Columns, { cues, belief }: CueFindings, model: ChainModel): CueReadings[] {
  const cueOf = new Int32Array(columns.length).fill(-1);
  cues.forEach((cue, k) => {
    if (cue.level === 0) cueOf.fill(k, cue.first, cue.last);
  });
  const unary = scorerOf(model.unary, ROLE_TEMPLATES);
  const pair = scorerOf(model.pair, ROLE_STEP_TEMPLATES);
  const found: CueReadings[] = [];
  for (let k = 0; k < cues.length; k++) {
    const anchor = cues[k]!;
    if (anchor.level > 0) cueOf.fill(k, anchor.first, anchor.last);
    const view = viewRoles(columns, cueOf, belief, anchor, windowOf(columns, anchor));
    scoreWindow(columns, view, unary, pair);
    if (anchor.level > 0) cueOf.fill(-1, anchor.first, anchor.last);
    found.push({ anchor, readings: readingsOf(columns, view) });
  }
  return found;
}

function scoreWindow(columns: Columns, view: RoleView, unary: RowScorer, pair: RowScorer): void {
  const L = ROLE_LABELS;
  resizeChainScores(scores, view.window.length);
  // one table of weights after the other, so that each stays in the processor's cache
  for (let w = 0; w < view.window.length; w++) {
    roleFeatures(columns, view, w, unary.sink);
    unary.score(scores.unary, w * L);
  }
  for (let w = 1; w < view.window.length; w++) {
    roleEdgeFeatures(columns, view, w, pair.sink);
    pair.score(scores.pair, w * L * L);
  }
}

function readingsOf(columns: Columns, view: RoleView): Reading[] {
  const total = chainTotal(scores);
  const readings: Reading[] = [];
  for (const { labels, score } of bestPaths(scores, READINGS, READING_REACH)) {
    const cue = cueOfAnchor(runsOf(columns, view, labels, Role.cue), view.cue);
    if (cue === null) continue;
    const content = runsOf(columns, view, labels, Role.content);
    if (content.length === 0) continue;
    const source = runsOf(columns, view, labels, Role.source);
    if (readings.some((one) => isSame(one, cue, source, content))) continue;
    readings.push({ cue, source, content, fit: score - total });
  }
  return readings;
}

const isSame = (reading: Reading, cue: Run, source: readonly Run[], content: readonly Run[]): boolean =>
  areSame(reading.cue, cue) && allSame(reading.source, source) && allSame(reading.content, content);

function allSame(some: readonly Run[], others: readonly Run[]): boolean {
  if (some.length !== others.length) return false;
  for (let k = 0; k < some.length; k++) if (!areSame(some[k]!, others[k]!)) return false;
  return true;
}

const areSame = (one: Run, other: Run): boolean => one.first === other.first && one.last === other.last;

/** Of several runs the one that holds the anchor's top, else one that touches the anchor; null: the anchor is left out. */
function cueOfAnchor(runs: readonly Run[], anchor: CueStretch): Run | null {
  let chosen: Run | null = null;
  for (const run of runs) {
    if (run.first >= anchor.last || anchor.first >= run.last) continue;
    if (run.first <= anchor.top && anchor.top < run.last) return run;
    chosen ??= run;
  }
  return chosen;
}

const NO_RUNS: readonly Run[] = [];

/** Runs of one label; tokens left out of the window between two of its tokens belong to the run. */
function runsOf(columns: Columns, { window }: RoleView, labels: Uint8Array, role: number): readonly Run[] {
  // most labels have no run or one: a list grown from nothing would get room for seventeen
  let runs: Run[] | null = null;
  for (let w = 0; w < window.length; w++) {
    if (labels[w] !== role) continue;
    let end = w;
    while (end + 1 < window.length && labels[end + 1] === role) end++;
    const run = { first: window.tokens[w]!, last: Math.min(columns.length, window.tokens[end]! + 1) };
    if (runs === null) runs = [run];
    else runs.push(run);
    w = end;
  }
  return runs ?? NO_RUNS;
}

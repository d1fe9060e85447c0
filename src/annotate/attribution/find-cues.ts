/**
 * Finds stretches of tokens that may be cues. The chain is decoded twice: as it stands, and with a bonus for cue labels
 * that lets doubtful ones through; the judge decides about those once their source and content are known.
 */
import {
  type ChainModel,
  chainSums,
  newChainScores,
  resizeChainScores,
  runProbability,
  viterbi,
} from "./chain.ts";
import type { Columns } from "./columns.ts";
import { cueEdgeFeatures, cueFeatures, viewSentence } from "./cue-features.ts";
import { CUE_STEP_TEMPLATES, CUE_TEMPLATES } from "./cue-templates.ts";
import { topOf } from "./grammar.ts";
import { type RowScorer, scorerOf } from "./row-scorer.ts";
import type { CueStretch } from "./window.ts";

/** Bonuses for cue labels, by level: more lets more doubtful cues through, for more work. */
export const CUE_BONUSES = [0.3, 1.3] as const;
/** A longer run is cut here: cues of people have 20 words at most, nearly all of them 6. */
const LONGEST_CUE = 20;
/** Most cues of one sentence: the most probable are kept. Prose has five at most. */
const MOST_CUES = 12;

export interface CueCandidate extends CueStretch {
  /** index into CUE_BONUSES of the first that let it through */
  readonly level: number;
  /** that exactly these tokens, and that any of them, are labelled as cue */
  readonly probability: number;
  readonly peak: number;
}

/** Log-odds that a token is in a cue, in whole steps within ±BELIEF_REACH, from 0 up: what the role chain is told. */
const BELIEF_REACH = 5;

export interface CueFindings {
  /** in text order */
  readonly cues: readonly CueCandidate[];
  /** for each token 0 … 2 * BELIEF_REACH; 0: hardly in a cue */
  readonly belief: Uint8Array;
}

const scores = newChainScores(2, 256);

export function findCues(columns: Columns, model: ChainModel): CueFindings {
  const unary = scorerOf(model.unary, CUE_TEMPLATES);
  const pair = scorerOf(model.pair, CUE_STEP_TEMPLATES);
  const belief = new Uint8Array(columns.length);
  const cues: CueCandidate[] = [];
  for (let s = 0; s < columns.sentenceFirst.length; s++) {
    scoreSentence(columns, s, unary, pair);
    const own = candidatesOf(columns, columns.sentenceFirst[s]!, belief);
    if (own.length > MOST_CUES) own.sort((a, b) => b.peak - a.peak || a.first - b.first).length = MOST_CUES;
    cues.push(...own.sort((a, b) => a.first - b.first));
  }
  return { cues, belief };
}

function scoreSentence(columns: Columns, s: number, unary: RowScorer, pair: RowScorer): void {
  const view = viewSentence(columns, s);
  resizeChainScores(scores, view.last - view.first);
  // one table of weights after the other, so that each stays in the processor's cache
  for (let i = view.first; i < view.last; i++) {
    cueFeatures(columns, view, i, unary.sink);
    unary.score(scores.unary, (i - view.first) * 2);
  }
  for (let i = view.first + 1; i < view.last; i++) {
    cueEdgeFeatures(columns, view, i, pair.sink);
    pair.score(scores.pair, (i - view.first) * 4);
  }
}

/** Runs of cue labels at each level; a doubtful run that touches a surer one is left out. */
function candidatesOf(columns: Columns, offset: number, belief: Uint8Array): CueCandidate[] {
  const sums = chainSums(scores);
  for (let t = 0; t < scores.length; t++) {
    const odds =
      sums.forward[t * 2 + 1]! + sums.backward[t * 2 + 1]! - sums.forward[t * 2]! - sums.backward[t * 2]!;
    belief[offset + t] = Math.max(0, Math.min(2 * BELIEF_REACH, Math.round(odds) + BELIEF_REACH));
  }
  const taken = new Uint8Array(scores.length);
  const found: CueCandidate[] = [];
  let added = 0;
  for (let level = 0; level < CUE_BONUSES.length; level++) {
    const bonus = CUE_BONUSES[level]!;
    for (let t = 0; t < scores.length; t++) scores.unary[t * 2 + 1]! += bonus - added;
    added = bonus;
    const labels = viterbi(scores);
    for (let t = 0; t < scores.length; t++) {
      if (labels[t] === 0) continue;
      let end = t + 1;
      while (end < scores.length && labels[end] === 1 && end - t < LONGEST_CUE) end++;
      if (!taken.subarray(t, end).includes(1)) {
        taken.fill(1, t, end);
        found.push({ first: t, last: end, top: 0, level, probability: 0, peak: 0 });
      }
      t = end - 1;
    }
  }
  for (let t = 0; t < scores.length; t++) scores.unary[t * 2 + 1]! -= added;
  return found.map(({ first, last, level }) => {
    let peak = 0;
    for (let t = first; t < last; t++) peak = Math.max(peak, runProbability(scores, sums, t, t + 1, 1));
    const probability = runProbability(scores, sums, first, last, 1);
    const top = topOf(columns, offset + first, offset + last);
    return { first: offset + first, last: offset + last, top, level, probability, peak };
  });
}

/**
 * Turns scores into shares of right ones: a logistic curve over the score (Platt 1999), fitted by Newton's method to
 * attributions found in articles that the model had not seen, and kept as points of a line. A line through the shares
 * themselves (isotonic regression) fits those articles no better and others worse.
 */
import type { CalibrationPoint } from "../../src/annotate/attribution/model.ts";

export interface Observation {
  readonly score: number;
  /** 0 … 1: share of the annotators who agree */
  readonly right: number;
}

const ROUNDS = 30;
/** Keeps the curve from turning a step where there is little to see, as with a handful of articles. */
const PRIOR = 1;
/** Scores beyond these are as sure as it gets; between the points the curve is all but straight. */
const LOWEST = -5;
const HIGHEST = 8;
const STEP = 0.25;
/** Before anything was seen: the score as it is, which is a log-odds already. */
export const PLAIN: readonly CalibrationPoint[] = pointsOf(1, 0);

export function calibrate(observations: readonly Observation[]): CalibrationPoint[] {
  const { slope, shift } = fitted(observations);
  return pointsOf(slope, shift);
}

function pointsOf(slope: number, shift: number): CalibrationPoint[] {
  const count = (HIGHEST - LOWEST) / STEP + 1;
  return Array.from({ length: count }, (_, k) => {
    const score = LOWEST + k * STEP;
    return { score, probability: round(share(slope * score + shift)) };
  });
}

/** Starts at the score as it is, which is a log-odds already, and is held to it by the prior. */
function fitted(observations: readonly Observation[]): { slope: number; shift: number } {
  let slope = 1;
  let shift = 0;
  for (let turn = 0; turn < ROUNDS; turn++) {
    let [a, b, aa, ab, bb] = [PRIOR * (slope - 1), PRIOR * shift, PRIOR, 0, PRIOR];
    for (const { score, right } of observations) {
      const p = share(slope * score + shift);
      const spread = p * (1 - p);
      a += (p - right) * score;
      b += p - right;
      aa += spread * score * score;
      ab += spread * score;
      bb += spread;
    }
    const determinant = aa * bb - ab * ab;
    slope -= (bb * a - ab * b) / determinant;
    shift -= (aa * b - ab * a) / determinant;
  }
  return { slope, shift };
}

function share(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

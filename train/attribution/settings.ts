/** How the attribution model is trained. Chosen by cross-validation on PolNeAR's training part. */
import type { FitOptions } from "./fit.ts";

const SEED = 1;

export const SETTINGS: Omit<FitOptions, "report"> = {
  cues: {
    labels: 2,
    unaryBits: 20,
    pairBits: 16,
    epochs: 6,
    rate: 0.01,
    penalty: 0.001,
    averaged: 3,
    seed: SEED,
  },
  roles: {
    labels: 4,
    unaryBits: 20,
    pairBits: 16,
    epochs: 6,
    rate: 0.006,
    penalty: 0.0005,
    averaged: 3,
    seed: SEED,
  },
  choiceBits: 18,
  judgeBits: 16,
  folds: 4,
  /** log-odds: where exact and overlapping scores of sources, cues and contents are highest together */
  threshold: -0.6,
  contentThreshold: 0.7,
  seed: SEED,
};

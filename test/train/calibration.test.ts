import { describe, expect, it } from "vitest";
import { calibrated } from "../../src/annotate/attribution/judge.ts";
import { calibrate, type Observation, PLAIN } from "../../train/attribution/calibration.ts";

const MANY = 6000;

/** Attributions with scores from -2 to 4, of which a share by the score is right, spread evenly. */
const seen = (share: (score: number) => number): Observation[] =>
  Array.from({ length: MANY }, (_, k) => {
    const score = -2 + (6 * k) / MANY;
    const before = Math.floor(share(score) * (k % 100));
    return { score, right: Math.floor(share(score) * ((k % 100) + 1)) - before };
  });

describe("the curve over what was seen", () => {
  it.each([
    ["as sure as the score says", (score: number) => 1 / (1 + Math.exp(-score))],
    ["less sure", (score: number) => 1 / (1 + Math.exp(-score / 2))],
    ["surer", (score: number) => 1 / (1 + Math.exp(-score - 0.5))],
  ])("finds the share again: %s", (_name, share) => {
    const line = calibrate(seen(share));
    for (const score of [-1.5, -0.7, 0.8, 1.6, 3.2])
      expect(Math.abs(calibrated(score, line) - share(score))).toBeLessThan(0.08);
  });

  it("is the score as it is where nothing was seen", () => {
    expect(calibrate([])).toEqual(PLAIN);
    expect(calibrated(0, PLAIN)).toBe(0.5);
  });

  it("hardly turns on a handful of attributions", () => {
    const line = calibrate([
      { score: 0.5, right: 0 },
      { score: -0.5, right: 1 },
    ]);
    expect(calibrated(2, line)).toBeGreaterThan(calibrated(-2, line));
  });
});

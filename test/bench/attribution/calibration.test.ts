import { describe, expect, test } from "vitest";
import { binsOf, calibrationTable, casesOf, largestGap } from "../../../bench/attribution/calibration.ts";
import { calibrationPlot } from "../../../bench/attribution/calibration-plot.ts";
import { attributions } from "./support.ts";

const cases = (confidence: number, count: number, right: number) =>
  Array.from({ length: count }, (_, index) => ({ confidence, right: index < right ? 1 : 0 }));

describe("calibration", () => {
  test("a case is right where all roles touch, and by shares where annotators differ", () => {
    const gold = attributions("[s Ann] [c said] [t it is so], [s1 Bob] [c1 denied] [t1 it].");
    const predicted = attributions("[s Ann] [c said] [t it is] so, Bob [c1 denied] [t1 it].");
    const one = casesOf(predicted.attributions, [0.9, 0.4], [gold.attributions]);
    expect(one).toEqual([
      { confidence: 0.9, right: 1 },
      { confidence: 0.4, right: 0 },
    ]);
    expect(casesOf(predicted.attributions, [0.9, 0.4], [gold.attributions, []])[0]!.right).toBe(0.5);
  });

  test("bins take confidences from their lower bound, the last one 1 too", () => {
    const bins = binsOf([...cases(0, 2, 1), ...cases(0.1, 1, 1), ...cases(0.95, 2, 1), ...cases(1, 2, 2)]);
    expect(bins.map((bin) => bin.cases)).toEqual([2, 1, 0, 0, 0, 0, 0, 0, 0, 4]);
    expect(bins[9]!.confidence).toBeCloseTo(0.975);
    expect(bins[9]!.right).toBeCloseTo(0.75);
  });

  test("the largest gap is that of bins with a hundred cases or more", () => {
    expect(largestGap(binsOf([...cases(0.85, 100, 80), ...cases(0.25, 99, 99)]))).toBeCloseTo(5);
    expect(largestGap(binsOf(cases(0.25, 99, 99)))).toBe(0);
  });

  test("table and plot show each bin", () => {
    const bins = binsOf(cases(0.85, 200, 160));
    expect(calibrationTable(bins)).toContain("| 0.8–0.9 | 200 | 85.0 | 80.0 | -5.0 |");
    const plot = calibrationPlot(bins, "a & b");
    expect(plot.match(/<circle/g)).toHaveLength(1);
    expect(plot).toContain("200 cases: confidence 85.0%, right 80.0%");
    expect(plot).toContain("a &amp; b");
  });
});

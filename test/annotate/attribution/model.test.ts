/** Weights as they are written and read again: half a byte each, and of two mirrored columns one. */
import { describe, expect, it } from "vitest";
import { sumRows, type WeightTable } from "../../../src/annotate/attribution/chain.ts";
import { decodeModel } from "../../../src/annotate/attribution/model.ts";
import { encodeModel } from "../../../train/attribution/weights-file.ts";

const BITS = 3;
const ROWS = 2 ** BITS;

const table = (columns: number, value: (at: number) => number): WeightTable => ({
  bits: BITS,
  columns,
  values: Float32Array.from({ length: ROWS * columns }, (_, at) => value(at)),
  scale: 1,
});

const MIRRORED = table(2, (at) => (at % 2 === 0 ? 1 : -1) * ((at >> 1) - 3));

/** A model as it is after writing and reading, its tables alike but for the cues'. */
function readAgain(other: (columns: number) => WeightTable) {
  return decodeModel(
    encodeModel({
      cues: { labels: 2, unary: MIRRORED, pair: other(4) },
      roles: { labels: 4, unary: other(4), pair: other(16) },
      choice: other(1),
      judge: other(2),
      threshold: -0.5,
      contentThreshold: 0.6,
      calibration: [{ score: 0, probability: 0.5 }],
    }),
  );
}

const sums = (weights: WeightTable, features: readonly number[]): number[] => {
  const out = new Float64Array(weights.columns);
  sumRows(weights, Int32Array.from(features), 0, features.length, out, 0);
  return [...out].map((sum) => Math.round(sum * 100) / 100 + 0); // -0 is 0
};

describe("weights written and read", () => {
  const model = readAgain((columns) => table(columns, (at) => (at % 15) - 7));

  it("keep one of two mirrored columns", () => {
    expect(model.cues.unary.values).toHaveLength(ROWS);
    expect(model.judge.values).toHaveLength(2 * ROWS);
  });

  for (const features of [[], [0], [3], [1, 1, 7, 4]])
    it(`sum as they did: ${features.join(" ")}`, () => {
      const first = features.reduce((sum, row) => sum + (row - 3), 0);
      for (const [at, sum] of sums(model.cues.unary, features).entries())
        expect(sum).toBeCloseTo(at === 0 ? first : -first, 0);
    });

  it("are the nearest of fifteen levels", () => {
    const { values, scale } = model.roles.unary;
    expect(new Set(values).size).toBeLessThanOrEqual(15);
    values.forEach((value, at) => {
      expect(Math.abs(value * scale - ((at % 15) - 7))).toBeLessThan(0.6);
    });
  });

  it("keep thresholds and calibration", () => {
    const { threshold, contentThreshold, calibration } = model;
    expect({ threshold, contentThreshold, calibration }).toEqual({
      threshold: -0.5,
      contentThreshold: 0.6,
      calibration: [{ score: 0, probability: 0.5 }],
    });
  });
});

/** Weights as they are decoded: a table of two mirrored columns is kept once, and sums as if both were there. */
import { describe, expect, it } from "vitest";
import { sumRows } from "../../../src/annotate/attribution/chain.ts";
import { decodeModel } from "../../../src/annotate/attribution/model.ts";

const BITS = 3;
const ROWS = 2 ** BITS;

/** A model whose tables of weights, all of two columns, hold the same numbers. */
function modelOf(values: Int8Array) {
  const table = { bits: BITS, columns: 2, scale: 0.5 };
  const head = new TextEncoder().encode(
    JSON.stringify({ format: 1, tables: Array(5).fill(table), threshold: 0, calibration: [] }),
  );
  const bytes = new Uint8Array(4 + head.length + 5 * values.length);
  new DataView(bytes.buffer).setUint32(0, head.length, true);
  bytes.set(head, 4);
  for (let table = 0; table < 5; table++) bytes.set(values, 4 + head.length + table * values.length);
  return decodeModel(bytes);
}

const sums = (values: Int8Array, features: readonly number[]) => {
  const out = new Float64Array(2);
  sumRows(modelOf(values).cues.unary, Int32Array.from(features), 0, features.length, out, 0);
  return [out[0]! + 0, out[1]! + 0]; // -0 is 0
};

describe("tables of two columns", () => {
  const mirrored = Int8Array.from({ length: 2 * ROWS }, (_, at) => (at % 2 === 0 ? 1 : -1) * ((at >> 1) - 3));

  it("are halved where the second is the first one negated", () => {
    expect(modelOf(mirrored).cues.unary.values).toHaveLength(ROWS);
    expect(modelOf(mirrored).judge.values).toHaveLength(2 * ROWS);
  });

  it("stay whole where one row differs", () => {
    const values = mirrored.slice();
    values[5] = 100;
    expect(modelOf(values).cues.unary.values).toHaveLength(2 * ROWS);
    expect(sums(values, [2, 7])).toEqual([0.5 * (-1 + 4), 0.5 * (100 - 4)]);
  });

  for (const features of [[], [0], [3], [1, 1, 7, 4]])
    it(`sum the same either way: ${features.join(" ")}`, () => {
      const first = features.reduce((sum, row) => sum + (row - 3), 0) / 2;
      expect(sums(mirrored, features)).toEqual([first, first === 0 ? 0 : -first]);
    });
});

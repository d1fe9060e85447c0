/** Writes the trained model as models/attribution.weights.js: one signed byte a weight, base64. */
import type { WeightTable } from "../../src/annotate/attribution/chain.ts";
import type { AttributionModel, ModelHeader } from "../../src/annotate/attribution/model.ts";

const LARGEST = 127;
/** Weights beyond this many standard deviations (of the weights that are not 0) are cut: finer steps for all others. */
const CUT_DEVIATIONS = 12;

interface Quantised {
  readonly bits: number;
  readonly columns: number;
  readonly values: Int8Array;
  readonly scale: number;
}

function quantise({ bits, columns, values, scale }: WeightTable): Quantised {
  let squares = 0;
  let count = 0;
  let largest = 0;
  for (const value of values) {
    if (value === 0) continue;
    squares += value * value;
    count++;
    largest = Math.max(largest, Math.abs(value));
  }
  const cut = Math.min(largest, CUT_DEVIATIONS * Math.sqrt(squares / Math.max(1, count))) || 1;
  const step = cut / LARGEST;
  const rounded = Int8Array.from(values, (value) =>
    Math.max(-LARGEST, Math.min(LARGEST, Math.round(value / step))),
  );
  return { bits, columns, values: rounded, scale: Number((step * scale).toPrecision(6)) };
}

/** The layout that `decodeModel` reads. */
export function encodeModel(model: AttributionModel): Uint8Array {
  const tables = [model.cues.unary, model.cues.pair, model.roles.unary, model.roles.pair, model.judge].map(
    quantise,
  );
  const header: ModelHeader = {
    format: 1,
    tables: tables.map(({ bits, columns, scale }) => ({
      bits,
      columns,
      scale,
    })) as unknown as ModelHeader["tables"],
    threshold: model.threshold,
    calibration: model.calibration,
  };
  const head = new TextEncoder().encode(JSON.stringify(header));
  const bytes = new Uint8Array(4 + head.length + tables.reduce((sum, { values }) => sum + values.length, 0));
  new DataView(bytes.buffer).setUint32(0, head.length, true);
  bytes.set(head, 4);
  let at = 4 + head.length;
  for (const { values } of tables) {
    bytes.set(new Uint8Array(values.buffer), at);
    at += values.length;
  }
  return bytes;
}

export const weightsModule = (bytes: Uint8Array): string =>
  `export default "${Buffer.from(bytes).toString("base64")}";\n`;

/** Writes the trained model as models/attribution.weights.js: half a byte a weight, base64. Layout: `decodeModel`. */
import type { WeightTable } from "../../src/annotate/attribution/chain.ts";
import type { AttributionModel, ModelHeader } from "../../src/annotate/attribution/model.ts";
import { levelled } from "./levels.ts";

export function encodeModel(model: AttributionModel): Uint8Array {
  const tables = [
    mirrored(model.cues.unary),
    model.cues.pair,
    model.roles.unary,
    model.roles.pair,
    model.choice,
    model.judge,
  ].map(levelled);
  const header: ModelHeader = {
    format: 2,
    tables: tables.map(({ bits, columns, scale, mirrored, levels }) => ({
      bits,
      columns,
      scale,
      mirrored,
      levels,
    })),
    threshold: model.threshold,
    contentThreshold: model.contentThreshold,
    calibration: model.calibration,
  };
  const head = new TextEncoder().encode(JSON.stringify(header));
  const bytes = new Uint8Array(
    4 + head.length + tables.reduce((sum, { indices }) => sum + indices.length / 2, 0),
  );
  new DataView(bytes.buffer).setUint32(0, head.length, true);
  bytes.set(head, 4);
  let at = 4 + head.length;
  for (const { indices } of tables)
    for (let i = 0; i < indices.length; i += 2) bytes[at++] = indices[i]! + 16 * indices[i + 1]!;
  return bytes;
}

export const weightsModule = (bytes: Uint8Array): string =>
  `export default "${Buffer.from(bytes).toString("base64")}";\n`;

/** Of two labels only the difference of their weights counts: half of it for the one, and its negative for the other. */
function mirrored(table: WeightTable): WeightTable {
  const values = Float32Array.from(
    { length: table.values.length / 2 },
    (_, row) => (table.values[2 * row]! - table.values[2 * row + 1]!) / 2,
  );
  return { ...table, values, mirrored: true };
}

/** The trained weights: two chains, a judge of whole attributions, and how its scores become shares of right ones. */
import type { ChainModel, WeightTable } from "./chain.ts";

/** A point of a rising line: attributions with this score are right with this probability. */
export interface CalibrationPoint {
  readonly score: number;
  readonly probability: number;
}

export interface AttributionModel {
  /** labels: not in a cue, in a cue */
  readonly cues: ChainModel;
  /** labels: neither, source, content */
  readonly roles: ChainModel;
  /** one weight a feature, two columns: log-odds that the cue is one; log-odds that the whole is right */
  readonly judge: WeightTable;
  /** candidates whose cue score lies below are dropped */
  readonly threshold: number;
  readonly calibration: readonly CalibrationPoint[];
}

/** The part of the model that finds candidates, before they are judged. */
export type CandidateModel = Pick<AttributionModel, "cues" | "roles">;

interface TableHeader {
  readonly bits: number;
  readonly columns: number;
  readonly scale: number;
}

/** What stands, as JSON, at the head of the weights; the tables follow in this order, one signed byte a weight. */
export interface ModelHeader {
  readonly format: 1;
  readonly tables: readonly [TableHeader, TableHeader, TableHeader, TableHeader, TableHeader];
  readonly threshold: number;
  readonly calibration: readonly CalibrationPoint[];
}

type Stored = WeightTable & { readonly values: Int8Array };

/** Layout: length of the header u32 little-endian, header as ASCII JSON, tables. */
export function decodeModel(bytes: Uint8Array): AttributionModel {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))) as ModelHeader;
  let at = 4 + length;
  const [cueUnary, cuePair, roleUnary, rolePair, judge] = header.tables.map(({ bits, columns, scale }) => {
    const size = 2 ** bits * columns;
    const values = new Int8Array(bytes.buffer, bytes.byteOffset + at, size);
    at += size;
    return { bits, columns, values, scale };
  }) as [Stored, Stored, Stored, Stored, Stored];
  return {
    cues: { labels: cueUnary.columns, unary: halved(cueUnary), pair: cuePair },
    roles: { labels: roleUnary.columns, unary: roleUnary, pair: rolePair },
    judge,
    threshold: header.threshold,
    calibration: header.calibration,
  };
}

/**
 * Of two labels, training pushes one down as far as it lifts the other: the second column is the first one negated. Kept
 * once, the table takes half the room, which is what its speed hangs on: most of its reads miss the nearest cache.
 */
function halved(table: Stored): WeightTable {
  const { columns, values } = table;
  if (columns !== 2) return table;
  const first = new Int8Array(values.length / 2);
  for (let row = 0; row < first.length; row++) {
    if (values[2 * row]! !== -values[2 * row + 1]!) return table;
    first[row] = values[2 * row]!;
  }
  return { ...table, values: first, mirrored: true };
}

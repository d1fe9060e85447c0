/** The trained weights: two chains, what chooses between readings, a judge of whole attributions, and how its scores become shares of right ones. */
import type { ChainModel, WeightTable } from "./chain.ts";

/** A point of a rising line: attributions with this score are right with this probability. */
export interface CalibrationPoint {
  readonly score: number;
  readonly probability: number;
}

export interface AttributionModel {
  /** labels: not in a cue, in a cue */
  readonly cues: ChainModel;
  /** labels: none, source, content, cue */
  readonly roles: ChainModel;
  /** one weight a feature: which reading of a cue is right */
  readonly choice: WeightTable;
  /** one weight a feature in each column; see Judgement */
  readonly judge: WeightTable;
  /** candidates are dropped whose score as a whole lies below the one, and that of their content below the other */
  readonly threshold: number;
  readonly contentThreshold: number;
  readonly calibration: readonly CalibrationPoint[];
}

/** The part of the model that finds candidates, before they are judged. */
export type CandidateModel = Pick<AttributionModel, "cues" | "roles">;

/** The part that judges them. */
export type JudgeModel = Pick<AttributionModel, "judge" | "threshold" | "contentThreshold" | "calibration">;

interface TableHeader {
  readonly bits: number;
  readonly columns: number;
  readonly scale: number;
  readonly mirrored: boolean;
  /** the sixteen signed bytes that the weights of this table may be */
  readonly levels: readonly number[];
}

/** What stands, as JSON, at the head of the weights; the tables follow in this order, half a byte a weight. */
export interface ModelHeader {
  readonly format: 2;
  /** cues, their steps, roles, their steps, choice, judge */
  readonly tables: readonly TableHeader[];
  readonly threshold: number;
  readonly contentThreshold: number;
  readonly calibration: readonly CalibrationPoint[];
}

/** Layout: length of the header u32 little-endian, header as ASCII JSON, tables. */
export function decodeModel(bytes: Uint8Array): AttributionModel {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))) as ModelHeader;
  let at = 4 + length;
  const [cueUnary, cuePair, roleUnary, rolePair, choice, judge] = header.tables.map(
    ({ bits, columns, scale, mirrored, levels }): WeightTable => {
      const values = unpack(bytes, at, 2 ** bits * (mirrored ? 1 : columns), levels);
      at += values.length / 2;
      return { bits, columns, values, scale, mirrored };
    },
  ) as [WeightTable, WeightTable, WeightTable, WeightTable, WeightTable, WeightTable];
  return {
    cues: { labels: cueUnary.columns, unary: cueUnary, pair: cuePair },
    roles: { labels: roleUnary.columns, unary: roleUnary, pair: rolePair },
    choice,
    judge,
    threshold: header.threshold,
    contentThreshold: header.contentThreshold,
    calibration: header.calibration,
  };
}

/** The low half of each byte first. Both halves are looked up and written as one number: a model has millions. */
function unpack(bytes: Uint8Array, from: number, count: number, levels: readonly number[]): Int8Array {
  const pairs = new Int16Array(256);
  const halves = new Int8Array(pairs.buffer);
  for (let both = 0; both < 256; both++) {
    halves[2 * both] = levels[both & 15]!;
    halves[2 * both + 1] = levels[both >> 4]!;
  }
  const values = new Int16Array(count / 2);
  for (let i = 0; i < values.length; i++) values[i] = pairs[bytes[from + i]!]!;
  return new Int8Array(values.buffer);
}

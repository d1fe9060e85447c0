/**
 * Sums the weights of a decision's features, which are the same for every decision of a model: by the kernel where there
 * is one, else by plain code.
 */
import { type Kernel, newKernel } from "../kernel/instance.ts";
import { FIXED } from "../kernel/layout.ts";
import { bestChoice } from "./best-choice.ts";
import { type FeatureValues, hashValues, newFeatureValues } from "./feature-values.ts";
import { SEED_STEP } from "./hashing.ts";

export interface FixedScorer {
  /** to be filled in before a decision */
  readonly values: FeatureValues;
  /** after a decision, the hashes of its features */
  readonly hashes: Int32Array;
}

/** Sums rows of four bytes, each offset by 128. */
export interface ActionScorer extends FixedScorer {
  /** The sums of the four actions, which the next call overwrites. */
  readonly sums: () => Int32Array;
}

/** Picks the first of some choices with the highest sum. */
export interface ChoiceScorer extends FixedScorer {
  readonly best: (choices: Uint8Array) => number;
}

const knownActions = new WeakMap<Int32Array, ActionScorer>();

/** The scorer of packed rows, a power of two of them; made on the first call and kept as long as the rows are. */
export function actionScorerOf(rows: Int32Array, templates: Int32Array): ActionScorer {
  let scorer = knownActions.get(rows);
  if (scorer === undefined) {
    scorer = kernelActions(rows, templates) ?? plainActions(rows, templates);
    knownActions.set(rows, scorer);
  }
  return scorer;
}

const knownChoices = new WeakMap<Int8Array | Float32Array, ChoiceScorer>();

/** The scorer of weights, a power of two of them; made on the first call and kept as long as the weights are. */
export function choiceScorerOf(weights: Int8Array | Float32Array, templates: Int32Array): ChoiceScorer {
  let scorer = knownChoices.get(weights);
  if (scorer === undefined) {
    scorer =
      (weights instanceof Int8Array ? kernelChoices(weights, templates) : null) ??
      plainChoices(weights, templates);
    knownChoices.set(weights, scorer);
  }
  return scorer;
}

const shiftOf = (size: number): number => 32 - Math.log2(size);

/** Bytes 0 and 2 of a row, and, shifted down, bytes 1 and 3. */
const EVEN_BYTES = 0x00ff00ff;
const LOW_HALF = 0xffff;

/** Two actions are summed at a time in the halves of one 32-bit number. */
export function plainActions(rows: Int32Array, templates: Int32Array): ActionScorer {
  const values = newFeatureValues(templates.length);
  const hashes = new Int32Array(templates.length);
  const found = new Int32Array(4);
  const shift = shiftOf(rows.length);
  const sums = (): Int32Array => {
    hashValues(values, templates, shift, hashes);
    let even = 0;
    let odd = 0;
    for (let feature = 0; feature < hashes.length; feature += 1) {
      const row = rows[hashes[feature]!]!;
      even = (even + (row & EVEN_BYTES)) | 0;
      odd = (odd + ((row >>> 8) & EVEN_BYTES)) | 0;
    }
    found[0] = even & LOW_HALF;
    found[1] = odd & LOW_HALF;
    found[2] = even >>> 16;
    found[3] = odd >>> 16;
    return found;
  };
  return { values, hashes, sums };
}

export function plainChoices(weights: Int8Array | Float32Array, templates: Int32Array): ChoiceScorer {
  const values = newFeatureValues(templates.length);
  const hashes = new Int32Array(templates.length);
  const shift = shiftOf(weights.length);
  const best = (choices: Uint8Array): number => {
    hashValues(values, templates, shift, hashes);
    return bestChoice(weights, hashes, choices);
  };
  return { values, hashes, best };
}

/** Null where there is no kernel. */
export function kernelActions(rows: Int32Array, templates: Int32Array): ActionScorer | null {
  const kernel = fixedKernel(new Uint8Array(rows.buffer, rows.byteOffset, rows.byteLength), templates);
  if (kernel === null) return null;
  const { sumActions } = kernel;
  const features = templates.length;
  const shift = shiftOf(rows.length);
  const found = new Int32Array(kernel.memory, FIXED.sums, 4);
  const sums = (): Int32Array => {
    sumActions(features, shift);
    return found;
  };
  return { ...viewsOf(kernel, features), sums };
}

/** Null where there is no kernel. */
export function kernelChoices(weights: Int8Array, templates: Int32Array): ChoiceScorer | null {
  const kernel = fixedKernel(weights, templates);
  if (kernel === null) return null;
  const { bestChoice: bestOf } = kernel;
  const features = templates.length;
  const shift = shiftOf(weights.length);
  const shown = new Uint8Array(kernel.memory, FIXED.choices, 64);
  const best = (choices: Uint8Array): number => {
    for (let at = 0; at < choices.length; at += 1) shown[at] = choices[at]!;
    return bestOf(features, shift, choices.length);
  };
  return { ...viewsOf(kernel, features), best };
}

function fixedKernel(table: Uint8Array | Int8Array, templates: Int32Array): Kernel | null {
  const kernel = newKernel(FIXED.table + table.length);
  if (kernel === null) return null;
  new Uint8Array(kernel.memory, FIXED.table, table.length).set(table);
  new Int32Array(kernel.memory, FIXED.templates, templates.length).set(
    templates.map((template) => Math.imul(template, SEED_STEP)),
  );
  return kernel;
}

function viewsOf({ memory }: Kernel, features: number): FixedScorer {
  return {
    values: {
      one: new Int32Array(memory, FIXED.first, features),
      two: new Int32Array(memory, FIXED.second, features),
      three: new Int32Array(memory, FIXED.third, features),
    },
    hashes: new Int32Array(memory, FIXED.hashes, features),
  };
}

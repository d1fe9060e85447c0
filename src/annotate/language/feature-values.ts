/** The values of a decision's features, from which their hashes are mixed: what feature functions write. */
import { hash3 } from "./hashing.ts";

/** By the feature's place; 0 where a feature is made of fewer values, always the same ones. */
export interface FeatureValues {
  readonly one: Int32Array;
  readonly two: Int32Array;
  readonly three: Int32Array;
}

export function newFeatureValues(features: number): FeatureValues {
  return {
    one: new Int32Array(features),
    two: new Int32Array(features),
    three: new Int32Array(features),
  };
}

/** Writes the hash of each feature, shifted right, into `out`. A value of 0 adds nothing to a hash. */
export function hashValues(
  { one, two, three }: FeatureValues,
  templates: Int32Array,
  shift: number,
  out: Int32Array,
): void {
  for (let at = 0; at < templates.length; at += 1)
    out[at] = hash3(templates[at]!, one[at]!, two[at]!, three[at]!) >>> shift;
}

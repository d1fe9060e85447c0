/** Rounds weights to bytes. */

/** The share of weights that may be cut off at the largest byte. A large share ruins the parser: the few largest weights decide most. */
const CUT_SHARE = 0.00001;
const LARGEST = 127;

/** Bytes in [-127, 127] in proportion to the weights. */
export function quantise(weights: Float32Array): Int8Array {
  const sizes = weights
    .map(Math.abs)
    .filter((size) => size > 0)
    .sort();
  const limit = sizes[Math.max(0, Math.floor(sizes.length * (1 - CUT_SHARE)) - 1)] ?? 1;
  return Int8Array.from(weights, (weight) => Math.round(Math.max(-1, Math.min(1, weight / limit)) * LARGEST));
}

/** Rows of four bytes, each offset by 128, as the parser adds them. */
export function packRows(weights: Int8Array): Int32Array {
  const bytes = Uint8Array.from(weights, (weight) => weight + 128);
  return new Int32Array(bytes.buffer);
}

/** The linear choice that tagger and labeller share: of some numbered choices the one whose weights sum highest. */

/**
 * The first of the choices with the highest sum. A feature's weights lie in one block of 64, at its base xor the
 * choice. Choices go in the outer loop, so that a sum stays in a register; the first choice brings the blocks into the
 * processor's cache for all others.
 */
export function bestChoice(
  weights: Int8Array | Float32Array,
  features: Int32Array,
  choices: Uint8Array,
): number {
  let best = choices[0]!;
  let highest = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < choices.length; at += 1) {
    const choice = choices[at]!;
    let sum = 0;
    for (let feature = 0; feature < features.length; feature += 1)
      sum += weights[features[feature]! ^ choice]!;
    if (sum > highest) {
      highest = sum;
      best = choice;
    }
  }
  return best;
}

/**
 * Where things lie in a kernel's memory, in bytes; the kernel itself is written by scripts/kernel.ts. An instance serves
 * one table of weights, by the one way of hashing or by the other.
 */

export const PAGE = 65536;

/**
 * Of the attribution models: features as a sink notes them, one list for each number of values they are made of; and
 * groups of features that are there for a token together, made of values that the sink's frame holds.
 */
export const NOTED = (() => {
  /** most features of each kind of one token; far above what any has */
  const most = 1024;
  /** value, template */
  const ones = 0;
  /** first value, template, second value, nothing */
  const twos = ones + most * 8;
  /** first value, template, second and third value */
  const threes = twos + most * 16;
  /** hashes of all features of a token, with room for what is written beyond their end */
  const hashes = threes + most * 16;
  /** sixteen sums of 32 bits */
  const sums = hashes + 3 * most * 4 + 64;
  /** the values of one token that groups of features are made of, and most of them */
  const frame = sums + 64;
  const slots = 64;
  /** of each group: where its features begin, and how many are made of one, two and three values */
  const groups = frame + slots * 4;
  const mostGroups = 8;
  /** four features a step: their numbers, then the offsets in the frame of their first, second and third values */
  const templates = groups + mostGroups * 16;
  const mostSteps = 64;
  /** weights, then a row of zeros; begins with a line of the processor's cache */
  const table = templates + mostSteps * 64;
  return {
    ones,
    twos,
    threes,
    hashes,
    sums,
    frame,
    slots,
    groups,
    mostGroups,
    templates,
    mostSteps,
    table,
  } as const;
})();

/** Of the syntax models: always the same features, made of three values at most. */
export const FIXED = (() => {
  /** most features of one decision */
  const most = 128;
  /** first, second and third value of each feature; 0 where it has none */
  const first = 0;
  const second = first + most * 4;
  const third = second + most * 4;
  /** what each feature's template adds to its hash */
  const templates = third + most * 4;
  const hashes = templates + most * 4;
  /** a byte a choice */
  const choices = hashes + most * 4;
  /** four sums of 32 bits */
  const sums = choices + 64;
  const table = sums + 64;
  return { most, first, second, third, templates, hashes, choices, sums, table } as const;
})();

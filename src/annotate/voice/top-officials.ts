/** "Moscow's top security official", "the country's top diplomat": offices by what their holders are called without a title. */

const TOP = /^(?:top|chief|most senior|highest-ranking|leading)$/;

/** By the last words of the description, the offices that it may mean, likeliest first. */
const OFFICES: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /\b(?:security|national security) (?:official|adviser|advisor|aide)$/,
    ["security council secretary", "national security adviser"],
  ],
  [/\b(?:diplomat|envoy)$/, ["foreign minister", "secretary of state", "foreign policy chief"]],
  [/\b(?:defence|defense) official$/, ["defence minister"]],
  [/\b(?:general|military officer|military official|military commander|soldier)$/, ["military chief"]],
  [/\b(?:prosecutor|law enforcement official|law officer)$/, ["attorney general"]],
];

/** @param words lower-case words of the description, its noun last; empty: not the topmost of anything */
export function topOffices(words: readonly string[]): readonly string[] {
  const top = words.findIndex((word) => TOP.test(word));
  if (top < 0) return [];
  const rest = words.slice(top + 1).join(" ");
  return OFFICES.find(([pattern]) => pattern.test(rest))?.[1] ?? [];
}

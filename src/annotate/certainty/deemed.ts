/** "considers them adequate": to hold for something, where the verb also tells of plans. */
import { complementOf } from "./scope.ts";
import { childBy, type Tree } from "./tree.ts";

const PASSIVE: ReadonlySet<string> = new Set(["auxpass"]);
/** Words between "considers" and "to be". */
const HELD_WITHIN = 8;

/** "is considered dull", "considers it an insult": to hold for something, not to weigh a plan; "is being considered" is that. */
export function isDeemed(tree: Tree, verb: number): boolean {
  if (tree.lemmas[verb] !== "consider") return false;
  if (childBy(tree, verb, PASSIVE) >= 0) return tree.tokens[verb - 1]?.lower !== "being";
  if (/^(?:it|him|her|them|himself|herself|itself|themselves)$/.test(tree.tokens[verb + 1]?.lower ?? ""))
    return true;
  const held = complementOf(tree, verb, verb);
  if (held > verb + 1 && (tree.lemmas[held] === "be" || tree.tags[held]!.startsWith("JJ"))) return true;
  for (let token = verb + 2; token <= verb + HELD_WITHIN && token + 1 < tree.tokens.length; token++)
    if (tree.tokens[token]!.lower === "to" && tree.tokens[token + 1]!.lower === "be") return true;
  return false;
}

/** Words that can open a quantity: a sentence with none of them, and no digit, is left alone. */
import {
  CARDINAL_WORDS,
  DENOMINATORS,
  MULTIPLES,
  MULTIPLYING_VERBS,
  PLURAL_WORDS,
} from "../../lexicon/number-words.ts";
import { VAGUE_COUNTS } from "../../lexicon/vague-counts.ts";

const TRIGGERS: ReadonlySet<string> = new Set([
  ...CARDINAL_WORDS.keys(),
  ...PLURAL_WORDS.keys(),
  ...DENOMINATORS.keys(),
  ...MULTIPLES.keys(),
  ...MULTIPLYING_VERBS.keys(),
  ...VAGUE_COUNTS.flatMap((row) => row.words.map((words) => words.split(" ").pop()!)),
  "both",
  "no",
]);

const INSIDE = /[0-9½¼¾⅓⅔]|fold$/;

/** Could a quantity start with this lower-case token? Hyphened and fused tokens are looked into. */
export function startsQuantity(lower: string): boolean {
  if (TRIGGERS.has(lower)) return true;
  if (lower.length < 4) return false;
  const hyphen = lower.indexOf("-");
  if (hyphen > 0) return TRIGGERS.has(lower.slice(0, hyphen)) || INSIDE.test(lower);
  return lower.charCodeAt(0) > 127 ? INSIDE.test(lower) : lower.endsWith("fold");
}

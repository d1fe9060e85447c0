/** What tags and tree say of a phrase of time: the verb it hangs on, that verb's tense, whether "may" is a month. */
import { cueVerb } from "../../lexicon/cue-verbs.ts";
import type { Sentence, Syntax, Token } from "../layers.ts";
import { type Atoms, atomAt } from "./atom.ts";
import type { Tense } from "./context.ts";
import type { Found } from "./scan.ts";

/** One sentence with its tags and tree. */
export interface SyntaxView {
  readonly tokens: readonly Token[];
  readonly syntax: Syntax;
  readonly sentence: Sentence;
}

export const syntaxView = (tokens: readonly Token[], syntax: Syntax, sentence: Sentence): SyntaxView => ({
  tokens,
  syntax,
  sentence,
});

/** A tree deeper than this over a phrase of time is no use. */
const HIGHEST = 12;
const REPORTING: ReadonlySet<string> = new Set([
  "say",
  "report",
  "announce",
  "claim",
  "argue",
  "confirm",
  "admit",
  "deny",
  "warn",
  "promise",
]);
const AHEAD: ReadonlySet<string> = new Set([
  "will",
  "'ll",
  "’ll",
  "wo",
  "shall",
  "would",
  "may",
  "might",
  "could",
  "should",
  "must",
  "can",
]);
/** Words that are a month, a season or an ordinal only with the tag of a noun or an adjective. */
const CHECKED: ReadonlySet<string> = new Set([
  "may",
  "march",
  "spring",
  "fall",
  "second",
  "mar",
  "sat",
  "sun",
  "wed",
]);

/** The first and last token that a phrase covers; null where it covers none. */
function tokensOf(
  { tokens, sentence }: SyntaxView,
  start: number,
  end: number,
): readonly [number, number] | null {
  let [low, high] = [sentence.first, sentence.last];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last + 1 < sentence.last && tokens[last + 1]!.start < end) last += 1;
  return low < sentence.last && tokens[low]!.start < end ? [low, last] : null;
}

/** The nearest verb over the phrase in the tree; -1 where there is none. */
function verbOver(view: SyntaxView, atoms: Atoms, phrase: Found): number {
  const covered = tokensOf(view, atomAt(atoms, phrase.first).start, atomAt(atoms, phrase.end - 1).end);
  if (covered === null) return -1;
  const { heads, tags } = view.syntax;
  let at = covered[1];
  for (let climbed = 0; climbed < HIGHEST && at >= 0; climbed += 1) {
    const inside = at >= covered[0] && at <= covered[1];
    if (!inside && tags[at]!.startsWith("VB")) return at;
    at = heads[at]!;
  }
  return -1;
}

/** The tense of the clause by its verb and that verb's auxiliaries; null where the tree does not say. */
export function tenseBySyntax(view: SyntaxView, atoms: Atoms, phrase: Found): Tense {
  const verb = verbOver(view, atoms, phrase);
  if (verb < 0) return null;
  const { tags, heads, relations } = view.syntax;
  for (let at = Math.max(view.sentence.first, verb - HIGHEST); at < verb; at += 1) {
    if (heads[at] !== verb || !(relations[at] ?? "").startsWith("aux")) continue;
    if (AHEAD.has(view.tokens[at]!.lower)) return "future";
    if (tags[at] === "VBD") return "past";
  }
  return tags[verb] === "VBD" ? "past" : null;
}

/** True where the phrase hangs on a reporting verb, false where it hangs on another verb; null where the tree does not say. */
export function sayingBySyntax(view: SyntaxView, atoms: Atoms, phrase: Found): boolean | null {
  const verb = verbOver(view, atoms, phrase);
  if (verb < 0) return null;
  const row = cueVerb(view.syntax.lemmas[verb]!);
  return row !== null && row.strength === "strong" && REPORTING.has(row.class);
}

/** True where the phrase is one word that can be a verb or a modal, and is tagged as one. */
export function isOtherWord(view: SyntaxView, atoms: Atoms, phrase: Found): boolean {
  for (let at = phrase.first; at < phrase.end; at += 1) {
    const atom = atomAt(atoms, at);
    if (!CHECKED.has(atom.lower) || (phrase.end - phrase.first > 1 && at > phrase.first)) continue;
    const covered = tokensOf(view, atom.start, atom.end);
    const tag = covered === null ? "" : view.syntax.tags[covered[0]]!;
    if (tag === "MD" || tag.startsWith("VB")) return phrase.end - phrase.first === 1;
  }
  return false;
}

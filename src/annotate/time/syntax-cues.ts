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

/** What a phrase hangs on: a verb with no other verb between, a noun, or nothing that the tree is trusted for. */
interface Governor {
  readonly kind: "verb" | "noun" | "unclear";
  /** token index; -1 none */
  readonly token: number;
}
const UNCLEAR: Governor = { kind: "unclear", token: -1 };

function governorOf(view: SyntaxView, atoms: Atoms, phrase: Found): Governor {
  const covered = tokensOf(view, atomAt(atoms, phrase.first).start, atomAt(atoms, phrase.end - 1).end);
  if (covered === null) return UNCLEAR;
  const { heads, tags } = view.syntax;
  const [first, last] = covered;
  let head = last;
  for (let climbed = 0; climbed < HIGHEST && head >= first && head <= last; climbed += 1) head = heads[head]!;
  if (head < 0 || (head >= first && head <= last)) return UNCLEAR;
  if (tags[head]!.startsWith("NN")) return { kind: "noun", token: head };
  if (!tags[head]!.startsWith("VB") || hasClauseBetween(view, head, first, last)) return UNCLEAR;
  return { kind: "verb", token: head };
}

/** Another verb or a "that" between the two makes a wrong attachment likely. */
function hasClauseBetween(
  { tokens, syntax }: SyntaxView,
  head: number,
  first: number,
  last: number,
): boolean {
  const { tags } = syntax;
  const [from, to] = head < first ? [head + 1, first] : [last + 1, head];
  for (let at = from; at < to; at += 1) {
    if ((isFullVerb(tags[at]!) && at + 1 !== head) || tokens[at]!.lower === "that") return true;
  }
  return false;
}
const isFullVerb = (tag: string): boolean =>
  tag === "VBD" || tag === "VBP" || tag === "VBZ" || tag === "MD" || tag === "VB";

/**
 * The tense of the clause by its verb and that verb's auxiliaries; "none" for a day that hangs on a noun ("the
 * caucuses on Feb. 1"), which no tense tells; null where the tree does not say.
 */
export function tenseBySyntax(view: SyntaxView, atoms: Atoms, phrase: Found): Tense | "none" {
  const { kind, token } = governorOf(view, atoms, phrase);
  if (kind === "noun" && isDayOfYear(phrase)) return "none";
  if (kind !== "verb") return null;
  const { tags, heads, relations, lemmas } = view.syntax;
  for (let at = Math.max(view.sentence.first, token - HIGHEST); at < token; at += 1) {
    if (heads[at] !== token || !(relations[at] ?? "").startsWith("aux")) continue;
    if (view.tokens[at]!.lower === "would") return "prospect";
    if (AHEAD.has(view.tokens[at]!.lower)) return "future";
    if (tags[at] === "VBD") return isExpected(lemmas[token]!) ? "prospect" : "past";
  }
  if (tags[token] === "VBD") return "past";
  const present = tags[token] === "VBZ" || tags[token] === "VBP";
  if (present && isCondition(view, token) && phrase.value.kind === "date" && phrase.value.year === null)
    return "future";
  return present && isScheduled(phrase) && cueVerb(lemmas[token]!) === null ? "future" : null;
}

/** "if they win in November": what depends on it has not come. */
const isCondition = ({ tokens, syntax, sentence }: SyntaxView, verb: number): boolean => {
  for (let at = Math.max(sentence.first, verb - HIGHEST); at < verb; at += 1)
    if (syntax.heads[at] === verb && syntax.relations[at] === "mark")
      return /^(?:if|unless|once)$/.test(tokens[at]!.lower);
  return false;
};

/** "was expected", "were due": the time is that of what was expected. */
const isExpected = (lemma: string): boolean => EXPECTING.has(lemma);
const EXPECTING: ReadonlySet<string> = new Set(["expect", "schedule", "plan", "slate", "set", "intend"]);

const isDayOfYear = ({ value }: Found): boolean =>
  value.kind === "date" && value.day !== null && value.year === null;
/** "votes on Tuesday", "opens Feb. 27": the present with a day is a plan. */
const isScheduled = ({ value }: Found): boolean =>
  value.kind === "weekday" || isDayOfYear({ value } as Found);

/** True where the phrase hangs on a reporting verb, false where it hangs on another verb; null where the tree does not say. */
export function sayingBySyntax(view: SyntaxView, atoms: Atoms, phrase: Found): boolean | null {
  if (/^['’]s?$/.test(atomAt(atoms, phrase.end).lower)) return false; // "Monday's attack", said whenever
  const { kind, token } = governorOf(view, atoms, phrase);
  if (kind !== "verb") return null;
  const row = cueVerb(view.syntax.lemmas[token]!);
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

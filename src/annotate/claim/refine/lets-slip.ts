/** "The chairman let slip that A", "let it be known that A", "made it clear that A", "went on record as saying A". */
import type { AttributionMention, Sentence } from "../../layers.ts";
import { isFiniteOrModal, isFiniteVerb } from "../verb-tags.ts";
import { make } from "./make.ts";
import { subjectOf } from "./subject.ts";
import { spanOfTokens, type View, voiceBefore } from "./view.ts";

const CONFIDENCE = 0.85;
/** What stands between the verb and "that". */
const PHRASES: ReadonlyMap<string, readonly string[]> = new Map([
  ["let", ["slip", "it slip", "it be known", "on"]],
  ["make", ["it clear", "clear", "plain", "it plain", "known", "it known"]],
  ["leave", ["no doubt", "little doubt"]],
  ["take", ["the view", "the position"]],
  ["give", ["assurances", "an assurance", "its word", "his word", "her word"]],
]);
/** In tokens: "it be known". */
const LONGEST_PHRASE = 3;

export function letsSlip(view: View, sentence: Sentence, taken: Uint8Array): readonly AttributionMention[] {
  const { tokens, syntax } = view.layers;
  const found: AttributionMention[] = [];
  for (let verb = sentence.first + 1; verb + 4 < sentence.last; verb++) {
    const phrases = taken[verb] === 1 ? undefined : PHRASES.get(syntax.lemmas[verb]!);
    if (phrases === undefined || !isVerb(view, verb)) continue;
    const that = thatBehind(view, verb, phrases);
    if (that < 0) continue;
    const source = voiceBefore(view, sentence, verb) ?? subjectOf(view, sentence, verb);
    let end = sentence.last - 1;
    while (end > that && /^[.!?;,”"]$|^''$/.test(tokens[end]!.text)) end--;
    while (end > that && view.owners[end] !== view.owners[verb]) end--;
    if (source === null || !syntax.tags.slice(that + 1, end + 1).some(isFiniteOrModal)) continue;
    for (let token = verb; token < that; token++) taken[token] = 1;
    found.push(
      make(view, {
        source,
        cue: spanOfTokens(view, verb, that - 1),
        content: spanOfTokens(view, that + 1, end),
        rule: "lets-slip",
        confidence: CONFIDENCE,
      }),
    );
  }
  return found;
}

/** "let" is often taken for a base form. */
const isVerb = ({ layers: { syntax } }: View, verb: number): boolean =>
  isFiniteVerb(syntax.tags[verb]) || (syntax.lemmas[verb] === "let" && syntax.tags[verb] === "VB");

function thatBehind({ layers: { tokens } }: View, verb: number, phrases: readonly string[]): number {
  for (let length = 1; length <= LONGEST_PHRASE; length++) {
    if (tokens[verb + length + 1]?.lower !== "that") continue;
    const words = tokens.slice(verb + 1, verb + 1 + length).map(({ lower }) => lower);
    return phrases.includes(words.join(" ")) ? verb + length + 1 : -1;
  }
  return -1;
}

/**
 * Reports that whoever is heard calls untrue: "The ministry rejected reports that A", "Rumours that A are false, Poe
 * said". He is heard on A, and those who told it are not.
 */
import { cueNoun } from "../../lexicon/cue-nouns.ts";
import type { Span } from "../../model/index.ts";
import type { AttributionMention, Layers } from "../layers.ts";
import { type TokenIndex, tokensOf } from "./token-index.ts";

const DENYING = /^(?:deny|reject|dismiss|refute|repudiate|rebut|disavow)$/;
const DENYING_PHRASE =
  /\b(?:push|hit)\w* back\b|\b(?:shot|shoot|knock|bat)\w* (?:down|away)\b|\bcold water\b/iu;

/** "pushed back against", "poured cold water on": an answer to what somebody has told. */
export const isDenyingPhrase = (text: string, cue: readonly Span[]): boolean =>
  cue.some(({ start, end }) => DENYING_PHRASE.test(text.slice(start, end)));

const UNTRUE =
  /\b(?:is|are|was|were|be|been|as)\s+(?:\p{L}+ly\s+)?(?:wrong|false|untrue|incorrect|inaccurate|unfounded|baseless|groundless|fabricated|exaggerated|nonsense|fake|not true)\b/iu;

/** @param outer what the report stands in; undefined: nothing */
export function isDeniedReport(
  { layers, index }: { readonly layers: Layers; readonly index: TokenIndex },
  { source, carriedFrom, cue }: AttributionMention,
  outer: AttributionMention | undefined,
): boolean {
  if (outer === undefined || outer.source.length === 0 || source.length > 0 || carriedFrom !== null)
    return false;
  const { lemmas, tags } = layers.syntax;
  // "Reports that" at the start of a sentence can be tagged as a verb
  const noun = tokensOf(index, cue).some(
    (token) =>
      (tags[token]!.startsWith("NN") || layers.tokens[token + 1]?.lower === "that") &&
      cueNoun(lemmas[token]!) !== null,
  );
  if (!noun) return false;
  if (tokensOf(index, outer.cue).some((token) => DENYING.test(lemmas[token]!))) return true;
  if (isDenyingPhrase(layers.document.text, outer.cue)) return true;
  return outer.content.some((span) => UNTRUE.test(layers.document.text.slice(span.start, span.end)));
}

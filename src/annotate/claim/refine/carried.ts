/**
 * Sources said once that hold on: "…, says the report. They may arrive in the coming months." A sentence with no
 * source of its own that goes on, by a pronoun or "also", with what the sentence before was made to say, and is no
 * plain fact, is carried from there.
 */
import type { AttributionMention, Sentence } from "../../layers.ts";
import { spanTokens, tokenAt } from "../token-index.ts";
import { make } from "./make.ts";
import { spanOfTokens, type View } from "./view.ts";

/** Half of such readings or a little more are right: writers go on in their own voice as well. */
const CONFIDENCE = 0.6;
/** A sentence this much filled by one content and its source is attributed as a whole. */
const WHOLE_SHARE = 0.6;
const GOING_ON = /^(?:it|they|he|she|also|these|those|this)$/;
const AHEAD: ReadonlySet<string> = new Set([
  "may",
  "might",
  "could",
  "will",
  "would",
  "plan",
  "expect",
  "intend",
  "prepare",
]);
/** How many tokens from its start a sentence's modal is looked for. */
const MODAL_REACH = 10;

export function carried(
  view: View,
  attributions: readonly AttributionMention[],
): readonly AttributionMention[] {
  const { sentences, tokens } = view.layers;
  const bySentence = new Map<number, AttributionMention[]>();
  for (const attribution of attributions) {
    for (const span of attribution.cue.length > 0 ? attribution.cue : attribution.content) {
      const sentence = tokens[tokenAt(view.index, span.start)]?.sentence;
      if (sentence === undefined) continue;
      const list = bySentence.get(sentence);
      if (list === undefined) bySentence.set(sentence, [attribution]);
      else list.push(attribution);
    }
  }
  const found: AttributionMention[] = [];
  let source: AttributionMention["source"] | null = null;
  sentences.forEach((sentence, position) => {
    const own = bySentence.get(position) ?? [];
    if (position > 0 && sentences[position - 1]!.block !== sentence.block) source = null;
    if (own.length > 0) {
      source = own.length === 1 && isWhole(view, sentence, own[0]!) ? own[0]!.source : null;
    } else if (source !== null && source.length > 0 && goesOn(view, sentence)) {
      found.push(
        make(view, {
          source: source[0]!,
          cue: null,
          content: wholeOf(view, sentence),
          rule: "carried",
          confidence: CONFIDENCE,
          carried: true,
        }),
      );
    } else source = null;
  });
  return found;
}

function isWhole(
  view: View,
  sentence: Sentence,
  { content, source, cue, quote }: AttributionMention,
): boolean {
  if (quote === "direct" || source.length === 0) return false;
  const covered = [...content, ...source, ...cue].flatMap((span) => spanTokens(view.index, span)).length;
  return covered >= (sentence.last - sentence.first) * WHOLE_SHARE;
}

function goesOn(view: View, sentence: Sentence): boolean {
  const { tokens, syntax } = view.layers;
  const first = tokens[sentence.first]!.lower;
  if (sentence.block.kind !== "paragraph" || !GOING_ON.test(first)) return false;
  if (first === "also") return true;
  const end = Math.min(sentence.last, sentence.first + MODAL_REACH);
  for (let token = sentence.first; token < end; token++) if (AHEAD.has(syntax.lemmas[token]!)) return true;
  return false;
}

function wholeOf(view: View, sentence: Sentence) {
  const closed = /^[.!?]$/.test(view.layers.tokens[sentence.last - 1]!.text);
  return spanOfTokens(view, sentence.first, Math.max(sentence.first, sentence.last - (closed ? 2 : 1)));
}

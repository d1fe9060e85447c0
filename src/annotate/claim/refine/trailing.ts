/**
 * "…, the mayor told reporters on Friday." and "…, says the report, …": a statement and then who makes it. Headlines
 * leave the comma's sentence without a full stop and often close a quotation before it.
 */
import { cueVerb } from "../../../lexicon/cue-verbs.ts";
import type { AttributionMention, Sentence } from "../../layers.ts";
import { make } from "./make.ts";
import { spanOfTokens, type View } from "./view.ts";

const CONFIDENCE = 0.85;
const FINITE = /^(?:VB[DPZ]|MD)$/;
const BREAK = /^(?:[,;–—'"’”]|--|'')$/;
/** In tokens. "Vice Admiral Brad Cooper, deputy commander …" is about as long as a source between commas gets. */
const LONGEST_SOURCE = 14;
/** What may follow the verb: to whom, when, where. */
const LONGEST_REST = 14;
const SHORTEST_CONTENT = 3;

export function trailing(view: View, sentence: Sentence, taken: Uint8Array): AttributionMention | null {
  for (let verb = sentence.last - 1; verb > sentence.first + SHORTEST_CONTENT; verb--) {
    if (taken[verb] === 1) return null;
    if (!isCue(view, sentence, verb)) {
      if (FINITE.test(view.layers.syntax.tags[verb]!)) return null;
      continue;
    }
    return sentence.last - verb > LONGEST_REST
      ? null
      : (inverted(view, sentence, verb) ?? direct(view, sentence, verb));
  }
  return null;
}

function isCue(view: View, sentence: Sentence, token: number): boolean {
  const { syntax, tokens } = view.layers;
  const tag = syntax.tags[token]!;
  // a headline's last verb is often taken for a plural noun
  const nominal = tag === "NNS" && sentence.block.kind === "headline";
  if (!/^VB[DPZ]$/.test(tag) && !nominal) return false;
  const row = cueVerb(nominal ? tokens[token]!.lower.replace(/s$/, "") : syntax.lemmas[token]!);
  return row !== null && row.strength !== "weak" && row.class !== "seem";
}

/** "CONTENT, SOURCE CUE rest" */
function direct(view: View, sentence: Sentence, verb: number): AttributionMention | null {
  const { tokens, syntax } = view.layers;
  for (let at = verb - 1; at > sentence.first && verb - at <= LONGEST_SOURCE + 1; at--) {
    if (FINITE.test(syntax.tags[at]!)) return null;
    if (!BREAK.test(tokens[at]!.text)) continue;
    if (/^(?:W|IN|CC)/.test(syntax.tags[at + 1]!)) return null; // "…, where he said" is a clause, not a source
    const end = contentEnd(view, sentence, at);
    if (at + 1 === verb || end - sentence.first + 1 < SHORTEST_CONTENT || !namesSomebody(view, at + 1, verb))
      return null;
    return make(view, {
      source: spanOfTokens(view, at + 1, verb - 1),
      cue: spanOfTokens(view, verb, verb),
      content: spanOfTokens(view, sentence.first, end),
      rule: "source-after",
      confidence: CONFIDENCE,
    });
  }
  return null;
}

/** "CONTENT, CUE SOURCE" */
function inverted(view: View, sentence: Sentence, verb: number): AttributionMention | null {
  const { tokens } = view.layers;
  if (!BREAK.test(tokens[verb - 1]!.text)) return null;
  let last = verb;
  while (last + 1 < sentence.last && !/^[,;.:!?–—]$/.test(tokens[last + 1]!.text)) last++;
  const end = contentEnd(view, sentence, verb - 1);
  if (last === verb || last - verb > LONGEST_SOURCE || !namesSomebody(view, verb + 1, last + 1)) return null;
  return make(view, {
    source: spanOfTokens(view, verb + 1, last),
    cue: spanOfTokens(view, verb, verb),
    content: spanOfTokens(view, sentence.first, end),
    rule: "source-after-cue",
    confidence: CONFIDENCE,
  });
}

function contentEnd(view: View, sentence: Sentence, from: number): number {
  let end = from;
  while (end > sentence.first && /^(?:[,;–—]|--)$/.test(view.layers.tokens[end]!.text)) end--;
  return end;
}

function namesSomebody(view: View, first: number, last: number): boolean {
  for (let token = first; token < last; token++)
    if (/^(?:NN|PRP$)/.test(view.layers.syntax.tags[token]!)) return true;
  return false;
}

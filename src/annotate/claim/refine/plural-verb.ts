/**
 * "Analysts at the bank estimate the strike will cost 3m": after a plural subject these verbs look like nouns, and are
 * taken for them. No other verb stands before, a clause with its own verb behind.
 */
import type { AttributionMention, Sentence } from "../../layers.ts";
import { isFiniteOrModal } from "../verb-tags.ts";
import { make } from "./make.ts";
import { spanOfTokens, type View } from "./view.ts";

const CONFIDENCE = 0.8;
const VERB = /^(?:estimate|report|claim|forecast|fear|hope|suspect|doubt|whisper|reckon|caution|promise)$/;
const OPENS_CLAUSE = /^(?:DT|PRP|NNP|NNPS|CD|EX|PRP\$|JJ)$/;
/** In tokens: "Analysts at the Example Bank in Leeds". */
const LONGEST_SOURCE = 10;

export function pluralVerb(view: View, sentence: Sentence, taken: Uint8Array): readonly AttributionMention[] {
  const { tokens, syntax } = view.layers;
  const limit = Math.min(sentence.last - 3, sentence.first + LONGEST_SOURCE);
  for (let at = sentence.first; at < limit; at++) {
    if (isFiniteOrModal(syntax.tags[at]) || /^[,;:"“(]$/.test(tokens[at]!.text)) return [];
    if (at === sentence.first || !VERB.test(tokens[at]!.lower) || syntax.tags[at] !== "NN") continue;
    const clause = clauseFrom(view, sentence, at + 1);
    if (clause < 0 || taken[at] === 1 || !opensWithMany(view, sentence, at)) return [];
    taken[at] = 1;
    const closed = /^[.!?]$/.test(tokens[sentence.last - 1]!.text);
    return [
      make(view, {
        source: spanOfTokens(view, sentence.first, at - 1),
        cue: spanOfTokens(view, at, at),
        content: spanOfTokens(view, clause, sentence.last - (closed ? 2 : 1)),
        rule: "plural-verb",
        confidence: CONFIDENCE,
      }),
    ];
  }
  return [];
}

/** Where the clause begins, behind "that" and behind who is told; -1: none does, or it has no verb. */
function clauseFrom({ layers: { tokens, syntax } }: View, { last }: Sentence, from: number): number {
  let first = from;
  for (let at = from; tokens[from]!.lower === "to" && at < Math.min(last, from + LONGEST_SOURCE); at++)
    if (tokens[at]!.lower === "that") first = at;
  if (tokens[from]!.lower === "to" && first === from) return -1;
  const that = tokens[first]!.lower === "that";
  if (that) first++;
  else if (!OPENS_CLAUSE.test(syntax.tags[first]!)) return -1;
  for (let at = first + 1; at < last; at++)
    if (isFiniteOrModal(syntax.tags[at]) || (that && syntax.tags[at] === "VBN")) return first;
  return -1;
}

/** Several people, who stand at the start of the sentence. */
function opensWithMany({ layers, voiceEnds }: View, { first }: Sentence, verb: number): boolean {
  for (let at = first; at < verb; at++) {
    const { tags } = layers.syntax;
    if (tags[at] === "IN") return false;
    const mention = layers.voiceMentions[voiceEnds[at]!];
    if (mention === undefined) continue;
    const { kind } = layers.speakers[mention.speaker]!;
    return kind === "group" && (tags[at] === "NNS" || layers.tokens[at]!.lower === "people");
  }
  return false;
}

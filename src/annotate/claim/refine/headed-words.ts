/** "Her verdict: the dam is safe", "The message from the mayor: “Go home.”": a noun of saying, and whose it is, head the words. */
import type { Span } from "../../../model/index.ts";
import type { AttributionMention, Sentence } from "../../layers.ts";
import { resolveSpan } from "../../voice/index.ts";
import { mentionsBetween } from "../recipient.ts";
import { isFiniteOrModal } from "../verb-tags.ts";
import { quotationFrom } from "./line-speaker.ts";
import { make } from "./make.ts";
import { spanOfTokens, type View } from "./view.ts";

const CONFIDENCE = 0.8;
const NOUN =
  /^(?:message|verdict|answer|reply|response|warning|advice|view|opinion|words?|statement|claim|argument|explanation|prediction|forecast|conclusion|plea|appeal|comment|assessment|reaction|promise|pledge|demand|diagnosis|version|account)$/;
const OWNED_BY = /^(?:from|by|of)$/;
/** In tokens: "The latest message from the mayor to residents". */
const LONGEST_LABEL = 12;

export function headedWords(view: View, sentence: Sentence): AttributionMention | null {
  const { tokens, syntax } = view.layers;
  const colon = colonOf(view, sentence);
  if (colon < 0) return null;
  let noun = sentence.first;
  while (noun < colon && !NOUN.test(tokens[noun]!.lower)) noun++;
  if (noun === colon || /^(?:VB|MD)/.test(syntax.tags[noun]!)) return null;
  const owner = ownerBefore(view, sentence, noun) ?? ownerBehind(view, noun, colon);
  if (owner === null) return null;
  let last = sentence.last - 1;
  while (last > colon && /^[.!?]$/.test(tokens[last]!.text)) last--;
  const quotation = quotationFrom(view, colon + 1);
  if (quotation === null && !syntax.tags.slice(colon + 1, last + 1).some(isFiniteOrModal)) return null;
  return make(view, {
    source: owner.source,
    cue: spanOfTokens(view, noun, colon),
    content: quotation ?? spanOfTokens(view, colon + 1, last),
    rule: "headed-words",
    confidence: CONFIDENCE,
    carried: owner.carried,
  });
}

/** The colon of a sentence that has no verb before it; -1: none. */
function colonOf({ layers: { tokens, syntax } }: View, { first, last, block }: Sentence): number {
  if (block.kind !== "paragraph") return -1;
  for (let at = first; at < Math.min(last - 2, first + LONGEST_LABEL); at++) {
    if (tokens[at]!.text === ":") return at > first ? at : -1;
    if (isFiniteOrModal(syntax.tags[at]) || /^["“;.!?(]$/.test(tokens[at]!.text)) return -1;
  }
  return -1;
}

interface Owner {
  readonly source: Span;
  readonly carried: boolean;
}

/** "the ministry's answer", "Her verdict": by genitive, or whoever the sentence before is about. */
function ownerBefore(view: View, sentence: Sentence, noun: number): Owner | null {
  const { syntax, sentences, voiceMentions, tokens } = view.layers;
  for (let at = noun - 1; at >= sentence.first; at--) {
    if (syntax.tags[at] === "POS") {
      const source = spanOfTokens(view, sentence.first, at - 1);
      return resolveSpan(view.layers, source) === null ? null : { source, carried: false };
    }
    if (!/^(?:his|her|its|their)$/.test(tokens[at]!.lower)) continue;
    const before = sentences[tokens[at]!.sentence - 1];
    if (before === undefined || before.block !== sentence.block) return null;
    const subject = [...mentionsBetween(voiceMentions, before.start, before.end)].find(({ head }) =>
      /^nsubj/.test(syntax.relations[head]!),
    );
    return subject === undefined
      ? null
      : { source: { start: subject.start, end: subject.end }, carried: true };
  }
  return null;
}

/** "The message from the mayor to residents" */
function ownerBehind(view: View, noun: number, colon: number): Owner | null {
  const { tokens, voiceMentions } = view.layers;
  if (!OWNED_BY.test(tokens[noun + 1]!.lower)) return null;
  for (let last = noun + 2; last < colon; last++) {
    const mention = voiceMentions[view.voiceEnds[last]!];
    if (mention !== undefined) return { source: { start: mention.start, end: mention.end }, carried: false };
  }
  return null;
}

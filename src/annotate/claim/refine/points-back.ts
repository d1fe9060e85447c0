/**
 * Sources named in the sentence after: "The dam has burst. The ministry said so on Monday.", "This was reported by
 * Reuters.", "Source: Reuters." What they stand behind is the sentence before.
 */
import { cueVerb } from "../../../lexicon/cue-verbs.ts";
import type { Span } from "../../../model/index.ts";
import type { AttributionMention, Sentence } from "../../layers.ts";
import { resolveSpan } from "../../voice/index.ts";
import { make } from "./make.ts";
import { comesFrom, type Pointer, relayedBy, toldAlone } from "./passed-on.ts";
import { subjectOf } from "./subject.ts";
import { cueTokens, spanOfTokens, type View, voiceBefore } from "./view.ts";

const CONFIDENCE = 0.85;
/** In tokens. */
const LONGEST_SOURCE = 12;

/** The attributions, those whose cue only points back replaced by ones whose content is the sentence before. */
export function pointedBack(
  view: View,
  attributions: readonly AttributionMention[],
): readonly AttributionMention[] {
  const { sentences } = view.layers;
  const found: AttributionMention[] = [];
  const spent = new Set<number>();
  sentences.forEach((sentence, position) => {
    const before = sentences[position - 1];
    if (before === undefined || !goesWith(before, sentence)) return;
    const pointer = pointerOf(view, sentence);
    if (pointer === null) return;
    for (let token = pointer.first; token <= pointer.last; token++) spent.add(token);
    const closed = /^[.!?]$/.test(view.layers.tokens[before.last - 1]!.text);
    found.push(
      make(view, {
        source: pointer.source,
        cue: spanOfTokens(view, pointer.first, pointer.last),
        content: spanOfTokens(view, before.first, Math.max(before.first, before.last - (closed ? 2 : 1))),
        rule: "points-back",
        confidence: CONFIDENCE,
      }),
    );
  });
  if (found.length === 0) return attributions;
  const kept = attributions.filter(
    (attribution) => !cueTokens(view, attribution).some((token) => spent.has(token)),
  );
  return [...kept, ...found];
}

const pointerOf = (view: View, sentence: Sentence): Pointer | null =>
  relayedBy(view, sentence) ??
  saidSo(view, sentence) ??
  passive(view, sentence) ??
  comesFrom(view, sentence) ??
  sourceLine(view, sentence) ??
  toldAlone(view, sentence);

/** A sentence of the same paragraph, or the headline over the first. */
const goesWith = (before: Sentence, sentence: Sentence): boolean =>
  before.block === sentence.block || before.block.kind === "headline";

/** "The ministry said so": not "said so many", "said so far". */
function saidSo(view: View, sentence: Sentence): Pointer | null {
  const { tokens, syntax } = view.layers;
  for (let verb = sentence.first + 1; verb + 1 < sentence.last; verb++) {
    if (tokens[verb + 1]!.lower !== "so" || !/^(?:say|report|announce|confirm)$/.test(syntax.lemmas[verb]!))
      continue;
    const next = tokens[verb + 2];
    if (
      next !== undefined &&
      !/^(?:[.,;]|again|himself|herself|itself|on|in|at|to|via|through|during|after)$/.test(next.lower)
    )
      return null;
    const source = voiceBefore(view, sentence, verb) ?? subjectOf(view, sentence, verb);
    return source === null ? null : { source, first: verb, last: verb + 1 };
  }
  return null;
}

/** "This was reported by Reuters" */
function passive(view: View, sentence: Sentence): Pointer | null {
  const { tokens, syntax } = view.layers;
  if (!/^(?:this|that|it)$/.test(tokens[sentence.first]!.lower)) return null;
  const limit = Math.min(sentence.last - 2, sentence.first + 5);
  for (let verb = sentence.first + 2; verb < limit; verb++) {
    if (tokens[verb + 1]!.lower !== "by" || cueVerb(syntax.lemmas[verb]!)?.takes.includes("that") !== true)
      continue;
    const source = nameFrom(view, sentence, verb + 2);
    return source === null ? null : { source, first: verb, last: verb + 1 };
  }
  return null;
}

/** "Source: Reuters" */
function sourceLine(view: View, sentence: Sentence): Pointer | null {
  const { tokens } = view.layers;
  const { first } = sentence;
  if (!/^sources?$/.test(tokens[first]!.lower) || tokens[first + 1]?.text !== ":") return null;
  const source = nameFrom(view, sentence, first + 2);
  return source === null ? null : { source, first, last: first + 1 };
}

/** The longest stretch from a token to the end of a voice's name. */
function nameFrom(view: View, sentence: Sentence, first: number): Span | null {
  let end = -1;
  for (let token = first; token < Math.min(sentence.last, first + LONGEST_SOURCE); token++) {
    if (/^[,;:.]$/.test(view.layers.tokens[token]!.text)) break;
    if (view.layers.syntax.tags[token] === "IN" && end >= 0) break;
    if (view.voiceEnds[token]! >= 0) end = token;
  }
  if (end < 0) return null;
  const source = spanOfTokens(view, first, end);
  return resolveSpan(view.layers, source) === null ? null : source;
}

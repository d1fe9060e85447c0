/**
 * Who passed a statement on, named in the sentence after it: "The agency expects A. It told a committee on Thursday, say
 * members.", "… Two lawmakers told reporters on Wednesday.", "40 are dead. That is from the ministry."
 */
import type { Span } from "../../../model/index.ts";
import type { Sentence } from "../../layers.ts";
import { resolveSpan } from "../../voice/index.ts";
import { subjectOf } from "./subject.ts";
import { spanOfTokens, type View, voiceBefore } from "./view.ts";

export interface Pointer {
  readonly source: Span;
  /** first and last token of the words that point back */
  readonly first: number;
  readonly last: number;
}

const TELLING = /^(?:tell|brief|inform)$/;
const PASSING_ON = /^(?:say|report|tell|announce|reveal|relate|recount)$/;
const HEARERS =
  /^(?:reporters?|journalists?|lawmakers?|legislators?|senators?|parliament|congress|committee|commission|council|deputies|mps|assembly|media|press|conference)$/;
/** Whoever is meant in the sentence before. */
const TAKEN_UP = /^(?:it|they|he|she|the)$/;
/** When and where, in tokens. */
const LONGEST_TELLING = 12;

/** "It told a committee on Thursday, say members.", "It said so on the 26th, according to the secretaries." */
export function relayedBy(view: View, sentence: Sentence): Pointer | null {
  const { tokens, syntax } = view.layers;
  const { first, last } = sentence;
  const verb = first + (tokens[first]!.lower === "the" ? 2 : 1);
  if (!TAKEN_UP.test(tokens[first]!.lower) || verb + 2 >= last) return null;
  const so = syntax.lemmas[verb] === "say" && tokens[verb + 1]!.lower === "so";
  if (!so && !(TELLING.test(syntax.lemmas[verb]!) && /^VB[DZP]/.test(syntax.tags[verb]!))) return null;
  const comma = commaAfter(view, sentence, verb);
  if (comma < 0 || (!so && !hears(view, verb + 1, comma))) return null;
  const next = comma + 1;
  const end = contentEnd(view, sentence);
  // "say members": the verb makes any noun speak
  if (PASSING_ON.test(syntax.lemmas[next] ?? "") && next < end)
    return { source: spanOfTokens(view, next + 1, end), first: verb, last: next };
  if (tokens[next]?.lower === "according" && tokens[next + 1]?.lower === "to")
    return pointer(view, spanOfTokens(view, next + 2, end), verb, next + 1);
  if (!PASSING_ON.test(syntax.lemmas[end] ?? "") || end - 1 < next) return null;
  return pointer(view, spanOfTokens(view, next, end - 1), verb, end);
}

/** "Two lawmakers told reporters on Wednesday.": with nothing else told, it is what stands before. */
export function toldAlone(view: View, sentence: Sentence): Pointer | null {
  const { tokens, syntax } = view.layers;
  const { first, last } = sentence;
  for (let verb = first + 1; verb < last - 1; verb++) {
    // "They “may be alive”, the minister told reporters": what is told stands before
    if (syntax.tags[verb - 1] === "MD" || /^["“”]$/.test(tokens[verb]!.text)) return null;
    if (!/^VB[DZP]$/.test(syntax.tags[verb]!)) continue;
    const end = contentEnd(view, sentence);
    if (!TELLING.test(syntax.lemmas[verb]!) || end - verb > LONGEST_TELLING) return null;
    if (!hears(view, verb + 1, end + 1)) return null;
    for (let token = verb + 1; token <= end; token++)
      if (
        /^(?:VB|MD|WP|WDT|WRB)/.test(syntax.tags[token]!) ||
        /^(?:that|[,;:"“]|of|about)$/.test(tokens[token]!.lower)
      )
        return null;
    const source = subjectOf(view, sentence, verb) ?? voiceBefore(view, sentence, verb);
    return source === null ? null : pointer(view, source, verb, verb);
  }
  return null;
}

/** "That is from the ministry.", "This comes from a police officer, who …" */
export function comesFrom(view: View, sentence: Sentence): Pointer | null {
  const { tokens, syntax } = view.layers;
  const { first, last } = sentence;
  if (!/^(?:that|this|it)$/.test(tokens[first]!.lower) || first + 3 >= last) return null;
  let from = first + 1;
  if (!/^(?:be|come)$/.test(syntax.lemmas[from]!)) return null;
  from++;
  if (tokens[from]!.lower === "all") from++;
  if (tokens[from]!.lower !== "from") return null;
  let end = from + 1;
  while (
    end + 1 < last &&
    !/^[,;:.!?–—]$/.test(tokens[end + 1]!.text) &&
    !/^(?:W|VB)/.test(syntax.tags[end + 1]!)
  )
    end++;
  return pointer(view, spanOfTokens(view, from + 1, end), first, from);
}

function pointer(view: View, source: Span, first: number, last: number): Pointer | null {
  return source.end <= source.start || resolveSpan(view.layers, source) === null
    ? null
    : { source, first, last };
}

function commaAfter(view: View, sentence: Sentence, from: number): number {
  const { tokens, syntax } = view.layers;
  for (let token = from + 1; token < Math.min(sentence.last, from + LONGEST_TELLING); token++) {
    if (tokens[token]!.text === ",") return token;
    if (/^(?:VB[DPZ]|MD|W)/.test(syntax.tags[token]!) || tokens[token]!.lower === "that") return -1;
  }
  return -1;
}

function hears(view: View, from: number, to: number): boolean {
  for (let token = from; token < to; token++) if (HEARERS.test(view.layers.tokens[token]!.lower)) return true;
  return false;
}

function contentEnd(view: View, sentence: Sentence): number {
  return /^[.!?]$/.test(view.layers.tokens[sentence.last - 1]!.text) ? sentence.last - 2 : sentence.last - 1;
}

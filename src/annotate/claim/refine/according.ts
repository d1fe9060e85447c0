/** "According to X, …", "…, by UN estimates": prepositional phrases that attribute, where the model left them. */
import { CUE_PHRASES } from "../../../lexicon/cue-phrases.ts";
import type { Span } from "../../../model/index.ts";
import { WordMemo } from "../../language/word-memo.ts";
import type { AttributionMention, Sentence, Token } from "../../layers.ts";
import { resolveSpan } from "../../voice/index.ts";
import { tokenAt } from "../token-index.ts";
import { make } from "./make.ts";
import { spanOfTokens, type View } from "./view.ts";

const CONFIDENCE = 0.9;
/** "according to plan" attributes nothing. */
const NO_SOURCE: ReadonlySet<string> = new Set([
  "plan",
  "plans",
  "schedule",
  "law",
  "type",
  "size",
  "taste",
  "need",
  "ability",
  "whether",
  "how",
]);
/** In "by X estimates", the noun that makes it a report and no agent. */
const REPORT_NOUN =
  /^(?:estimates?|figures?|counts?|accounts?|tall(?:y|ies)|data|reckoning|assessments?|reports?|intelligence|media|television|toll|address|statement|bulletin)$/;
/** … and in "died by the first toll of the ministry", with no comma before it. */
const COUNT_NOUN = /^(?:estimates?|figures?|counts?|tall(?:y|ies)|reckoning|toll)$/;
/** A source longer than this (in tokens) is a whole clause: the phrase ran on. */
const LONGEST_SOURCE = 25;
/** Fewer words than this are no statement. */
const SHORTEST_CONTENT = 3;

/** Prepositional cue phrases by their first word, the longest first. "per" also divides ("per day") and is left out. */
const PHRASES: ReadonlyMap<string, readonly (readonly string[])[]> = phrasesByFirst();

function phrasesByFirst(): ReadonlyMap<string, readonly (readonly string[])[]> {
  const index = new Map<string, string[][]>();
  for (const { form, kind } of CUE_PHRASES) {
    const words = form.split(" ");
    if (kind !== "preposition" || words.length < 2 || words[0] === "to") continue;
    index.set(
      words[0]!,
      [...(index.get(words[0]!) ?? []), words].sort((a, b) => b.length - a.length),
    );
  }
  return index;
}

/** The phrases that begin with a word; null: none does. */
const beginning = new WordMemo(({ lower }: Token) => PHRASES.get(lower) ?? null);

export function according(view: View, sentence: Sentence, taken: Uint8Array): AttributionMention | null {
  const { tokens } = view.layers;
  for (let at = sentence.first; at + 2 < sentence.last; at++) {
    if (taken[at] === 1) continue;
    const length = phraseAt(view, sentence, at);
    if (length === 0 || NO_SOURCE.has(tokens[at + length]?.lower ?? "")) continue;
    const made = attribution(view, sentence, at, length);
    if (made !== null) return made;
  }
  return null;
}

/** How many tokens the phrase at a token has; 0: none. */
function phraseAt(view: View, sentence: Sentence, at: number): number {
  const { tokens } = view.layers;
  const phrases = beginning.of(tokens[at]!);
  if (phrases !== null) {
    const words = phrases.find((phrase) =>
      phrase.every((word, offset) => tokens[at + offset]?.lower === word),
    );
    if (words !== undefined) return words.length;
  }
  const { lower } = tokens[at]!;
  if (lower !== "per" && lower !== "by") return 0;
  const edge = at === sentence.first || /^[,;–—]$/.test(tokens[at - 1]!.text);
  // "Per the assessment they could come", but not "per capita"
  if (lower === "per" && at === sentence.first)
    return /^(?:DT|NNP)/.test(view.layers.syntax.tags[at + 1]!) &&
      reportEnd(view, at + 1, sourceEnd(view, sentence, at + 1)) > at
      ? 1
      : 0;
  // ", per CNN." but not "per day"
  if (lower === "per" && edge && at > sentence.first)
    return nameEnd(view, at + 1, sentence.last - 1) === sentence.last - 2 ? 1 : 0;
  if (lower !== "by") return 0;
  if (edge) return namesReport(view, sentence, at + 1, REPORT_NOUN) ? 1 : 0;
  const passive = /^VB[ND]$/.test(view.layers.syntax.tags[at - 1]!);
  return !passive && isCountOf(view, sentence, at + 1) ? 1 : 0;
}

/** "the first toll of the ministry", "the ministry's count", but not "estimates in the city". */
function isCountOf(view: View, sentence: Sentence, first: number): boolean {
  const end = sourceEnd(view, sentence, first);
  for (let token = first; token <= end; token++) {
    if (!COUNT_NOUN.test(view.layers.tokens[token]!.lower)) continue;
    if (view.layers.tokens[token + 1]?.lower === "of") return true;
    if (token === first) return false; // "by estimates in the city" names nobody
    return resolveSpan(view.layers, spanOfTokens(view, first, token)) !== null;
  }
  return false;
}

function namesReport(view: View, sentence: Sentence, first: number, noun: RegExp): boolean {
  const end = sourceEnd(view, sentence, first);
  for (let token = first; token <= end; token++) if (noun.test(view.layers.tokens[token]!.lower)) return true;
  return false;
}

function attribution(view: View, sentence: Sentence, at: number, length: number): AttributionMention | null {
  const { tokens, syntax } = view.layers;
  const first = at + length;
  const initial = at <= sentence.first + 1;
  let end = sourceEnd(view, sentence, first);
  let start = end + 2;
  if (initial && !/^[,–—]$/.test(tokens[end + 1]?.text ?? "")) {
    // no comma after the source: it ends where the statement's subject begins, as "By UN estimates more than …"
    end = sightEnd(view, reportEnd(view, first, end), end);
    start = end + 1;
    if (start <= first) return null;
  }
  const last = /^[.!?]$/.test(tokens[sentence.last - 1]!.text) ? sentence.last - 2 : sentence.last - 1;
  const before = /^[,–—]$/.test(tokens[at - 1]?.text ?? "") ? at - 2 : at - 1;
  const [from, to] = initial ? [start, last] : [sentence.first, before];
  if (to - from + 1 < SHORTEST_CONTENT || end < first || end - at > LONGEST_SOURCE) return null;
  // "on our estimate": the writer's own
  if (/^(?:our|my)$/.test(tokens[first]!.lower)) return null;
  const source = publisherOf(view, first, end) ?? spanOfTokens(view, first, end);
  if (length === 1 && resolveSpan(view.layers, source) === null && syntax.tags[first] === "DT") return null;
  return make(view, {
    source,
    cue: spanOfTokens(view, at, first - 1),
    content: spanOfTokens(view, from, to),
    rule: "according-to",
    confidence: CONFIDENCE,
  });
}

/** "by figures that state media published", "by a count released by the ministry": who made them known; null: not told. */
function publisherOf(view: View, first: number, end: number): Span | null {
  const { syntax, tokens } = view.layers;
  for (let verb = first + 2; verb <= end; verb++) {
    if (!PUBLISHING.test(syntax.lemmas[verb]!) || !/^VB[DN]$/.test(syntax.tags[verb]!)) continue;
    if (tokens[verb + 1]?.lower === "by") {
      const last = nameEnd(view, verb + 2, end);
      return last === null ? null : spanOfTokens(view, verb + 2, last);
    }
    const mention = view.layers.voiceMentions[view.voiceEnds[verb - 1]!];
    if (mention === undefined || mention.start <= tokens[first]!.start) return null;
    return { start: mention.start, end: mention.end };
  }
  return null;
}

const PUBLISHING = /^(?:publish|release|issue|compile|give|collect|announce|carry)$/;

/** The source runs to the comma, dash or end: commas inside names' appositions end it early, which loses only detail. */
function sourceEnd(view: View, sentence: Sentence, first: number): number {
  let end = first;
  while (end + 1 < sentence.last && !/^(?:[,;:.–—]|--)$/.test(view.layers.tokens[end + 1]!.text)) end++;
  return end;
}

/** "By UN estimates more than …", "According to AP News this morning deaths …": by its noun, or the name at its start. */
function reportEnd(view: View, first: number, end: number): number {
  const { tokens } = view.layers;
  for (let token = first; token <= end; token++) {
    if (/^(?:PRP|VB[DZP])$/.test(view.layers.syntax.tags[token]!)) break; // "According to CNN it reports"
    if (!REPORT_NOUN.test(tokens[token]!.lower)) continue;
    if (tokens[token + 1]?.lower === "of") return nameEnd(view, token + 2, end) ?? token;
    return REPORT_NOUN.test(tokens[token + 1]?.lower ?? "") ? token + 1 : token;
  }
  return nameEnd(view, first, end) ?? first - 1;
}

/** "the assessment seen by the paper": on to the name of who saw it. */
function sightEnd(view: View, noun: number, end: number): number {
  const { tokens, syntax } = view.layers;
  if (syntax.tags[noun + 1] !== "VBN" || tokens[noun + 2]?.lower !== "by") return noun;
  return nameEnd(view, noun + 3, end) ?? noun;
}

/** The last token of the voice whose name begins here, an article before it or not; null: none does. */
function nameEnd(view: View, first: number, end: number): number | null {
  for (let token = end; token >= first; token--) {
    const mention = view.layers.voiceMentions[view.voiceEnds[token]!];
    if (
      mention !== undefined &&
      mention.form !== "pronoun" &&
      tokenAt(view.index, mention.start) <= first + 1 &&
      mention.start >= view.index.starts[first]!
    )
      return token;
  }
  return null;
}

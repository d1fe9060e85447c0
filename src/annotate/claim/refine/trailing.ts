/**
 * "…, the mayor told reporters on Friday." and "…, says the report, …": a statement and then who makes it. Headlines
 * leave the comma's sentence without a full stop and often close a quotation before it.
 */
import { cueVerb } from "../../../lexicon/cue-verbs.ts";
import type { Span } from "../../../model/index.ts";
import type { AttributionMention, Sentence } from "../../layers.ts";
import { tokenAt } from "../token-index.ts";
import { isFiniteOrModal, isFiniteVerb, isPastForm } from "../verb-tags.ts";
import { make } from "./make.ts";
import { setOffName } from "./set-off-speaker.ts";
import { spanOfTokens, type View, voiceBefore } from "./view.ts";

const CONFIDENCE = 0.85;
const BREAK = /^(?:[,–—'"’”]|--|'')$/;
/** In tokens. "Vice Admiral Brad Cooper, deputy commander …" is about as long as a source between commas gets. */
const LONGEST_SOURCE = 14;
/** What may follow the verb: to whom, when, where. */
const LONGEST_REST = 14;
const SHORTEST_CONTENT = 2;
/** No sentence says more than this many times over who says it. */
const DEEPEST = 3;

/** The last first; inside its content the next: "…, the agency told lawmakers, one of them said". */
export function trailing(view: View, sentence: Sentence, taken: Uint8Array): readonly AttributionMention[] {
  const nobody = impersonal(view, sentence, taken);
  if (nobody !== null) return [nobody];
  const found: AttributionMention[] = [];
  let last = sentence.last;
  for (let verb = last - 1; verb > sentence.first + SHORTEST_CONTENT; verb--) {
    if (taken[verb] === 1) {
      const end = statementBefore(view, sentence, verb);
      if (end < 0) break;
      last = verb = end + 1;
      continue;
    }
    if (isGetting(view, verb)) continue;
    if (!isCue(view, sentence, verb)) {
      if (isFiniteOrModal(view.layers.syntax.tags[verb])) break;
      continue;
    }
    if (last - verb > LONGEST_REST) break;
    const made =
      inverted(view, sentence, verb) ?? apposed(view, sentence, verb) ?? direct(view, sentence, verb);
    if (made === null) break;
    found.push(made);
    taken[verb] = 1;
    if (found.length === DEEPEST) break;
    last = tokenAt(view.index, made.content[0]!.end - 1) + 1;
    verb = last;
  }
  return found;
}

/** "…, it was reported yesterday.": somebody says it, and nobody is named. */
function impersonal(view: View, sentence: Sentence, taken: Uint8Array): AttributionMention | null {
  const { tokens, syntax } = view.layers;
  for (let at = sentence.last - 2; at > sentence.first + SHORTEST_CONTENT; at--) {
    if (tokens[at]!.text !== ",") {
      if (sentence.last - at > LONGEST_REST) return null;
      continue;
    }
    if (tokens[at + 1]!.lower !== "it") return null;
    const verb = at + (syntax.lemmas[at + 2] === "have" ? 4 : 3);
    const passive = syntax.lemmas[verb - 1] === "be" && isPastForm(syntax.tags[verb]);
    const row = passive && taken[verb] !== 1 ? cueVerb(syntax.lemmas[verb]!) : null;
    if (row === null || !/^(?:say|report|announce|claim|learn)$/.test(row.class)) return null;
    if (tokens[verb + 1]?.lower === "by") return null;
    taken[verb] = 1;
    return make(view, {
      source: null,
      cue: spanOfTokens(view, at + 2, verb),
      content: spanOfTokens(view, sentence.first, at - 1),
      rule: "nobody-after",
      confidence: CONFIDENCE,
    });
  }
  return null;
}

/** Before a verb with its source found already: the last token of what that source says; -1: something else stands there. */
function statementBefore(view: View, sentence: Sentence, verb: number): number {
  for (let at = verb - 1; at > sentence.first && verb - at <= LONGEST_SOURCE + 1; at--)
    if (BREAK.test(view.layers.tokens[at]!.text)) return view.owners[at - 1]! >= 0 ? at - 1 : -1;
  return -1;
}

/** "said a document CNN had seen": the verb is the source's, not the statement's. */
function isGetting(view: View, verb: number): boolean {
  const { lemmas, tags } = view.layers.syntax;
  if (tags[verb] === "VBN" && GETTING.test(lemmas[verb]!)) return true;
  if (view.voiceEnds[verb - 1]! < 0) return false;
  let main = verb;
  while (lemmas[main] === "have" || tags[main] === "RB") main++;
  return GETTING.test(lemmas[main] ?? "");
}

const GETTING = /^(?:see|obtain|review|view|acquire|examine)$/;

function isCue(view: View, sentence: Sentence, token: number): boolean {
  const { syntax, tokens } = view.layers;
  const tag = syntax.tags[token]!;
  const plural = tag === "NN" && isPluralsVerb(view, sentence, token);
  const nominal =
    plural || (tag === "NNS" && (sentence.block.kind === "headline" || isClosing(view, sentence, token)));
  if (!isFiniteVerb(tag) && !nominal && !(tag === "VBN" && isPastTense(view, sentence, token))) return false;
  const row = cueVerb(nominal && !plural ? tokens[token]!.lower.replace(/s$/, "") : syntax.lemmas[token]!);
  return row !== null && row.strength !== "weak" && row.class !== "seem";
}

/** A headline's last verb is often taken for a plural noun, and so is one that ends its sentence: ", the report shows." */
const isClosing = (view: View, sentence: Sentence, token: number): boolean =>
  /^[.!?]$/.test(view.layers.tokens[token + 1]?.text ?? "") &&
  (voiceBefore(view, sentence, token) !== null ||
    (view.layers.tokens[token - 1]!.text === "," &&
      setOffName(view, sentence.first + SHORTEST_CONTENT, token - 2) !== null));

/** ", sources close to the striker claim.": after a plural the verb that ends its sentence looks like a noun. */
function isPluralsVerb({ layers: { tokens, syntax } }: View, { first }: Sentence, token: number): boolean {
  if (!/^(?:claim|report|estimate|fear|hope|forecast|suspect)$/.test(tokens[token]!.lower)) return false;
  if (!/^[.!?]$/.test(tokens[token + 1]?.text ?? "")) return false;
  let comma = token - 1;
  while (comma > first && token - comma <= LONGEST_SOURCE && tokens[comma]!.text !== ",") comma--;
  if (tokens[comma]!.text !== ",") return false;
  const noun = syntax.tags.slice(comma + 1, token).findIndex((tag) => /^(?:NNS|NN|NNP)$/.test(tag));
  return noun >= 0 && syntax.tags[comma + 1 + noun] === "NNS";
}

/** A past tense is often taken for a participle: "…, the service reported Wednesday". */
function isPastTense(view: View, sentence: Sentence, token: number): boolean {
  const { tokens } = view.layers;
  if (tokens[token + 1]?.lower === "by") return false;
  const named = QUOTE.test(tokens[token - 1]?.text ?? "") ? token - 1 : token;
  return voiceBefore(view, sentence, named) !== null;
}

/** "CONTENT, Ada Example, an analyst at the bank, CUE rest" */
function apposed(view: View, sentence: Sentence, verb: number): AttributionMention | null {
  if (view.layers.tokens[verb - 1]!.text !== ",") return null;
  const name = setOffName(view, sentence.first + SHORTEST_CONTENT, verb - 2);
  if (name === null) return null;
  const first = tokenAt(view.index, name.start);
  const end = contentEnd(view, sentence, first - 1);
  if (isCircumstance(view, sentence, end) || end - sentence.first + 1 < SHORTEST_CONTENT) return null;
  return make(view, {
    source: spanOfTokens(view, first, verb - 2),
    cue: spanOfTokens(view, verb, verb),
    content: spanOfTokens(view, sentence.first, end),
    rule: "source-after",
    confidence: CONFIDENCE,
  });
}

/** "CONTENT, SOURCE CUE rest" */
function direct(view: View, sentence: Sentence, verb: number): AttributionMention | null {
  const { tokens, syntax } = view.layers;
  let name: Span | null = null;
  for (let at = verb - 1; at > sentence.first && verb - at <= LONGEST_SOURCE + 1; at--) {
    if (isFiniteOrModal(syntax.tags[at])) return null;
    if (!BREAK.test(tokens[at]!.text)) continue;
    const opening = quotedNameFrom(view, at);
    if (opening !== null) {
      name = spanOfTokens(view, opening + 1, at - 1);
      at = opening;
      continue;
    }
    // "…, where he said" is a clause, "…, more than the number announced" a comparison, no source
    if (/^(?:W|IN|CC|JJR|RBR)/.test(syntax.tags[at + 1]!)) return null;
    const end = contentEnd(view, sentence, at);
    if (isCircumstance(view, sentence, end) || !isPhrase(view, at + 1, verb)) return null;
    if (at + 1 === verb || end - sentence.first + 1 < SHORTEST_CONTENT || !namesSomebody(view, at + 1, verb))
      return null;
    return make(view, {
      source: name ?? spanOfTokens(view, at + 1, verb - 1),
      cue: spanOfTokens(view, verb, verb),
      content: spanOfTokens(view, sentence.first, end),
      rule: "source-after",
      confidence: CONFIDENCE,
    });
  }
  return null;
}

/** "After sending 12,000 men last year, the state plans …": no statement, but when. */
function isCircumstance({ layers: { tokens, syntax } }: View, { first }: Sentence, end: number): boolean {
  if (SUBORDINATE.test(tokens[first]!.lower)) {
    // "Though he has given 60 million, he established …": no main clause stands before who is said to speak
    for (let token = first; token <= end; token++) if (tokens[token]!.text === ",") return false;
    return true;
  }
  if (!FRAMING.test(tokens[first]!.lower)) return false;
  for (let token = first; token <= end; token++) if (isFiniteOrModal(syntax.tags[token])) return false;
  return true;
}

const SUBORDINATE = /^(?:though|although|if|because|unless|whether|whenever|aside)$/;

/** A noun with what belongs to it, not "aside from saying he", "not that we", "combed the files and". */
function isPhrase({ layers: { syntax, tokens } }: View, first: number, verb: number): boolean {
  if (/^(?:RB|TO)$/.test(syntax.tags[first]!)) return false;
  for (let token = first; token < verb; token++) {
    // "the voice that people hear"; "…, you know" only fills
    if (/^(?:i|you|we|that|which|when)$/.test(tokens[token]!.lower)) return false;
    const having = token === verb - 1 || syntax.tags[token + 1] === "RB";
    if (/^VB[DPZG]$/.test(syntax.tags[token]!) && !(syntax.lemmas[token] === "have" && having)) return false;
  }
  return !/^(?:CC|IN)$/.test(syntax.tags[verb - 1]!);
}

const FRAMING = /^(?:after|before|since|while|when|despite|without|by|in|on|at|during|with|following)$/;

/** "the lawmaker “Jo Example” said": from the closing mark of a name, which ends no statement, to its opening one. */
function quotedNameFrom(view: View, closing: number): number | null {
  const { tokens, syntax } = view.layers;
  if (!QUOTE.test(tokens[closing]!.text)) return null;
  for (let at = closing - 1; at >= closing - LONGEST_NAME - 1 && at >= 0; at--) {
    if (QUOTE.test(tokens[at]!.text)) return at < closing - 1 ? at : null;
    if (!syntax.tags[at]!.startsWith("NNP")) return null;
  }
  return null;
}

const QUOTE = /^(?:["“”]|``|'')$/;
const LONGEST_NAME = 3;

/** "CONTENT, CUE SOURCE" */
function inverted(view: View, sentence: Sentence, verb: number): AttributionMention | null {
  const { tokens } = view.layers;
  if (!BREAK.test(tokens[verb - 1]!.text) || !takesQuote(view, verb)) return null;
  // "denied ever having seen it": what is denied, and not who denies
  if (/^(?:IN|TO|W|CC|RB|VB)/.test(view.layers.syntax.tags[verb + 1] ?? "")) return null;
  let last = verb;
  while (last + 1 < sentence.last && !/^[,;.:!?–—]$/.test(tokens[last + 1]!.text)) last++;
  // "the chief “shouted us down”": the verb is quoted itself
  if (tokens.slice(verb + 1, last + 1).some(({ text }) => /^(?:["“”]|''|us|me|him|them)$/.test(text)))
    return null;
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

/** "…, saw 40 killed" is no inversion: only what can follow a quotation stands so. */
const takesQuote = (view: View, verb: number): boolean =>
  cueVerb(view.layers.syntax.lemmas[verb]!)?.takes.includes("quote") ?? true;

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

/**
 * Attributions that the model, trained on whole articles, is not made to find: the terse syntax of headlines, a
 * statement inside a statement, and nouns that carry what was said. Only forms that cannot well be anything else.
 */
import { cueNoun } from "../../../lexicon/cue-nouns.ts";
import { cueVerb } from "../../../lexicon/cue-verbs.ts";
import type { Span } from "../../../model/index.ts";
import type { AttributionMention, Sentence } from "../../layers.ts";
import { resolveSpan } from "../../voice/index.ts";
import { quoteTypeOf } from "../quote-type.ts";
import { according } from "./according.ts";
import { spanOfTokens, type View } from "./view.ts";

/** How often each rule is right, judged on the train split: what stands in the confidence of what it finds. */
const CONFIDENCE = { headline: 0.85, nested: 0.8, noun: 0.75 } as const;

/** A headline's source is short: "Ukraine", "UN rights chief", "White House officials". */
const LONGEST_HEADLINE_SOURCE = 5;
const FINITE = /^VB[DPZ]$|^NNS$/;

/** New attributions; `taken` marks tokens that are a cue already. */
export function supplied(view: View, taken: Uint8Array): readonly AttributionMention[] {
  return view.layers.sentences.flatMap((sentence) => {
    if (sentence.block.kind === "headline") {
      const found = headline(view, sentence, taken);
      if (found !== null) return [found];
    }
    const phrase = according(view, sentence, taken);
    const clauses = clausal(view, sentence, taken);
    return phrase === null ? clauses : [phrase, ...clauses];
  });
}

/** "North Korea to send troops, Ukraine warns" and "Ukraine: North Korea to send troops". */
function headline(view: View, sentence: Sentence, taken: Uint8Array): AttributionMention | null {
  const { tokens, syntax } = view.layers;
  let last = sentence.last - 1;
  while (last > sentence.first && /^[.'"’”)\]]+$/.test(tokens[last]!.text)) last--;
  for (let token = sentence.first; token <= last; token++) if (taken[token] === 1) return null;
  const verb = cueVerb(verbLemma(tokens[last]!.lower, syntax.lemmas[last]!));
  if (verb === null || verb.strength === "weak" || last - sentence.first < 4)
    return colonHeadline(view, sentence);
  for (let first = last - 1; first > sentence.first && last - first <= LONGEST_HEADLINE_SOURCE + 1; first--) {
    if (!/^[,;–—'"’”]$|^--$|^''$/.test(tokens[first]!.text)) continue;
    if (first + 1 === last) return null;
    let end = first;
    while (end > sentence.first && /^[,;–—]$|^--$/.test(tokens[end]!.text)) end--;
    return make(view, {
      source: spanOfTokens(view, first + 1, last - 1),
      cue: spanOfTokens(view, last, last),
      content: spanOfTokens(view, sentence.first, end),
      rule: "headline-end",
      confidence: CONFIDENCE.headline,
    });
  }
  return null;
}

/** "warns" after a name is often taken for a plural noun. */
const verbLemma = (lower: string, lemma: string): string =>
  cueVerb(lemma) !== null ? lemma : lower.replace(/s$/, "");

function colonHeadline(view: View, sentence: Sentence): AttributionMention | null {
  const { tokens, syntax, voiceMentions, speakers } = view.layers;
  const limit = Math.min(sentence.last, sentence.first + LONGEST_HEADLINE_SOURCE + 1);
  for (let colon = sentence.first + 1; colon < limit; colon++) {
    if (tokens[colon]!.text !== ":") continue;
    const source = spanOfTokens(view, sentence.first, colon - 1);
    const mention = voiceMentions.find((item) => item.start >= source.start && item.end <= source.end);
    const speaks = mention !== undefined && speakers[mention.speaker]!.kind !== "document";
    let predicate = false;
    for (let token = colon + 1; token < sentence.last; token++)
      predicate ||= /^VB|^MD/.test(syntax.tags[token]!);
    if (!speaks || !predicate || colon + 3 >= sentence.last) return null;
    return make(view, {
      source,
      cue: spanOfTokens(view, colon, colon),
      content: spanOfTokens(view, colon + 1, sentence.last - 1),
      rule: "headline-colon",
      confidence: CONFIDENCE.headline,
    });
  }
  return null;
}

/** Clauses under a cue that no attribution has taken: "Ukrainian intelligence suggests there is …", "reports that …". */
function clausal(view: View, sentence: Sentence, taken: Uint8Array): readonly AttributionMention[] {
  const { syntax } = view.layers;
  const found: AttributionMention[] = [];
  const edges = subtreeEdges(view, sentence);
  for (let clause = sentence.first; clause < sentence.last; clause++) {
    const numeral = numeralSubject(view, sentence, clause, taken, edges);
    if (numeral !== null) found.push(numeral);
    const object = nestedObject(view, sentence, clause, taken, edges);
    if (object !== null) found.push(object);
    const head = syntax.heads[clause]!;
    if (head < 0 || head >= clause || taken[head] === 1) continue;
    const relation = syntax.relations[clause]!;
    const range = edges(clause);
    const content = spanOfTokens(view, Math.max(range.first, head + 1), range.last);
    if (relation === "ccomp" && FINITE.test(syntax.tags[head]!)) {
      const subject = subjectRange(view, sentence, head, edges);
      const verb = cueVerb(syntax.lemmas[head]!);
      if (verb === null || verb.strength === "weak" || verb.class === "seem" || subject === null) continue;
      found.push(
        make(view, {
          source: subject,
          cue: spanOfTokens(view, head, head),
          content,
          rule: "nested-clause",
          confidence: CONFIDENCE.nested,
        }),
      );
    } else if (NOUN_CLAUSE.has(relation) && isNounComplement(view, head, clause)) {
      if (cueNoun(syntax.lemmas[head]!) === null) continue;
      const inner = spanOfTokens(view, head + 2, range.last);
      found.push(
        make(view, {
          source: null,
          cue: spanOfTokens(view, head, head),
          content: inner,
          rule: "noun-that",
          confidence: CONFIDENCE.noun,
        }),
      );
    }
  }
  return found;
}

/** "claimed 190 were dead": a parse takes the bare figure for an object. */
function numeralSubject(
  view: View,
  sentence: Sentence,
  verb: number,
  taken: Uint8Array,
  edges: Edges,
): AttributionMention | null {
  const { tags, lemmas } = view.layers.syntax;
  if (taken[verb] === 1 || !/^VB[DPZ]$/.test(tags[verb]!) || verb + 3 >= sentence.last) return null;
  if (tags[verb + 1] !== "CD" || !/^(?:VB[DPZ]|MD)$/.test(tags[verb + 2]!)) return null;
  const row = cueVerb(lemmas[verb]!);
  const source = subjectRange(view, sentence, verb, edges);
  if (row === null || row.strength === "weak" || source === null) return null;
  const content = spanOfTokens(view, verb + 1, lastWord(view, sentence.last - 1));
  return make(view, {
    source,
    cue: spanOfTokens(view, verb, verb),
    content,
    rule: "numeral-clause",
    confidence: CONFIDENCE.nested,
  });
}

/** "According to CNN, the ministry suggests a great possibility of …": inside a statement, somebody's noun phrase. */
function nestedObject(
  view: View,
  sentence: Sentence,
  verb: number,
  taken: Uint8Array,
  edges: Edges,
): AttributionMention | null {
  const { tags, lemmas, heads, relations } = view.layers.syntax;
  if (taken[verb] === 1 || view.owners[verb]! < 0 || !/^VB[DPZ]$/.test(tags[verb]!)) return null;
  const row = cueVerb(lemmas[verb]!);
  if (row === null || row.strength === "weak" || row.class === "seem" || !row.takes.includes("that"))
    return null;
  let object = -1;
  for (let token = verb + 1; token < sentence.last && object < 0; token++) {
    if (heads[token] === verb && relations[token] === "dobj") object = token;
    if (heads[token] === verb && relations[token] === "ccomp") return null;
  }
  const source = subjectRange(view, sentence, verb, edges);
  if (object < 0 || source === null || !isVoice(view, source)) return null;
  const content = spanOfTokens(view, verb + 1, Math.max(edges(object).last, verb + 1));
  return make(view, {
    source,
    cue: spanOfTokens(view, verb, verb),
    content,
    rule: "nested-object",
    confidence: CONFIDENCE.nested,
  });
}

function isVoice(view: View, source: Span): boolean {
  const speaker = resolveSpan(view.layers, source);
  return speaker !== null && view.layers.speakers[speaker]!.kind !== "unknown";
}

/** "reports that soldiers were sent", but not "a move that would …", where "that" is the subject. */
function isNounComplement(view: View, noun: number, clause: number): boolean {
  const { syntax, tokens } = view.layers;
  if (!syntax.tags[noun]!.startsWith("NN") || tokens[noun + 1]?.lower !== "that") return false;
  return !/^nsubj/.test(syntax.relations[noun + 1]!) && clause > noun + 2;
}

const NOUN_CLAUSE: ReadonlySet<string> = new Set(["ccomp", "acl", "acl:relcl", "dep"]);

type Edges = (token: number) => { readonly first: number; readonly last: number };

/** First and last token under each token of a sentence, worked out once, from the leaves up. */
function subtreeEdges(view: View, sentence: Sentence): Edges {
  const { heads } = view.layers.syntax;
  const size = sentence.last - sentence.first;
  const first = Int32Array.from({ length: size }, (_zero, at) => sentence.first + at);
  const last = Int32Array.from(first);
  // A token's yield is settled once all below it are; walking up from each token is short in real trees and bounded here.
  for (let token = sentence.first; token < sentence.last; token++) {
    let at = heads[token]!;
    for (let steps = 0; at >= 0 && steps < DEEPEST; steps++) {
      first[at - sentence.first] = Math.min(first[at - sentence.first]!, token);
      last[at - sentence.first] = Math.max(last[at - sentence.first]!, token);
      at = heads[at]!;
    }
  }
  return (token) => ({
    first: first[token - sentence.first]!,
    last: lastWord(view, last[token - sentence.first]!),
  });
}

/** Trees of real sentences are seldom deeper than 25. */
const DEEPEST = 60;

function lastWord(view: View, token: number): number {
  return /^[.,;:!?]$/.test(view.layers.tokens[token]!.text) ? token - 1 : token;
}

function subjectRange(view: View, sentence: Sentence, verb: number, edges: Edges): Span | null {
  const { heads, relations, tags } = view.layers.syntax;
  for (let token = verb - 1; token >= sentence.first; token--) {
    if (heads[token] !== verb || relations[token] !== "nsubj") continue;
    if (/^(?:EX|WDT|WP|DT)$/.test(tags[token]!)) return null;
    const { first, last } = edges(token);
    return last < verb ? spanOfTokens(view, first, last) : spanOfTokens(view, token, token);
  }
  return null;
}

interface Made {
  readonly source: Span | null;
  readonly cue: Span;
  readonly content: Span;
  readonly rule: string;
  readonly confidence: number;
}

function make(view: View, { source, cue, content, rule, confidence }: Made): AttributionMention {
  const { text } = view.layers.document;
  const says = source === null ? "somebody unnamed" : `“${text.slice(source.start, source.end)}”`;
  return {
    source: source === null ? [] : [source],
    cue: [cue],
    content: [content],
    quote: quoteTypeOf(view.layers.quotations, [content]),
    within: null,
    carriedFrom: null,
    confidence,
    why: {
      rule,
      reason: () => `“${text.slice(cue.start, cue.end)}” makes what stands with it the words of ${says}`,
    },
  };
}

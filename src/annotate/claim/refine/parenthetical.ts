/**
 * Who says it between commas, wherever that stands: "A, the insurer said, with B", "A, the government acknowledged on
 * Wednesday, and B", "“A,” said one, whose fund holds 2 percent". What stands before and after is one statement.
 */
import { cueVerb } from "../../../lexicon/cue-verbs.ts";
import { type AttributionMention, amended, type Sentence } from "../../layers.ts";
import { isFiniteOrModal, isFiniteVerb } from "../verb-tags.ts";
import { make } from "./make.ts";
import { joinSpans, spanOfTokens, type View } from "./view.ts";

const CONFIDENCE = 0.85;
const BREAK = /^(?:[,–—'"’”]|--|'')$/;
const END = /^(?:[,;.!?–—]|--)$/;
/** In tokens. */
const LONGEST_SOURCE = 14;
const LONGEST_REST = 12;
/** "the committee, which oversaw the exchange, said" */
const LONGEST_CLAUSE = 12;
const SHORTEST_CONTENT = 3;
/** What may follow the verb before the closing comma: when, where, to whom. */
const CIRCUMSTANCE =
  /^(?:on|in|at|after|during|via|through|by|before|late|early|earlier|last|this|yesterday|today|tomorrow|again|separately)$/;
const DAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;
const HEARING: ReadonlySet<string> = new Set(["tell", "inform", "remind", "assure"]);

export function parenthetical(
  view: View,
  sentence: Sentence,
  taken: Uint8Array,
): readonly AttributionMention[] {
  const found: AttributionMention[] = [];
  for (let verb = sentence.first + SHORTEST_CONTENT; verb < sentence.last; verb++) {
    if (taken[verb] === 1 || !isCue(view, verb)) continue;
    const made = direct(view, sentence, verb) ?? inverted(view, sentence, verb);
    if (made === null) continue;
    taken[verb] = 1;
    found.push(made);
  }
  return found;
}

function isCue(view: View, verb: number): boolean {
  const { tags, lemmas } = view.layers.syntax;
  const perfect = tags[verb] === "VBN" && lemmas[verb - 1] === "have";
  if (!isFiniteVerb(tags[verb]) && !perfect) return false;
  const row = cueVerb(lemmas[verb]!);
  return (
    row !== null && row.strength === "strong" && (row.takes.includes("that") || row.takes.includes("quote"))
  );
}

/** "A, SOURCE CUE circumstance, B" */
function direct(view: View, sentence: Sentence, verb: number): AttributionMention | null {
  const { tokens, syntax } = view.layers;
  const close = circumstanceEnd(view, sentence, verb);
  if (close < 0) return null;
  let last = verb - 1;
  while (last > sentence.first && (syntax.lemmas[last] === "have" || syntax.tags[last] === "RB")) last--;
  if (tokens[last]!.text === ",") last = beforeClause(view, sentence, last);
  const comma = commaBefore(view, sentence, last);
  if (comma < 0 || !namesSomebody(view, comma + 1, last)) return null;
  return attribution(view, sentence, { before: comma, source: [comma + 1, last], verb, close });
}

/** "A, CUE SOURCE, B" */
function inverted(view: View, sentence: Sentence, verb: number): AttributionMention | null {
  const { tokens, syntax } = view.layers;
  if (!BREAK.test(tokens[verb - 1]!.text) || cueVerb(syntax.lemmas[verb]!)?.takes.includes("quote") !== true)
    return null;
  if (/^(?:IN|TO|W|CC|RB|VB)/.test(syntax.tags[verb + 1] ?? "")) return null;
  let last = verb;
  while (last + 1 < sentence.last && last - verb <= LONGEST_SOURCE && !END.test(tokens[last + 1]!.text))
    last++;
  if (last === verb || last - verb > LONGEST_SOURCE || !namesSomebody(view, verb + 1, last)) return null;
  for (let token = verb + 1; token <= last; token++) if (isFiniteOrModal(syntax.tags[token])) return null;
  return attribution(view, sentence, { before: verb - 1, source: [verb + 1, last], verb, close: last + 1 });
}

interface Parts {
  /** token of the mark before the parenthesis */
  readonly before: number;
  readonly source: readonly [first: number, last: number];
  readonly verb: number;
  /** token of the mark that closes it */
  readonly close: number;
}

function attribution(view: View, sentence: Sentence, parts: Parts): AttributionMention | null {
  const { tokens, document } = view.layers;
  const { before, source, verb, close } = parts;
  let end = before;
  while (end > sentence.first && /^(?:[,;–—]|--)$/.test(tokens[end]!.text)) end--;
  // somebody else's words end before: "…, he said, and A, she said"
  const first = sentence.first;
  if (end - first + 1 < SHORTEST_CONTENT || !states(view, first, end)) return null;
  const made = make(view, {
    source: spanOfTokens(view, ...source),
    cue: spanOfTokens(view, verb, verb),
    content: spanOfTokens(view, first, end),
    rule: "between-commas",
    confidence: CONFIDENCE,
  });
  const rest = restAfter(view, sentence, close);
  return rest === null ? made : amended(made, { content: joinSpans(document.text, [...made.content, rest]) });
}

/** What goes on after the closing comma, where nobody else begins to speak there. */
function restAfter(view: View, sentence: Sentence, close: number) {
  const { tokens } = view.layers;
  if (tokens[close]?.text !== "," || close + 1 >= sentence.last) return null;
  // "…, said one, whose fund holds 2 percent": it tells of who said it
  if (/^W/.test(view.layers.syntax.tags[close + 1]!)) return null;
  let last = sentence.last - 1;
  while (last > close && /^[.!?"”']+$/.test(tokens[last]!.text)) last--;
  for (let token = close + 1; token <= last; token++)
    if (view.owners[token]! >= 0 || isCue(view, token)) return null;
  return last <= close ? null : spanOfTokens(view, close + 1, last);
}

/** The mark that ends what may follow the verb; -1: something else follows it. */
function circumstanceEnd(view: View, sentence: Sentence, verb: number): number {
  const { tokens, syntax } = view.layers;
  const next = tokens[verb + 1];
  if (next === undefined || verb + 1 >= sentence.last) return -1;
  if (END.test(next.text)) return verb + 1;
  const hearing = HEARING.has(syntax.lemmas[verb]!) && /^(?:NN|DT|PRP)/.test(syntax.tags[verb + 1]!);
  if (!hearing && !CIRCUMSTANCE.test(next.lower) && !DAY.test(next.lower)) return -1;
  for (let token = verb + 1; token < Math.min(sentence.last, verb + LONGEST_REST); token++) {
    if (END.test(tokens[token]!.text)) return token;
    if (/^(?:VB[DPZ]|MD|W)/.test(syntax.tags[token]!) || tokens[token]!.lower === "that") return -1;
    if (/^["“]/.test(tokens[token]!.text)) return -1;
  }
  return -1;
}

/** ", which oversaw the exchange,": the token before the clause that ends at this comma; the comma's where there is none. */
function beforeClause(view: View, sentence: Sentence, comma: number): number {
  const { tokens, syntax } = view.layers;
  for (let at = comma - 1; at > Math.max(sentence.first, comma - LONGEST_CLAUSE); at--)
    if (/^W/.test(syntax.tags[at]!)) return tokens[at - 1]!.text === "," ? at - 2 : comma;
  return comma;
}

/** The mark with which the source begins; -1: none, or a verb stands between. */
function commaBefore(view: View, sentence: Sentence, last: number): number {
  const { tokens, syntax } = view.layers;
  for (let at = last; at > sentence.first && last - at <= LONGEST_SOURCE; at--) {
    if (BREAK.test(tokens[at]!.text)) return /^(?:W|IN|CC)/.test(syntax.tags[at + 1]!) ? -1 : at;
    if (isFiniteOrModal(syntax.tags[at])) return -1;
  }
  return -1;
}

function namesSomebody(view: View, first: number, last: number): boolean {
  const { tags } = view.layers.syntax;
  if (first > last) return false;
  for (let token = first; token <= last; token++) if (/^(?:NN|PRP$)/.test(tags[token]!)) return true;
  return /^(?:one|another|some|others|many|both)$/.test(view.layers.tokens[first]!.lower);
}

function states(view: View, first: number, last: number): boolean {
  for (let token = first; token <= last; token++)
    if (/^(?:VB|MD|CD)/.test(view.layers.syntax.tags[token]!)) return view.owners[token]! < 0;
  return false;
}

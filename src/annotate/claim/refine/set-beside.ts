/**
 * "…, with another 500 expected to follow", "…, with the state said to be sending arms": set beside a statement, and no part
 * of it: nobody is named who expects or says it.
 */
import { cueVerb } from "../../../lexicon/cue-verbs.ts";
import type { Span } from "../../../model/index.ts";
import { treeOf } from "../../language/index.ts";
import { type AttributionMention, amended, type Sentence } from "../../layers.ts";
import { isPastForm } from "../verb-tags.ts";
import { make } from "./make.ts";
import { infinitiveEnd } from "./mend.ts";
import { joinSpans, spanOfTokens, type View } from "./view.ts";

const CONFIDENCE = 0.75;
/** In tokens: "with up to another 500 of its men expected to". */
const LONGEST_SUBJECT = 9;
const TELLING: ReadonlySet<string> = new Set(["say", "report", "think", "expect", "estimate", "fear"]);

export function setBeside(view: View, sentence: Sentence, taken: Uint8Array): readonly AttributionMention[] {
  const { tokens, syntax, document } = view.layers;
  const found: AttributionMention[] = [];
  for (let verb = sentence.first + 2; verb + 2 < sentence.last; verb++) {
    if (taken[verb] === 1 || !isPastForm(syntax.tags[verb])) continue;
    if (tokens[verb + 1]!.lower !== "to" || syntax.tags[verb + 2] !== "VB") continue;
    if (!TELLING.has(cueVerb(syntax.lemmas[verb]!)?.class ?? "")) continue;
    const subject = subjectAfterWith(view, sentence, verb) ?? subjectOfPassive(view, verb);
    if (subject === null) continue;
    taken[verb] = 1;
    const cueEnd = infinitiveEnd(view, verb);
    const made = make(view, {
      source: null,
      cue: spanOfTokens(view, verb, cueEnd),
      content: spanOfTokens(view, cueEnd + 1, endOfStatement(view, sentence, cueEnd + 1)),
      rule: "set-beside",
      confidence: CONFIDENCE,
    });
    const content = joinSpans(document.text, [subject, ...made.content]);
    found.push(amended(made, { content }));
  }
  return found;
}

/** "another 500" of "with another 500 expected"; null: something else stands before the verb. */
function subjectAfterWith(view: View, { first }: Sentence, verb: number): Span | null {
  const { tokens, syntax } = view.layers;
  const last = /^RB/.test(syntax.tags[verb - 1]!) ? verb - 2 : verb - 1;
  let counted = false;
  for (let at = last; at > first && verb - at <= LONGEST_SUBJECT; at--) {
    if (tokens[at]!.lower === "with")
      return counted && tokens[at - 1]!.text === "," ? spanOfTokens(view, at + 1, last) : null;
    if (/^(?:VB|MD|[,:.]$)/.test(syntax.tags[at]!)) return null;
    counted ||= /^(?:CD|NNPS?|NNS?)$/.test(syntax.tags[at]!);
  }
  return null;
}

/** "Unions are understood to be planning": where the tree takes what they plan for a clause beside; else it is read well. */
function subjectOfPassive(view: View, verb: number): Span | null {
  const { syntax } = view.layers;
  const last = infinitiveEnd(view, verb);
  const main = last > verb ? last + 1 : verb + 2;
  if (syntax.heads[main] !== verb || syntax.relations[main] !== "advcl") return null;
  const { firsts, lasts } = treeOf(syntax);
  for (let at = verb - 1; at >= 0 && verb - at <= LONGEST_SUBJECT; at--)
    if (syntax.heads[at] === verb && syntax.relations[at] === "nsubjpass")
      return lasts[at]! < verb ? spanOfTokens(view, firsts[at]!, lasts[at]!) : null;
  return null;
}

/** To the sentence's end: what comes in a list behind commas is said, too. */
function endOfStatement({ layers: { tokens } }: View, { last }: Sentence, from: number): number {
  let end = from;
  while (end + 1 < last && !/^(?:[;:.!?”"]|--|[–—])$/.test(tokens[end + 1]!.text)) end++;
  return end;
}

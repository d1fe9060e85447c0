/**
 * "…, with another 500 expected to follow", "…, with the state said to be sending arms": set beside a statement, and no part
 * of it: nobody is named who expects or says it.
 */
import { cueVerb } from "../../../lexicon/cue-verbs.ts";
import type { AttributionMention, Sentence } from "../../layers.ts";
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
    if (taken[verb] === 1 || !/^VB[ND]$/.test(syntax.tags[verb]!)) continue;
    if (tokens[verb + 1]!.lower !== "to" || syntax.tags[verb + 2] !== "VB") continue;
    if (!TELLING.has(cueVerb(syntax.lemmas[verb]!)?.class ?? "")) continue;
    const first = subjectAfterWith(view, sentence, verb);
    if (first < 0) continue;
    taken[verb] = 1;
    const cueEnd = infinitiveEnd(view, verb);
    const subjectEnd = /^RB/.test(syntax.tags[verb - 1]!) ? verb - 2 : verb - 1;
    const made = make(view, {
      source: null,
      cue: spanOfTokens(view, verb, cueEnd),
      content: spanOfTokens(view, cueEnd + 1, endOfStatement(view, sentence, cueEnd + 1)),
      rule: "set-beside",
      confidence: CONFIDENCE,
    });
    const content = joinSpans(document.text, [spanOfTokens(view, first, subjectEnd), ...made.content]);
    found.push({ ...made, content });
  }
  return found;
}

/** Where "another 500" of "with another 500 expected" begins; -1: something else stands before the verb. */
function subjectAfterWith({ layers: { tokens, syntax } }: View, { first }: Sentence, verb: number): number {
  let counted = false;
  for (let at = verb - 1; at > first && verb - at <= LONGEST_SUBJECT; at--) {
    if (tokens[at]!.lower === "with") return counted && tokens[at - 1]!.text === "," ? at + 1 : -1;
    if (/^(?:VB|MD|[,:.]$)/.test(syntax.tags[at]!)) return -1;
    counted ||= /^(?:CD|NNPS?|NNS?)$/.test(syntax.tags[at]!);
  }
  return -1;
}

/** To the sentence's end: what comes in a list behind commas is said, too. */
function endOfStatement({ layers: { tokens } }: View, { last }: Sentence, from: number): number {
  let end = from;
  while (end + 1 < last && !/^(?:[;:.!?”"]|--|[–—])$/.test(tokens[end + 1]!.text)) end++;
  return end;
}

/** "According to X, …" and "…, according to X" where the model left them: the phrase cannot mean anything else. */
import type { AttributionMention, Sentence } from "../../layers.ts";
import { quoteTypeOf } from "../quote-type.ts";
import { spanOfTokens, type View } from "./view.ts";

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
/** A source longer than this (in tokens) is a whole clause: the phrase ran on. */
const LONGEST_SOURCE = 25;
/** Fewer words than this are no statement. */
const SHORTEST_CONTENT = 3;
/** Share of such readings that are right, judged on the train split. */
const CONFIDENCE = 0.9;

export function according(view: View, sentence: Sentence, taken: Uint8Array): AttributionMention | null {
  const { tokens } = view.layers;
  for (let at = sentence.first; at + 3 < sentence.last; at++) {
    if (taken[at] === 1 || tokens[at]!.lower !== "according" || tokens[at + 1]!.lower !== "to") continue;
    if (NO_SOURCE.has(tokens[at + 2]!.lower)) continue;
    const end = sourceEnd(view, sentence, at + 2);
    const last = lastWord(view, sentence);
    const initial = at <= sentence.first + 1;
    const content = initial ? ([end + 2, last] as const) : ([sentence.first, before(view, at)] as const);
    if (content[1] - content[0] + 1 < SHORTEST_CONTENT || end - at > LONGEST_SOURCE) continue;
    return make(view, at, end, content);
  }
  return null;
}

/** The source runs to the comma, dash or end: commas inside names' appositions end it early, which loses only detail. */
function sourceEnd(view: View, sentence: Sentence, first: number): number {
  let end = first;
  while (end + 1 < sentence.last && !/^(?:[,;:.–—]|--)$/.test(view.layers.tokens[end + 1]!.text)) end++;
  return end;
}

function lastWord(view: View, sentence: Sentence): number {
  const text = view.layers.tokens[sentence.last - 1]!.text;
  return /^[.!?]$/.test(text) ? sentence.last - 2 : sentence.last - 1;
}

function before(view: View, token: number): number {
  return /^[,–—]$/.test(view.layers.tokens[token - 1]!.text) ? token - 2 : token - 1;
}

function make(
  view: View,
  at: number,
  end: number,
  [first, last]: readonly [number, number],
): AttributionMention {
  const content = [spanOfTokens(view, first, last)];
  const source = spanOfTokens(view, at + 2, end);
  const { text } = view.layers.document;
  return {
    source: [source],
    cue: [spanOfTokens(view, at, at + 1)],
    content,
    quote: quoteTypeOf(view.layers.quotations, content),
    within: null,
    carriedFrom: null,
    confidence: CONFIDENCE,
    why: {
      rule: "according-to",
      reason: () =>
        `“according to” makes the statement the words of “${text.slice(source.start, source.end)}”`,
    },
  };
}

/** Whose a report is, where a noun carries it: "Kyiv's warning that …", "the South Korean claim that …". */
import type { Span } from "../../../model/index.ts";
import type { Sentence } from "../../layers.ts";
import { isStateAdjective } from "../../voice/index.ts";
import { spanOfTokens, type View } from "./view.ts";

/** By a genitive or a state's adjective right before the noun; null: nobody's. */
export function ownerOf(view: View, sentence: Sentence, noun: number): Span | null {
  const { tokens, syntax } = view.layers;
  let at = noun - 1;
  while (at > sentence.first && syntax.tags[at]!.startsWith("JJ") && !isStateAdjective(tokens[at]!.text))
    at--;
  if (at < sentence.first) return null;
  if (syntax.tags[at] === "POS") {
    const mention = view.layers.voiceMentions[view.voiceEnds[at - 1] ?? -1];
    return mention === undefined ? null : { start: mention.start, end: mention.end };
  }
  for (let first = Math.max(sentence.first, at - 1); first <= at; first++) {
    const span = spanOfTokens(view, first, at);
    if (isStateAdjective(view.layers.document.text.slice(span.start, span.end))) return span;
  }
  return null;
}

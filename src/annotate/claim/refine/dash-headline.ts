/** "Maker may cut 400 jobs - the Example Herald": a headline that ends in a dash and who says it. */
import type { AttributionMention, Sentence } from "../../layers.ts";
import { resolveSpan } from "../../voice/index.ts";
import { make } from "./make.ts";
import { spanOfTokens, type View } from "./view.ts";

const CONFIDENCE = 0.8;
/** In tokens: "White House officials". */
const LONGEST_SOURCE = 5;
const SHORTEST_CONTENT = 4;

export function dashHeadline(view: View, sentence: Sentence): AttributionMention | null {
  if (sentence.block.kind !== "headline") return null;
  const { tokens, syntax, speakers, document } = view.layers;
  const { first, last } = sentence;
  for (let dash = last - 2; dash >= Math.max(first + SHORTEST_CONTENT, last - 1 - LONGEST_SOURCE); dash--) {
    if (!/^(?:-|–|—|--)$/.test(tokens[dash]!.text)) continue;
    // "cease-fire": a dash that parts has white space about it
    if (tokens[dash - 1]!.end === tokens[dash]!.start || tokens[dash + 1]!.start === tokens[dash]!.end)
      return null;
    const source = spanOfTokens(view, dash + 1, last - 1);
    const speaker = resolveSpan(view.layers, source);
    if (speaker === null || speakers[speaker]!.name === document.outlet) return null;
    const stated = syntax.tags.slice(first, dash).some((tag) => /^(?:VB|MD|CD)/.test(tag));
    if (!stated) return null;
    return make(view, {
      source,
      cue: spanOfTokens(view, dash, dash),
      content: spanOfTokens(view, first, dash - 1),
      rule: "headline-dash",
      confidence: CONFIDENCE,
    });
  }
  return null;
}

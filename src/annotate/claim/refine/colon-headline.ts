/** "France: Troops to leave", "Health officials: 20 dead": a headline, or terse sentence, that begins with who says it. */

import type { Span } from "../../../model/index.ts";
import type { AttributionMention, Sentence } from "../../layers.ts";
import { resolveSpan } from "../../voice/index.ts";
import { tokenAt } from "../token-index.ts";
import { isChargeList } from "./charges.ts";
import { make } from "./make.ts";
import { spanOfTokens, type View } from "./view.ts";

const CONFIDENCE = 0.85;
/** In tokens: "Ukraine", "UN rights chief", "White House officials". */
const LONGEST_SOURCE = 5;

export function colonHeadline(view: View, sentence: Sentence): AttributionMention | null {
  if (sentence.block.kind !== "headline" && sentence.block.kind !== "paragraph") return null;
  const { tokens, syntax, speakers } = view.layers;
  const first = partFrom(view, sentence);
  const limit = Math.min(sentence.last - 3, first + LONGEST_SOURCE + 1);
  for (let colon = first + 1; colon < limit; colon++) {
    if (tokens[colon]!.text !== ":") continue;
    const source = spanOfTokens(view, first, colon - 1);
    const speaker = resolveSpan(view.layers, source);
    if (
      speaker === null ||
      speakers[speaker]!.kind === "document" ||
      isLabel(view, source, sentence.block.kind === "paragraph")
    )
      return null;
    const stated = syntax.tags
      .slice(colon + 1, sentence.last)
      .some((tag) => (sentence.block.kind === "headline" ? /^VB|^MD/ : /^VB|^MD|^CD/).test(tag));
    // the second part of a headline may do without a verb: "; governor: worst not over"
    if (!stated && first === sentence.first) return null;
    const closed = /^[.!?]$/.test(tokens[sentence.last - 1]!.text);
    const content = spanOfTokens(view, colon + 1, sentence.last - (closed ? 2 : 1));
    if (isChargeList(view, source, content)) return null;
    return make(view, {
      source,
      cue: spanOfTokens(view, colon, colon),
      content,
      rule: "headline-colon",
      confidence: CONFIDENCE,
    });
  }
  return null;
}

/** "Nine dead as river floods; governor: worst not over": where the last part of a headline begins. */
function partFrom({ layers: { tokens } }: View, { first, last, block }: Sentence): number {
  if (block.kind !== "headline") return first;
  for (let at = last - 1; at > first; at--) if (tokens[at]!.text === ";") return at + 1;
  return first;
}

/** "Cost to the company:", "Ballyrow, Ireland:" head a list and speak no more than "Injured:" does. */
function isLabel({ layers, index, voiceEnds }: View, source: Span, isParagraph: boolean): boolean {
  const mention = layers.voiceMentions[voiceEnds[tokenAt(index, source.end - 1)]!];
  if (mention === undefined) return false;
  const before = layers.document.text.slice(source.start, Math.max(source.start, mention.start));
  if (mention.form === "metonym" && before.includes(",")) return true;
  const named = layers.document.text.slice(source.start, source.end);
  if (mention.form === "metonym" && isParagraph && /^\p{Lu}[\p{Lu} .]{3,}$/u.test(named)) return true; // "NEW DELHI:"
  return /\b(?:to|for|in|at)\s+(?:the\s+)?$/i.test(before);
}

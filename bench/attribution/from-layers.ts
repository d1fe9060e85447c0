/** Attributions as the pipeline finds them, in the shape in which they are scored. */
import type { AttributionMention } from "../../src/annotate/layers.ts";
import type { Span } from "../../src/model/index.ts";
import type { BratAttribution } from "./brat-parse.ts";
import { type MarkedSpan, markedSpan } from "./marked-span.ts";

/** The parts of one role are one span, broken where the text breaks it. Ids are E1, E2 … in the order given. */
export function fromMentions(
  text: string,
  mentions: readonly AttributionMention[],
): readonly BratAttribution[] {
  const spans = (parts: readonly Span[]): readonly MarkedSpan[] => {
    const span = markedSpan(text, parts);
    return span.length > 0 ? [span] : [];
  };
  return mentions.map((mention, index) => ({
    id: `E${index + 1}`,
    source: spans(mention.source),
    cue: spans(mention.cue),
    content: spans(mention.content),
  }));
}

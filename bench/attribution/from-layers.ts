/** Attributions as the pipeline finds them, in the shape in which they are scored. */
import type { AttributionMention } from "../../src/annotate/layers.ts";
import type { Span } from "../../src/model/index.ts";
import type { BratAttribution } from "./brat-parse.ts";
import { type MarkedSpan, markedSpan } from "./marked-span.ts";

/**
 * Those that count as predictions. Attributions within the content of another are left out unless `nested` asks for
 * them: PolNeAR marks the outermost only, so that each inner one, right or wrong, would count as made up.
 */
export function countedMentions(
  mentions: readonly AttributionMention[],
  { nested }: { readonly nested: boolean },
): readonly AttributionMention[] {
  return mentions.filter(({ within }) => nested || within === null);
}

/** The parts of one role are one span, broken where the text breaks it. */
export function fromMentions(
  text: string,
  mentions: readonly AttributionMention[],
): readonly BratAttribution[] {
  return mentions.map((mention, index) => ({
    id: `E${index + 1}`,
    source: spans(text, mention.source),
    cue: spans(text, mention.cue),
    content: spans(text, mention.content),
  }));
}

function spans(text: string, parts: readonly Span[]): readonly MarkedSpan[] {
  const span = markedSpan(text, parts);
  return span.length > 0 ? [span] : [];
}

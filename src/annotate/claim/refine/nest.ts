/** Which attribution stands in which other's content: the smallest content that holds its cue. */
import type { Span } from "../../../model/index.ts";
import { type AttributionMention, amended } from "../../layers.ts";

interface Open {
  readonly position: number;
  readonly length: number;
  readonly end: number;
}

/** In text order of their cues, `within` worked out anew. One sweep over the edges of contents. */
export function nest(attributions: readonly AttributionMention[]): readonly AttributionMention[] {
  const ordered = [...attributions].sort((a, b) => startOf(a) - startOf(b));
  const contents: (Open & Span)[] = [];
  ordered.forEach(({ content }, position) => {
    const length = lengthOf(content);
    for (const { start, end } of content) contents.push({ start, end, position, length });
  });
  contents.sort((a, b) => a.start - b.start);
  let next = 0;
  let open: Open[] = [];
  const nested: AttributionMention[] = [];
  for (let position = 0; position < ordered.length; position++) {
    const attribution = ordered[position]!;
    const at = startOf(attribution);
    while (next < contents.length && contents[next]!.start <= at) open.push(contents[next++]!);
    if (open.length > 0) open = open.filter((item) => item.end > at);
    const length = lengthOf(attribution.content);
    let around: Open | null = null;
    for (const item of open) {
      if (item.position === position || item.length <= length) continue;
      if (around === null || item.length < around.length) around = item;
    }
    const within = around === null ? null : around.position;
    nested.push(attribution.within === within ? attribution : amended(attribution, { within }));
  }
  return nested;
}

const startOf = ({ cue, content }: AttributionMention): number => (cue[0] ?? content[0])?.start ?? 0;
const lengthOf = (spans: readonly Span[]): number =>
  spans.reduce((sum, span) => sum + span.end - span.start, 0);

/** What the rules of refinement look at: layers with quick ways from spans to tokens. */
import type { Span } from "../../../model/index.ts";
import type { AttributionMention, Layers } from "../../layers.ts";
import { spanTokens, type TokenIndex } from "../token-index.ts";

export interface View {
  readonly layers: Layers;
  readonly index: TokenIndex;
  /** for each token the innermost attribution of the model whose content holds it; -1 none */
  readonly owners: Int32Array;
}

/** A rule that changes one attribution, drops it (null), or leaves it as it is. */
export interface Refinement {
  readonly rule: string;
  readonly because: string;
  readonly apply: (view: View, attribution: AttributionMention) => AttributionMention | null;
}

export const cueTokens = (view: View, attribution: AttributionMention): readonly number[] =>
  attribution.cue.flatMap((span) => spanTokens(view.index, span));

export function spanOfTokens(view: View, first: number, last: number): Span {
  return { start: view.layers.tokens[first]!.start, end: view.layers.tokens[last]!.end };
}

/** Spans in order, those that touch or are parted by white space and marks alone made one. */
export function joinSpans(text: string, spans: readonly Span[]): readonly Span[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  const joined: { start: number; end: number }[] = [];
  for (const span of sorted) {
    const last = joined.at(-1);
    if (last !== undefined && /^[\s\p{P}]*$/u.test(text.slice(last.end, span.start)))
      last.end = Math.max(last.end, span.end);
    else joined.push({ start: span.start, end: span.end });
  }
  return joined;
}

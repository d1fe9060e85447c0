/**
 * Cuts a text at every edge of every marked span, so that overlapping marks become a flat run of segments, each
 * knowing which claims it serves and as what. Flat segments need no nesting of elements, which overlaps would break.
 */
import type { Claim, Span } from "../../model/index.ts";

export type Mark = "source" | "cue" | "content" | "field";

export interface Segment extends Span {
  /** indices of claims, each with the kinds of mark it puts here */
  readonly marks: ReadonlyMap<number, ReadonlySet<Mark>>;
}

interface MarkedSpan extends Span {
  readonly claim: number;
  readonly mark: Mark;
}

/** Segments of `range` in order; together they cover it whole. */
export function segments(range: Span, claims: readonly Claim[]): readonly Segment[] {
  const spans = claims
    .flatMap((claim, index) => markedSpans(claim, index))
    .filter((span) => touches(range, span));
  const edges = new Set([range.start, range.end]);
  for (const span of spans) {
    edges.add(Math.max(range.start, span.start));
    edges.add(Math.min(range.end, span.end));
  }
  const sorted = [...edges].sort((a, b) => a - b);
  const starts = groupByStart(spans, range);
  let open: MarkedSpan[] = [];
  const result: Segment[] = [];
  for (let index = 0; index + 1 < sorted.length; index++) {
    const start = sorted[index]!;
    const end = sorted[index + 1]!;
    open = [...open.filter((span) => span.end > start), ...(starts.get(start) ?? [])];
    const marks = new Map<number, Set<Mark>>();
    for (const span of open) {
      const kinds = marks.get(span.claim) ?? new Set<Mark>();
      kinds.add(span.mark);
      marks.set(span.claim, kinds);
    }
    result.push({ start, end, marks });
  }
  return result;
}

function groupByStart(spans: readonly MarkedSpan[], range: Span): Map<number, MarkedSpan[]> {
  const groups = new Map<number, MarkedSpan[]>();
  for (const span of spans) {
    const start = Math.max(range.start, span.start);
    const group = groups.get(start);
    if (group === undefined) groups.set(start, [span]);
    else group.push(span);
  }
  return groups;
}

function markedSpans(claim: Claim, index: number): readonly MarkedSpan[] {
  const mark = (kind: Mark) => (span: Span) => ({
    start: span.start,
    end: span.end,
    claim: index,
    mark: kind,
  });
  return [
    ...claim.content.map(mark("content")),
    ...claim.cue.map(mark("cue")),
    ...claim.chain.flatMap((link) => (link.mention === null ? [] : [mark("source")(link.mention)])),
    ...claim.certainty.words.map(mark("field")),
    ...claim.quantities
      .flatMap((quantity) => [quantity, ...quantity.parts])
      .map((quantity) => mark("field")(quantity.words)),
    ...claim.times.map((time) => mark("field")(time.words)),
    ...claim.places.map((place) => mark("field")(place.words)),
    ...claim.evidence.map((item) => mark("field")(item.words)),
  ].filter((span) => span.end > span.start);
}

function touches(range: Span, span: Span): boolean {
  return span.start < range.end && span.end > range.start;
}

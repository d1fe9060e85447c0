/** Whether what is said stands in quotation marks: all of it, part of it, or none. */
import type { QuoteType, Span } from "../../model/index.ts";
import type { Quotation } from "../layers.ts";

/** A content this much inside quotation marks is a direct quote: a leading "that" or a bracketed word does not count. */
const DIRECT_SHARE = 0.85;

export function quoteTypeOf(outermost: readonly Quotation[], content: readonly Span[]): QuoteType {
  let length = 0;
  let quoted = 0;
  for (const span of content) {
    length += span.end - span.start;
    for (
      let at = firstEndingAfter(outermost, span.start);
      at < outermost.length && outermost[at]!.start < span.end;
      at++
    ) {
      const quotation = outermost[at]!;
      quoted += Math.max(0, Math.min(span.end, quotation.end) - Math.max(span.start, quotation.start));
    }
  }
  if (quoted === 0) return "indirect";
  return quoted >= length * DIRECT_SHARE ? "direct" : "mixed";
}

/** Quotations that stand in no other: in order and not overlapping, so they can be searched by halving. */
export const outermostQuotations = (quotations: readonly Quotation[]): readonly Quotation[] =>
  quotations.filter((quotation) => quotation.depth === 0);

function firstEndingAfter(quotations: readonly Quotation[], offset: number): number {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (quotations[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

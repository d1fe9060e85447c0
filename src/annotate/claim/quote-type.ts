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

const OPENING = /^["“„«‘'`]+\s*/u;
const CLOSING = /[\s,]*["”»’'`]+$/u;

/**
 * What is said without the marks around it: a span that begins where a quotation begins, or ends where one ends, gives
 * up the mark on that side, unless the quotation stands whole inside it ("a "great possibility" of a fight").
 */
export function withoutMarks(
  text: string,
  outermost: readonly Quotation[],
  content: readonly Span[],
): readonly Span[] {
  const bare: Span[] = [];
  for (const span of content) {
    const one = withoutMarksOfOne(text, outermost, span);
    if (one !== null) bare.push(one);
  }
  return bare.length === 0 ? content : bare;
}

function withoutMarksOfOne(text: string, outermost: readonly Quotation[], span: Span): Span | null {
  let { start, end } = span;
  const first = outermost[firstEndingAfter(outermost, start)];
  if (first !== undefined && first.start === start && first.end >= end - TRAILING) {
    start += OPENING.exec(text.slice(start, start + LONGEST_MARK))?.[0].length ?? 0;
  }
  const last = outermost[firstEndingAfter(outermost, end - 1)];
  if (last !== undefined && last.end === end && last.start <= Math.max(start, span.start)) {
    const tail = text.slice(Math.max(start, end - LONGEST_MARK), end);
    end -= CLOSING.exec(tail)?.[0].length ?? 0;
  }
  return start < end ? { start, end } : null;
}

/** A full stop or comma may follow the closing mark. */
const TRAILING = 1;
/** Units in which a mark with its white space and comma is looked for. */
const LONGEST_MARK = 4;

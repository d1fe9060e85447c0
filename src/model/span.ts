/**
 * A Span is a half-open range of UTF-16 code units in a Document's text. An Anchor is a Span that also carries
 * its exact words and their surroundings, so that it can be found again in a copy of the text that has moved
 * (W3C Web Annotation: TextPositionSelector with TextQuoteSelector).
 */
import { z } from "zod";

/** How many UTF-16 units of the text an Anchor keeps on either side: enough to tell repeated phrases apart. */
export const ANCHOR_CONTEXT = 32;

export const Span = z
  .strictObject({
    start: z.int().nonnegative().describe("first UTF-16 code unit, inclusive"),
    end: z.int().nonnegative().describe("last UTF-16 code unit, exclusive; never before start"),
  })
  .readonly();
export type Span = z.infer<typeof Span>;

export const Anchor = z
  .strictObject({
    start: z.int().nonnegative().describe("first UTF-16 code unit, inclusive"),
    end: z.int().nonnegative().describe("last UTF-16 code unit, exclusive"),
    exact: z.string().describe("the words themselves: text.slice(start, end)"),
    prefix: z.string().describe(`up to ${ANCHOR_CONTEXT} units before start`),
    suffix: z.string().describe(`up to ${ANCHOR_CONTEXT} units after end`),
  })
  .readonly();
export type Anchor = z.infer<typeof Anchor>;

/** The Anchor of a Span in its text. Surrogate pairs at the edges of prefix and suffix are kept whole. */
export function anchor(text: string, span: Span): Anchor {
  let from = Math.max(0, span.start - ANCHOR_CONTEXT);
  let to = Math.min(text.length, span.end + ANCHOR_CONTEXT);
  if (from > 0 && isLowSurrogate(text.charCodeAt(from))) from += from < span.start ? 1 : 0;
  if (to < text.length && isLowSurrogate(text.charCodeAt(to))) to -= to > span.end ? 1 : 0;
  return {
    start: span.start,
    end: span.end,
    exact: text.slice(span.start, span.end),
    prefix: text.slice(from, span.start),
    suffix: text.slice(span.end, to),
  };
}

export const covers = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
export const contains = (span: Span, offset: number): boolean => span.start <= offset && offset < span.end;

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

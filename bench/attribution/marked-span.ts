/**
 * A MarkedSpan is one span as an annotator (or a model) marked it: one or more parts in text order. It differs
 * from a Span in that it may be broken ("It is," she said, "over") and in that it is never empty.
 */
import { isSpace, isWordUnit } from "../../src/annotate/language/characters.ts";
import type { Span } from "../../src/model/index.ts";

/** Parts in text order, none empty, none overlapping, with words between any two. UTF-16 offsets. */
export type MarkedSpan = readonly Span[];

/**
 * Brings parts into the one form in which spans are compared: sorted, white space at the edges left out, parts that cut
 * through a word widened to it (a slip of the mouse), and parts with nothing but white space between them joined (brat
 * cuts a span at each line end; that is no discontinuity). Returns [] where nothing but white space was marked.
 */
export function markedSpan(text: string, parts: readonly Span[]): MarkedSpan {
  const sorted = parts
    .map((part) => trim(text, part))
    .filter((part) => part.start < part.end)
    .map((part) => widen(text, part))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const joined: Span[] = [];
  for (const part of sorted) {
    const last = joined.at(-1);
    if (last !== undefined && isBlank(text, last.end, part.start)) {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, part.end) };
    } else {
      joined.push(part);
    }
  }
  return joined;
}

/** True where the two share at least one character. */
export function touches(a: MarkedSpan, b: MarkedSpan): boolean {
  return sharedLength(a, b) > 0;
}

/** How many UTF-16 units the two share. */
export function sharedLength(a: MarkedSpan, b: MarkedSpan): number {
  let shared = 0;
  for (const part of a) {
    for (const other of b) {
      shared += Math.max(0, Math.min(part.end, other.end) - Math.max(part.start, other.start));
    }
  }
  return shared;
}

/** A key that is equal for equal spans, and for those only. */
export function spanKey(span: MarkedSpan): string {
  return span.map((part) => `${part.start}-${part.end}`).join(";");
}

/** The words of a span, parts set apart by " … ". */
export function wordsOf(text: string, span: MarkedSpan): string {
  return span.map((part) => text.slice(part.start, part.end)).join(" … ");
}

function trim(text: string, part: Span): Span {
  let { start, end } = part;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** No word is longer; a bound keeps the work linear where a text is one long word. */
const LONGEST_WORD = 64;

function widen(text: string, part: Span): Span {
  let { start, end } = part;
  const inWord = (at: number): boolean =>
    isWordUnit(text.charCodeAt(at - 1)) && isWordUnit(text.charCodeAt(at));
  while (start > 0 && part.start - start < LONGEST_WORD && inWord(start)) start--;
  while (end < text.length && end - part.end < LONGEST_WORD && inWord(end)) end++;
  return { start, end };
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isSpace(text.charCodeAt(at))) return false;
  return true;
}

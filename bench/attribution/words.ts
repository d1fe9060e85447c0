/**
 * The metric's own tokens, so that scores do not hang on any program's tokenizer: a word is a longest run of letters,
 * marks and digits, and every other character that is not white space is a token of its own.
 */
import type { Span } from "../../src/model/index.ts";

const TOKEN = /[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu;

/** Tokens in text order, UTF-16 offsets. */
export function metricTokens(text: string): readonly Span[] {
  const tokens: Span[] = [];
  for (const match of text.matchAll(TOKEN))
    tokens.push({ start: match.index, end: match.index + match[0].length });
  return tokens;
}

/** Index of the first token that ends after `offset`; tokens.length where there is none. */
export function firstTokenAfter(tokens: readonly Span[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Marks in `covered` each token that shares a character with one of the parts. */
export function coverTokens(tokens: readonly Span[], parts: readonly Span[], covered: Uint8Array): void {
  for (const part of parts) {
    for (
      let at = firstTokenAfter(tokens, part.start);
      at < tokens.length && tokens[at]!.start < part.end;
      at++
    )
      covered[at] = 1;
  }
}

/** How many tokens the parts cover. */
export function tokenCount(tokens: readonly Span[], parts: readonly Span[]): number {
  let count = 0;
  for (const part of parts) {
    for (
      let at = firstTokenAfter(tokens, part.start);
      at < tokens.length && tokens[at]!.start < part.end;
      at++
    )
      count++;
  }
  return count;
}

/** From characters to tokens, and which attribution's content each token stands in. */
import type { Span } from "../../model/index.ts";
import type { AttributionMention, Token } from "../layers.ts";

/** Start offsets of the tokens, for binary search. */
export interface TokenIndex {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

export function indexTokens(tokens: readonly Token[]): TokenIndex {
  const starts = new Int32Array(tokens.length);
  const ends = new Int32Array(tokens.length);
  for (let index = 0; index < tokens.length; index++) {
    starts[index] = tokens[index]!.start;
    ends[index] = tokens[index]!.end;
  }
  return { starts, ends };
}

/** The first token that ends after the offset; the number of tokens where there is none. */
export function tokenAt(index: TokenIndex, offset: number): number {
  let low = 0;
  let high = index.ends.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (index.ends[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first token that starts at the offset or after it; the number of tokens where there is none. */
function tokenFrom(index: TokenIndex, offset: number): number {
  let low = 0;
  let high = index.starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (index.starts[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The tokens that overlap a span, in order. */
export function spanTokens(index: TokenIndex, span: Span): readonly number[] {
  const tokens: number[] = [];
  for (
    let token = tokenAt(index, span.start);
    token < index.starts.length && index.starts[token]! < span.end;
    token++
  ) {
    tokens.push(token);
  }
  return tokens;
}

/** The tokens of several spans, span by span. */
export function tokensOf(index: TokenIndex, spans: readonly Span[]): readonly number[] {
  if (spans.length === 1) return spanTokens(index, spans[0]!);
  const tokens: number[] = [];
  for (const span of spans) for (const token of spanTokens(index, span)) tokens.push(token);
  return tokens;
}

/** How many tokens overlap spans, those of each span counted by themselves. */
export function countTokens(index: TokenIndex, spans: readonly Span[]): number {
  let count = 0;
  for (const { start, end } of spans) count += Math.max(0, tokenFrom(index, end) - tokenAt(index, start));
  return count;
}

/** For each token the index of the innermost attribution whose content holds it; -1 none. Long contents are painted first. */
export function contentOwners(attributions: readonly AttributionMention[], index: TokenIndex): Int32Array {
  const owners = new Int32Array(index.starts.length).fill(-1);
  const lengths = attributions.map(({ content }) =>
    content.reduce((sum, span) => sum + span.end - span.start, 0),
  );
  const order = lengths.map((_length, position) => position);
  order.sort((a, b) => lengths[b]! - lengths[a]! || a - b);
  for (const position of order) {
    for (const span of attributions[position]!.content) {
      owners.fill(position, tokenAt(index, span.start), tokenFrom(index, span.end));
    }
  }
  return owners;
}

/** From characters to tokens, and which attribution's content each token stands in. */
import type { Span } from "../../model/index.ts";
import type { AttributionMention, Token } from "../layers.ts";

/** Offsets of the tokens, and for each stretch of text the token to look from. */
export interface TokenIndex {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** the first token that ends after the begin of the stretch, for stretches of 2 ** STRETCH characters */
  readonly firsts: Int32Array;
}

/** 16 characters: hardly more than three tokens to look through, and a small table even for a very long text. */
const STRETCH = 4;

/** Refinement and assembly read one index: it is made once for each layer of tokens and dropped with it. */
const INDICES = new WeakMap<readonly Token[], TokenIndex>();

export function indexTokens(tokens: readonly Token[]): TokenIndex {
  let index = INDICES.get(tokens);
  if (index === undefined) {
    index = makeIndex(tokens);
    INDICES.set(tokens, index);
  }
  return index;
}

function makeIndex(tokens: readonly Token[]): TokenIndex {
  const starts = new Int32Array(tokens.length);
  const ends = new Int32Array(tokens.length);
  for (let index = 0; index < tokens.length; index++) {
    starts[index] = tokens[index]!.start;
    ends[index] = tokens[index]!.end;
  }
  const firsts = new Int32Array(((ends.at(-1) ?? 0) >> STRETCH) + 1);
  let token = 0;
  for (let stretch = 0; stretch < firsts.length; stretch++) {
    while (token < ends.length && ends[token]! <= stretch << STRETCH) token++;
    firsts[stretch] = token;
  }
  return { starts, ends, firsts };
}

/** The first token that ends after the offset; the number of tokens where there is none. */
export function tokenAt({ ends, firsts }: TokenIndex, offset: number): number {
  let token = offset < 0 ? 0 : (firsts[offset >> STRETCH] ?? ends.length);
  while (token < ends.length && ends[token]! <= offset) token++;
  return token;
}

/** The first token that starts at the offset or after it; the number of tokens where there is none. */
function tokenFrom(index: TokenIndex, offset: number): number {
  let token = tokenAt(index, offset);
  while (token < index.starts.length && index.starts[token]! < offset) token++;
  return token;
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
  const lengths = new Int32Array(attributions.length);
  attributions.forEach(({ content }, position) => {
    for (const { start, end } of content) lengths[position]! += end - start;
  });
  const order = [...lengths.keys()].sort((a, b) => lengths[b]! - lengths[a]! || a - b);
  for (const position of order) {
    for (const span of attributions[position]!.content) {
      owners.fill(position, tokenAt(index, span.start), tokenFrom(index, span.end));
    }
  }
  return owners;
}

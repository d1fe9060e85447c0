/** What the rules of this pass read of one sentence: its lexemes, and tokens with tags and heads where they stand. */
import type { Sentence, Syntax, Token } from "../layers.ts";
import type { Lexeme } from "./lexemes.ts";

export interface Context {
  /** of the whole document */
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly syntax: Syntax;
  readonly sentence: Sentence;
  readonly all: readonly Lexeme[];
  /** token index by lexeme index */
  readonly tokenOf: Int32Array;
}

export function contextOf(
  text: string,
  tokens: readonly Token[],
  syntax: Syntax,
  sentence: Sentence,
  all: readonly Lexeme[],
): Context {
  const tokenOf = new Int32Array(all.length);
  let token = sentence.first;
  for (let i = 0; i < all.length; i++) {
    while (token + 1 < sentence.last && tokens[token]!.end <= all[i]!.start) token++;
    tokenOf[i] = token;
  }
  return { text, tokens, syntax, sentence, all, tokenOf };
}

/** Penn tag of the token that a lexeme stands in. */
export const tagOf = ({ syntax, tokenOf }: Context, lexeme: number): string =>
  syntax.tags[tokenOf[lexeme] ?? -1] ?? "";

/** Tag of a token of this sentence; "" outside it. */
export const tagAt = ({ syntax, sentence }: Context, token: number): string =>
  token >= sentence.first && token < sentence.last ? syntax.tags[token]! : "";

/** Lower-case word of a token of this sentence; "" outside it. */
export const wordAt = ({ tokens, sentence }: Context, token: number): string =>
  token >= sentence.first && token < sentence.last ? tokens[token]!.lower : "";

/** The first token that starts at or after a lexeme's end; the sentence's end where none does. */
export function tokenAfter({ tokens, sentence, all, tokenOf }: Context, to: number): number {
  if (to <= 0) return sentence.first;
  const { end } = all[to - 1]!;
  let last = tokenOf[to - 1]!;
  while (tokens[last]!.end < end && last + 1 < sentence.last) last++; // digits of other scripts may be cut into tokens
  return tokens[last]!.end > end ? last : last + 1;
}

export const isNoun = (tag: string): boolean =>
  tag === "NN" || tag === "NNS" || tag === "NNP" || tag === "NNPS";
export const isVerb = (tag: string): boolean => tag.startsWith("VB");

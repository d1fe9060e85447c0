/** The passes' first layer: tokens and sentences of every block of a Document. */
import type { Block } from "../../model/index.ts";
import { definePass, type Sentence, type Token } from "../layers.ts";
import { Bounds } from "./bounds.ts";
import { scanTokens } from "./scan.ts";
import { splitSentences } from "./sentences.ts";
import { wordAt } from "./word-store.ts";

export interface Tokenization {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
}

/** English prose has a token every five units or so. */
const UNITS_A_TOKEN = 5;

/** The tokens and sentences of a text, cut into the given blocks; offsets are UTF-16 units into the text. */
export function tokenizeBlocks(text: string, blocks: readonly Block[]): Tokenization {
  const bounds = new Bounds(Math.ceil(text.length / UNITS_A_TOKEN));
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  for (const block of blocks) {
    const from = bounds.length;
    scanTokens(text, block.start, Math.min(block.end, text.length), bounds);
    const ends: number[] = [];
    splitSentences(text, bounds, from, bounds.length, (_first, last) => ends.push(last));
    let first = from;
    for (const last of ends) {
      for (let at = first; at < last; at += 1) tokens.push(makeToken(text, bounds, at, sentences.length));
      sentences.push({ start: bounds.starts[first]!, end: bounds.ends[last - 1]!, first, last, block });
      first = last;
    }
  }
  return { tokens, sentences };
}

function makeToken(text: string, bounds: Bounds, at: number, sentence: number): Token {
  const start = bounds.starts[at]!;
  const end = bounds.ends[at]!;
  const word = wordAt(text, start, end);
  return { start, end, text: word.text, lower: word.lower, word: word.word, sentence };
}

/** The tokens and sentences of a bare text; blank lines end sentences. */
export function tokenizeText(text: string): Tokenization {
  return tokenizeBlocks(text, [{ start: 0, end: text.length, kind: "paragraph" }]);
}

export const tokensPass = definePass({
  name: "tokens",
  reads: [],
  adds: ["tokens", "sentences"],
  because: "every other pass reads words, and a sentence must not cross a block",
  run: ({ document }) => tokenizeBlocks(document.text, document.blocks),
});

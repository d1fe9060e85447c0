/** From the tokens of a proposition to the stretches of text that are its words. */
import type { Span } from "../../model/index.ts";
import { WordMemo } from "../language/word-memo.ts";
import type { Sentence, Token } from "../layers.ts";
import { VERBS_AFTER_THAT } from "./that-itself.ts";

const EDGE = /^[\s,;:.!?–—-]+$|^(?:and|but|or|while|whereas|although|though|that|where|when)$/i;

/** Runs of tokens as spans; a gap of punctuation is closed, connecting words and punctuation at the edges fall away. */
export function spansOf(
  members: readonly number[],
  tokens: readonly Token[],
  sentence: Sentence,
): readonly Span[] {
  const runs: { first: number; last: number }[] = [];
  for (const token of members) {
    const run = runs.at(-1);
    if (run !== undefined && onlyPunctuation(tokens, run.last + 1, token)) run.last = token;
    else runs.push({ first: token, last: token });
  }
  const spans: Span[] = [];
  for (let { first, last } of runs) {
    while (first <= last && edges.of(tokens[first]!) && !isThatItself(tokens, first)) first++;
    while (
      last >= first &&
      (edges.of(tokens[last]!) || isLeftOver(tokens, last) || opensNothing(tokens, first, last))
    )
      last--;
    if (first > last || onlyPunctuation(tokens, first, last + 1)) continue;
    const start = Math.max(tokens[first]!.start, sentence.start);
    spans.push({ start, end: Math.min(tokens[last]!.end, sentence.end) });
  }
  return spans;
}

const isThatItself = (tokens: readonly Token[], token: number): boolean =>
  tokens[token]!.lower === "that" && AFTER_THAT.test(tokens[token + 1]?.lower ?? "");
const AFTER_THAT = new RegExp(`^${VERBS_AFTER_THAT}$`);

/** ", with" where what it brings in is somebody else's: "…, with another 500 expected to follow". */
const isLeftOver = (tokens: readonly Token[], token: number): boolean =>
  tokens[token]!.lower === "with" && tokens[token - 1]?.text === ",";

/** "restarted by doctors “": a mark that opens what stands elsewhere. */
function opensNothing(tokens: readonly Token[], first: number, last: number): boolean {
  const { text } = tokens[last]!;
  if (text === "“" || text === "``") return true;
  if (text !== '"') return false;
  let marks = 0;
  for (let token = first; token <= last; token++) if (tokens[token]!.text === '"') marks++;
  return marks % 2 === 1;
}

const PUNCTUATION = /^[^\p{L}\p{N}]+$/u;
const marks = new WordMemo(({ text }: Token) => PUNCTUATION.test(text));
const edges = new WordMemo(({ text }: Token) => EDGE.test(text));

function onlyPunctuation(tokens: readonly Token[], from: number, to: number): boolean {
  for (let token = from; token < to; token++) if (!marks.of(tokens[token]!)) return false;
  return true;
}

/** Datelines: "MOSCOW (AP) —", "KYIV, Ukraine, July 2 (Reuters) -": where it was said, not where it happens. */
import type { Sentence } from "../layers.ts";
import { isCapital } from "../voice/words.ts";
import type { PlaceInput } from "./gather.ts";
import { DATELINE_MARKS } from "./words.ts";

/** Words in a dateline at most, agency and date included. */
const LONGEST = 14;

/** The token index where the dateline of a sentence ends; the sentence's first token where it has none. */
export function datelineEnd({ tokens, sentences }: PlaceInput, sentence: Sentence): number {
  const { first, last, block } = sentence;
  const opensBlock =
    sentence.start === block.start || sentences[tokens[first]!.sentence - 1]?.block !== block;
  if (!opensBlock || !isCapital(tokens[first]!.text)) return first;
  const end = Math.min(last, first + LONGEST);
  for (let at = first; at < end; at += 1) {
    const { text } = tokens[at]!;
    if (at > first && DATELINE_MARKS.has(text)) return at;
    if (!isCapital(text) && !/^[\d,.()/]+(?:st|nd|rd|th)?$/u.test(text)) return first;
  }
  return first;
}

/** Datelines: "MOSCOW (AP) —", "KYIV, Ukraine, July 2 (Reuters) -": where it was said, not where it happens. */
import type { Sentence } from "../layers.ts";
import { isCapital } from "../voice/words.ts";
import type { PlaceInput } from "./gather.ts";
import { DATELINE_MARKS } from "./words.ts";

/** Words in a dateline at most, agency and date included. */
const LONGEST = 14;

/**
 * The token index where the dateline of a sentence ends; the sentence's first token where it has none. A reader that set
 * the dateline apart left it in a block of metadata: there no dash need close it, and a clock may stand before it.
 */
export function datelineEnd({ tokens, sentences }: PlaceInput, sentence: Sentence): number {
  const { first, last, block } = sentence;
  const apart = block.kind === "metadata";
  const opensBlock =
    sentence.start === block.start || sentences[tokens[first]!.sentence - 1]?.block !== block;
  if (!opensBlock || (!apart && !isCapital(tokens[first]!.text))) return first;
  const end = Math.min(last, first + LONGEST);
  for (let at = first; at < end; at += 1) {
    const { text } = tokens[at]!;
    if (at > first && DATELINE_MARKS.has(text)) return at;
    if (apart && at === last - 1 && text === ":") return at;
    if (!isCapital(text) && !NUMBER_OR_MARK.test(text)) return first;
  }
  return apart ? end : first;
}

const NUMBER_OR_MARK = /^(?:[\d,.()/]+(?:st|nd|rd|th)?|\d{1,2}:\d{2}|-[LR]RB-)$/u;

/**
 * One pass over a stretch of text that cuts it into tokens by the Penn Treebank's conventions as Stanford CoreNLP 3
 * applies them: clitics apart, hyphenated words whole, marks apart, abbreviations with their full stop.
 * Each reader starts at a unit, adds its tokens and returns where it ended; none looks further than its own token
 * and a bounded distance beyond, so the pass is linear.
 */
import type { Bounds } from "./bounds.ts";
import { kindOf, MARK, SPACE, SURROGATE } from "./characters.ts";
import { readMark } from "./scan-marks.ts";
import { readPictograph } from "./scan-pictographs.ts";
import { readWord } from "./scan-words.ts";

/** Adds the tokens of text[from, to) to `out`, in order; no token holds white space but the spaced ellipsis ". . .". */
export function scanTokens(text: string, from: number, to: number, out: Bounds): void {
  let at = from;
  while (at < to) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind === SPACE) at += 1;
    else if (kind === MARK) at = readMark(text, at, from, to, out);
    else if (kind === SURROGATE) at = readPictograph(text, at, to, out);
    else at = readWord(text, at, to, out);
  }
}

/**
 * Cuts the tokens of one block into sentences: after full stops, question and exclamation marks with the quotes and
 * brackets that close on them; at blank lines; before bullets. Learned from CoreNLP's WordToSentenceProcessor, but a
 * "?" or "!" does not end a sentence that goes on in lower case ('"Why?" he asked').
 */

import type { Bounds } from "./bounds.ts";
import { isDigit, isSpace, isUpper, isWordUnit, kindOf, LOWER } from "./characters.ts";
import { opensSentence } from "./full-stops.ts";
import { isOfFigure } from "./leading-figure.ts";

const set = (marks: string): ReadonlySet<number> => new Set(Array.from(marks, (mark) => mark.charCodeAt(0)));
const CLOSERS = set(")]}”’»›\"'");
/** Marks that open or close alike: they close where they touch the token before and no word touches them. */
const STRAIGHT = set("\"'");
const BULLETS = set("•*‣▪●◦·–-");
/** A list number has at most this many digits. */
const LONGEST_LIST_NUMBER = 3;
const NEWLINE = 0x0a;
/**
 * Tokens. A longer run without an end is a list, a table or noise; the longest sentence of the training corpus has 220.
 * Cutting it keeps every pass that looks over a sentence linear in the text.
 */
const LONGEST_SENTENCE = 400;

/** Calls `add(first, last)` for each sentence among tokens [from, to) of one block; `last` is exclusive. */
export function splitSentences(
  text: string,
  tokens: Bounds,
  from: number,
  to: number,
  add: (first: number, last: number) => void,
): void {
  let first = from;
  for (let at = from; at < to; at += 1) {
    if (at > first && (at - first >= LONGEST_SENTENCE || startsLine(text, tokens, at))) {
      add(first, at);
      first = at;
    }
    if (!mayEnd(text, tokens, at) || isListNumber(tokens, text, first, at)) continue;
    if (isLeadingFigure(text, tokens, from, first, at)) continue;
    const next = pastClosers(text, tokens, at + 1, to);
    if (next < to && !ends(text, tokens, first, at, next)) continue;
    add(first, next);
    first = next;
    at = next - 1;
  }
  if (first < to) add(first, to);
}

/** True where a blank line stands before the token, or a line break and a bullet. */
function startsLine(text: string, tokens: Bounds, at: number): boolean {
  const start = tokens.starts[at]!;
  let breaks = 0;
  for (let i = tokens.ends[at - 1]!; i < start; i += 1) if (text.charCodeAt(i) === NEWLINE) breaks += 1;
  if (breaks !== 1) return breaks > 1;
  if (tokens.ends[at]! - start === 1 && BULLETS.has(text.charCodeAt(start)))
    return isSpace(text.charCodeAt(start + 1));
  if (!isDigit(text.charCodeAt(start)) || tokens.ends[at]! - start > LONGEST_LIST_NUMBER) return false;
  const after = text.charCodeAt(tokens.ends[at]!);
  return (after === 0x2e || after === 0x29) && isSpace(text.charCodeAt(tokens.ends[at]! + 1));
}

/** True where the token ends in a mark with which a sentence could end. */
function mayEnd(text: string, tokens: Bounds, at: number): boolean {
  const last = text.charCodeAt(tokens.ends[at]! - 1);
  return last === 0x2e || last === 0x3f || last === 0x21 || last === 0x2026;
}

/** "1." or "2." at the start of a sentence numbers a list. */
function isListNumber(tokens: Bounds, text: string, first: number, at: number): boolean {
  if (at !== first + 1) return false;
  const start = tokens.starts[first]!;
  const length = tokens.ends[first]! - start;
  return (
    length <= LONGEST_LIST_NUMBER &&
    isDigit(text.charCodeAt(start)) &&
    isDigit(text.charCodeAt(start + length - 1))
  );
}

/** Tokens of a figure: a currency, digits, a scale, "percentage points". */
const LONGEST_FIGURE = 4;

/** "€2.8 billion. That is how much it cost": a figure that opens its line by itself leads what stands behind it. */
function isLeadingFigure(text: string, tokens: Bounds, from: number, first: number, at: number): boolean {
  if (at === first || at - first > LONGEST_FIGURE) return false;
  const begin = text.charCodeAt(tokens.starts[first]!);
  if (!isDigit(begin) && !CURRENCIES.has(begin)) return false;
  if (first > from && !text.slice(tokens.ends[first - 1], tokens.starts[first]).includes("\n")) return false;
  for (let token = first; token < at; token += 1) {
    if (isDigit(text.charCodeAt(tokens.starts[token]!))) continue;
    if (!isOfFigure(text.slice(tokens.starts[token]!, tokens.ends[token]!))) return false;
  }
  return text.charCodeAt(tokens.ends[at]!) !== NEWLINE;
}
const CURRENCIES = set("$€£¥");

/** Past the quotes and brackets that close on the end of a sentence. */
function pastClosers(text: string, tokens: Bounds, from: number, to: number): number {
  let at = from;
  while (at < to && CLOSERS.has(text.charCodeAt(tokens.starts[at]!)) && closes(text, tokens, at)) at += 1;
  return at;
}

function closes(text: string, tokens: Bounds, at: number): boolean {
  const start = tokens.starts[at]!;
  const end = tokens.ends[at]!;
  if (isWordUnit(text.charCodeAt(start + 1)) && end - start > 1) return false;
  const touches = start === tokens.ends[at - 1]!;
  if (!STRAIGHT.has(text.charCodeAt(start))) return touches || !isWordUnit(text.charCodeAt(end));
  return touches && !isWordUnit(text.charCodeAt(end));
}

function isEllipsis(text: string, tokens: Bounds, at: number): boolean {
  const start = text.charCodeAt(tokens.starts[at]!);
  return start === 0x2e || start === 0x2026;
}

/** True where the sentence does end at the mark of token `at`, given that token `next` comes after its closers. */
function ends(text: string, tokens: Bounds, first: number, at: number, next: number): boolean {
  const length = tokens.ends[at]! - tokens.starts[at]!;
  const last = text.charCodeAt(tokens.ends[at]! - 1);
  const following = text.charCodeAt(tokens.starts[next]!);
  if (last === 0x2e && length === 1) return true;
  if (last === 0x3f || last === 0x21) return kindOf(following) !== LOWER && following !== 0x2c;
  if (
    isEllipsis(text, tokens, at) &&
    (at === first || !isWordUnit(text.charCodeAt(tokens.ends[at - 1]! - 1)))
  )
    return false;
  // an abbreviation or an ellipsis: only a word that seldom continues a name shows that a new sentence begins
  return isUpper(following) && opensSentence(text.slice(tokens.starts[next]!, tokens.ends[next]!));
}

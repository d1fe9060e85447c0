/** Reads tokens that begin with punctuation or a symbol: runs, quotes, signs, clitics, handles, hashtags, tags. */
import type { Bounds } from "./bounds.ts";
import { isApostrophe, isDigit, isLetter, isSpace, isWordUnit, kindOf, LETTER } from "./characters.ts";
import { cliticEnd } from "./clitics.ts";
import { afterJoined } from "./scan-pictographs.ts";
import { readWord } from "./scan-words.ts";

/** A tag or entity longer than this is read as what it is made of. */
const LONGEST_TAG = 256;
const LONGEST_ENTITY = 8;

/** Words that may begin with an apostrophe for letters left out: "'em", "'til". */
const CLIPPED: ReadonlySet<string> = new Set(["em", "til", "till", "cause", "bout", "round", "neath", "n"]);

const OPENING_QUOTE = 0x2018;
const OPENERS: ReadonlySet<number> = new Set(Array.from("([{<\"“‘'`«-–—/", (mark) => mark.charCodeAt(0)));

/** True where a token that starts here stands at a fresh beginning: after white space, an opening mark or a dash. */
function isFresh(text: string, at: number, from: number): boolean {
  if (at <= from) return true;
  const before = text.charCodeAt(at - 1);
  return isSpace(before) || OPENERS.has(before);
}

/** Adds the token that starts with the mark at `at`; returns where it ends. */
export function readMark(text: string, at: number, from: number, to: number, out: Bounds): number {
  const unit = text.charCodeAt(at);
  let end = at + 1;
  if (isApostrophe(unit) || unit === OPENING_QUOTE) end = apostropheEnd(text, at, from, to);
  else if (unit === 0x2e) end = dotsEnd(text, at, from, to);
  else if (unit === 0x2d || unit === 0x2b || unit === 0x2212) {
    if (isSigned(text, at, from, to)) return readWord(text, at + 1, to, out, at);
    end = runEnd(text, at, to, unit, unit);
  } else if (unit === 0x21 || unit === 0x3f) end = runEnd(text, at, to, 0x21, 0x3f);
  else if (unit === 0x40 || unit === 0x23) end = handleEnd(text, at, to, unit);
  else if (unit === 0x26) end = entityEnd(text, at, to);
  else if (unit === 0x3c) end = tagEnd(text, at, to);
  else if (unit === 0x60) end = at + (at + 1 < to && text.charCodeAt(at + 1) === unit ? 2 : 1);
  else if (RUNS.has(unit)) end = runEnd(text, at, to, unit, unit);
  else if (unit >= 0x2100) end = afterJoined(text, end, to);
  out.push(at, end);
  return end;
}

/** Marks that make one token however often they are repeated. */
const RUNS: ReadonlySet<number> = new Set(Array.from("*_=—–", (mark) => mark.charCodeAt(0)));

function runEnd(text: string, at: number, to: number, one: number, other: number): number {
  let end = at + 1;
  while (end < to && (text.charCodeAt(end) === one || text.charCodeAt(end) === other)) end += 1;
  return end;
}

/** "-3", "+12": a sign before a number, where nothing stands before the sign. */
function isSigned(text: string, at: number, from: number, to: number): boolean {
  if (at + 1 >= to || !isDigit(text.charCodeAt(at + 1))) return false;
  return at <= from || isSpace(text.charCodeAt(at - 1)) || text.charCodeAt(at - 1) === 0x28;
}

/** "''" is one quote; "'s" after a mark is a clitic; "'80s" and "'em" are words; any other is a token alone. */
function apostropheEnd(text: string, at: number, from: number, to: number): number {
  if (at + 1 >= to) return at + 1;
  const next = text.charCodeAt(at + 1);
  if (next === 0x27 && text.charCodeAt(at) === 0x27) return at + 2;
  if (!isWordUnit(next)) return at + 1;
  if (!isFresh(text, at, from)) return Math.max(at + 1, cliticEnd(text, at, to));
  let end = at + 1;
  const limit = Math.min(to, at + 7);
  while (end < limit && isWordUnit(text.charCodeAt(end))) end += 1;
  const word = text.slice(at + 1, end);
  if (
    /^\d\ds$/.test(word) ||
    (CLIPPED.has(word.toLowerCase()) && (end >= to || !isWordUnit(text.charCodeAt(end))))
  )
    return end;
  return at + 1;
}

/** One full stop, a run of them, the spaced ellipsis ". . .", or a number that starts with its decimal point. */
function dotsEnd(text: string, at: number, from: number, to: number): number {
  let end = runEnd(text, at, to, 0x2e, 0x2e);
  if (end > at + 1) return end;
  if (text.startsWith(". . .", at) && at + 5 <= to) return at + 5;
  if (isFresh(text, at, from)) while (end < to && isDigit(text.charCodeAt(end))) end += 1;
  return end;
}

/** "@name", "#tag": the sign with the word after it. */
function handleEnd(text: string, at: number, to: number, sign: number): number {
  if (at + 1 >= to) return at + 1;
  const next = text.charCodeAt(at + 1);
  if (!(isLetter(next) || next === 0x5f || (sign === 0x40 && isDigit(next)))) return at + 1;
  let end = at + 1;
  while (end < to && (isWordUnit(text.charCodeAt(end)) || text.charCodeAt(end) === 0x5f)) end += 1;
  return end;
}

/** "&amp;" left over from a page is one token. */
function entityEnd(text: string, at: number, to: number): number {
  const limit = Math.min(to, at + LONGEST_ENTITY);
  let end = at + 1;
  while (end < limit && isWordUnit(text.charCodeAt(end))) end += 1;
  return end > at + 2 && end < limit && text.charCodeAt(end) === 0x3b ? end + 1 : at + 1;
}

/** "<b>", "</tweet>": a tag left over from a page is one token. */
function tagEnd(text: string, at: number, to: number): number {
  const first = text.charCodeAt(at + (text.charCodeAt(at + 1) === 0x2f ? 2 : 1));
  if (kindOf(first) < 2 || kindOf(first) > LETTER) return at + 1;
  const limit = Math.min(to, at + LONGEST_TAG);
  for (let end = at + 2; end < limit; end += 1) {
    const unit = text.charCodeAt(end);
    if (unit === 0x3e) return end + 1;
    if (unit === 0x3c) break;
  }
  return at + 1;
}

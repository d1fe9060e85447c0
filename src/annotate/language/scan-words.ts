/** Reads words and numbers: what joins them inside, what is cut off at their end. */
import type { Bounds } from "./bounds.ts";
import { isApostrophe, isDigit, isLetter, isUpper, isWordUnit } from "./characters.ts";
import { cliticEnd, isNegation } from "./clitics.ts";
import { belongsToWord } from "./full-stops.ts";
import { addressEnd, domainEnd, isScheme, localPartEnd, mailEnd } from "./scan-addresses.ts";

/** "2/26/2012" and "NBC/WSJ/Marist" stay whole; longer chains are cut, as CoreNLP cuts them. */
const MOST_SLASHES = 2;

/** Contractions written as one word, and where the treebank cuts them. */
const ASSIMILATED: ReadonlyMap<string, number> = new Map([
  ["cannot", 3],
  ["gonna", 3],
  ["gotta", 3],
  ["wanna", 3],
  ["gimme", 3],
  ["lemme", 3],
]);

/** Adds the word or number that starts at `at`, its clitics apart; returns where they end. */
export function readWord(text: string, at: number, to: number, out: Bounds, start: number = at): number {
  const end = wordEnd(text, at, to);
  if (end < to && isApostrophe(text.charCodeAt(end))) return readClitics(text, start, end, to, out);
  const cut =
    end - start === 5 || end - start === 6
      ? ASSIMILATED.get(text.slice(start, end).toLowerCase())
      : undefined;
  if (cut === undefined) out.push(start, end);
  else {
    out.push(start, start + cut);
    out.push(start + cut, end);
  }
  return end;
}

function readClitics(text: string, at: number, apostrophe: number, to: number, out: Bounds): number {
  if (isNegation(text, at, apostrophe, to)) {
    out.push(at, apostrophe - 1);
    out.push(apostrophe - 1, apostrophe + 2);
    return apostrophe + 2;
  }
  out.push(at, apostrophe);
  const end = cliticEnd(text, apostrophe, to);
  if (end > apostrophe) out.push(apostrophe, end);
  return Math.max(end, apostrophe);
}

/** Where the word that starts at `at` ends, clitics not counted. */
function wordEnd(text: string, at: number, to: number): number {
  let end = at + 1;
  let segment = at;
  let slashes = 0;
  while (end < to) {
    const unit = text.charCodeAt(end);
    if (isWordUnit(unit)) {
      end += 1;
      continue;
    }
    if (unit === 0x2e) {
      const next = pastFullStop(text, at, segment, end, to);
      if (next < 0) return ~next;
      end = next;
      segment = next;
      continue;
    }
    if (unit === 0x2f && ++slashes > MOST_SLASHES) return end;
    if (unit === 0x3a && isScheme(text, at, end)) return addressEnd(text, end, to);
    if (unit === 0x40) return Math.max(end, mailEnd(text, end, to));
    if (unit === 0x24) return isCurrencyPrefix(text, at, end, to) ? end + 1 : end;
    if (!joins(text, at, end, unit, to)) return end;
    end += 1;
    segment = end;
  }
  return end;
}

/** True where the mark at `mark` stands inside a word or number and holds it together. */
function joins(text: string, at: number, mark: number, unit: number, to: number): boolean {
  if (mark + 1 >= to) return false;
  const next = text.charCodeAt(mark + 1);
  switch (unit) {
    case 0x2d: // hyphen
    case 0x2010:
    case 0x2011:
    case 0x5f: // low line
    case 0x2f: // slash
      return isWordUnit(next);
    case 0x26: // ampersand
      return isLetter(next) && isLetter(text.charCodeAt(mark - 1));
    case 0x2c: // comma
    case 0x3a: // colon
      return isDigit(next) && isDigit(text.charCodeAt(mark - 1)) && isDigit(text.charCodeAt(at));
    default:
      return isApostrophe(unit) && isLetter(next) && !isClitic(text, at, mark, to);
  }
}

const isClitic = (text: string, at: number, apostrophe: number, to: number): boolean =>
  isNegation(text, at, apostrophe, to) || cliticEnd(text, apostrophe, to) > apostrophe;

/** "US$", "HK$": up to three capitals before a dollar sign and a digit. */
function isCurrencyPrefix(text: string, at: number, sign: number, to: number): boolean {
  if (sign - at > 3 || sign + 1 >= to || !isDigit(text.charCodeAt(sign + 1))) return false;
  for (let i = at; i < sign; i += 1) if (!isUpper(text.charCodeAt(i))) return false;
  return true;
}

/**
 * What follows the part text[segment, dot) and its full stop: where the word goes on, or the bitwise complement of
 * where it ends.
 */
function pastFullStop(text: string, at: number, segment: number, dot: number, to: number): number {
  const next = dot + 1 < to ? text.charCodeAt(dot + 1) : Number.NaN;
  if (isDigit(next)) {
    if (isDigit(text.charCodeAt(dot - 1))) return dot + 1;
    if (belongsToWord(text, at, segment, dot, to)) return ~(dot + 1); // "No.1"
  }
  if (!isWordUnit(next)) {
    if (!belongsToWord(text, at, segment, dot, to)) return ~dot;
    return next === 0x2d && dot + 2 < to && isWordUnit(text.charCodeAt(dot + 2)) ? dot + 2 : ~(dot + 1);
  }
  const domain = domainEnd(text, segment, to);
  if (domain > dot) return ~domain;
  const mail = localPartEnd(text, dot + 1, to);
  if (mail > dot) return ~mail;
  const letters = dot - segment;
  const nextStandsAlone = dot + 2 >= to || !isWordUnit(text.charCodeAt(dot + 2));
  if (letters === 1 && nextStandsAlone && isLetter(next) && isLetter(text.charCodeAt(segment)))
    return dot + 1;
  // "Ph.D.": a short capitalised part, then one letter with a full stop of its own
  const degree = letters === 2 && nextStandsAlone && text.charCodeAt(dot + 2) === 0x2e;
  if (degree && isUpper(text.charCodeAt(segment)) && isUpper(next)) return dot + 1;
  return letters === 1 && isUpper(text.charCodeAt(segment)) ? ~(dot + 1) : ~dot;
}

/**
 * Digits that are part of a name or a code, not a number: "F-16", "Covid-19", "G7", "M2010", "5G", "9/11",
 * "+1-222-2222", "2019-01-04", "14:30", "192.168.1.2".
 */
import { CURRENCY_BY_CODE, CURRENCY_PREFIXES } from "../../lexicon/currencies.ts";
import { SCALE_ABBREVIATIONS } from "../../lexicon/number-words.ts";
import { UNIT_SYMBOLS } from "../../lexicon/units.ts";
import { isHyphen, numberWord } from "./cardinals.ts";
import type { Lexeme } from "./lexemes.ts";

/** Prefixes joined by a hyphen to a number that stays a number: "mid-2025" is a year, "sub-30" is not a name. */
const LIGHT_PREFIX = /^(?:mid|pre|post|early|late|sub|non|pro|anti|over|under)$/;

/** Where the name or code that covers index `at` ends; `at` itself where digits there are free. */
export function nameEnd(all: readonly Lexeme[], at: number): number {
  const lexeme = all[at]!;
  if (lexeme.kind === "word") return wordName(all, at);
  if (lexeme.kind !== "digits") return lexeme.text === "+" ? telephone(all, at) : at;
  if (lexeme.shape === "code") return chunkEnd(all, at);
  const code = joinedCode(all, at);
  if (code > at) return code;
  const after = all[at + 1];
  if (after?.kind === "word" && after.glued && !isKnownSuffix(after)) return chunkEnd(all, at);
  if (after?.text === "_" || after?.text === "@") return chunkEnd(all, at);
  return at;
}

/** Everything written together from `at` on. */
function chunkEnd(all: readonly Lexeme[], at: number): number {
  let end = at + 1;
  while (end < all.length && all[end]!.glued && (all[end]!.kind !== "mark" || isJoiner(all, end))) end++;
  return end;
}

/** A mark inside a chunk: something is glued behind it too. */
function isJoiner(all: readonly Lexeme[], at: number): boolean {
  return /^[-‑/_.:@+#]$/.test(all[at]!.text) && all[at + 1]?.glued === true && all[at + 1]!.kind !== "mark";
}

/** A word with digits glued to it or hyphened to it: "G7", "Su-30", "BTR-80"; not "USD115", "twenty-5", "mid-2025". */
function wordName(all: readonly Lexeme[], at: number): number {
  const word = all[at]!;
  const next = all[at + 1];
  if (next === undefined || !next.glued) return at;
  if (next.kind === "digits") {
    const letter = word.text.length === 1 && (next.text.length < 2 || all[at + 2]?.glued === true);
    const money =
      (CURRENCY_PREFIXES.has(word.text) && !letter) || CURRENCY_BY_CODE.has(word.text.toUpperCase());
    return money ? at : chunkEnd(all, at);
  }
  if (!isHyphen(next) || all[at + 2]?.kind !== "digits" || !all[at + 2]!.glued) return at;
  const quantity =
    numberWord(word) !== undefined || LIGHT_PREFIX.test(word.lower) || SCALE_ABBREVIATIONS.has(word.text);
  return quantity || (at > 0 && word.glued && all[at - 1]!.kind === "digits") ? at : chunkEnd(all, at);
}

/** Letters after digits that leave them a number: scales, units, ordinals, clock times, currency codes, decades. */
function isKnownSuffix(word: Lexeme): boolean {
  const { text, lower } = word;
  return (
    SCALE_ABBREVIATIONS.has(text) ||
    isScaleWord(word) || // "$1billion"
    UNIT_SYMBOLS.has(text) ||
    (text.length > 1 && UNIT_SYMBOLS.has(lower)) ||
    /^(?:st|nd|rd|th|s|am|pm|a\.m\.|p\.m\.|yo|x|pc|pct|dz|dzs|doz)$/.test(lower) ||
    CURRENCY_BY_CODE.has(text.toUpperCase()) ||
    CURRENCY_BY_CODE.has(text.slice(1)) ||
    CURRENCY_PREFIXES.has(text)
  );
}

const isScaleWord = (word: Lexeme): boolean => numberWord(word)?.kind === "scale";

/** Dates, clock times, scores of three and telephone numbers: digits joined by the same mark twice, or by colons. */
function joinedCode(all: readonly Lexeme[], at: number): number {
  const mark = all[at + 1];
  if (mark === undefined || !mark.glued || all[at + 2]?.kind !== "digits" || !all[at + 2]!.glued) return at;
  if (mark.text === ":") return chunkEnd(all, at);
  if (mark.text === "/") return isShare(all, at) ? at : chunkEnd(all, at);
  if (!isHyphen(mark) && mark.text !== "–") return at;
  const third = all[at + 3];
  const more = third?.glued && (isHyphen(third) || third.text === "/") && all[at + 4]?.kind === "digits";
  return more && all[at + 4]!.glued ? chunkEnd(all, at) : at;
}

/** "1/3": left to the fractions. */
function isShare(all: readonly Lexeme[], at: number): boolean {
  const [top, bottom] = [all[at]!.value, all[at + 2]!.value];
  const another = all[at + 3];
  if (another?.text === "/" && another.glued) return false;
  return top !== null && bottom !== null && top < bottom && bottom <= 20 && bottom !== 11 && bottom !== 7;
}

/** "+1-222-2222", "+44 20 7946 0000". */
function telephone(all: readonly Lexeme[], at: number): number {
  let end = at + 1;
  if (all[end]?.kind !== "digits" || !all[end]!.glued) return at;
  let digits = 0;
  while (end < all.length && (all[end]!.kind === "digits" || /^[-()/]$/.test(all[end]!.text))) {
    digits += all[end]!.kind === "digits" ? all[end]!.text.length : 0;
    end++;
  }
  return digits >= 7 ? end : at;
}

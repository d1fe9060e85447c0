/** Whether a full stop belongs to the word before it (an abbreviation, an initial) or ends the sentence. */
import { ABBREVIATIONS } from "../../lexicon/abbreviations.ts";
import { isDigit, isLetter, isSpace, isUpper } from "./characters.ts";

const DOT = 0x2e;
const HYPHEN = 0x2d;
const LONGEST_ABBREVIATION = 10;
/** How far the next word may stand from a full stop and still be looked at. */
const NEXT_WORD_REACH = 4;

/**
 * Capitalised words that begin sentences far more often than they continue a name: after an abbreviation that may
 * end a sentence, one of these says that it did. Words of the closed classes of English.
 */
const SENTENCE_OPENERS: ReadonlySet<string> = new Set(
  (
    "A About According Additionally After Afterwards Again All Also Although Among An And Another Any As Asked At Because Before " +
    "Besides Between Both But By Could Despite Did Do Does During Each Earlier Either Even Every Few First For From Had " +
    "Has Have He Her Here His How However I If In Indeed Instead Is It Its Last Later Like Many Meanwhile More Moreover Most My Neither Never " +
    "Nevertheless No Nobody None Nor Not Nothing Now Of On Once One Only Or Other Others Our Perhaps She Should Since So Some " +
    "Still Such Than That The Their Then There These They This Those Though Through Thus To Today Too Two Under Unless Unlike " +
    "Until Was We Were What When Where Whether Which While Who Whose Why With Without Would Yesterday Yet You Your"
  ).split(" "),
);

export const opensSentence = (word: string): boolean => SENTENCE_OPENERS.has(word);

/** The run of letters that starts at the next word within reach; "" where there is none. */
function nextWord(text: string, at: number, to: number): string {
  let from = at;
  const reach = Math.min(to, at + NEXT_WORD_REACH);
  while (from < reach && isSpace(text.charCodeAt(from))) from += 1;
  let end = from;
  const limit = Math.min(to, from + 14);
  while (end < limit && isLetter(text.charCodeAt(end))) end += 1;
  return text.slice(from, end);
}

/**
 * True where the full stop at `dot` belongs to the word text[at, dot). `segment` is where its last
 * part starts, after a hyphen or an earlier full stop ("R-Fla.", "U.S.").
 */
export function belongsToWord(text: string, at: number, segment: number, dot: number, to: number): boolean {
  const letters = dot - segment;
  if (letters === 1 && isLetter(text.charCodeAt(segment))) {
    if (segment - at >= 2 && text.charCodeAt(segment - 1) === DOT) return true;
    if (isUpper(text.charCodeAt(segment)) && isInitial(text, dot, to)) return true;
  }
  if (letters > LONGEST_ABBREVIATION) return false;
  return isAbbreviation(text, segment, dot, to);
}

function isInitial(text: string, dot: number, to: number): boolean {
  const next = nextWord(text, dot + 1, to);
  if (next === "") return false;
  return !isUpper(next.charCodeAt(0)) || next.length === 1 || !SENTENCE_OPENERS.has(next);
}

function isAbbreviation(text: string, from: number, dot: number, to: number): boolean {
  const form = text.slice(from, dot + 1);
  const kind = ABBREVIATIONS.get(form) ?? ABBREVIATIONS.get(form.charAt(0) + form.slice(1).toLowerCase());
  if (kind === undefined) return false;
  if (kind === "title") return nextWord(text, dot + 1, to) !== "" || text.charCodeAt(dot + 1) === HYPHEN;
  if (kind !== "number") return true;
  let next = dot + 1;
  while (next < to && next < dot + NEXT_WORD_REACH && isSpace(text.charCodeAt(next))) next += 1;
  return next < to && isDigit(text.charCodeAt(next));
}

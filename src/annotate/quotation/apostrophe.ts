/**
 * Tells single quotation marks from apostrophes. Between letters it is always an apostrophe; before a letter it may be
 * an elision ('em, '90s); after a letter it may be a possessive ("soldiers' families") or an elision ("goin' home").
 */
import { isDigit, isLetter, isSpace, isWordUnit } from "../language/characters.ts";

/** Words that English writes with an apostrophe in place of their first letters (Merriam-Webster's contractions). */
const FRONT_ELISIONS: ReadonlySet<string> = new Set(
  "bout cause cos coz cuz em fraid gainst hood kay n neath nother nuff ol round scuse sup tain til till tis tude twas tween twere twill twixt twould".split(
    " ",
  ),
);
/** Words whose last letter an apostrophe stands for; words in -in' (goin') are known by their ending. */
const BACK_ELISIONS: ReadonlySet<string> = new Set("an ol th wi".split(" "));
/** Names and plurals in these letters take a bare apostrophe: James', Cruz', Prix'. */
const SIBILANTS = "sxzSXZ";
const LONGEST_ELISION = 6;
const LONGEST_BACK_ELISION = 2;

/** For 'em, 'til, '90s and for the first mark of rock 'n' roll; "maybe": '08, but also '50 people died.' */
export function frontElision(text: string, at: number, edge: number): "yes" | "maybe" | "no" {
  let end = at + 1;
  while (end < edge && end <= at + LONGEST_ELISION && isWordUnit(text.charCodeAt(end))) end++;
  const word = text.slice(at + 1, end).toLowerCase();
  if (/^\d0s$/.test(word)) return "yes";
  if (/^\d\d$/.test(word)) return text[at] === "\u2018" ? "maybe" : "yes";
  if (end < edge && isWordUnit(text.charCodeAt(end))) return "no";
  return FRONT_ELISIONS.has(word) ? "yes" : "no";
}

/** True for the second mark of rock 'n' roll. */
export function closesElidedN(text: string, at: number, start: number): boolean {
  const before = at - 2 >= start ? text.charCodeAt(at - 2) : 0;
  const isMark = before === 0x27 || before === 0x2018 || before === 0x2019;
  return isMark && (text[at - 1] === "n" || text[at - 1] === "N");
}

/** True where a mark after a letter and before a space may be an apostrophe: soldiers' families, Cruz' plan, goin' home. */
export function mayBeApostrophe(text: string, at: number, start: number, edge: number): boolean {
  if (!isSpace(text.charCodeAt(at + 1)) || at + 2 >= edge || !isWordUnit(text.charCodeAt(at + 2)))
    return false;
  const last = text[at - 1]!;
  if (SIBILANTS.includes(last) || isDigit(text.charCodeAt(at - 1))) return true;
  let from = at;
  while (from > start && from > at - 1 - LONGEST_BACK_ELISION && isLetter(text.charCodeAt(from - 1))) from--;
  const ending = text.slice(from, at).toLowerCase();
  return (ending.length > 2 && ending.endsWith("in")) || BACK_ELISIONS.has(ending);
}

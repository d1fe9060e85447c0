/** The clitics of English, which are tokens of their own: 's 'd 'm 'll 're 've and n't. */
import { isWordUnit } from "./characters.ts";

const LOWER_CASE_BIT = 0x20;
const letterAt = (text: string, at: number): number => text.charCodeAt(at) | LOWER_CASE_BIT;
const endsAt = (text: string, end: number, to: number): boolean =>
  end >= to || !isWordUnit(text.charCodeAt(end));

/** Where the clitic that starts with this apostrophe ends; the apostrophe's own offset where none does. */
export function cliticEnd(text: string, apostrophe: number, to: number): number {
  if (apostrophe + 1 >= to) return apostrophe;
  const first = letterAt(text, apostrophe + 1);
  if (first === 0x73 || first === 0x64 || first === 0x6d) {
    return endsAt(text, apostrophe + 2, to) ? apostrophe + 2 : apostrophe;
  }
  if (apostrophe + 2 >= to) return apostrophe;
  const second = letterAt(text, apostrophe + 2);
  const known =
    (first === 0x6c && second === 0x6c) || ((first === 0x72 || first === 0x76) && second === 0x65);
  return known && endsAt(text, apostrophe + 3, to) ? apostrophe + 3 : apostrophe;
}

/** True where the word text[at, apostrophe) ends in the n of n't and has more letters before it. */
export function isNegation(text: string, at: number, apostrophe: number, to: number): boolean {
  return (
    apostrophe - at >= 2 &&
    apostrophe + 1 < to &&
    letterAt(text, apostrophe - 1) === 0x6e &&
    letterAt(text, apostrophe + 1) === 0x74 &&
    endsAt(text, apostrophe + 2, to)
  );
}

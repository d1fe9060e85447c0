/** What copies run on behind a headline on its own line. */
import { readByline } from "./byline.ts";

/** A by-line or a "Kyiv, CNN." behind the headline's sentence, on its own line. */
export interface HeadlineTail {
  readonly start: number;
  readonly end: number;
  readonly kind: "byline" | "metadata";
  readonly authors: readonly string[];
}

/** "Kyiv, CNN." */
const PLACE_AND_OUTLET =
  /^\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){0,2},\s(?:\p{Lu}[\p{L}.&'’-]*\s?){1,3}\.?$/u;

/** `labelled`: the line was marked as a headline, so that a place and an outlet behind it are no part of it. */
export function tailOf(words: string, labelled: boolean): HeadlineTail | null {
  for (const m of words.matchAll(/[.!?;|]["”’')\]]{0,2}\s{1,3}(?=\p{Lu})/gu)) {
    const start = m.index + m[0].length;
    const rest = words.slice(start);
    const authors = /^by\b/iu.test(rest) ? readByline(rest) : null;
    if (authors !== null) return { start, end: words.length, kind: "byline", authors };
    if (labelled && PLACE_AND_OUTLET.test(rest))
      return { start, end: words.length, kind: "metadata", authors: [] };
  }
  return null;
}

/** By what a voice spoke, where the text says so: "told a news conference", "in a written statement", "in its annual report". */

import type { Claim } from "../../model/index.ts";
import type { Article } from "../figure/article.ts";

/** Nouns of speaking and writing, each with the occasion that it names. */
const OCCASIONS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:news|press|media) (?:conference|briefing)s?\b|\btold reporters\b|\bbriefing\b/i, "briefing"],
  [/\binterview\b|\btold (?:the )?\p{Lu}\p{L}+/u, "interview"],
  [/\b(?:statement|press release|release|communiqu[eé])\b/i, "statement"],
  [/\b(?:hearing|testimony|testified|parliament|lawmakers|senators|committee)\b/i, "hearing"],
  [/\b(?:speech|address|rally)\b/i, "speech"],
  [/\b(?:letter|e-?mail|memo)\b/i, "letter"],
  [/\b(?:filing|annual report|notice|bulletin)\b/i, "filing"],
  [/\b(?:posts?|posted|tweet\p{L}*|wrote on|telegram)\b/iu, "post"],
];

/** Characters on either side of the words of reporting in which the occasion is named. */
const REACH = 60;

/** Null: the text names none, or several. */
export function occasionOf({ reading: { document } }: Article, { cue }: Claim): string | null {
  const [first] = cue;
  if (first === undefined) return null;
  const last = cue.at(-1)!;
  const before = document.text
    .slice(Math.max(0, first.start - REACH), first.start)
    .split(/[.!?\n]/)
    .at(-1)!;
  const after = document.text.slice(last.end, last.end + REACH).split(/[.!?\n]/)[0]!;
  const words = `${before}${document.text.slice(first.start, last.end)}${after}`;
  const found = OCCASIONS.filter(([pattern]) => pattern.test(words)).map(([, name]) => name);
  return found.length === 1 ? found[0]! : null;
}

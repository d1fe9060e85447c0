/**
 * Scores tags and arcs on UD English GUM, whose tokens and conventions are not ours: only words that both cut alike are
 * counted, and arcs only where the head is cut alike too and the conventions agree (no marks, no conjunctions).
 */
import { analyse } from "../../src/annotate/language/analyse.ts";
import type { SyntaxModel } from "../../src/annotate/language/syntax-format.ts";
import { TAGS } from "../../src/annotate/language/tagset.ts";
import { tokenizeText } from "../../src/annotate/language/tokens.ts";
import type { UdSentence, UdWord } from "./conllu.ts";

export interface GumScores {
  /** share of GUM's words that we cut alike */
  readonly alike: number;
  readonly tags: number;
  readonly uas: number;
}

const OTHER_CONVENTION: ReadonlySet<string> = new Set(["punct", "cc"]);

/** GUM tags the preposition "to" as IN, the Penn Treebank every "to" as TO. */
const pennTag = (text: string, word: UdWord): string =>
  text.slice(word.start, word.end).toLowerCase() === "to" ? "TO" : word.tag === "HYPH" ? ":" : word.tag;

export function scoreGum(model: SyntaxModel, sentences: readonly UdSentence[]): GumScores {
  let words = 0;
  let alike = 0;
  let tagRight = 0;
  let arcs = 0;
  let arcRight = 0;
  for (const sentence of sentences) {
    const { tokens, sentences: cut } = tokenizeText(sentence.text);
    const { tags, heads } = analyse(model, tokens, cut);
    const places = new Map(tokens.map((token, at) => [`${token.start}-${token.end}`, at]));
    const at = sentence.words.map((word) => places.get(`${word.start}-${word.end}`));
    words += sentence.words.length;
    sentence.words.forEach((word, number) => {
      const place = at[number];
      if (place === undefined) return;
      alike += 1;
      if (TAGS[tags[place]!] === pennTag(sentence.text, word)) tagRight += 1;
      const head = word.head < 0 ? -1 : at[word.head];
      if (head === undefined || OTHER_CONVENTION.has(word.relation)) return;
      arcs += 1;
      if (heads[place] === head) arcRight += 1;
    });
  }
  return { alike: alike / words, tags: tagRight / alike, uas: arcRight / arcs };
}

/** Copies of sentences in capitals, in title case and in lower case, so that headlines and captions are seen in training. */
import type { Word } from "../../src/annotate/language/word-atoms.ts";
import type { Tree } from "./treebank.ts";

/** Words this short stay lower in a title unless they begin it. */
const SMALL_WORD = 3;

const word = (text: string): Word => ({ text, lower: text.toLowerCase() });
const titled = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

type Recase = (text: string, at: number) => string;
const RECASES: readonly Recase[] = [
  (text) => text.toUpperCase(),
  (text, at) => (at > 0 && text.length <= SMALL_WORD && text === text.toLowerCase() ? text : titled(text)),
  (text) => titled(text),
  (text) => text.toLowerCase(),
];

/** The trees with copies of about `share` of them appended, each recased in one of the ways in turn. */
export function withRecased(trees: readonly Tree[], share: number, random: () => number): readonly Tree[] {
  let turn = 0;
  const copies = trees.flatMap((tree) => {
    if (random() >= share) return [];
    const recase = RECASES[turn++ % RECASES.length]!;
    return [{ ...tree, words: tree.words.map((one, at) => word(recase(one.text, at))) }];
  });
  return [...trees, ...copies];
}

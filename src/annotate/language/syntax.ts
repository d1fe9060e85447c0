/** The pass that adds tags, lemmas and the dependency tree of every sentence. */
import { definePass, type Syntax, type Token } from "../layers.ts";
import { analyse } from "./analyse.ts";
import { inflects, lemmaOf } from "./lemmas.ts";
import type { SyntaxModel } from "./syntax-format.ts";
import { syntaxModel } from "./syntax-model.ts";
import { RELATIONS, TAGS } from "./tagset.ts";
import { WordMemo } from "./word-memo.ts";

type Range = { readonly first: number; readonly last: number };

/** The base forms of words, by the number of their tag; null: such words have one form only. */
const LEMMAS = TAGS.map((tag) =>
  inflects(tag) ? new WordMemo(({ lower }: Token) => lemmaOf(lower, tag)) : null,
);

/** The syntax of tokens that stand in the given sentences. */
export function syntaxOf(
  tokens: readonly Token[],
  sentences: readonly Range[],
  model: SyntaxModel = syntaxModel(),
): Syntax {
  const { tags, heads, relations } = analyse(model, tokens, sentences);
  const tagNames: string[] = new Array(tokens.length);
  const lemmas: string[] = new Array(tokens.length);
  const relationNames: string[] = new Array(tokens.length);
  for (let at = 0; at < tokens.length; at += 1) {
    const tag = tags[at]!;
    const token = tokens[at]!;
    tagNames[at] = TAGS[tag]!;
    lemmas[at] = LEMMAS[tag]?.of(token) ?? token.lower;
    relationNames[at] = RELATIONS[relations[at]!]!;
  }
  return { tags: tagNames, lemmas, heads, relations: relationNames };
}

export const syntaxPass = definePass({
  name: "syntax",
  reads: ["tokens", "sentences"],
  adds: ["syntax"],
  because: "who speaks, what is said and what a number counts are read off the tree",
  run: ({ tokens, sentences }) => ({ syntax: syntaxOf(tokens, sentences) }),
});

/** The pass that adds tags, lemmas and the dependency tree of every sentence. */
import { definePass, type Syntax, type Token } from "../layers.ts";
import { analyse } from "./analyse.ts";
import { lemmaOf } from "./lemmas.ts";
import type { SyntaxModel } from "./syntax-format.ts";
import { syntaxModel } from "./syntax-model.ts";
import { RELATIONS, TAGS } from "./tagset.ts";

type Range = { readonly first: number; readonly last: number };

/** The syntax of tokens that stand in the given sentences. */
export function syntaxOf(
  tokens: readonly Token[],
  sentences: readonly Range[],
  model: SyntaxModel = syntaxModel(),
): Syntax {
  const { tags, heads, relations } = analyse(model, tokens, sentences);
  const names = Array.from(tags, (tag) => TAGS[tag]!);
  return {
    tags: names,
    lemmas: tokens.map((token, at) => lemmaOf(token.lower, names[at]!)),
    heads,
    relations: Array.from(relations, (relation) => RELATIONS[relation]!),
  };
}

export const syntaxPass = definePass({
  name: "syntax",
  reads: ["tokens", "sentences"],
  adds: ["syntax"],
  because: "who speaks, what is said and what a number counts are read off the tree",
  run: ({ tokens, sentences }) => ({ syntax: syntaxOf(tokens, sentences) }),
});

/** Tags, heads and relations of a document's tokens, as numbers: what the pass turns into words and scripts score. */
import { Labeller } from "./labeller.ts";
import { ArcParser } from "./parser.ts";
import { RelationContext } from "./relation-features.ts";
import type { SyntaxModel } from "./syntax-format.ts";
import { Tagger, tagContext } from "./tagger.ts";
import { type Word, WordAtoms } from "./word-atoms.ts";

export interface Analysis {
  readonly tags: Uint8Array;
  readonly heads: Int32Array;
  readonly relations: Uint8Array;
}

/** `sentences` are token ranges, `last` exclusive, that cover the words in order. */
export function analyse(
  model: SyntaxModel,
  words: readonly Word[],
  sentences: readonly { readonly first: number; readonly last: number }[],
): Analysis {
  const atoms = WordAtoms.of(words);
  const tagger = new Tagger(model.tagger);
  const context = tagContext(model.tagger.dictionary, atoms);
  for (const { first, last } of sentences) tagger.tag(context, first, last);
  const heads = new Int32Array(words.length).fill(-1);
  const parser = new ArcParser(model.arcs);
  for (const { first, last } of sentences) parser.parse(atoms, context.tags, first, last, heads);
  const tree = new RelationContext(atoms, context.tags, heads);
  const labeller = new Labeller(model.relations);
  for (const { first, last } of sentences) labeller.label(tree, first, last);
  return { tags: context.tags, heads, relations: tree.relations };
}

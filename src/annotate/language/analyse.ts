/** Tags, heads and relations of a document's tokens, as numbers: what the pass turns into words and scripts score. */
import { Labeller } from "./labeller.ts";
import { ArcParser } from "./parser.ts";
import type { SyntaxModel } from "./syntax-format.ts";
import { Tagger, tagContext } from "./tagger.ts";
import { type AtomToken, WordAtoms } from "./word-atoms.ts";

export interface Analysis {
  readonly tags: Uint8Array;
  /** document indices; -1 a sentence's root */
  readonly heads: Int32Array;
  readonly relations: Uint8Array;
}

/** `sentences` are token ranges, `last` exclusive, that cover the words in order. */
export function analyse(
  model: SyntaxModel,
  words: readonly AtomToken[],
  sentences: readonly { readonly first: number; readonly last: number }[],
): Analysis {
  const atoms = WordAtoms.of(words);
  const tagger = new Tagger(model.tagger);
  const parser = new ArcParser(model.arcs);
  const labeller = new Labeller(model.relations);
  const context = tagContext(model.tagger.dictionary, atoms);
  const heads = new Int32Array(words.length).fill(-1);
  const relations = new Uint8Array(words.length);
  // one model after the other over the whole document: each table of weights stays in the processor's cache
  for (const { first, last } of sentences) tagger.tag(context, first, last);
  for (const { first, last } of sentences) {
    parser.parse(atoms, context.tags, first, last, heads);
    labeller.label(parser.state, atoms, first, relations);
  }
  return { tags: context.tags, heads, relations };
}

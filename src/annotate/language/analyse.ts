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

interface Machines {
  readonly tagger: Tagger;
  readonly parser: ArcParser;
  readonly labeller: Labeller;
}

/** Kept from one document to the next as long as the model is: they hold room for the longest sentence so far. */
const machines = new WeakMap<SyntaxModel, Machines>();

function machinesOf(model: SyntaxModel): Machines {
  let made = machines.get(model);
  if (made === undefined) {
    made = {
      tagger: new Tagger(model.tagger),
      parser: new ArcParser(model.arcs),
      labeller: new Labeller(model.relations),
    };
    machines.set(model, made);
  }
  return made;
}

/** `sentences` are token ranges, `last` exclusive, that cover the words in order. */
export function analyse(
  model: SyntaxModel,
  words: readonly AtomToken[],
  sentences: readonly { readonly first: number; readonly last: number }[],
): Analysis {
  const atoms = WordAtoms.of(words);
  const { tagger, parser, labeller } = machinesOf(model);
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

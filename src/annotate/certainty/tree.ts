/** One view of the words, tags, lemmas and tree of a document, and the questions that certainty and evidence ask of it. */
import { treeOf as dependencyTree } from "../language/index.ts";
import type { Layers, Syntax, Token } from "../layers.ts";

export interface Tree {
  readonly tokens: readonly Token[];
  readonly tags: readonly string[];
  readonly lemmas: readonly string[];
  readonly heads: Int32Array;
  readonly relations: readonly string[];
  /** children of token t, in text order: children[offsets[t]] up to, not including, children[offsets[t + 1]] */
  readonly offsets: Int32Array;
  readonly children: Int32Array;
  /** first and last token of the subtree, both inclusive */
  readonly left: Int32Array;
  readonly right: Int32Array;
}

/** Several passes read one tree: it is made once for each syntax layer and dropped with it. */
const TREES = new WeakMap<Syntax, Tree>();

export function treeOf({ tokens, syntax }: Pick<Layers, "tokens" | "syntax">): Tree {
  const known = TREES.get(syntax);
  if (known !== undefined && known.tokens === tokens) return known;
  const { offsets, children, firsts, lasts } = dependencyTree(syntax);
  const { tags, lemmas, heads, relations } = syntax;
  const tree = { tags, lemmas, heads, relations, tokens, offsets, children, left: firsts, right: lasts };
  TREES.set(syntax, tree);
  return tree;
}

/** No word of real text has more children; a hostile one may have them by the thousand, and is not read through each time. */
const MOST_CHILDREN = 64;

/** The place behind the last child of a token that is looked at. */
export const childrenEnd = (tree: Tree, token: number): number =>
  Math.min(tree.offsets[token + 1]!, tree.offsets[token]! + MOST_CHILDREN);

/** The first child with one of these relations; -1 none. */
export function childBy(tree: Tree, token: number, relations: ReadonlySet<string>): number {
  const end = childrenEnd(tree, token);
  for (let place = tree.offsets[token]!; place < end; place++) {
    const child = tree.children[place]!;
    if (relations.has(tree.relations[child]!)) return child;
  }
  return -1;
}

export const isVerb = (tree: Tree, token: number): boolean => tree.tags[token]!.charCodeAt(0) === 86; // V
export const isNoun = (tree: Tree, token: number): boolean =>
  tree.tags[token]!.charCodeAt(0) === 78 && tree.tags[token]!.charCodeAt(1) === 78; // NN

const CLAUSAL: ReadonlySet<string> = new Set([
  "nsubj",
  "nsubjpass",
  "csubj",
  "csubjpass",
  "expl",
  "cop",
  "aux",
  "auxpass",
]);

/** A verb, or whatever else has a subject, a copula or an auxiliary. */
export const isPredicate = (tree: Tree, token: number): boolean =>
  isVerb(tree, token) || childBy(tree, token, CLAUSAL) >= 0;

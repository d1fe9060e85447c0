/**
 * Questions about the dependency trees of a document, answered from arrays built once: who depends on whom, what words
 * a word governs. All are over token indices of the whole document; each sentence has a tree of its own.
 */
import type { Span } from "../../model/index.ts";
import type { Syntax } from "../layers.ts";

export interface Tree {
  readonly heads: Int32Array;
  /** children of token t, in text order: children[offsets[t]] up to, not including, children[offsets[t + 1]] */
  readonly offsets: Int32Array;
  readonly children: Int32Array;
  /** first and last token of what t governs, itself included */
  readonly firsts: Int32Array;
  readonly lasts: Int32Array;
  /** t's place in a walk from heads to children, and how many tokens it governs, itself included */
  readonly ranks: Int32Array;
  readonly sizes: Int32Array;
}

const known = new WeakMap<Int32Array, Tree>();

/** The tree of a Syntax layer; built on the first call for it, in linear time, and kept as long as the layer is. */
export function treeOf(syntax: Pick<Syntax, "heads">): Tree {
  let tree = known.get(syntax.heads);
  if (tree === undefined) {
    tree = build(syntax.heads);
    known.set(syntax.heads, tree);
  }
  return tree;
}

function build(heads: Int32Array): Tree {
  const { offsets, children } = childLists(heads);
  const order = walkOrder(heads, offsets, children);
  const ranks = new Int32Array(heads.length);
  const sizes = new Int32Array(heads.length).fill(1);
  const firsts = new Int32Array(heads.length);
  for (let token = 0; token < heads.length; token += 1) firsts[token] = token;
  const lasts = firsts.slice();
  for (let place = order.length - 1; place >= 0; place -= 1) {
    const token = order[place]!;
    const head = heads[token]!;
    ranks[token] = place;
    if (head < 0) continue;
    sizes[head]! += sizes[token]!;
    firsts[head] = Math.min(firsts[head]!, firsts[token]!);
    lasts[head] = Math.max(lasts[head]!, lasts[token]!);
  }
  return { heads, offsets, children, firsts, lasts, ranks, sizes };
}

function childLists(heads: Int32Array): { offsets: Int32Array; children: Int32Array } {
  const offsets = new Int32Array(heads.length + 2);
  for (const head of heads) if (head >= 0) offsets[head + 2]! += 1;
  for (let at = 1; at < offsets.length; at += 1) offsets[at]! += offsets[at - 1]!;
  const children = new Int32Array(offsets[heads.length + 1]!);
  for (let at = 0; at < heads.length; at += 1) {
    const head = heads[at]!;
    if (head < 0) continue;
    children[offsets[head + 1]!] = at;
    offsets[head + 1]! += 1;
  }
  return { offsets, children };
}

/** All tokens, each after its head and before the head's next child's words (depth first). */
function walkOrder(heads: Int32Array, offsets: Int32Array, children: Int32Array): Int32Array {
  const order = new Int32Array(heads.length);
  const waiting: number[] = [];
  let filled = 0;
  for (let root = 0; root < heads.length; root += 1) {
    if (heads[root]! >= 0) continue;
    waiting.push(root);
    while (waiting.length > 0) {
      const token = waiting.pop()!;
      order[filled] = token;
      filled += 1;
      for (let place = offsets[token + 1]! - 1; place >= offsets[token]!; place -= 1)
        waiting.push(children[place]!);
    }
  }
  return order;
}

/** The tokens that depend on this one directly, in text order. */
export const childrenOf = (tree: Tree, token: number): Int32Array =>
  tree.children.subarray(tree.offsets[token]!, tree.offsets[token + 1]!);

/** True where `token` is `ancestor` or depends on it, directly or through others. In constant time. */
export function isDescendant(tree: Tree, token: number, ancestor: number): boolean {
  const rank = tree.ranks[token]! - tree.ranks[ancestor]!;
  return rank >= 0 && rank < tree.sizes[ancestor]!;
}

/** The tokens that a token governs, itself included, in text order. In time linear in their extent. */
export function yieldOf(tree: Tree, token: number): readonly number[] {
  const found: number[] = [];
  for (let at = tree.firsts[token]!; at <= tree.lasts[token]!; at += 1)
    if (isDescendant(tree, at, token)) found.push(at);
  return found;
}

/** The stretch of text from the first to the last word that a token governs. */
export function subtreeSpan(tree: Tree, tokens: readonly Span[], token: number): Span {
  return { start: tokens[tree.firsts[token]!]!.start, end: tokens[tree.lasts[token]!]!.end };
}

/** The first child of a token with one of these relations; -1 where there is none. */
export function childBy(tree: Tree, syntax: Syntax, token: number, ...relations: readonly string[]): number {
  for (let place = tree.offsets[token]!; place < tree.offsets[token + 1]!; place += 1) {
    const child = tree.children[place]!;
    if (relations.includes(syntax.relations[child]!)) return child;
  }
  return -1;
}

/**
 * The corpus's analysis laid over our own tokens and sentences, as one struct of arrays: what training reads.
 * A sentence of ours is kept where all its tokens are tokens of the corpus and its heads make one tree.
 */
import { caseMode } from "../../src/annotate/language/case-mode.ts";
import { relationNumber, tagNumber } from "../../src/annotate/language/tagset.ts";
import { tokenizeText } from "../../src/annotate/language/tokens.ts";
import { type Word, WordAtoms } from "../../src/annotate/language/word-atoms.ts";
import type { GoldArticle, GoldToken } from "./corpus.ts";

export interface Tree {
  readonly words: readonly Word[];
  readonly tags: readonly number[];
  /** index in the sentence; -1 the root */
  readonly heads: readonly number[];
  readonly relations: readonly number[];
}

/** Sentences end to end: sentence s is tokens [bounds[s], bounds[s + 1]). Heads are indices in the whole. */
export interface Treebank {
  readonly atoms: WordAtoms;
  readonly bounds: Int32Array;
  readonly tags: Uint8Array;
  readonly heads: Int32Array;
  readonly relations: Uint8Array;
}

interface Placed extends GoldToken {
  readonly headStart: number;
}

const ROOT = relationNumber("root");
const PUNCT = relationNumber("punct");

export function alignArticle(article: GoldArticle): readonly Tree[] {
  const gold = new Map<string, Placed>();
  for (const sentence of article.sentences) {
    for (const token of sentence) {
      gold.set(`${token.start}-${token.end}`, {
        ...token,
        headStart: token.head < 0 ? -1 : sentence[token.head]!.start,
      });
    }
  }
  const { tokens, sentences } = tokenizeText(article.text);
  return sentences.flatMap(({ first, last }) => {
    const words = tokens.slice(first, last);
    const found = words.map((word) => gold.get(`${word.start}-${word.end}`));
    const tree = found.every((token) => token !== undefined) ? treeOf(words, found) : null;
    return tree === null ? [] : [tree];
  });
}

function treeOf(words: readonly Word[], gold: readonly Placed[]): Tree | null {
  const place = new Map(gold.map((token, at) => [token.start, at]));
  const heads = gold.map((token) => place.get(token.headStart) ?? -1);
  const relations = gold.map((token) => relationNumber(token.relation));
  const loose = heads.flatMap((head, at) => (head < 0 ? [at] : []));
  const roots = loose.filter((at) => relations[at] !== PUNCT);
  const root = roots.length === 1 ? roots[0]! : roots.length === 0 ? loose[0]! : -1;
  if (root < 0) return null;
  for (const at of loose) heads[at] = at === root ? -1 : root;
  relations[root] = ROOT;
  return { words, tags: gold.map((token) => tagNumber(token.tag)), heads, relations };
}

export function layOut(trees: readonly Tree[]): Treebank {
  const length = trees.reduce((sum, tree) => sum + tree.words.length, 0);
  const bounds = new Int32Array(trees.length + 1);
  const tags = new Uint8Array(length);
  const heads = new Int32Array(length);
  const relations = new Uint8Array(length);
  const atoms = new WordAtoms(length);
  let at = 0;
  trees.forEach((tree, number) => {
    bounds[number] = at;
    for (let i = 0; i < tree.words.length; i += 1) {
      atoms.set(at + i, tree.words[i]!);
      tags[at + i] = tree.tags[i]!;
      heads[at + i] = tree.heads[i]! < 0 ? -1 : at + tree.heads[i]!;
      relations[at + i] = tree.relations[i]!;
    }
    at += tree.words.length;
  });
  bounds[trees.length] = at;
  return { atoms, bounds, tags, heads, relations };
}

export const modeOf = (bank: Treebank, sentence: number): number =>
  caseMode(bank.atoms, bank.bounds[sentence]!, bank.bounds[sentence + 1]!);

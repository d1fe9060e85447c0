/** Parts of a page that lead to other articles: articles in an article, and lists of links. */
import type { PageTree } from "./blocks.ts";
import { endsSentence } from "./sentence-end.ts";

/** Indices of the nodes that hold teasers. `raw`: weight of the prose in each node. */
export function findTeasers(tree: PageTree, raw: Float64Array): ReadonlySet<number> {
  return new Set([...teaserArticles(tree, raw), ...linkLists(tree)]);
}

/** So many articles in one article are teasers of others, or comments (HTML 4.3.2). */
const MIN_TEASERS = 3;

/** One of them with more than this share of the outer one's prose is the article itself. */
const MAX_TEASER_SHARE = 0.5;

/** The articles in an article, where there are several and none of them holds most of its prose. */
function teaserArticles(tree: PageTree, raw: Float64Array): readonly number[] {
  const { nodes } = tree;
  const outermost = new Int32Array(nodes.length);
  const inner = new Map<number, number[]>();
  for (let n = 1; n < nodes.length; n++) {
    const outer = outermost[nodes[n]!.parent]!;
    const isArticle = nodes[n]!.name === "article";
    outermost[n] = outer === 0 && isArticle ? n : outer;
    if (outer === 0 || !isArticle) continue;
    const list = inner.get(outer);
    if (list === undefined) inner.set(outer, [n]);
    else list.push(n);
  }
  const teasers: number[] = [];
  for (const [outer, list] of inner) {
    if (list.length < MIN_TEASERS || list.some((n) => raw[n]! > MAX_TEASER_SHARE * raw[outer]!)) continue;
    for (const n of list) teasers.push(n);
  }
  return teasers;
}

/** A list of at least this many blocks of which at least this share is links leads elsewhere … */
const MIN_LINK_LIST = 3;
const LINK_LIST_SHARE = 0.35;
/** … unless this share of its blocks are whole sentences, as in a round-up of the day's news. */
const ROUND_UP_SHARE = 0.5;

/** A sentence that is not cut short by an ellipsis, as teasers are. */
const isWhole = (text: string): boolean => endsSentence(text) && !/(?:\.\.|…)[)\]\s]*$/.test(text.slice(-8));

function linkLists(tree: PageTree): readonly number[] {
  const { nodes, blocks } = tree;
  // Sums up to each block, so that lists in lists in lists cost no more than one.
  const chars = new Float64Array(blocks.length + 1);
  const links = new Float64Array(blocks.length + 1);
  const sentences = new Uint32Array(blocks.length + 1);
  for (const [b, block] of blocks.entries()) {
    chars[b + 1] = chars[b]! + block.text.length;
    links[b + 1] = links[b]! + block.linkChars;
    sentences[b + 1] = sentences[b]! + (isWhole(block.text) ? 1 : 0);
  }
  const found: number[] = [];
  for (let n = 1; n < nodes.length; n++) {
    const { name, firstBlock, endBlock } = nodes[n]!;
    if ((name !== "ul" && name !== "ol") || endBlock - firstBlock < MIN_LINK_LIST) continue;
    const share = (links[endBlock]! - links[firstBlock]!) / (chars[endBlock]! - chars[firstBlock]!);
    const whole = (sentences[endBlock]! - sentences[firstBlock]!) / (endBlock - firstBlock);
    if (share >= LINK_LIST_SHARE && whole < ROUND_UP_SHARE) found.push(n);
  }
  return found;
}

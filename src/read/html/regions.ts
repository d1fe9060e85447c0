/**
 * What each element of a page is likely to be for, and where its article stands: prose is weighed, the weight summed
 * upwards, and the container found by walking down from the page as long as one child holds nearly all of it.
 */
import type { PageTree, TextBlock } from "./blocks.ts";
import { endsSentence } from "./sentence-end.ts";
import type { Sign } from "./signs.ts";
import { findTeasers } from "./teasers.ts";

/** Bits of a node's flags: set on an element and all in it. */
export const FLAG = {
  boilerplate: 1,
  caption: 2,
  credit: 4,
  body: 8,
  article: 16,
  list: 32,
  table: 64,
  header: 128,
  quote: 256,
  "picture credit": 512,
} as const satisfies Record<Sign | "list" | "table" | "header" | "quote", number>;
export const NOT_PROSE = FLAG.boilerplate | FLAG.caption | FLAG.credit | FLAG["picture credit"];

export interface Regions {
  /** FLAG bits, one entry a node */
  readonly flags: Uint16Array;
  /** index of the node that holds the article */
  readonly container: number;
  /** the flag that blocks of the article carry: body, article, or 0 where the page marks neither */
  readonly mode: number;
  /** weight of the prose in the container, and of the page's: units are characters */
  readonly weight: number;
  readonly total: number;
}

/** Shorter blocks are labels as often as prose and weigh nothing. */
const MIN_PROSE_CHARS = 25;
/** A block of which more than this is links is a list of links. */
const MAX_LINK_SHARE = 0.5;
/** What a block weighs that does not end like a sentence. */
const UNFINISHED_WEIGHT = 0.5;
/** A class that says "related", "comments" … is not believed of an element with more than this share of the page's prose. */
const MAX_BOILERPLATE_SHARE = 0.5;
/** A class that says "article body" inside such an element is believed again from this share on. */
const MIN_BODY_SHARE = 0.15;
/** Share of the page's prose that must be marked as an article's body (or article) for the mark to rule. */
const BODY_RULES = 0.3;
const ARTICLE_RULES = 0.4;
/** The walk down goes on while one child holds this share of the prose; lower: cuts off ledes; higher: keeps neighbours. */
const CHILD_SHARE = 0.9;
/** An <article> among others is the article with this share. */
const ARTICLE_SHARE = 0.3;

export function findRegions(tree: PageTree): Regions {
  const { blocks } = tree;
  const prose = blocks.map(proseWeight);
  const raw = summed(tree, (b) => prose[b]!);
  const flags = flagNodes(tree, raw);
  const clean = (b: number): number => ((flags[blocks[b]!.node]! & NOT_PROSE) === 0 ? prose[b]! : 0);
  const all = summed(tree, clean);
  const marked = (flag: number) =>
    summed(tree, (b) => ((flags[blocks[b]!.node]! & flag) === 0 ? 0 : clean(b)));
  const body = marked(FLAG.body);
  const total = all[0]!;
  if (body[0]! > 0 && body[0]! >= BODY_RULES * total) {
    return { flags, mode: FLAG.body, ...descend(tree, body), total };
  }
  const article = marked(FLAG.article);
  if (article[0]! > 0 && article[0]! >= ARTICLE_RULES * total) {
    return { flags, mode: FLAG.article, ...descend(tree, article, mainArticle(tree, article)), total };
  }
  return { flags, mode: 0, ...descend(tree, all), total };
}

function proseWeight(block: TextBlock): number {
  const length = block.text.length;
  if (length < MIN_PROSE_CHARS || block.linkChars > MAX_LINK_SHARE * length) return 0;
  return (length - block.linkChars) * (endsSentence(block.text) ? 1 : UNFINISHED_WEIGHT);
}

/** For each node the sum of `weight` over all blocks in it. Nodes are in page order, so children come after parents. */
function summed(tree: PageTree, weight: (block: number) => number): Float64Array {
  const { nodes, blocks } = tree;
  const sums = new Float64Array(nodes.length);
  for (let b = 0; b < blocks.length; b++) sums[blocks[b]!.node]! += weight(b);
  for (let n = nodes.length - 1; n > 0; n--) sums[nodes[n]!.parent]! += sums[n]!;
  return sums;
}

function flagNodes(tree: PageTree, raw: Float64Array): Uint16Array {
  const { nodes } = tree;
  const total = raw[0]!;
  const flags = new Uint16Array(nodes.length);
  const teasers = findTeasers(tree, raw);
  for (let n = 1; n < nodes.length; n++) {
    const { name, parent, sign } = nodes[n]!;
    let flag = flags[parent]!;
    if (sign === "body" || sign === "article") {
      flag |= FLAG[sign];
      if (sign === "body" && raw[n]! >= MIN_BODY_SHARE * total) flag &= ~(NOT_PROSE | FLAG.header);
    } else if (sign !== null && raw[n]! <= MAX_BOILERPLATE_SHARE * total) flag |= FLAG[sign];
    if (name === "ul" || name === "ol" || name === "dl") flag |= FLAG.list;
    else if (name === "table") flag |= FLAG.table;
    else if (name === "blockquote") flag |= FLAG.quote;
    else if (name === "header" && raw[n]! <= MAX_BOILERPLATE_SHARE * total) flag |= FLAG.header;
    if (teasers.has(n)) flag |= FLAG.boilerplate;
    flags[n] = flag;
  }
  return flags;
}

/** The one <article> that outweighs all others of the page; 0, the page, where none does. */
function mainArticle(tree: PageTree, weight: Float64Array): number {
  const { nodes } = tree;
  let best = 0;
  let second = 0;
  for (let n = 1; n < nodes.length; ) {
    if (nodes[n]!.name !== "article") {
      n++;
      continue;
    }
    if (best === 0 || weight[n]! > weight[best]!) [second, best] = [best === 0 ? 0 : weight[best]!, n];
    else second = Math.max(second, weight[n]!);
    n = nodes[n]!.endNode;
  }
  return best > 0 && weight[best]! >= ARTICLE_SHARE * weight[0]! && second <= weight[best]! / 2 ? best : 0;
}

function descend(
  tree: PageTree,
  weight: Float64Array,
  from = 0,
): { readonly container: number; readonly weight: number } {
  const { nodes } = tree;
  let at = from;
  for (;;) {
    let best = -1;
    for (let n = at + 1; n < nodes[at]!.endNode; n = nodes[n]!.endNode) {
      if (best < 0 || weight[n]! > weight[best]!) best = n;
    }
    if (best < 0 || weight[at] === 0 || nodes[best]!.name === "p") break;
    if (weight[best]! < CHILD_SHARE * weight[at]!) break;
    at = best;
  }
  return { container: at, weight: weight[at]! };
}

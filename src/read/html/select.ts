/** Which blocks of a page are its article, and what each is for. */
import type { BlockKind } from "../../model/index.ts";
import { readByline } from "../byline.ts";
import { creditOf } from "../credit.ts";
import { isFurniture } from "../phrases.ts";
import { plainWords } from "../same-words.ts";
import { readStamp } from "../stamp.ts";
import type { PageTree, TextBlock } from "./blocks.ts";
import { FLAG, findRegions, NOT_PROSE, type Regions } from "./regions.ts";
import { endsSentence } from "./sentence-end.ts";

/** One block of the article. */
export interface Selected {
  /** index into the tree's blocks */
  readonly block: number;
  readonly kind: BlockKind;
}

export interface Selection {
  readonly regions: Regions;
  /** index of the headline's block; -1: the page has no h1 */
  readonly headline: number;
  readonly blocks: readonly Selected[];
}

/** A block in running text of which more than this is links is a link to elsewhere. */
const MAX_LINK_SHARE = 0.6;
const MAX_CAPTION_CHARS = 400;

export function select(tree: PageTree): Selection {
  const regions = findRegions(tree);
  const container = tree.nodes[regions.container]!;
  const chosen: Selected[] = [];
  const headline = findHeadline(tree);
  for (let b = container.firstBlock; b < container.endBlock; b++) {
    const kind = kindIn(tree, regions, b);
    if (kind !== null && b !== headline) chosen.push({ block: b, kind });
  }
  return { regions, headline, blocks: trimEnd(tree, chosen) };
}

function kindIn(tree: PageTree, regions: Regions, b: number): BlockKind | null {
  const block = tree.blocks[b]!;
  const { name } = tree.nodes[block.node]!;
  const flags = regions.flags[block.node]!;
  if ((flags & (NOT_PROSE | FLAG.header)) !== 0) return null;
  if (regions.mode !== 0 && (flags & regions.mode) === 0) return null;
  if (block.linkChars > MAX_LINK_SHARE * block.text.length && name !== "h1") return null;
  if (/^[\s_*–—-]+$/.test(block.text)) return "metadata";
  if (block.text.startsWith("http") && /^https?:\/\/\S+$/.test(block.text)) return null;
  const stamp = readStamp(block.text);
  if (stamp !== null) return stamp.kind === "clock" ? "metadata" : null;
  if (isFurniture(block.text) || readByline(block.text) !== null) return null;
  if (block.text.length <= MAX_CAPTION_CHARS && creditOf(block.text) !== null) return "caption";
  if (/^h[1-6]$/.test(name)) return "subheading";
  if (name === "li" || name === "dd" || name === "dt") return "list item";
  return (flags & FLAG.quote) === 0 ? "paragraph" : "quote block";
}

/** A heading with this share of the title's words, or the other way round, is the headline in other words. */
const SAME_HEADLINE = 0.5;
const MIN_TITLE_CHARS = 8;

/**
 * The heading that is the page's title, or says nearly the same; where the page has no title, its first h1. -1: none,
 * and the title stands for it.
 */
function findHeadline(tree: PageTree): number {
  const title = tree.meta.find((tag) => tag.key === "og:title")?.content ?? tree.title ?? "";
  const whole = plainWords(title);
  let alike = -1;
  let likeness = SAME_HEADLINE;
  for (let b = 0; b < tree.blocks.length; b++) {
    const block = tree.blocks[b]!;
    const { name } = tree.nodes[block.node]!;
    if (!/^h[1-3]$/.test(name)) continue;
    if (whole === "") {
      if (name === "h1") return b;
      continue;
    }
    const words = plainWords(block.text);
    if (words.length >= MIN_TITLE_CHARS && (whole.startsWith(words) || words.startsWith(whole))) return b;
    const share = name === "h1" ? overlap(block.text, title) : 0;
    if (share > likeness) [alike, likeness] = [b, share];
  }
  return alike;
}

/** Share of the words of the shorter of two lines that the other has too. */
function overlap(a: string, b: string): number {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared / Math.max(1, Math.min(left.size, right.size));
}

const MAX_TITLE_WORDS = 60;
const wordsOf = (text: string): ReadonlySet<string> =>
  new Set((text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, MAX_TITLE_WORDS));

/** Headings and labels at the end head nothing: they belong to what follows the article. */
const MAX_LABEL_CHARS = 80;

function trimEnd(tree: PageTree, chosen: readonly Selected[]): readonly Selected[] {
  let end = chosen.length;
  while (end > 0 && isTrailing(tree.blocks[chosen[end - 1]!.block]!, chosen[end - 1]!.kind)) end--;
  // A page of labels alone is read as it is.
  return end === 0 ? chosen : chosen.slice(0, end);
}

function isTrailing(block: TextBlock, kind: BlockKind): boolean {
  if (kind === "subheading") return true;
  return kind === "paragraph" && block.text.length <= MAX_LABEL_CHARS && !endsSentence(block.text);
}

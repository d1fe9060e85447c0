/** What stands between a page's headline and its text: standfirst, by-line, dates. */
import { readByline } from "../byline.ts";
import { findMoment } from "../moment.ts";
import { isFurniture, labelOf } from "../phrases.ts";
import { readStamp } from "../stamp.ts";
import type { PageTree, TextBlock } from "./blocks.ts";
import { FLAG, type Regions } from "./regions.ts";

export interface PageFront {
  readonly standfirst: TextBlock | null;
  readonly byline: TextBlock | null;
  readonly authors: readonly string[];
  /** EDTF */
  readonly published: string | null;
  readonly modified: string | null;
}

/** A front is short: further than this from the headline stands something else. */
const MAX_FRONT_BLOCKS = 40;
const MIN_STANDFIRST_CHARS = 30;
const MAX_STANDFIRST_CHARS = 400;

/** Reads the blocks from `from` (behind the headline) up to `to` (the first block of the text). */
export function readFront(tree: PageTree, regions: Regions, from: number, to: number): PageFront {
  let standfirst: TextBlock | null = null;
  let byline: TextBlock | null = null;
  let authors: readonly string[] = [];
  let published: string | null = null;
  let modified: string | null = null;
  for (let b = from; b < Math.min(to, from + MAX_FRONT_BLOCKS); b++) {
    const block = tree.blocks[b]!;
    const flags = regions.flags[block.node]!;
    if ((flags & FLAG.boilerplate) !== 0 && (flags & FLAG.credit) === 0) continue;
    const names = readByline(block.text);
    const date = dateIn(block.text);
    if (names !== null) {
      byline ??= block;
      if (authors.length === 0) authors = names;
    } else if (date !== null) {
      if (date.updated) modified ??= date.edtf;
      else published ??= date.edtf;
    } else if (standfirst === null && isStandfirst(block, flags)) standfirst = block;
  }
  return { standfirst, byline, authors, published, modified };
}

function dateIn(text: string): { readonly edtf: string; readonly updated: boolean } | null {
  const stamp = readStamp(text);
  if (stamp !== null)
    return stamp.edtf === null ? null : { edtf: stamp.edtf, updated: stamp.kind === "updated" };
  const moment = text.length <= MAX_STANDFIRST_CHARS ? findMoment(text) : null;
  const label = labelOf(text);
  if (moment === null || (moment.start > 60 && label === null)) return null;
  return /[.!?]\s/.test(text.slice(0, moment.start))
    ? null
    : { edtf: moment.edtf, updated: label?.use === "updated label" };
}

function isStandfirst(block: TextBlock, flags: number): boolean {
  const { length } = block.text;
  if (
    (flags & (FLAG.caption | FLAG.credit | FLAG.list)) !== 0 ||
    length < MIN_STANDFIRST_CHARS ||
    length > MAX_STANDFIRST_CHARS
  )
    return false;
  return block.linkChars < length / 4 && !isFurniture(block.text) && /\s\S+\s/u.test(block.text);
}

/**
 * Plain text → Document. Nothing is cut: the front matter of a copied article (a crawler's date, "Headline:", the
 * by-line, "Updated: …"), picture credits and page furniture stay where they stood and become blocks of their own.
 * Every character that is not white space lies in exactly one block.
 */
import type { Block, BlockKind, Caption, Document } from "../model/index.ts";
import { assemble } from "./assemble.ts";
import { readByline } from "./byline.ts";
import { creditOf } from "./credit.ts";
import { isSubheading } from "./headline.ts";
import type { ArticleMeta } from "./meta.ts";
import { normaliseText } from "./normalise.ts";
import { readOpening } from "./opening.ts";
import { type Paragraph, splitParagraphs, startsItem } from "./paragraphs.ts";
import { isFurniture } from "./phrases.ts";
import { readStamp } from "./stamp.ts";

export type { ArticleMeta } from "./meta.ts";

/** A caption is a sentence or three; a longer paragraph that ends like a credit is prose. */
const MAX_CAPTION_CHARS = 600;

/** Reads an article given as plain text. Any string is read; an empty one gives a Document with no blocks. */
export function readText(raw: string, meta: ArticleMeta = {}): Document {
  const text = normaliseText(raw);
  const paragraphs = splitParagraphs(text);
  const opening = readOpening(text, paragraphs, meta);
  const body = paragraphs.slice(opening.consumed);
  const blocks: Block[] = [...opening.blocks];
  const captions: Caption[] = [];
  let { published, modified } = opening;
  for (const [index, paragraph] of body.entries()) {
    const from = Math.max(paragraph.start, blocks.at(-1)?.end ?? 0);
    const block = classify(text, skipSpace(text, from, paragraph), body[index + 1]);
    blocks.push(block);
    const words = text.slice(block.start, block.end);
    if (block.kind !== "metadata") continue;
    const stamp = readStamp(words);
    if (stamp?.kind === "published") published ??= stamp.edtf;
    if (stamp?.kind === "updated") modified ??= stamp.edtf;
  }
  for (const block of blocks) if (block.kind === "caption") captions.push(captionOf(text, block));
  return assemble(
    {
      text,
      blocks,
      title: opening.title,
      published,
      modified,
      authors: opening.authors,
      captions,
      links: [],
    },
    meta,
  );
}

/** The paragraph without what stands before an offset, nor the white space there. */
function skipSpace(text: string, from: number, { end, apart }: Paragraph): Paragraph {
  let start = from;
  while (start < end && /\s/u.test(text.charAt(start))) start++;
  return { start, end, apart };
}

function classify(text: string, paragraph: Paragraph, next: Paragraph | undefined): Block {
  const words = text.slice(paragraph.start, paragraph.end);
  return { start: paragraph.start, end: paragraph.end, kind: kindOf(words, paragraph, next) };
}

function kindOf(words: string, paragraph: Paragraph, next: Paragraph | undefined): BlockKind {
  if (readByline(words) !== null) return "byline";
  if (readStamp(words) !== null) return "metadata";
  if (words.length <= MAX_CAPTION_CHARS && creditOf(words) !== null) return "caption";
  if (isFurniture(words)) return "furniture";
  if (startsItem(words)) return "list item";
  const around = {
    apart: paragraph.apart && (next?.apart ?? false),
    beforeFront: false,
    nextLength: next === undefined ? 0 : next.end - next.start,
  };
  return around.apart && isSubheading(words, around) ? "subheading" : "paragraph";
}

function captionOf(text: string, block: Block): Caption {
  const credit = creditOf(text.slice(block.start, block.end));
  return {
    start: block.start,
    end: block.end,
    credit: credit?.credit ?? null,
    medium: credit?.medium ?? "photograph",
  };
}

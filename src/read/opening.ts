/**
 * The front of a plain text, up to its first body paragraph: notes, date stamps, "Headline:" labels, headline,
 * standfirst, by-line, in whatever order and, where a copy ran them together, on one line.
 */
import type { Block, BlockKind } from "../model/index.ts";
import { readByline } from "./byline.ts";
import { creditOf } from "./credit.ts";
import { datelineOf } from "./dateline.ts";
import { isHeadline, isStandfirst, type Surroundings, sentenceBreak } from "./headline.ts";
import { type HeadlineTail, tailOf } from "./headline-tail.ts";
import type { ArticleMeta } from "./meta.ts";
import { findMoment } from "./moment.ts";
import type { Paragraph } from "./paragraphs.ts";
import { isFurniture, labelOf } from "./phrases.ts";
import { sameWords } from "./same-words.ts";
import { readStamp } from "./stamp.ts";

export interface Opening {
  readonly blocks: readonly Block[];
  /** how many paragraphs are wholly told; the blocks may reach into the next one */
  readonly consumed: number;
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly published: string | null;
  readonly modified: string | null;
}

/** An article's front is short; what follows is body whatever it looks like. */
const MAX_FRONT_PARAGRAPHS = 12;

interface Draft {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly meta: ArticleMeta;
  readonly blocks: Block[];
  headline: string | null;
  standfirst: boolean;
  authors: readonly string[];
  published: string | null;
  modified: string | null;
}

export function readOpening(text: string, paragraphs: readonly Paragraph[], meta: ArticleMeta): Opening {
  const draft: Draft = {
    text,
    paragraphs,
    meta,
    blocks: [],
    headline: null,
    standfirst: false,
    authors: [],
    published: null,
    modified: null,
  };
  let consumed = 0;
  while (consumed < Math.min(paragraphs.length, MAX_FRONT_PARAGRAPHS) && readFront(draft, consumed))
    consumed++;
  const { blocks, headline, authors, published, modified } = draft;
  return { blocks, consumed, title: headline, authors, published, modified };
}

/** Tells the blocks of one front paragraph; false: body begins in it (the draft's blocks may cover its first words). */
function readFront(draft: Draft, index: number): boolean {
  const { text } = draft;
  const paragraph = draft.paragraphs[index]!;
  const whole = text.slice(paragraph.start, paragraph.end);
  const plain = wholeLineKind(draft, whole);
  if (plain !== null) {
    push(draft, paragraph.start, paragraph.end, plain);
    return true;
  }
  const start = paragraph.start + peelStart(draft, paragraph);
  const label = labelOf(text.slice(start, paragraph.end));
  if (label?.use === "headline label" && draft.headline === null)
    return labelledHeadline(draft, index, start, label.end);
  if (label?.use === "standfirst label") {
    push(draft, start, start + label.end, "metadata");
    push(draft, start + label.end, paragraph.end, "standfirst");
    return true;
  }
  return unlabelled(draft, index, start);
}

function wholeLineKind(draft: Draft, line: string): BlockKind | null {
  const authors = readByline(line);
  if (authors !== null) {
    if (draft.authors.length === 0) draft.authors = authors;
    return "byline";
  }
  const stamp = readStamp(line);
  if (stamp !== null) {
    if (stamp.kind === "published") draft.published ??= stamp.edtf;
    if (stamp.kind === "updated") draft.modified ??= stamp.edtf;
    return "metadata";
  }
  if (isFurniture(line)) return "furniture";
  return creditOf(line) !== null && line.length < 300 ? "caption" : null;
}

/** Takes a bracketed note or a date stamp off the paragraph's start; how many units were taken, white space included. */
function peelStart(draft: Draft, paragraph: Paragraph): number {
  const words = draft.text.slice(paragraph.start, paragraph.end);
  const note = /^(?:\([^()\n]{1,120}\)|\[[^[\]\n]{1,120}\])\s{1,3}(?=\S)/u.exec(words)?.[0] ?? "";
  if (note !== "") {
    const rest = words.slice(note.length);
    const label = labelOf(rest);
    if (
      label?.use !== "headline label" &&
      !/\b(?:original|translat|rewritten|machine|summary|address|note)/iu.test(note)
    )
      return 0;
    push(draft, paragraph.start, paragraph.start + note.trimEnd().length, "metadata");
    return note.length;
  }
  const label = labelOf(words);
  const dated = label?.use === "published label" || label?.use === "updated label";
  const from = dated ? label.end : 0;
  const moment = findMoment(words.slice(from));
  // Without a label only an ISO date or a whole written date in front of a capital is a stamp, and only at the very start.
  if (moment === null || moment.start > 0 || draft.blocks.length > 0) return 0;
  const gap = /^[\s|:–—-]{1,4}(?=["“‘'(]?[\p{Lu}\p{N}])/u.exec(words.slice(from + moment.end))?.[0];
  if (gap === undefined) return 0;
  const end = from + moment.end;
  push(draft, paragraph.start, paragraph.start + end, "metadata");
  if (label?.use === "updated label") draft.modified ??= moment.edtf;
  else draft.published ??= moment.edtf;
  return end + gap.length;
}

function labelledHeadline(draft: Draft, index: number, start: number, labelLength: number): boolean {
  const paragraph = draft.paragraphs[index]!;
  const from = start + labelLength;
  push(draft, start, draft.text.slice(start, from).trimEnd().length + start, "metadata");
  const words = draft.text.slice(from, paragraph.end);
  const tail = tailOf(words, true);
  const alone = index === draft.paragraphs.length - 1;
  const end = tail?.start ?? (alone ? (sentenceBreak(words) ?? words.length) : words.length);
  pushHeadline(draft, from, from + end);
  if (tail === null) return end === words.length;
  pushTail(draft, from, tail);
  return true;
}

function unlabelled(draft: Draft, index: number, start: number): boolean {
  const paragraph = draft.paragraphs[index]!;
  const words = draft.text.slice(start, paragraph.end);
  const around = surroundings(draft, index);
  const tail = tailOf(words, false);
  const title = tail === null ? words : words.slice(0, tail.start).trimEnd();
  if (draft.headline === null) {
    const known = draft.meta.title;
    const stamped = draft.blocks.some((block) => block.kind === "metadata");
    const sure = known !== undefined && sameWords(known, title);
    const guessed =
      known === undefined &&
      isHeadline(title, {
        apart: around.apart,
        beforeFront: around.beforeFront || stamped || tail !== null,
        nextLength: around.nextLength,
      });
    if (!sure && !guessed) return false;
    pushHeadline(draft, start, start + title.length);
    if (tail !== null) pushTail(draft, start, tail);
    return true;
  }
  if (draft.standfirst || !isStandfirst(words, draft.headline, around)) return false;
  draft.standfirst = true;
  push(draft, start, paragraph.end, "standfirst");
  return true;
}

function pushTail(draft: Draft, offset: number, tail: HeadlineTail): void {
  push(draft, offset + tail.start, offset + tail.end, tail.kind);
  if (draft.authors.length === 0) draft.authors = tail.authors;
}

function pushHeadline(draft: Draft, start: number, end: number): void {
  push(draft, start, end, "headline");
  const block = draft.blocks.at(-1)!;
  draft.headline = draft.text.slice(block.start, block.end);
}

function push(draft: Draft, start: number, end: number, kind: BlockKind): void {
  const words = draft.text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  const trimmed = words.trim().length;
  if (trimmed > 0) draft.blocks.push({ start: start + lead, end: start + lead + trimmed, kind });
}

function surroundings(draft: Draft, index: number): Surroundings {
  const next = draft.paragraphs[index + 1];
  if (next === undefined) return { apart: false, beforeFront: false, nextLength: 0 };
  const words = draft.text.slice(next.start, next.end);
  const front = readByline(words) !== null || readStamp(words) !== null || datelineOf(words) !== null;
  return { apart: next.apart, beforeFront: front, nextLength: words.length };
}

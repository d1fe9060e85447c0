/** Looks up page phrases at the start of a paragraph in a bounded number of steps. */
import { PAGE_PHRASES, type PagePhrase } from "../lexicon/page-phrases.ts";

type Label = Exclude<PagePhrase["use"], "furniture">;

/** A label at the start of a paragraph and where the words behind it (colon and white space skipped) begin. */
export interface FoundLabel {
  readonly use: Label;
  readonly end: number;
  /** true: a colon stood behind the label, so that it cannot be the first word of a sentence */
  readonly colon: boolean;
}

/** Furniture is short; a longer paragraph that opens with such words is prose ("Sponsored by two senators, the …"). */
const MAX_FURNITURE_CHARS = 200;

/** So many units of a label tell it from most words; the shortest label has two. */
const START = 2;

const LABELS = new Map<string, Label>();
const WHOLE = new Set<string>();
const STARTS = new Map<string, string[]>();
for (const row of PAGE_PHRASES) {
  if (row.use !== "furniture") LABELS.set(row.phrase, row.use);
  else if (row.match === "whole") WHOLE.add(row.phrase);
  else STARTS.set(firstWord(row.phrase), [...(STARTS.get(firstWord(row.phrase)) ?? []), row.phrase]);
}
const LONGEST_LABEL = Math.max(...[...LABELS.keys()].map((phrase) => phrase.length));
/** What labels begin with: hardly a paragraph begins so. */
const LABEL_STARTS: ReadonlySet<string> = new Set([...LABELS.keys()].map((phrase) => phrase.slice(0, START)));

/** "Image 1 of 4", "Slideshow (5 images)", "3 photos", "1 / 12": a gallery counts its pictures. */
const PICTURE_COUNT =
  /^(?:(?:image|photo|picture|slide)s?\s)?\d{1,3}\s?(?:of|\/)\s?\d{1,3}(?:\s(?:images|photos|pictures|slides))?$|^(?:(?:slideshow|gallery|view|see)\s?)?\(?\s?\d{1,3}\s(?:images?|photos?|pictures?|slides?)\)?$/u;

export function isFurniture(paragraph: string): boolean {
  if (paragraph.length > MAX_FURNITURE_CHARS) return false;
  const plain = paragraph
    .toLowerCase()
    .replace(/[’‘]/gu, "'")
    .replace(/^["“”'\s>»–—-]+/u, "");
  const bare = plain.replace(/[\s.:!"“”'>»…]+$/u, "");
  if (!/[\p{L}\p{N}]/u.test(bare)) return true;
  if (WHOLE.has(bare) || PICTURE_COUNT.test(bare)) return true;
  return (STARTS.get(firstWord(plain)) ?? []).some((phrase) => opensWith(plain, phrase));
}

/** The label that opens `paragraph`, or null. Without a colon only a date label counts, and the caller checks for a date. */
export function labelOf(paragraph: string): FoundLabel | null {
  if (!LABEL_STARTS.has(paragraph.slice(0, START).toLowerCase())) return null;
  const head = paragraph.slice(0, LONGEST_LABEL + 40).toLowerCase();
  for (let length = Math.min(LONGEST_LABEL, head.length); length > 0; length--) {
    const use = LABELS.get(head.slice(0, length));
    if (use === undefined || /^[\p{L}\p{N}]/u.test(head.slice(length))) continue;
    const after = /^(?:\s?\([^()]{0,40}\))?\s{0,2}([:：=|])?\s{0,3}/u.exec(paragraph.slice(length));
    const colon = after?.[1] !== undefined;
    if (!colon && use !== "published label" && use !== "updated label") return null;
    return { use, end: length + (after?.[0].length ?? 0), colon };
  }
  return null;
}

function opensWith(text: string, phrase: string): boolean {
  return text.startsWith(phrase) && !/^[\p{L}\p{N}]/u.test(text.slice(phrase.length, phrase.length + 2));
}

function firstWord(text: string): string {
  const space = text.indexOf(" ");
  return (space < 0 ? text : text.slice(0, space)).replace(/[.:!]+$/u, "");
}

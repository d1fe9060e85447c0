/**
 * Paragraphs of a plain text: stretches between newlines, and, where lines were wrapped at a column, the lines of one
 * paragraph together. Spans leave out the white space around them; between them lies white space only.
 */
import type { Span } from "../model/index.ts";

/** One paragraph, before anybody knows what it is for. */
export interface Paragraph extends Span {
  /** true: a blank line (or the text's start) stands before it */
  readonly apart: boolean;
}

interface Line extends Span {
  readonly apart: boolean;
  readonly indented: boolean;
}

/** Wrapped text is this wide: e-mail and wire copy wrap at 65 to 80 columns; wider lines are paragraphs. */
const NARROWEST_WRAP = 50;
const WIDEST_WRAP = 100;
/** A text is wrapped if this share of its lines that have a neighbour below could not have taken its first word. */
const WRAPPED_SHARE = 0.6;
/** Fewer line pairs than this show nothing. */
const MIN_WRAPPED_PAIRS = 3;

const BULLET = /^(?:[-*•‣◦▪●–—]|\(?\d{1,3}[.)])\s+\S/u;

/** "— Ann Lee, mayor": a dash and a name below a quotation is no item of a list */
const QUOTED_BY = /^[–—]\s?\p{Lu}[^.!?]{0,70}$/u;

/** true: the line opens with a bullet or a number, as items of a list do */
export const startsItem = (line: string): boolean => BULLET.test(line) && !QUOTED_BY.test(line);

export function splitParagraphs(text: string): readonly Paragraph[] {
  const lines = splitLines(text);
  const width = wrapWidth(text, lines);
  if (width === null) return lines.map(({ start, end, apart }) => ({ start, end, apart }));
  const paragraphs: Paragraph[] = [];
  for (const [index, line] of lines.entries()) {
    const previous = lines[index - 1];
    const open = paragraphs.at(-1);
    const joins =
      previous !== undefined &&
      open !== undefined &&
      !line.apart &&
      !line.indented &&
      isFull(text, previous, line, width);
    if (joins && !startsItem(text.slice(line.start, line.end)))
      paragraphs[paragraphs.length - 1] = { start: open.start, end: line.end, apart: open.apart };
    else paragraphs.push({ start: line.start, end: line.end, apart: line.apart });
  }
  return paragraphs;
}

function splitLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let apart = true;
  for (let from = 0; from <= text.length; ) {
    const newline = text.indexOf("\n", from);
    const to = newline < 0 ? text.length : newline;
    const line = text.slice(from, to);
    const left = line.length - line.trimStart().length;
    if (left === line.length) apart = true;
    else {
      lines.push({ start: from + left, end: from + line.trimEnd().length, apart, indented: left > 0 });
      apart = false;
    }
    from = to + 1;
  }
  return lines;
}

/** The column at which the text's lines were wrapped, in UTF-16 units; null: they were not. */
function wrapWidth(text: string, lines: readonly Line[]): number | null {
  let width = 0;
  for (const line of lines) {
    width = Math.max(width, line.end - line.start);
    if (width > WIDEST_WRAP) return null;
  }
  if (width < NARROWEST_WRAP) return null;
  let pairs = 0;
  let full = 0;
  for (let i = 1; i < lines.length; i++) {
    if (lines[i]!.apart) continue;
    pairs++;
    if (isFull(text, lines[i - 1]!, lines[i]!, width)) full++;
  }
  return pairs >= MIN_WRAPPED_PAIRS && full / pairs >= WRAPPED_SHARE ? width : null;
}

/** true: the first word of `next` would not have fitted behind `line`, so the break between them is the wrapper's */
function isFull(text: string, line: Line, next: Line, width: number): boolean {
  const nextText = text.slice(next.start, next.end);
  const space = nextText.search(/\s/u);
  return line.end - line.start + 1 + (space < 0 ? nextText.length : space) > width;
}

/**
 * Pairs quotation marks into quotations, block by block. The state is a stack of what is open; what a mark does follows
 * from its hint, the stack, and at most the next two marks of its family. Linear in the text's length.
 */
import type { Block, Span } from "../../model/index.ts";
import { isSpace } from "../language/characters.ts";
import { lexMarks } from "./lex.ts";
import { type LookAhead, lookAhead } from "./look-ahead.ts";
import type { Family, Mark } from "./mark.ts";

/** A Quotation before anybody asked whether it is short. Same order, same meaning of fields. */
export interface ScannedQuotation extends Span {
  readonly inner: Span;
  readonly depth: number;
  readonly closed: boolean;
  readonly continues: number | null;
}

/** Quotations within quotations: three in the most tangled prose; deeper is noise, and a bound keeps the work linear. */
const MAX_OPEN = 4;
/** Blocks that may stand between two paragraphs of one quotation without ending it. */
const BETWEEN: ReadonlySet<Block["kind"]> = new Set(["caption", "metadata", "byline", "furniture"]);

/** A quotation on its way: all offsets known once it ends. */
interface Draft {
  readonly family: Family;
  readonly directed: boolean;
  readonly start: number;
  readonly innerStart: number;
  innerEnd: number;
  end: number;
  closed: boolean;
  /** true: it was an apostrophe after all */
  dropped: boolean;
  /** its place among the quotations kept; null until then */
  place: number | null;
  readonly continues: Draft | null;
  /** true: it stands at its block's start, and the next block starts with such a mark again */
  readonly carriesOn: boolean;
}

export function scanQuotations(text: string, blocks: readonly Block[]): readonly ScannedQuotation[] {
  const drafts: Draft[] = [];
  const prose = blocks.filter((block) => !BETWEEN.has(block.kind));
  const nextProse = new Map<Block, Block | undefined>();
  for (let index = 0; index < prose.length; index++) nextProse.set(prose[index]!, prose[index + 1]);
  let pending: readonly Draft[] = [];
  for (const block of blocks) {
    const trimmed = { start: block.start, end: trimmedEnd(text, block) };
    const scan = new BlockScan(
      text,
      trimmed,
      nextProse.has(block) ? pending : [],
      nextProse.get(block) ?? null,
      drafts,
    );
    const open = scan.run();
    if (nextProse.has(block)) pending = open;
  }
  return finish(text, drafts);
}

class BlockScan {
  private readonly marks: readonly Mark[];
  private readonly ahead: LookAhead;
  private readonly stack: Draft[] = [];
  /** how many marks in a row have opened from the block's first character on */
  private leading = 0;
  private leadingEnd: number;
  /** the family of the mark that the next block of prose starts with */
  private readonly nextOpens: Family | null;

  constructor(
    text: string,
    private readonly block: Span,
    private readonly pending: readonly Draft[],
    next: Span | null,
    private readonly drafts: Draft[],
  ) {
    this.marks = lexMarks(text, block);
    this.ahead = lookAhead(this.marks);
    this.leadingEnd = block.start;
    const first =
      next === null
        ? undefined
        : lexMarks(text, { start: next.start, end: Math.min(next.end, next.start + PEEK) })[0];
    this.nextOpens = first?.start === next?.start && first?.hint === "open" ? first.family : null;
  }

  /** What is still open at the block's end, outermost first. */
  run(): readonly Draft[] {
    for (const [index, mark] of this.marks.entries()) this.take(mark, index);
    const open = this.stack.filter((draft) => draft.directed || draft.family !== "single" || draft.carriesOn);
    this.popTo(0, this.block.end);
    return open;
  }

  private take(mark: Mark, index: number): void {
    const openAt = this.indexOfOpen(mark.family);
    switch (mark.hint) {
      case "open":
        if (openAt >= 0 && !this.ahead.twoClosesFollow(index)) this.popTo(openAt, mark.start);
        this.open(mark, index);
        return;
      case "either":
        if (openAt >= 0) this.close(openAt, mark);
        else if (this.ahead.anotherFollows(index)) this.open(mark, index);
        return;
      case "weak close":
        if (openAt >= 0 && !this.isApostrophe(openAt, index)) this.close(openAt, mark);
        return;
      case "close":
        if (openAt >= 0) this.close(openAt, mark);
        return;
      default:
        mark.hint satisfies never;
    }
  }

  /** A possible possessive is one if a better closing mark follows before anything opens, or the next paragraph goes on. */
  private isApostrophe(openAt: number, index: number): boolean {
    return (
      this.stack[openAt]!.carriesOn || this.ahead.betterCloseFollows(index, this.indexOfOpen("double") >= 0)
    );
  }

  private open(mark: Mark, index: number): void {
    const leads = mark.start === this.leadingEnd;
    const carriesOn = leads && this.nextOpens === mark.family;
    if (mark.family === "single" && !mark.directed && !carriesOn && !this.ahead.closeFollows(index)) return;
    if (this.stack.length >= MAX_OPEN) return;
    const before = leads ? this.pending[this.leading] : undefined;
    if (leads) {
      this.leading++;
      this.leadingEnd = mark.end;
    }
    const draft: Draft = {
      family: mark.family,
      directed: mark.directed,
      start: mark.start,
      innerStart: mark.end,
      innerEnd: mark.end,
      end: mark.end,
      closed: false,
      dropped: false,
      place: null,
      continues: before?.family === mark.family ? before : null,
      carriesOn,
    };
    this.stack.push(draft);
    this.drafts.push(draft);
  }

  private close(openAt: number, mark: Mark): void {
    this.popTo(openAt + 1, mark.start);
    const draft = this.stack.pop()!;
    draft.innerEnd = mark.start;
    draft.end = mark.end;
    draft.closed = true;
  }

  /** Ends all that is open from a place in the stack on, for want of their closing marks. */
  private popTo(length: number, end: number): void {
    while (this.stack.length > length) {
      const draft = this.stack.pop()!;
      draft.innerEnd = end;
      draft.end = end;
      draft.dropped = draft.family === "single" && !draft.directed && !draft.carriesOn;
    }
  }

  private indexOfOpen(family: Family): number {
    for (let at = this.stack.length - 1; at >= 0; at--) if (this.stack[at]!.family === family) return at;
    return -1;
  }
}

/** How far a block is looked into to see whether it starts with a mark: the mark and what decides on it. */
const PEEK = 16;

function finish(text: string, drafts: readonly Draft[]): readonly ScannedQuotation[] {
  const quotations: ScannedQuotation[] = [];
  const ends: number[] = [];
  for (const draft of drafts) {
    const inner = trim(text, draft.innerStart, draft.innerEnd);
    if (draft.dropped || inner.start >= inner.end) continue;
    const end = draft.closed ? draft.end : inner.end;
    while (ends.length > 0 && ends[ends.length - 1]! <= draft.start) ends.pop();
    draft.place = quotations.length;
    quotations.push({
      start: draft.start,
      end,
      inner,
      depth: ends.length,
      closed: draft.closed,
      continues: draft.continues?.place ?? null,
    });
    ends.push(end);
  }
  return quotations;
}

function trimmedEnd(text: string, block: Span): number {
  let end = block.end;
  while (end > block.start && isSpace(text.charCodeAt(end - 1))) end--;
  return end;
}

function trim(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

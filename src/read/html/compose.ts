/** Lays the chosen blocks of a page one below another as a Document's text, with their links and captions. */
import type { Block, BlockKind, Caption, Hyperlink } from "../../model/index.ts";
import { creditOf, mediumOf } from "../credit.ts";
import { normaliseText } from "../normalise.ts";
import type { TextBlock } from "./blocks.ts";
import { absolute } from "./metadata.ts";
import type { BlockLink } from "./text-buffer.ts";

/** What a page's text is made of. */
export interface Composed {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly captions: readonly Caption[];
  readonly links: readonly Hyperlink[];
}

/** A blank line between blocks, as between the paragraphs of a plain text. */
const BETWEEN = "\n\n";

export class Composer {
  readonly #base: string | null;
  readonly #parts: string[] = [];
  readonly #blocks: Block[] = [];
  readonly #captions: Caption[] = [];
  readonly #links: Hyperlink[] = [];
  #length = 0;

  /** `base`: what relative links are relative to; null: they stay as they are */
  constructor(base: string | null) {
    this.#base = base;
  }

  /** `credit`: who a caption credits, where the page's markup says so */
  add(kind: BlockKind, block: Pick<TextBlock, "text" | "links">, credit: string | null = null): void {
    const text = normaliseText(block.text).trim();
    if (text === "") return;
    const start = this.#parts.length === 0 ? 0 : this.#length + BETWEEN.length;
    const end = start + text.length;
    this.#parts.push(text);
    this.#length = end;
    this.#blocks.push({ start, end, kind });
    if (kind === "caption") this.#caption(start, end, text, credit);
    for (const link of block.links) this.#link(start, end, block.text, text, link);
  }

  #caption(start: number, end: number, text: string, stated: string | null): void {
    const credit = creditOf(text);
    this.#captions.push({
      start,
      end,
      credit: stated ?? credit?.credit ?? null,
      medium: credit?.medium ?? mediumOf(text),
    });
  }

  #link(start: number, end: number, raw: string, text: string, link: BlockLink): void {
    if (/^\s*(?:#|javascript:|mailto:|tel:|data:)/i.test(link.url)) return;
    const url = absolute(link.url, this.#base) ?? (this.#base === null ? link.url.trim() : null);
    if (url === null || url === "") return;
    // Composition of accents may have moved what follows; the words before a link tell by how much.
    const moved = raw === text ? 0 : normaliseText(raw.slice(0, link.start)).length - link.start;
    const from = Math.min(end, start + link.start + moved);
    const to = Math.min(
      end,
      from + (raw === text ? link.end - link.start : normaliseText(raw.slice(link.start, link.end)).length),
    );
    if (to > from) this.#links.push({ start: from, end: to, url });
  }

  finish(): Composed {
    return {
      text: this.#parts.join(BETWEEN),
      blocks: this.#blocks,
      captions: this.#captions,
      links: this.#links,
    };
  }
}

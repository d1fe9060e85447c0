/** Gathers one block of text from its pieces, with white space collapsed and the links that stand in it. */

/** A link in a block: half-open UTF-16 range of the block's text. */
export interface BlockLink {
  readonly start: number;
  readonly end: number;
  readonly url: string;
}

/** A run of text with no block boundary in it. */
export interface GatheredText {
  /** no white space at either end */
  readonly text: string;
  readonly links: readonly BlockLink[];
  /** how many UTF-16 units stand in links */
  readonly linkChars: number;
}

export class TextBuffer {
  #parts: string[] = [];
  #length = 0;
  #endsInSpace = true;
  #links: BlockLink[] = [];
  #linkUrl: string | null = null;
  #linkStart = 0;
  #breaks = 0;

  /** true: a link is open; links do not nest */
  get inLink(): boolean {
    return this.#linkUrl !== null;
  }

  append(text: string): void {
    const clean = text.replace(/[\u00AD\u200B\uFEFF]/g, "").replace(/[ \t\n\r\f\u00A0]+/g, " ");
    const words = this.#endsInSpace && clean.startsWith(" ") ? clean.slice(1) : clean;
    if (words === "") return;
    if (words !== " ") this.#breaks = 0;
    this.#push(words);
  }

  #push(words: string): void {
    this.#parts.push(words);
    this.#length += words.length;
    this.#endsInSpace = words.endsWith(" ") || words.endsWith("\n");
  }

  /** A line's end; true: the second in a row, which parts paragraphs. */
  lineBreak(): boolean {
    this.#breaks++;
    if (this.#breaks >= 2) return true;
    if (this.#length > 0) this.#push("\n");
    return false;
  }

  startLink(url: string): void {
    this.#linkUrl = url;
    this.#linkStart = this.#length;
  }

  endLink(): void {
    if (this.#linkUrl !== null && this.#length > this.#linkStart) {
      this.#links.push({ start: this.#linkStart, end: this.#length, url: this.#linkUrl });
    }
    this.#linkUrl = null;
  }

  /** What was gathered; null: nothing. The buffer is empty afterwards; a link that is open goes on in the next block. */
  take(): GatheredText | null {
    this.#breaks = 0;
    if (this.#length === 0) return null;
    const url = this.#linkUrl;
    this.endLink();
    const gathered = trimmed(this.#parts.join(""), this.#links);
    this.#parts = [];
    this.#length = 0;
    this.#endsInSpace = true;
    this.#links = [];
    this.#linkUrl = url;
    this.#linkStart = 0;
    return gathered;
  }
}

function trimmed(whole: string, found: readonly BlockLink[]): GatheredText | null {
  const text = whole.trim();
  if (text === "") return null;
  const shift = whole.length - whole.trimStart().length;
  const links: BlockLink[] = [];
  let linkChars = 0;
  for (const link of found) {
    let start = Math.max(0, link.start - shift);
    let end = Math.min(text.length, link.end - shift);
    while (start < end && text.charCodeAt(start) <= 32) start++;
    while (end > start && text.charCodeAt(end - 1) <= 32) end--;
    if (end <= start) continue;
    linkChars += end - start;
    if (link.url !== "") links.push({ start, end, url: link.url });
  }
  return { text, links, linkChars };
}

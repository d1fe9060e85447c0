/** Footnotes of a brief: one for each figure, with the article it stands in and the words around it. */
import { contentText } from "../describe.ts";
import type { FigureView } from "../tracing/index.ts";
import { dateWords } from "../tracing/words.ts";
import { escapeMarkdown, linkTo } from "./escape.ts";

export class Footnotes {
  readonly #numbers = new Map<string, number>();
  readonly #lines: string[] = [];

  /** "[^3]" for a figure; the same figure has one footnote however often it is named. */
  mark(figure: FigureView): string {
    const known = this.#numbers.get(figure.key);
    if (known !== undefined) return `[^${known}]`;
    const number = this.#lines.length + 1;
    this.#numbers.set(figure.key, number);
    this.#lines.push(`[^${number}]: ${noteOf(figure)}`);
    return `[^${number}]`;
  }

  get lines(): readonly string[] {
    return this.#lines;
  }
}

function noteOf({ document, outlet, claim, chain, words, quantity }: FigureView): string {
  const title = document.title === null ? [] : [`“${escapeMarkdown(document.title)}”`];
  const where = claim.where === "body" ? [] : [claim.where];
  const link = linkTo(document.url);
  const source = [escapeMarkdown(outlet), ...title, dateWords(document.published), ...where].join(", ");
  const figure = quantity === null ? "" : `“${escapeMarkdown(words)}” in `;
  const quote = `${figure}“${escapeMarkdown(contentText(claim))}” (${escapeMarkdown(chain)})`;
  return `${source}${link === null ? "" : `, ${link}`}: ${quote}`;
}

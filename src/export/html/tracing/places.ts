/** Where figures stand on the page: each article has a number, each marked stretch of it an id made from its start. */
import type { DocumentId } from "../../../model/index.ts";
import type { FigureView, Part, TracingIndex } from "../../tracing/index.ts";
import { escapeHtml } from "../escape.ts";

export class Places {
  readonly #numbers: ReadonlyMap<DocumentId, number>;

  constructor({ tracing }: TracingIndex) {
    this.#numbers = new Map(tracing.readings.map(({ document }, place) => [document.id, place + 1]));
  }

  article(id: DocumentId): string {
    return `a${this.#numbers.get(id) ?? 0}`;
  }

  /** Words that lead to themselves in the article. The claim and the stretch are for the script, which lights them up. */
  link(figure: FigureView, words: string, label = ""): string {
    const article = this.article(figure.document.id);
    const { start, end } = figure.anchor;
    const claim = figure.reading.claims.indexOf(figure.claim) + 1;
    const aria = label === "" ? "" : ` aria-label="${escapeHtml(label)}"`;
    return `<a class="figure" href="#${article}-${start}" data-claim="${claim}" data-start="${start}" data-end="${end}"${aria}>${words}</a>`;
  }

  quote(figure: FigureView, words: string): string {
    return this.link(figure, `“${escapeHtml(words)}”`);
  }

  parts(parts: readonly Part[]): string {
    return parts
      .map((part) => (typeof part === "string" ? escapeHtml(part) : this.quote(part.figure, part.quote)))
      .join("");
  }
}

/** Quotations in a compact printed form, and the blocks of a text whose paragraphs are lines. */
import { tokenizeBlocks } from "../../../src/annotate/language/index.ts";
import type { Quotation } from "../../../src/annotate/layers.ts";
import { quotationPass } from "../../../src/annotate/quotation/index.ts";
import type { Block, Document } from "../../../src/model/index.ts";

export function quotationsIn(text: string): readonly Quotation[] {
  const document = { text, blocks: blocksOf(text) } as Document;
  return quotationPass.run({ document, ...tokenizeBlocks(text, document.blocks) }).quotations;
}

/** One quotation a string: ">" for each depth, the inner words, then "~" short, "…" not closed, "^n" continues n. */
export function printed(text: string): readonly string[] {
  return quotationsIn(text).map(({ inner, depth, short, closed, continues }) =>
    [
      ">".repeat(depth),
      text.slice(inner.start, inner.end),
      short ? " ~" : "",
      closed ? "" : " …",
      continues === null ? "" : ` ^${continues}`,
    ].join(""),
  );
}

export function blocksOf(text: string): readonly Block[] {
  return [...text.matchAll(/[^\n]+/g)].map((line) => ({
    start: line.index,
    end: line.index + line[0].length,
    kind: line[0].startsWith("[photo]") ? "caption" : "paragraph",
  }));
}

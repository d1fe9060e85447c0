/** The compact printed form of a document's blocks, and what must hold of any document. */
import { expect } from "vitest";
import type { Document } from "../../src/model/index.ts";

/** "kind| words", one entry a block */
export const blocksOf = (document: Document): readonly string[] =>
  document.blocks.map((block) => `${block.kind}| ${document.text.slice(block.start, block.end)}`);

/** Blocks in order, within the text, apart; captions and links within it; `covers`: no word outside the blocks. */
export function expectSound(document: Document, options: { readonly covers?: boolean } = {}): void {
  let end = 0;
  let between = "";
  for (const block of document.blocks) {
    expect(block.start).toBeGreaterThanOrEqual(end);
    expect(block.end).toBeGreaterThan(block.start);
    between += document.text.slice(end, block.start);
    end = block.end;
  }
  expect(end).toBeLessThanOrEqual(document.text.length);
  if (options.covers) expect((between + document.text.slice(end)).trim()).toBe("");
  for (const span of [...document.captions, ...document.links]) {
    expect(0 <= span.start && span.start <= span.end && span.end <= document.text.length).toBe(true);
  }
  expect(document.text).not.toMatch(/[\0\r]|^\uFEFF|[\uD800-\uDFFF]/u);
}

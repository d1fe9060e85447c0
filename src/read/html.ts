/**
 * HTML → Document. A page's own text is found in one pass (html/blocks.ts), its article by weight of prose
 * (html/regions.ts, html/select.ts); what the page says of itself goes before what is read from its text. The
 * document's text is composed: headline, standfirst, by-line, then the article's blocks and captions in page order,
 * a blank line between each two. docs/adr/004-page-text.md says how this was chosen.
 */
import type { Document, Note } from "../model/index.ts";
import { assemble } from "./assemble.ts";
import { type PageTree, readTree, type TextBlock } from "./html/blocks.ts";
import { findCaptions } from "./html/caption-blocks.ts";
import { Composer } from "./html/compose.ts";
import { decodeEntities } from "./html/entities.ts";
import { readFront } from "./html/front.ts";
import { type PageMetadata, readMetadata } from "./html/metadata.ts";
import { type Selected, type Selection, select } from "./html/select.ts";
import type { ArticleMeta } from "./meta.ts";
import { sameWords } from "./same-words.ts";

/** A page as read, with what its reader should know of the reading. */
export interface PageReading {
  readonly document: Document;
  readonly notes: readonly Note[];
}

/** The same, without the notes. */
export const readHtml = (html: string, meta: ArticleMeta = {}): Document => readPage(html, meta).document;

/**
 * Reads any string as a page. A page without an article gives a Document with little or no text, and a note.
 * `address`: where the page was found; its own canonical address goes before it, `meta.url` before both.
 */
export function readPage(html: string, meta: ArticleMeta = {}, address: string | null = null): PageReading {
  const tree = readTree(html);
  const page = readMetadata(tree, address ?? meta.url ?? null);
  const selection = select(tree);
  const body = bodyOf(tree, selection, page);
  const first = selection.blocks[0]?.block ?? tree.blocks.length;
  const front = readFront(
    tree,
    selection.regions,
    selection.headline + 1,
    selection.headline < 0 ? 0 : first,
  );
  const composer = new Composer(page.base);
  const headline = selection.headline < 0 ? null : tree.blocks[selection.headline]!;
  if (headline !== null || (page.title !== null && body.length > 0)) {
    composer.add("headline", headline ?? { text: page.title!, links: [] });
  }
  if (front.standfirst !== null) composer.add("standfirst", front.standfirst);
  if (front.byline !== null) composer.add("byline", front.byline);
  for (const part of body)
    if (!sameWords(part.words.text, headline?.text ?? "")) composer.add(part.kind, part.words, part.credit);
  const { text, ...rest } = composer.finish();
  const title =
    headline === null ? page.title : text.slice(rest.blocks[0]!.start, rest.blocks[0]!.end) || page.title;
  const found = {
    ...rest,
    text,
    title,
    outlet: page.outlet,
    published: page.published ?? front.published,
    modified: page.modified ?? front.modified,
    url: page.url,
    authors: (page.authors.length > 0 ? page.authors : front.authors).filter((name) => name !== page.outlet),
  };
  return { document: assemble(found, meta), notes: notesOn(body, page) };
}

interface Part {
  readonly kind: Selected["kind"];
  readonly words: Pick<TextBlock, "text" | "links">;
  /** a caption's, where the markup says whose the picture is */
  readonly credit?: string | null;
}

/** A page whose own text is shorter than this share of its JSON-LD articleBody is drawn by a script: that text is read. */
const SCRIPTED_SHARE = 0.5;
/** A shorter articleBody is a summary. */
const MIN_ARTICLE_BODY = 300;
/** How many blocks behind the last paragraph a caption may still belong to the article. */
const CAPTION_REACH = 3;

function bodyOf(tree: PageTree, selection: Selection, page: PageMetadata): readonly Part[] {
  const chars = selection.blocks.reduce((sum, { block }) => sum + tree.blocks[block]!.text.length, 0);
  const stated = page.article?.body ?? "";
  if (stated.length >= MIN_ARTICLE_BODY && chars < SCRIPTED_SHARE * stated.length) {
    const statedParts = statedBody(stated);
    if (statedParts.reduce((sum, part) => sum + part.words.text.length, 0) * SCRIPTED_SHARE > chars)
      return statedParts;
  }
  const first = selection.blocks[0];
  if (first === undefined) return [];
  const to = Math.min(tree.blocks.length, selection.blocks.at(-1)!.block + 1 + CAPTION_REACH);
  const captions = findCaptions(tree, selection.regions, Math.min(selection.headline + 1, first.block), to);
  const parts = [
    ...joinRows(tree, selection.blocks),
    ...captions.map((caption) => ({ ...caption, kind: "caption" as const })),
  ];
  return parts.sort((a, b) => a.block - b.block);
}

/** The articleBody of a page's JSON-LD as paragraphs; marked-up bodies are read as pages of their own. */
function statedBody(stated: string): readonly Part[] {
  const html = /<(?:p|br|div)\b/i.test(stated) ? stated : decodeEntities(stated);
  if (/<(?:p|br|div)\b/i.test(html))
    return readTree(html).blocks.map((words) => ({ kind: "paragraph", words }));
  return html
    .split(/\n+/)
    .filter((text) => text.trim() !== "")
    .map((text) => ({ kind: "paragraph", words: { text: text.trim(), links: [] } }));
}

/** The cells of a table's row are one item: "Myanmar | 3,145 dead". */
function joinRows(
  tree: PageTree,
  selected: readonly Selected[],
): readonly (Part & { readonly block: number })[] {
  const parts: (Part & { readonly block: number })[] = [];
  let row = -1;
  for (const { block, kind } of selected) {
    const words = tree.blocks[block]!;
    const node = tree.nodes[words.node]!;
    const cell = node.name === "td" || node.name === "th";
    const last = parts.at(-1);
    if (cell && node.parent === row && last !== undefined)
      parts[parts.length - 1] = { ...last, words: joinWords(last.words, words) };
    else parts.push({ block, kind: cell ? "list item" : kind, words });
    row = cell ? node.parent : -1;
  }
  return parts;
}

const CELL_DIVIDER = " | ";

function joinWords(left: Part["words"], right: Part["words"]): Part["words"] {
  const shift = left.text.length + CELL_DIVIDER.length;
  const moved = right.links.map((link) => ({ ...link, start: link.start + shift, end: link.end + shift }));
  return { text: left.text + CELL_DIVIDER + right.text, links: [...left.links, ...moved] };
}

/** A page that says it must be paid for and shows fewer characters than this shows its opening only. */
const OPENING_CHARS = 1500;

function notesOn(body: readonly Part[], page: PageMetadata): readonly Note[] {
  const chars = body.reduce((sum, part) => sum + part.words.text.length, 0);
  const paid = page.article?.free === false;
  if (body.length === 0) {
    const why = paid
      ? "the page is behind a paywall"
      : "it is drawn by a script, behind a wall, or no article";
    return [{ kind: "no text", message: `no article text was found in the page: ${why}` }];
  }
  if (!paid || chars >= OPENING_CHARS) return [];
  return [
    {
      kind: "truncated",
      message: `the page is behind a paywall and shows ${chars} characters of the article only`,
    },
  ];
}

/** Makes a Document of a normalised text and its blocks: orders and checks the spans, tells the language, gives the id. */

import { outletByHost, outletByName } from "../lexicon/outlets.ts";
import type { Block, Caption, Document, Hyperlink, Span } from "../model/index.ts";
import { documentId } from "../model/index.ts";
import { cutDatelines } from "./cut-datelines.ts";
import { languageOf } from "./language.ts";
import type { ArticleMeta } from "./meta.ts";

/** What a reader found in the text itself; the caller's ArticleMeta goes before it. */
export interface Found {
  /** normalised: every offset counts in it */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly title: string | null;
  readonly outlet?: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  readonly url?: string | null;
  readonly authors: readonly string[];
  readonly captions: readonly Caption[];
  readonly links: readonly Hyperlink[];
}

/** Prose is what language is told from: names and labels belong to none. */
const PROSE = new Set<Block["kind"]>(["paragraph", "quote block", "list item", "standfirst", "headline"]);
const LANGUAGE_SAMPLE = 1500;

export function assemble(found: Found, meta: ArticleMeta): Document {
  const { text } = found;
  const url = meta.url ?? found.url ?? null;
  const outlet = meta.outlet ?? outletOf(found.outlet ?? null, url);
  const published = meta.published ?? found.published;
  const within = (span: Span): boolean =>
    0 <= span.start && span.start <= span.end && span.end <= text.length;
  return {
    id: documentId(text, outlet, url, published),
    text,
    blocks: cutDatelines(text, found.blocks),
    title: meta.title ?? found.title,
    outlet,
    published,
    modified: meta.modified ?? found.modified,
    url,
    authors: meta.authors ?? found.authors,
    captions: (meta.captions ?? found.captions).filter(within),
    links: (meta.links ?? found.links).filter(within),
    language: languageOf(sampleOf(text, found.blocks)),
  };
}

/** What the page calls itself; where that is no name of an outlet ("U.S."), the outlet whose site the address is on. */
function outletOf(named: string | null, url: string | null): string | null {
  if (named !== null && outletByName(named) !== null) return named;
  const site = url !== null && URL.canParse(url) ? outletByHost(new URL(url).hostname) : null;
  return site?.name ?? named;
}

function sampleOf(text: string, blocks: readonly Block[]): string {
  const parts: string[] = [];
  let length = 0;
  for (const block of blocks) {
    if (!PROSE.has(block.kind)) continue;
    const part = text.slice(block.start, Math.min(block.end, block.start + LANGUAGE_SAMPLE - length));
    parts.push(part);
    length += part.length;
    if (length >= LANGUAGE_SAMPLE) break;
  }
  return parts.join("\n");
}

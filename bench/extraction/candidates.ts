/** Ways of finding a page's article that were compared. Each gives the article's text alone, without headline and captions. */
import { Readability } from "@mozilla/readability";
import { Defuddle } from "defuddle/node";
import { parseHTML } from "linkedom";
import type { Block } from "../../src/model/index.ts";
import { readTree } from "../../src/read/html/blocks.ts";
import { findArticle } from "../../src/read/html/json-ld.ts";
import { readPage } from "../../src/read/html.ts";
import type { GoldPage } from "./corpus.ts";

export interface Candidate {
  readonly name: string;
  readonly extract: (page: GoldPage) => string | Promise<string>;
}

/** The benchmark's gold text leaves out title, standfirst, by-line and captions. */
const ARTICLE_BODY = new Set<Block["kind"]>([
  "paragraph",
  "subheading",
  "list item",
  "quote block",
  "metadata",
]);

export const HEARSAY: Candidate = { name: "hearsay", extract: ({ html }) => body(html) };

/** A shorter articleBody is a summary. */
const MIN_STATED_BODY = 600;

export const OTHERS: readonly Candidate[] = [
  { name: "hearsay, the document's whole text", extract: ({ html }) => readPage(html).document.text },
  {
    name: "JSON-LD articleBody where there is one, else hearsay",
    extract: ({ html }) => stated(html) ?? body(html),
  },
  { name: "@mozilla/readability on linkedom", extract: ({ html }) => readability(html) },
  { name: "defuddle on linkedom", extract: defuddled },
];

function body(html: string): string {
  const { text, blocks } = readPage(html).document;
  return blocks
    .filter((block) => ARTICLE_BODY.has(block.kind))
    .map((block) => text.slice(block.start, block.end))
    .join("\n\n");
}

function stated(html: string): string | null {
  const text = findArticle(readTree(html).jsonLd)?.body ?? "";
  return text.length < MIN_STATED_BODY ? null : plainText(text);
}

function readability(html: string): string {
  const { document } = parseHTML(html);
  return new Readability(document as unknown as Document).parse()?.textContent ?? "";
}

async function defuddled({ html, url }: GoldPage): Promise<string> {
  const { document } = parseHTML(html);
  return plainText((await Defuddle(document as unknown as Document, url)).content);
}

const plainText = (html: string): string =>
  readTree(html)
    .blocks.map((block) => block.text)
    .join("\n\n");

/**
 * Pages as news sites have them, for a WARC: generated articles with the menus, scripts and footers around them, and the
 * real pages of article-extraction among them where they are. Each page is another text under an address of its own.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { shared } from "../data.ts";
import { generate } from "./generate.ts";

/** Of ten pages so many are real ones, where there are some. */
const REAL_OF_TEN = 3;
/** Menus, scripts and footers around an article: news pages have 100 kB and more of them. */
const AROUND = `${'<li class="menu"><a href="/section/world">World</a> <span>More of it</span></li>'.repeat(600)}<script>${"var a = 1;".repeat(4000)}</script>`;

/** @param seed of the generated ones @param first number of the first page, by which real ones differ */
export function* pages(seed: number, first: number, count: number): Generator<string> {
  const real = realPages();
  const made = generate(seed);
  for (let index = first; index < first + count; index++) {
    const page = real[index % Math.max(1, real.length)];
    if (page !== undefined && index % 10 < REAL_OF_TEN) {
      yield anotherEdition(page, index);
      continue;
    }
    const { title, outlet, published, text } = made.next().value as Record<string, string>;
    const body = (text ?? "").split(/\n+/).map((paragraph) => `<p>${paragraph}</p>`);
    yield `<!doctype html><html><head><title>${title ?? ""}</title><meta property="og:site_name" content="${outlet ?? ""}"><meta property="article:published_time" content="${published ?? ""}"></head><body><ul>${AROUND}</ul><article><h1>${title ?? ""}</h1>${body.join("\n")}</article></body></html>`;
  }
}

/** A page that came before under its text or its address is known, and adds no document. */
function anotherEdition(page: string, index: number): string {
  const paragraphs = [...page.matchAll(/<p\b[^>]*>(?=([\s\S]*?)<\/p>)/gi)];
  const longest = paragraphs.sort((a, b) => (b[1]?.length ?? 0) - (a[1]?.length ?? 0))[0];
  const at = longest === undefined ? 0 : longest.index + longest[0].length;
  const edited = `${page.slice(0, at)}Edition ${index} says so. ${page.slice(at)}`;
  return edited.replace(/<(?:link|meta)\b[^>]*(?:rel=["']?canonical|og:url)[^>]*>/gi, "");
}

function realPages(): readonly string[] {
  const folder = shared("article-extraction", "html");
  if (folder === null) {
    console.warn(
      "article-extraction is not on this machine (HEARSAY_SHARED): measuring on generated pages alone",
    );
    return [];
  }
  return readdirSync(folder)
    .sort()
    .map((name) => readFileSync(join(folder, name)))
    .map((bytes) => (bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString("utf8"));
}

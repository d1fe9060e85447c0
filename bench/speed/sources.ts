/**
 * `npm run bench -- sources [--pages N]`: pages a second from a compressed WARC of HTML into a linked ledger. Generated
 * articles in pages as large as those of news sites are, with the real pages of article-extraction among them where they
 * are; each page is another text.
 */
import { createWriteStream, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { gunzipSync } from "node:zlib";
import { WARCRecord, WARCSerializer } from "warcio";
import { openLedger } from "../../src/ledger/index.ts";
import { ingest } from "../../src/pipeline/ingest/ingest.ts";
import { sourceItems } from "../../src/pipeline/ingest/sources/source-items.ts";
import { shared } from "../data.ts";
import { generate } from "../ledger/generate.ts";
import { warmWorkers } from "./ledger.ts";

export const about = "pages a second from a WARC into a linked ledger";

const USUAL_PAGES = 600;
const LEAST_PER_SECOND = 80;
/** Of ten pages so many are real ones, where there are some. */
const REAL_OF_TEN = 3;
/** Menus, scripts and footers around an article: news pages have 100 kB and more of them. */
const AROUND = `${'<li class="menu"><a href="/section/world">World</a> <span>More of it</span></li>'.repeat(600)}<script>${"var a = 1;".repeat(4000)}</script>`;

export async function run(args: readonly string[]): Promise<void> {
  const count = Number(args[args.indexOf("--pages") + 1]) || USUAL_PAGES;
  const folder = mkdtempSync(join(tmpdir(), "hearsay-bench-"));
  try {
    const path = join(folder, "pages.warc.gz");
    const bytes = await writePages(path, count);
    const workers = await warmWorkers(join(folder, "warm"));
    const ledger = await openLedger({ at: join(folder, "ledger"), create: true });
    const cpu = process.cpuUsage();
    const done = await ingest(ledger, sourceItems([path], ledger), { workers });
    const { user, system } = process.cpuUsage(cpu);
    await ledger.close();
    await workers.close();
    const read = done.added + done.known;
    const perSecond = read / done.seconds;
    const perProcessorSecond = read / ((user + system) / 1e6);
    console.log(
      `WARC: ${done.added} of ${count} pages, ${done.known} known, ${done.failed} failed, ${done.claims} claims, ${(bytes / count / 1000).toFixed(0)} kB a page, ${(statSync(path).size / 1e6).toFixed(1)} MB compressed`,
    );
    console.log(
      `  ${perSecond.toFixed(0)} pages/s, ${perProcessorSecond.toFixed(0)} a second of processor time (up to ${(2 * perProcessorSecond).toFixed(0)} pages/s on two free cores); at least ${LEAST_PER_SECOND}`,
    );
    console.log(`  memory ${Math.round(process.resourceUsage().maxRSS / 1e3)} MB at most`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns bytes of HTML written */
async function writePages(path: string, count: number): Promise<number> {
  const file = createWriteStream(path);
  let bytes = 0;
  for (const [index, html] of pages(count).entries()) {
    async function* content(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(html);
    }
    bytes += html.length;
    const record = WARCRecord.create(
      {
        url: `https://site${index % 40}.example/${index}`,
        date: "2025-05-03T10:00:00Z",
        type: "response",
        warcVersion: "WARC/1.1",
        httpHeaders: { "Content-Type": "text/html; charset=utf-8" },
        statusline: "HTTP/1.1 200 OK",
      },
      content(),
    );
    file.write(await WARCSerializer.serialize(record, { gzip: true }));
  }
  file.end();
  await finished(file);
  return bytes;
}

function pages(count: number): readonly string[] {
  const real = realPages();
  const made = generate(7);
  return Array.from({ length: count }, (_, index) => {
    const page = real[index % Math.max(1, real.length)];
    if (page !== undefined && index % 10 < REAL_OF_TEN) return anotherEdition(page, index);
    const { title, outlet, published, text } = made.next().value as Record<string, string>;
    const body = (text ?? "").split(/\n+/).map((paragraph) => `<p>${paragraph}</p>`);
    return `<!doctype html><html><head><title>${title ?? ""}</title><meta property="og:site_name" content="${outlet ?? ""}"><meta property="article:published_time" content="${published ?? ""}"></head><body><ul>${AROUND}</ul><article><h1>${title ?? ""}</h1>${body.join("\n")}</article></body></html>`;
  });
}

/** Another text under an address of its own: a page that came before under either is known, and adds no document. */
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

/** The items of a feed: the articles that it holds whole, and the pages that it links to. */
import { toldItems } from "../../../ledger/index.ts";
import type { Feed, FeedItem } from "../../../read/feed.ts";
import type { ArticleMeta } from "../../../read/meta.ts";
import { failed } from "../../../read/result.ts";
import type { RawItem } from "../raw-item.ts";
import { failure, type RawItems, type SourceContext } from "./context.ts";
import { inOrder } from "./side-by-side.ts";
import { memoryOf, validatorsOf } from "./source-health.ts";

/** A feed's own text of so many characters is an article; less is its opening or a summary. */
const WHOLE_CHARS = 1500;
/** Items that are looked up in the ledger at once, and pages that are fetched at once (of one host: one). */
const AT_ONCE = 200;
const PAGES_AT_ONCE = 6;

export async function* feedItems(feed: Feed, source: RawItem["source"], context: SourceContext): RawItems {
  let done = 0;
  for (let start = 0; start < feed.items.length; start += AT_ONCE) {
    const items = feed.items.slice(start, start + AT_ONCE);
    const told = await toldItems(
      context.ledger,
      source.name,
      items.map(({ id }) => id),
    );
    const read = (item: FeedItem) => itemOf(item, feed, source, told.get(item.id), context);
    for await (const raw of inOrder(items, PAGES_AT_ONCE, read)) {
      context.tell(++done / feed.items.length);
      if (raw === null) return;
      yield raw;
    }
  }
  if (feed.leftOut > 0) {
    const more = `${feed.leftOut} items beyond the first ${feed.items.length} were not read: give the site's archive as files or as a WARC`;
    yield failure(source, "the rest", failed("too large", more));
  }
}

/** null: the run is to stop before it */
async function itemOf(
  item: FeedItem,
  feed: Feed,
  source: RawItem["source"],
  told: Readonly<Record<string, unknown>> | undefined,
  context: SourceContext,
): Promise<RawItem | null> {
  if (context.stopped()) return null;
  const { guid, updated, published, title, link } = item;
  const about = { guid, updated, published, title, link, source: item.source, feed: feed.title };
  const pages = context.options.pages !== false;
  if (!pages || link === null || plainLength(item.html) >= WHOLE_CHARS)
    return ownText(item, feed, source, about, context);
  if (told !== undefined && told["updated"] === updated && told["published"] === published)
    return { kind: "unchanged", source, item: item.id };
  const validators = context.options.retry === true ? undefined : validatorsOf(memoryOf(told));
  const answer = await (await context.web()).fetch(link, { validators });
  if (answer.kind === "not modified") return { kind: "unchanged", source, item: item.id };
  if (answer.kind === "error") return failure(source, item.id, answer, about);
  const { bytes, contentType, address } = answer;
  const { outlet, carries } = creditOf(item, feed);
  return {
    kind: "article",
    source,
    item: item.id,
    bytes,
    contentType,
    address,
    about: { ...about, ...answer.validators },
    meta: context.options.meta ?? {},
    hints: { ...(published === null ? {} : { published }), ...(outlet === null ? {} : { outlet }) },
    carries,
  };
}

function ownText(
  item: FeedItem,
  feed: Feed,
  source: RawItem["source"],
  about: Readonly<Record<string, unknown>>,
  { options }: SourceContext,
): RawItem {
  const { title, html, link, published, updated, authors } = item;
  if (html === "") {
    const why = failed("empty", "the item holds no text, and its page was not fetched");
    return failure(source, item.id, why, about);
  }
  const credit = creditOf(item, feed);
  const outlet = credit.outlet ?? feed.title;
  const known: Record<string, ArticleMeta[keyof ArticleMeta] | null> = {
    title,
    url: link,
    published,
    modified: updated === published ? null : updated,
    outlet,
    authors: authors.length > 0 ? authors : null,
  };
  const stated = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== null));
  const headline = title === null ? "" : `<h1>${escaped(title)}</h1>`;
  return {
    kind: "article",
    source,
    item: item.id,
    bytes: Buffer.from(`<html><body><article>${headline}\n${paragraphs(html)}</article></body></html>`),
    format: "html",
    address: link,
    about,
    meta: { ...(stated as ArticleMeta), ...options.meta },
    carries: credit.carries,
  };
}

/**
 * What `<source>` says: in a feed of the site that the item links to, whose copy the site carries; in a feed that collects
 * from others, who published it.
 */
function creditOf(
  { source, link }: FeedItem,
  { site }: Feed,
): { outlet: string | null; carries: string | null } {
  const title = source?.title ?? null;
  if (title === null) return { outlet: null, carries: null };
  const own = link !== null && site !== null && siteOf(link) === siteOf(site);
  return own ? { outlet: null, carries: title } : { outlet: title, carries: null };
}

const siteOf = (address: string): string => new URL(address).hostname.replace(/^www\./, "");

const plainLength = (html: string): number => html.replace(/<[^>]*>/g, "").replace(/\s+/g, " ").length;

/** Text without any markup of paragraphs is one. */
const paragraphs = (html: string): string => (/<(?:p|div|br|li)\b/i.test(html) ? html : `<p>${html}</p>`);

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

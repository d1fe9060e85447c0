/** Title, outlet, authors, dates and address of a page's article, from JSON-LD, meta tags and <time>, in that order. */
import { authorsOf } from "../byline.ts";
import { readMoment } from "../moment.ts";
import { normaliseText } from "../normalise.ts";
import type { PageTree } from "./blocks.ts";
import { decodeEntities } from "./entities.ts";
import { findArticle, findSiteName, type LinkedArticle } from "./json-ld.ts";

export interface PageMetadata {
  /** the article's title, without the site's name */
  readonly title: string | null;
  readonly outlet: string | null;
  readonly authors: readonly string[];
  /** EDTF */
  readonly published: string | null;
  readonly modified: string | null;
  /** absolute where it can be made so */
  readonly url: string | null;
  /** what relative links are relative to */
  readonly base: string | null;
  readonly article: LinkedArticle | null;
}

const TITLE_KEYS = ["og:title", "twitter:title", "dc.title", "parsely-title", "sailthru.title"];
const SITE_KEYS = [
  "og:site_name",
  "application-name",
  "apple-mobile-web-app-title",
  "dc.publisher",
  "al:ios:app_name",
  "twitter:app:name:iphone",
];
const AUTHOR_KEYS = [
  "author",
  "byl",
  "dc.creator",
  "parsely-author",
  "sailthru.author",
  "article:author",
  "article:author_name",
  "citation_author",
];
const PUBLISHED_KEYS = [
  "article:published_time",
  "og:article:published_time",
  "article:published",
  "datepublished",
  "date",
  "pubdate",
  "publishdate",
  "publish-date",
  "publish_date",
  "dc.date.issued",
  "dc.date",
  "dcterms.created",
  "parsely-pub-date",
  "sailthru.date",
  "cxenseparse:recs:publishtime",
  "article.published",
  "og:pubdate",
  "last-published",
];
const MODIFIED_KEYS = [
  "article:modified_time",
  "og:article:modified_time",
  "datemodified",
  "og:updated_time",
  "lastmod",
  "last-modified",
  "dcterms.modified",
  "article.updated",
];

/** `given`: the address the page was read from, where the caller knows it. */
export function readMetadata(tree: PageTree, given: string | null): PageMetadata {
  const article = findArticle(tree.jsonLd);
  const meta = metaReader(tree);
  const outlet =
    clean(meta(SITE_KEYS.slice(0, 1))) ??
    clean(article?.publisher) ??
    clean(meta(SITE_KEYS)) ??
    clean(findSiteName(tree.jsonLd));
  const base =
    absolute(tree.base, given) ?? given ?? absolute(tree.canonical, null) ?? absolute(meta(["og:url"]), null);
  return {
    title: withoutSite(clean(meta(TITLE_KEYS)) ?? clean(article?.headline) ?? clean(tree.title), outlet),
    outlet,
    authors: authors(article, tree),
    published: moment(article?.published) ?? moment(meta(PUBLISHED_KEYS)) ?? timeTag(tree),
    modified: moment(article?.modified) ?? moment(meta(MODIFIED_KEYS)),
    url:
      canonical(tree, base, given) ??
      absolute(meta(["og:url"]), base) ??
      absolute(article?.url ?? null, base) ??
      given,
    base,
    article,
  };
}

function metaReader(tree: PageTree): (keys: readonly string[]) => string | null {
  const values = new Map<string, string>();
  for (const tag of tree.meta) if (!values.has(tag.key)) values.set(tag.key, tag.content);
  return (keys) => {
    for (const key of keys) {
      const value = values.get(key)?.trim();
      if (value !== undefined && value !== "") return value;
    }
    return null;
  };
}

function clean(value: string | null | undefined): string | null {
  if (value === null || value === undefined) return null;
  const text = normaliseText(decodeEntities(value))
    .replace(/<[^<>]{0,200}>/g, "")
    .replace(/\s+/gu, " ")
    .trim();
  return text === "" ? null : text;
}

const moment = (value: string | null | undefined): string | null =>
  value === null || value === undefined ? null : readMoment(value);

/** "Council mends bridge | The Daily Post" → "Council mends bridge" where the site is the Daily Post. */
function withoutSite(title: string | null, outlet: string | null): string | null {
  if (title === null) return null;
  const at = Math.max(
    ...[" | ", " - ", " – ", " — ", " :: ", " » "].map((divider) => title.lastIndexOf(divider)),
  );
  if (at <= 0) return title;
  const tail = plain(title.slice(at + 3));
  const site = outlet === null ? "" : plain(outlet);
  const named = site !== "" && tail !== "" && (site.includes(tail) || tail.includes(site));
  return named ? title.slice(0, at).trim() : title;
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^the\s/u, "")
    .replace(/\.(?:com|org|net|co\.uk)$/u, "")
    .replace(/[^\p{L}\p{N}]+/gu, "");

/** Names only: some pages give the address of an author's profile. */
function authors(article: LinkedArticle | null, tree: PageTree): readonly string[] {
  const stated = (article?.authors ?? [])
    .map(clean)
    .filter((name) => name !== null && isName(name)) as readonly string[];
  const linked = stated.flatMap((name) => authorsOf(name));
  if (linked.length > 0) return [...new Set(linked)];
  for (const key of AUTHOR_KEYS) {
    const values = tree.meta.filter((tag) => tag.key === key).map((tag) => clean(tag.content));
    const names = values.flatMap((value) => (value !== null && isName(value) ? authorsOf(value) : []));
    if (names.length > 0) return [...new Set(names)];
  }
  return [];
}

const isName = (value: string): boolean =>
  !/^https?:|[/@]|\.(?:com|org|net)$/iu.test(value) && value.length <= 200;

/** The <time> marked as the publication's, or else the page's first. */
function timeTag(tree: PageTree): string | null {
  const marked = tree.times.find((tag) => /publish|posted|created/.test(tag.words));
  for (const tag of [marked, ...tree.times.slice(0, 3)]) {
    const found = tag === undefined ? null : readMoment(tag.datetime);
    if (found !== null) return found;
  }
  return null;
}

/** The canonical address; null where there is none, or it is the site's front page and the article stands elsewhere. */
function canonical(tree: PageTree, base: string | null, given: string | null): string | null {
  const address = absolute(tree.canonical, base);
  const isFront = (url: string): boolean => new URL(url).pathname === "/";
  return address !== null && given !== null && URL.canParse(given) && isFront(address) && !isFront(given)
    ? null
    : address;
}

/** `address` made absolute; null where it is none or is no web address. */
export function absolute(address: string | null, base: string | null): string | null {
  if (address === null || address.trim() === "") return null;
  try {
    const url = base === null ? new URL(address.trim()) : new URL(address.trim(), base);
    return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
  } catch {
    return null; // a relative address with nothing to be relative to, or no address at all
  }
}

/**
 * RSS, RDF, Atom and JSON Feed → their items, by feedsmith. The XML parser expands no entity but the fixed ones of HTML,
 * so a doctype can neither grow a feed nor reach a file. Pure.
 */
import { type AnyFeed, type AtomFeed, type JsonFeed, parseFeed, type RdfFeed, type RssFeed } from "feedsmith";
import { readMoment } from "./moment.ts";

/** Whose feed an item was first in, as the item says (`<source>`). */
export interface FeedSource {
  readonly title: string | null;
  readonly url: string | null;
}

export interface FeedItem {
  /** tells the item from the feed's others, for as long as it is there: its guid or id, else its link */
  readonly id: string;
  readonly guid: string | null;
  readonly link: string | null;
  readonly title: string | null;
  /** EDTF; null: not given, or not to be read */
  readonly published: string | null;
  readonly updated: string | null;
  readonly authors: readonly string[];
  readonly source: FeedSource | null;
  /** the article as the feed holds it, or what it says of it: HTML; "" where there is none */
  readonly html: string;
}

export interface Feed {
  readonly title: string | null;
  /** the site that the feed is of */
  readonly site: string | null;
  readonly items: readonly FeedItem[];
  /** items beyond the first `most`, which are not read */
  readonly leftOut: number;
}

/** The newest stand first in most feeds. A feed with more is an archive or an attack; a site's archive has other ways in. */
export const MOST_ITEMS = 10_000;

/** null: this is no feed, or one too broken to read */
export function readFeed(
  text: string,
  address: string | null = null,
  most: number = MOST_ITEMS,
): Feed | null {
  const parsed = parse(text);
  if (parsed === null) return null;
  const { title, site, items } = plain(parsed);
  const base = address ?? site;
  const kept = items.slice(0, most).flatMap((item) => {
    const link = absolute(item.link, base);
    const id = item.guid ?? link;
    return id === null && item.html === ""
      ? []
      : [{ ...item, link, id: id ?? item.title ?? item.html.slice(0, 80) }];
  });
  return { title, site: absolute(site, address), items: kept, leftOut: Math.max(0, items.length - most) };
}

function parse(text: string): AnyFeed<string> | null {
  try {
    return parseFeed(withoutDoctype(text), { parseDateFn: (raw) => raw }) as AnyFeed<string>;
  } catch {
    return null; // told by the caller, who knows what else it may be
  }
}

/** What a doctype declares is never used, and an external entity would have the parser refuse the feed. */
const DOCTYPE = /<!DOCTYPE[^<>[\]]*(?:\[[^\]]*\]\s*)?>/i;
const PROLOG_CHARS = 65_536;

export const withoutDoctype = (text: string): string =>
  text.slice(0, PROLOG_CHARS).replace(DOCTYPE, "") + text.slice(PROLOG_CHARS);

interface Plain {
  readonly title: string | null;
  readonly site: string | null;
  readonly items: readonly Omit<FeedItem, "id">[];
}

function plain(parsed: AnyFeed<string>): Plain {
  switch (parsed.format) {
    case "rss":
      return {
        title: textOf(parsed.feed.title),
        site: textOf(parsed.feed.link),
        items: (parsed.feed.items ?? []).map(rssItem),
      };
    case "rdf":
      return {
        title: textOf(parsed.feed.title),
        site: textOf(parsed.feed.link),
        items: (parsed.feed.items ?? []).map(rdfItem),
      };
    case "atom":
      return {
        title: textOf(parsed.feed.title?.value),
        site: hrefOf(parsed.feed.links),
        items: (parsed.feed.entries ?? []).map(atomItem),
      };
    case "json":
      return {
        title: textOf(parsed.feed.title),
        site: textOf(parsed.feed.home_page_url),
        items: (parsed.feed.items ?? []).map(jsonItem),
      };
    default:
      return parsed satisfies never;
  }
}

function rssItem(item: RssFeed.Item<string>): Omit<FeedItem, "id"> {
  const guid = textOf(item.guid?.value);
  const permalink = item.guid?.isPermaLink !== false && guid !== null && URL.canParse(guid) ? guid : null;
  const source = item.source;
  return {
    guid,
    link: textOf(item.link) ?? permalink,
    title: textOf(item.title),
    published: momentOf(item.pubDate ?? item.dc?.dates?.[0]),
    updated: momentOf(item.atom?.updated ?? item.dcterms?.modified?.[0]),
    authors: names([...(item.dc?.creators ?? []), ...(item.authors ?? []).map(({ name }) => name)]),
    source: source === undefined ? null : { title: textOf(source.title), url: textOf(source.url) },
    html: longer(item.content?.encoded, item.description),
  };
}

function rdfItem(item: RdfFeed.Item<string>): Omit<FeedItem, "id"> {
  return {
    guid: textOf(item.rdf?.about),
    link: textOf(item.link),
    title: textOf(item.title),
    published: momentOf(item.dc?.dates?.[0]),
    updated: momentOf(item.dcterms?.modified?.[0]),
    authors: names(item.dc?.creators ?? []),
    source: null,
    html: longer(item.content?.encoded, item.description),
  };
}

function atomItem(entry: AtomFeed.Entry<string>): Omit<FeedItem, "id"> {
  const { source } = entry;
  return {
    guid: textOf(entry.id),
    link: hrefOf(entry.links),
    title: textOf(entry.title?.value),
    published: momentOf(entry.published ?? entry.updated),
    updated: momentOf(entry.updated),
    authors: names((entry.authors ?? []).map(({ name }) => name)),
    source: source === undefined ? null : { title: textOf(source.title?.value), url: hrefOf(source.links) },
    html: longer(atomText(entry.content), atomText(entry.summary)),
  };
}

function jsonItem(item: JsonFeed.Item<string>): Omit<FeedItem, "id"> {
  return {
    guid: textOf(item.id),
    link: textOf(item.url) ?? textOf(item.external_url),
    title: textOf(item.title),
    published: momentOf(item.date_published ?? item.date_modified),
    updated: momentOf(item.date_modified),
    authors: names((item.authors ?? []).map(({ name }) => name)),
    source: null,
    html: longer(item.content_html, escaped(item.content_text ?? item.summary)),
  };
}

/** Atom says of its texts whether they are markup; plain text must not be taken for it. */
const atomText = (
  text: { readonly value?: string; readonly type?: string } | undefined,
): string | undefined =>
  text?.type === undefined || text.type === "text" ? escaped(text?.value) : text.value;

const escaped = (text: string | undefined): string | undefined =>
  text
    ?.split(/\n\s*\n/)
    .map((part) => `<p>${part.replace(/&/g, "&amp;").replace(/</g, "&lt;")}</p>`)
    .join("\n");

const longer = (one: string | undefined, other: string | undefined): string =>
  (one ?? "").length >= (other ?? "").length ? (one ?? "").trim() : (other ?? "").trim();

const textOf = (value: string | undefined): string | null => {
  const text = value?.replace(/\s+/g, " ").trim() ?? "";
  return text === "" ? null : text;
};

const momentOf = (value: string | undefined): string | null =>
  value === undefined ? null : (rfcMoment(value) ?? readMoment(value));

/** RSS dates are those of mail: "Sat, 03 May 2025 14:02:00 +0200". The day is kept as it was where they were written. */
const RFC_DATE =
  /^\s*(?:[a-z]{3,9},?\s+)?\d{1,2}\s+[a-z]{3,9}\.?\s+\d{4}\s+\d{1,2}:\d{2}(?::\d{2})?\s+([+-]\d{4}|GMT|UTC?|Z|[ECMP][SD]T)\s*$/i;
const HOURS: Readonly<Record<string, string>> = {
  EST: "-0500",
  EDT: "-0400",
  CST: "-0600",
  CDT: "-0500",
  MST: "-0700",
  MDT: "-0600",
  PST: "-0800",
  PDT: "-0700",
};

function rfcMoment(value: string): string | null {
  const named = RFC_DATE.exec(value)?.[1]?.toUpperCase();
  const time = named === undefined ? Number.NaN : Date.parse(value);
  if (named === undefined || Number.isNaN(time)) return null;
  const zone = HOURS[named] ?? (/^[+-]/.test(named) ? named : "+0000");
  const minutes = (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3))) * (zone.startsWith("-") ? -1 : 1);
  const local = new Date(time + minutes * 60_000).toISOString().slice(0, 19);
  return readMoment(`${local}${minutes === 0 ? "Z" : `${zone.slice(0, 3)}:${zone.slice(3)}`}`);
}

const names = (values: readonly (string | undefined)[]): readonly string[] => [
  ...new Set(values.map(textOf).filter((name): name is string => name !== null)),
];

/** The link to the page itself, not to the feed or to an enclosure. */
function hrefOf(
  links: readonly { readonly href?: string; readonly rel?: string }[] | undefined,
): string | null {
  const page = links?.find(({ rel }) => rel === undefined || rel === "alternate");
  return textOf(page?.href);
}

/** null: it is no http address, relative ones included where nothing says to what */
function absolute(link: string | null, base: string | null): string | null {
  if (link === null || !URL.canParse(link, base ?? undefined)) return null;
  const url = new URL(link, base ?? undefined);
  return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
}

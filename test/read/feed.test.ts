/** Feeds of every format in a compact form, and what is done with those that mean harm. */
import { describe, expect, test } from "vitest";
import { type FeedItem, readFeed } from "../../src/read/feed.ts";
import { readOpml } from "../../src/read/opml.ts";
import { looksLikeUrlList, readUrlList } from "../../src/read/url-list.ts";

const compact = ({ id, link, title, published, updated, source, authors, html }: FeedItem): string =>
  [id, link, title, published, updated, source && `${source.title} ${source.url}`, authors.join("+"), html]
    .map((value) => value ?? "-")
    .join(" | ");
const read = (text: string): readonly string[] | null =>
  readFeed(text, "https://post.example/feed")?.items.map(compact) ?? null;
const rss = (items: string, doctype = ""): string =>
  `<?xml version="1.0"?>${doctype}<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Post</title><link>https://post.example/</link>${items}</channel></rss>`;

const table: readonly (readonly [name: string, text: string, items: readonly string[]])[] = [
  [
    "RSS with all that is kept",
    rss(
      `<item><title>Flood &amp; fire</title><link>/a?x=1&amp;y=2</link><guid isPermaLink="false">g1</guid><pubDate>Sat, 03 May 2025 14:02:00 +0200</pubDate><source url="https://wire.example/rss">Wire</source><dc:creator>Ann Lee</dc:creator><description>short</description><content:encoded><![CDATA[<p>Long &amp; wide</p>]]></content:encoded></item>`,
    ),
    [
      "g1 | https://post.example/a?x=1&y=2 | Flood & fire | 2025-05-03T14:02:00+02:00 | - | Wire https://wire.example/rss | Ann Lee | <p>Long &amp; wide</p>",
    ],
  ],
  [
    "RSS whose guid is the link",
    rss(
      `<item><title>A</title><guid>https://post.example/a</guid><pubDate>3 May 2025 08:00 EST</pubDate></item>`,
    ),
    ["https://post.example/a | https://post.example/a | A | 2025-05-03T08:00:00-05:00 | - | - |  | "],
  ],
  [
    "RSS item without anything",
    rss("<item></item><item><link>https://b.example/</link></item>"),
    ["https://b.example/ | https://b.example/ | - | - | - | - |  | "],
  ],
  [
    "Atom",
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>Post</title><link href="https://post.example/"/><entry><id>tag:1</id><title>A &lt;b&gt;</title><link rel="enclosure" href="https://post.example/a.mp3"/><link href="https://post.example/a"/><published>2025-05-03T10:00:00Z</published><updated>2025-05-04T10:00:00Z</updated><author><name>Ann</name></author><source><title>Wire</title><link href="https://wire.example/"/></source><content type="html">&lt;p&gt;Text&lt;/p&gt;</content></entry></feed>`,
    [
      "tag:1 | https://post.example/a | A <b> | 2025-05-03T10:00:00Z | 2025-05-04T10:00:00Z | Wire https://wire.example/ | Ann | <p>Text</p>",
    ],
  ],
  [
    "JSON Feed",
    JSON.stringify({
      version: "https://jsonfeed.org/version/1.1",
      title: "Post",
      items: [
        {
          id: "1",
          url: "https://post.example/a",
          title: "A",
          content_text: "1 < 2\n\nTwo",
          date_published: "2025-05-03T10:00:00Z",
          date_modified: "2025-05-04",
        },
      ],
    }),
    [
      "1 | https://post.example/a | A | 2025-05-03T10:00:00Z | 2025-05-04 | - |  | <p>1 &lt; 2</p>\n<p>Two</p>",
    ],
  ],
  [
    "RDF",
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://post.example/"><title>Post</title><link>https://post.example/</link></channel><item rdf:about="https://post.example/a"><title>A</title><link>https://post.example/a</link><dc:date>2025-05-03</dc:date></item></rdf:RDF>`,
    ["https://post.example/a | https://post.example/a | A | 2025-05-03 | - | - |  | "],
  ],
  [
    "links that are no pages",
    rss(`<item><guid isPermaLink="false">g</guid><link>javascript:alert(1)</link><title>A</title></item>`),
    ["g | - | A | - | - | - |  | "],
  ],
];
test.each(table)("%s", (_, text, items) => expect(read(text)).toEqual(items));

describe("what means harm", () => {
  const bomb = `<!DOCTYPE rss [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>`;
  const file = `<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/passwd">]>`;
  test.each([bomb, file])("entities of a doctype are not expanded", (doctype) => {
    expect(read(rss("<item><guid>g</guid><title>A &c; &f;</title></item>", doctype))).toEqual([
      "g | - | A &c; &f; | - | - | - |  | ",
    ]);
  });
  test("of too many items the first are read, and the rest counted", () => {
    const many = rss(Array.from({ length: 2500 }, (_, n) => `<item><guid>${n}</guid></item>`).join(""));
    const feed = readFeed(many, null, 1000);
    expect([feed?.items.length, feed?.leftOut, feed?.items[0]?.id]).toEqual([1000, 1500, "0"]);
  });
  test.each([
    "",
    "hello",
    "<html></html>",
    "<rss>",
    '{"version": "https://jsonfeed.org/version/1.1"',
    `<rss><channel>${"<a>".repeat(50_000)}`,
  ])("no feed: %.20s", (text) => expect(read(text)).toBeNull());
});

test("OPML in all depths, each feed once", () => {
  const outline = (name: string, inner = ""): string =>
    `<outline text="${name}" xmlUrl="https://${name}.example/feed">${inner}</outline>`;
  const opml = `<opml version="2.0"><body>${outline("a")}<outline text="Europe">${outline("b", outline("c"))}</outline>${outline("a")}<outline text="d" xmlUrl="file:///etc/passwd"/></body></opml>`;
  expect(readOpml(opml)?.map(({ address }) => address)).toEqual(
    ["a", "b", "c"].map((name) => `https://${name}.example/feed`),
  );
  expect(readOpml("<html></html>")).toBeNull();
});

test("lists of addresses", () => {
  expect(looksLikeUrlList("# news\nhttps://a.example/1\n\n  http://b.example/ \r\n")).toBe(true);
  for (const text of [
    "",
    "# none",
    "https://a.example/1 is down",
    "See\nhttps://a.example",
    "ftp://a.example/",
  ])
    expect(looksLikeUrlList(text), text).toBe(false);
  expect(readUrlList("https://a.example/1\n#x\nhttps://b.example\nhttps://a.example/1")).toEqual([
    "https://a.example/1",
    "https://b.example",
  ]);
});

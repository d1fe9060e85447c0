/** HTML → Document: what is kept of a page, under what kind, and what the page says of itself. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Document } from "../../src/model/index.ts";
import { readHtml, readPage } from "../../src/read/html.ts";
import { blocksOf, expectSound } from "./print.ts";

const ONE =
  "The council met on Tuesday and heard from the mayor, who said that work on the bridge would start in May.";
const TWO =
  "Residents said they had waited for years, and that nobody had told them when the ferry would stop running.";
const THREE =
  "The ferry carries two thousand people a day, according to its operator, and will run until the work is done.";

const PAGE = `<!doctype html><html lang="en"><head>
<title>Council to mend bridge | The Harbour Post</title>
<meta property="og:site_name" content="The Harbour Post">
<meta property="article:modified_time" content="2020-05-04T08:00:00+02:00">
<link rel="canonical" href="https://post.example/news/bridge">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"Post"},
{"@type":"NewsArticle","headline":"Council to mend bridge","datePublished":"2020-05-03T12:02:00Z","author":[{"@type":"Person","name":"Ann Lee"},{"name":"Bo Ek"}]}]}</script>
<style>p { color: red }</style></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
<div class="cookie-notice"><p>This website uses cookies to improve your experience while you navigate through it.</p></div>
<main><article><header><h1>Council to mend bridge</h1><p class="dek">Mayor names May as the month, after years of delay</p>
<div class="byline">By <a href="/ann">Ann Lee</a> and Bo Ek</div><time datetime="2020-05-01">1 May</time></header>
<figure><img src="a.jpg"><figcaption>The bridge at dusk. Picture: Ek/Harbour Photos</figcaption></figure>
<div class="article-body"><p>${ONE}</p><p>She <a href="/2020/talk">told the <b>Post</b></a> so. ${TWO}</p>
<h2>Years of delay</h2><ul><li>The bridge was closed in 2016.</li><li>The ferry began in 2017.</li></ul>
<blockquote>“We have waited long enough,” she said to the council.</blockquote>
<div class="advert">Advertisement</div><p>${THREE}</p>
<div class="related"><h3>Related</h3><p><a href="/x">Ferries to stop running at the end of the year, says operator</a></p></div></div>
</article><aside><p>Most read: a very long text that is about something else, and has nothing to do with bridges at all.</p></aside></main>
<footer><p>Copyright the Harbour Post. All rights reserved by the publisher and its many friends.</p></footer></body></html>`;

describe("a page with all the marks", () => {
  const document = readHtml(PAGE);
  test("its blocks", () => {
    expect(blocksOf(document)).toEqual([
      "headline| Council to mend bridge",
      "standfirst| Mayor names May as the month, after years of delay",
      "byline| By Ann Lee and Bo Ek",
      "caption| The bridge at dusk. Picture: Ek/Harbour Photos",
      `paragraph| ${ONE}`,
      `paragraph| She told the Post so. ${TWO}`,
      "subheading| Years of delay",
      "list item| The bridge was closed in 2016.",
      "list item| The ferry began in 2017.",
      "quote block| “We have waited long enough,” she said to the council.",
      `paragraph| ${THREE}`,
    ]);
  });
  test("what it says of itself", () => {
    const { title, outlet, published, modified, url, authors, language } = document;
    expect({ title, outlet, published, modified, url, authors, language }).toEqual({
      title: "Council to mend bridge",
      outlet: "The Harbour Post",
      published: "2020-05-03T12:02:00Z",
      modified: "2020-05-04T08:00:00+02:00",
      url: "https://post.example/news/bridge",
      authors: ["Ann Lee", "Bo Ek"],
      language: "en",
    });
  });
  test("its links and captions, with where they stand", () => {
    const printed = document.links.map(
      ({ start, end, url }) => `${document.text.slice(start, end)} → ${url}`,
    );
    expect(printed).toEqual([
      "Ann Lee → https://post.example/ann",
      "told the Post → https://post.example/2020/talk",
    ]);
    expect(document.captions.map(({ credit, medium }) => ({ credit, medium }))).toEqual([
      { credit: "Ek/Harbour Photos", medium: "photograph" },
    ]);
  });
  test("the caller's metadata goes first", () => {
    expect(readHtml(PAGE, { outlet: "Other", url: "https://other.example/a" })).toMatchObject({
      outlet: "Other",
      url: "https://other.example/a",
    });
  });
});

describe("parts of pages", () => {
  const body = (inner: string): readonly string[] => blocksOf(readHtml(`<body><div>${inner}</div></body>`));
  const table: readonly [name: string, html: string, blocks: readonly string[]][] = [
    ["no marks at all", `<p>${ONE}<p>${TWO}`, [`paragraph| ${ONE}`, `paragraph| ${TWO}`]],
    [
      "line breaks for paragraphs",
      `${ONE}<br><br/>${TWO}<br>${THREE}`,
      [`paragraph| ${ONE}`, `paragraph| ${TWO}\n${THREE}`],
    ],
    ["unclosed tags", `<div><b><p>${ONE}<div><i>${TWO}`, [`paragraph| ${ONE}`, `paragraph| ${TWO}`]],
    [
      "entities",
      `<p>R&amp;D &quot;rose&quot; by 3&nbsp;% &#8212; &#x201C;fast&rdquo;, said &notanentity; &AMP ${ONE}</p>`,
      [`paragraph| R&D "rose" by 3 % — “fast”, said &notanentity; & ${ONE}`],
    ],
    [
      "hidden text",
      `<p>${ONE}</p><p style="display: none">${TWO}</p><p hidden>${TWO}</p><span class="sr-only">x</span>`,
      [`paragraph| ${ONE}`],
    ],
    [
      "comments, scripts, styles",
      `<p>${ONE}</p><!-- <p>${TWO}</p> --><script>"<p>${TWO}</p>"</script><style>p{}</style>`,
      [`paragraph| ${ONE}`],
    ],
    [
      "rows of a table",
      `<p>${ONE}</p><table><tr><th>Port</th><th>Ferries</th></tr><tr><td>Oslo</td><td>12 a day</td></tr></table><p>${TWO}</p>`,
      [`paragraph| ${ONE}`, "list item| Port | Ferries", "list item| Oslo | 12 a day", `paragraph| ${TWO}`],
    ],
    [
      "furniture between paragraphs",
      `<p>${ONE}</p><p>Read more: Ferries</p><p>Sign up for our newsletter</p><p>${TWO}</p>`,
      [`paragraph| ${ONE}`, `paragraph| ${TWO}`],
    ],
    [
      "a list of links",
      `<p>${ONE}</p><p>${TWO}</p><ul><li><a href=a>Ferries stop</a></li><li><a href=b>Bridge closed</a></li><li><a href=c>Mayor speaks</a></li></ul>`,
      [`paragraph| ${ONE}`, `paragraph| ${TWO}`],
    ],
    [
      "comments of readers",
      `<p>${ONE}</p><p>${TWO}</p><div id="comments"><p>I for one have never used the ferry, and never will.</p></div>`,
      [`paragraph| ${ONE}`, `paragraph| ${TWO}`],
    ],
    [
      "an icon in a line of text",
      `<p>She <a href="/x">spoke <svg><title>x</title><g><path d="M0"></path></g></svg>out</a> on <button>Share</button>Tuesday. ${ONE}</p>`,
      [`paragraph| She spoke out on Tuesday. ${ONE}`],
    ],
    [
      "a time stamp of a live page stays",
      `<p>${ONE}</p><p>7:05 p.m.</p><p>${TWO}</p>`,
      [`paragraph| ${ONE}`, "metadata| 7:05 p.m.", `paragraph| ${TWO}`],
    ],
  ];
  test.each(table)("%s", (_, html, blocks) => {
    expect(body(html)).toEqual(blocks);
  });

  test("a credit in an element of its own belongs to the caption", () => {
    const figure = `<figure><img><figcaption>The bridge. <span>Closed.</span></figcaption><div class="photo-credit">Bo Ek / Harbour</div></figure>`;
    const document = readHtml(
      `<h1>Bridge closed for repairs</h1><article>${figure}<p>${ONE}</p><p>${TWO}</p></article>`,
    );
    expect(document.captions.map((c) => [document.text.slice(c.start, c.end), c.credit])).toEqual([
      ["The bridge. Closed. Bo Ek / Harbour", "Bo Ek / Harbour"],
    ]);
  });

  test("accents that compose keep links in place", () => {
    const document = readHtml(
      `<p>Cafe\u0301 e\u0301 <a href="https://a.example/">the e\u0301cole</a> ${ONE}</p>`,
    );
    expect(document.links.map((l) => document.text.slice(l.start, l.end))).toEqual(["the école"]);
  });

  test.each([
    ["U.S.", "https://www.reuters.com/article/1", "Reuters"],
    ["detroitnews", "https://www.detroitnews.com/story/1", "Detroit News"],
    ["BBC News", "https://www.reuters.com/article/1", "BBC News"],
    ["The Harbour Post", "https://harbour.example/1", "The Harbour Post"],
  ])("a page that calls itself %j at %s is of %s", (named, url, outlet) => {
    const head = `<meta property="og:site_name" content="${named}"><link rel="canonical" href="${url}">`;
    expect(readHtml(`<head>${head}</head><body><p>${ONE}</p></body>`).outlet).toBe(outlet);
  });

  test.each([
    [
      "og:title with the site's name",
      `<meta property="og:site_name" content="BBC News"><meta property="og:title" content="Bridge closed - BBC News">`,
      "Bridge closed",
    ],
    ["title alone", "<title>Bridge closed</title>", "Bridge closed"],
    ["a title never closed ends at the next tag", "<title>Bridge closed<meta name=x>", "Bridge closed"],
    ["an unrelated end stays", "<title>Bridge closed - what we know</title>", "Bridge closed - what we know"],
  ])("title: %s", (_, head, title) => {
    expect(readHtml(`<head>${head}</head><body><p>${ONE}</p></body>`).title).toBe(title);
  });

  test.each([
    [`<meta name="date" content="20200503">`, "2020-05-03"],
    [`<meta property="article:published_time" content="2020-05-03T12:02:00.000Z">`, "2020-05-03T12:02:00Z"],
    [`<meta name="pubdate" content="May 3, 2020">`, "2020-05-03"],
    [
      `<script type="application/ld+json">{"@type":["NewsArticle"],"headline":"a\nb","datePublished":"2020-05-03"}</script>`,
      "2020-05-03",
    ],
    [`<meta name="date" content="3/4/2020">`, null],
    [`<meta name="date" content="2020-13-45">`, null],
    ["", null],
  ])("published: %s → %s", (head, published) => {
    expect(readHtml(`<head>${head}</head><body><p>${ONE}</p></body>`).published).toBe(published);
  });
});

describe("pages without an article", () => {
  test.each([
    ["empty", "", "no text"],
    [
      "drawn by a script",
      `<html><head><title>News</title></head><body><div id="root"></div><script>render()</script></body></html>`,
      "no text",
    ],
    [
      "a paywall",
      `<script type="application/ld+json">{"@type":"NewsArticle","headline":"x","isAccessibleForFree":"False"}</script><p>${ONE}</p>`,
      "truncated",
    ],
  ])("%s: %s", (_, html, note) => {
    const page = readPage(html);
    expect(page.notes.map(({ kind }) => kind)).toEqual([note]);
    expectSound(page.document);
  });

  test("text that stands in JSON-LD alone is read", () => {
    const html = `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge","articleBody":"${ONE}\\n\\n${TWO} ${THREE}"}</script><div id="root"></div>`;
    expect(blocksOf(readHtml(html))).toEqual([
      "headline| Bridge",
      `paragraph| ${ONE}`,
      `paragraph| ${TWO} ${THREE}`,
    ]);
  });
});

const markup = fc.oneof(
  fc.constantFrom(
    "<div>",
    "</div>",
    "<p>",
    "</p>",
    "<a href='/x'>",
    "</a>",
    "<b>",
    "<!--",
    "-->",
    "<script>",
    "</script>",
    "<li>",
    "<ul>",
    "<table>",
    "<td>",
    "<h1>",
    "<article class='post comments'>",
    "<div hidden>",
    "<figure>",
    "<figcaption>",
    "<br>",
    "<br>",
    "&amp;",
    "&#0;",
    "&#xD800;",
    "<",
    ">",
    '"',
    "<title>",
    "<meta name=author content='",
    "e\u0301",
    ONE,
    TWO,
    "By Ann Lee",
    "Photo: AP",
  ),
  fc.string({ unit: "binary", maxLength: 12 }),
);

test("any page gives a sound document", () => {
  fc.assert(
    fc.property(
      fc.array(markup, { maxLength: 60 }).map((parts) => parts.join("")),
      (html) => {
        const document = readHtml(html, { url: "https://a.example/b" });
        expectSound(document);
        Document.parse(document);
        expect(document.text).toBe(document.text.normalize("NFC"));
      },
    ),
    { numRuns: 600 },
  );
});

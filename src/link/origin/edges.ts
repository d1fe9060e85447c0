/** How one claim came to rest on an origin: what the article says of it, else what was worked out. */
import type { Copy, DocumentId, OriginEdge } from "../../model/index.ts";
import { type Article, publisherOf } from "../figure/article.ts";
import type { Figure } from "../figure/figure.ts";
import type { Body } from "./bodies.ts";

export function edgeOf(
  figure: Figure,
  body: Body | null,
  speaker: Body | null,
  carrier: Article,
  articles: ReadonlySet<Article>,
  copies: ReadonlyMap<DocumentId, Copy>,
): OriginEdge {
  const edge = (from: DocumentId | null, basis: OriginEdge["basis"], why: string): OriginEdge => ({
    figure: figure.ref,
    from,
    basis,
    why,
  });
  const copy = copies.get(figure.article.id);
  if (copy !== undefined) return edge(copy.of, copy.basis, copy.why);
  const cited = body === null ? null : citedArticle(body, figure.article, articles);
  if (cited !== null) return edge(cited.id, "stated", `cites ${cited.reading.document.outlet}`);
  const linked = linkedArticle(figure.article, articles);
  if (linked !== null) return edge(linked.id, "stated", `links to ${linked.reading.document.url}`);
  const outlets = body?.through.map(({ name }) => name) ?? [];
  if (body !== null && body.key !== null && speaker !== null && body.key === speaker.key)
    return edge(
      null,
      "stated",
      `names ${body.label}${outlets.length === 0 ? "" : `, by way of ${outlets.join(" and ")}`}`,
    );
  if (figure.article === carrier) return edge(null, "inferred", "the first article found to carry it");
  const same =
    figure.quantity === null ? "the same matter" : `the same figure, ${figure.quantity.words.exact},`;
  const named = body === null ? "names nobody" : `names ${body.label}`;
  return edge(
    carrier.id,
    "inferred",
    `${named}, but carries ${same} after ${carrier.reading.document.outlet ?? "an earlier article"}`,
  );
}

/** The article of an outlet that the chain names, among those that rest on the same origin. */
function citedArticle(body: Body, own: Article, articles: ReadonlySet<Article>): Article | null {
  const names = new Set(body.through.map(({ name }) => name));
  if (body.key?.startsWith("outlet ")) names.add(body.label);
  if (names.size === 0) return null;
  for (const article of articles) {
    const outlet = publisherOf(article);
    if (article !== own && outlet !== null && names.has(outlet)) return article;
  }
  return null;
}

function linkedArticle(own: Article, articles: ReadonlySet<Article>): Article | null {
  const urls = new Set(own.reading.document.links.map(({ url }) => url));
  if (urls.size === 0) return null;
  for (const article of articles) {
    const { url } = article.reading.document;
    if (article !== own && url !== null && urls.has(url)) return article;
  }
  return null;
}

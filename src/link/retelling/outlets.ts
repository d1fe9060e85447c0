/**
 * The outlets of the articles at hand: the names that they are called by, and which articles name them anywhere in their text. A
 * round-up that says "Reuters spoke to the agency" at its head has its figures from there, though no sentence says it of them.
 */
import { type Article, publisherOf } from "../figure/article.ts";
import { fold } from "../origin/bodies.ts";

export interface Outlets {
  /** the outlet of that name, folded; null: none of the articles is of it */
  readonly called: (name: string) => string | null;
  /** outlets of other articles that an article names anywhere, folded */
  readonly namedIn: (article: Article) => ReadonlySet<string>;
}

export function outletsOf(articles: readonly Article[]): Outlets {
  const byName = new Map<string, string>();
  const spelt = new Map<string, string>();
  for (const article of articles) {
    const publisher = publisherOf(article);
    if (publisher === null) continue;
    for (const name of namesOf(article, publisher)) {
      if (!byName.has(fold(name))) byName.set(fold(name), fold(publisher));
      if (!spelt.has(name)) spelt.set(name, fold(publisher));
    }
  }
  const pattern = patternOf([...spelt.keys()]);
  const found = new Map<Article, ReadonlySet<string>>();
  return {
    called: (name) => byName.get(name) ?? null,
    namedIn: (article) => {
      const known = found.get(article) ?? namedBy(article, pattern, spelt);
      found.set(article, known);
      return known;
    },
  };
}

/** As its own article and others write it. */
function namesOf({ reading, voices }: Article, publisher: string): readonly string[] {
  const own = [...voices.values()].find(({ name }) => name === publisher);
  return [...new Set([reading.document.outlet!, publisher, ...(own?.aliases ?? [])])];
}

/** The longest first, so that "BBC News" is not read as "BBC"; null: there are none. */
function patternOf(names: readonly string[]): RegExp | null {
  if (names.length === 0) return null;
  const parts = [...names]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/^The /, "[Tt]he "));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${parts.join("|")})(?![\\p{L}\\p{N}])`, "gu");
}

function namedBy(
  article: Article,
  pattern: RegExp | null,
  spelt: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  if (pattern === null) return new Set();
  const publisher = publisherOf(article);
  const own = publisher === null ? null : fold(publisher);
  const { text } = article.reading.document;
  const named = (text.match(pattern) ?? []).flatMap((name) => {
    const outlet = spelt.get(name) ?? spelt.get(name.replace(/^the /, "The "));
    return outlet === undefined || outlet === own ? [] : [outlet];
  });
  return new Set(named);
}

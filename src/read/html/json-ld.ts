/** What a page says of its article in JSON-LD (schema.org NewsArticle and its kin). */
/** An article as a page's structured data describes it; null where it does not say. */
export interface LinkedArticle {
  readonly headline: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  readonly url: string | null;
  readonly body: string | null;
  /** false: behind a paywall; null: not said */
  readonly free: boolean | null;
}

type Thing = Readonly<Record<string, unknown>>;

const ARTICLE_TYPE = /(?:Article|BlogPosting|Posting|Report|Review)$/;
/** A page holds a handful of things; a hostile one may hold millions. */
const MAX_THINGS = 200;
const MAX_PEOPLE = 20;

/** The first article in a page's JSON-LD scripts; null: there is none that can be read. */
export function findArticle(scripts: readonly string[]): LinkedArticle | null {
  for (const script of scripts) {
    const article = thingsOf(parse(script)).find(isArticle);
    if (article !== undefined) return articleOf(article);
  }
  return null;
}

/** The publisher's name where no article is described but the site or organisation is. */
export function findSiteName(scripts: readonly string[]): string | null {
  for (const script of scripts) {
    const site = thingsOf(parse(script)).find((thing) =>
      /^(?:WebSite|NewsMediaOrganization|Organization)$/.test(typeOf(thing)),
    );
    const name = site === undefined ? null : text(site.name);
    if (name !== null) return name;
  }
  return null;
}

function parse(script: string): unknown {
  const json = script
    .replace(/^\s*(?:<!--|\/\/<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\]\]>|\]\]>)\s*$/g, "")
    .trim();
  // Line breaks inside strings are the commonest fault of hand-made JSON-LD.
  return tryParse(json) ?? tryParse(json.replace(/[\u0000-\u001f]+/g, " ").replace(/;\s*$/, ""));
}

function tryParse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null; // not JSON: the page's own text is read instead
  }
}

/** The things at the top of a script, in its @graph, and as what a WebPage is about. */
function thingsOf(value: unknown): readonly Thing[] {
  const things: Thing[] = [];
  const queue: unknown[] = [value];
  for (let i = 0; i < queue.length && things.length < MAX_THINGS; i++) {
    const item = queue[i];
    if (Array.isArray(item)) queue.push(...item.slice(0, MAX_THINGS));
    const thing = Array.isArray(item) ? null : asThing(item);
    if (thing === null) continue;
    things.push(thing);
    if (queue.length < MAX_THINGS) queue.push(thing["@graph"], thing.mainEntity, thing.hasPart);
  }
  return things;
}

function asThing(value: unknown): Thing | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Thing) : null;
}

function typeOf(thing: Thing): string {
  const type: unknown = thing["@type"];
  return typeof type === "string"
    ? type
    : Array.isArray(type)
      ? String(type.find((t) => ARTICLE_TYPE.test(String(t))) ?? type[0])
      : "";
}

const isArticle = (thing: Thing): boolean =>
  ARTICLE_TYPE.test(typeOf(thing)) &&
  (thing.headline !== undefined || thing.datePublished !== undefined || thing.articleBody !== undefined);

function articleOf(thing: Thing): LinkedArticle {
  const page = thing.mainEntityOfPage;
  const free = thing.isAccessibleForFree;
  return {
    headline: text(thing.headline) ?? text(thing.name),
    authors: names(thing.author ?? thing.creator),
    publisher: names(thing.publisher)[0] ?? null,
    published: text(thing.datePublished) ?? text(thing.dateCreated),
    modified: text(thing.dateModified),
    url: text(thing.url) ?? text(page) ?? text(asThing(page)?.["@id"]),
    body: text(thing.articleBody),
    free: free === undefined || free === null ? null : !/^false$/i.test(String(free)),
  };
}

function text(value: unknown): string | null {
  const first = Array.isArray(value) ? value[0] : value;
  return typeof first === "string" && first.trim() !== "" ? first : null;
}

function names(value: unknown): readonly string[] {
  const list = Array.isArray(value) ? value.slice(0, MAX_PEOPLE) : [value];
  const found: string[] = [];
  for (const item of list) {
    const name = typeof item === "string" ? item : text(asThing(item)?.name);
    if (name !== null && name.trim() !== "" && !found.includes(name.trim())) found.push(name.trim());
  }
  return found;
}

/** What an element's name and its class, id, role and itemprop say of the text in it. General words of the trade only. */
import type { Attributes } from "./scan.ts";

/**
 * What an element itself says it is: "body" the text of an article, "article" an article, "caption" words under a
 * picture, "picture credit" who made it, "credit" by-line and dates, "boilerplate" navigation, related links, sharing,
 * comments, promotion.
 */
export type Sign = "body" | "article" | "caption" | "picture credit" | "credit" | "boilerplate";

const BOILERPLATE_ELEMENTS = new Set(["nav", "footer", "aside", "menu", "amp-sidebar"]);
const BODY =
  /(?:article|story|post|entry|news|content)[-_]{0,2}(?:body|text|content|copy|main)(?![-_]?(?:image|photo|media|gallery|wrapper|header|footer))|\b(?:body|main)[-_]?(?:text|copy|content)\b|articlebody|storybody|artbody|blogpost|postbody|field-name-body|story-?content/;
const ARTICLE = /\b(?:article|story|post|hentry|h-entry|newsarticle)\b/;
const PICTURE_CREDIT =
  /(?:photo|image|picture|img|media|foto|caption|figure|video)[-_]{0,2}(?:credit|by|source|copyright|attribution|photographer)|\b(?:credits?|photographer|copyright)\b/;
const CAPTION =
  /caption|(?:photo|image|picture|img|media|foto)[-_]?(?:desc|text|info|legend)|cutline|gallery|slideshow|carousel/;
const BYLINE =
  /byline|by-line|author|dateline|datetime|\bdate\b|post-?date|pub-?date|timestamp|time-?stamp|post-?meta|entry-?meta|article-?meta|story-?meta|meta-?data|posted-?on|published|breadcrumb|kicker|reading-?time|contributor/;
const BOILERPLATE =
  /(?:^|[^a-z])(?:ads?|advert(?:s|isement|ising|orial)?|dfp|gpt|sponsor(?:ed)?|promo(?:s|tion|ted|box)?|outbrain|taboola|revcontent|mgid|zergnet|adsense|banner)(?:[^a-z]|$)|related|recommend|readmore|read-more|more-(?:on|from|stories|news|articles)|morefrom|also-?(?:read|like)|see-?also|most-?(?:read|viewed|popular|recent|shared)|popular|trending|latest|newsletter|subscri|sign-?up|paywall|donat|membership|regwall|share|sharing|social|facebook|twitter-(?:share|follow)|follow-?us|addthis|sharedaddy|jp-relatedposts|comment|disqus|livefyre|reply|respond|discussion|breadcrumb|pagination|pager|paginat|navigation|\bnav\b|navbar|\bmenu\b|sidebar|side-bar|rail\b|widget|footer|foot-?note|\btags?\b|tag-?list|taglist|keywords|\btopics?\b|categor|cookie|consent|gdpr|modal|popup|pop-up|overlay|toolbar|tools|utility|print-?(?:only|button)|login|log-in|search|teaser|trailer|bio\b|author-?(?:box|bio|info|card|desc)|about-?(?:the-)?author|correction-?form|feedback|rating|vote|poll\b|quiz|survey|skip-?(?:link|to)|ticker|weather|stock-?quote|disclaimer|copyright|license|licens|legal|syndicat|callout|call-to|\bcta\b|inset|hatnote|playlist|video-?(?:player|list|description|meta)|jwplayer|brightcove|after-?(?:article|content|post|story)|below-?(?:article|content|post)|bottom-?(?:bar|links)|next-?(?:post|article|story)|prev(?:ious)?-?(?:post|article|story)|infobox|noprint|onward|hidden|flipboard|whatsapp|instagram-follow|crosslink|link-?list|linklist|box-?(?:out|links)|factbox-links|trinity|audio-?player/;

/** Words that rule over "content" and "body" beside them: "comment-body", "cookie-content". */
const NEVER_ARTICLE =
  /cookie|consent|gdpr|privacy|modal|pop-?up|newsletter|comments?(?![a-z])|disqus|widget|related|recommend|sidebar|subscri|sign-?up|promo(?![a-z])|outbrain|taboola|most-?(?:read|popular)|trending|author-?(?:bio|box|info)|share(?![a-z])|sharing|social/;

/** The longest class and id that is looked at: real ones are shorter, hostile ones must not cost. */
const MAX_CLASS_CHARS = 300;

/** Reads the signs of one page's elements; the same few classes stand on most of them, so each is looked at once. */
export class SignReader {
  readonly #known = new Map<string, Sign | null>();

  read(name: string, attributes: Attributes): Sign | null {
    if (BOILERPLATE_ELEMENTS.has(name)) return "boilerplate";
    if (name === "figure" || name === "figcaption") return "caption";
    const itemprop = attributes.get("itemprop");
    if (itemprop !== null && /articlebody/i.test(itemprop)) return "body";
    const role = attributes.get("role");
    if (role !== null && BOILERPLATE_ROLE.test(role)) return "boilerplate";
    const sign = name === "body" || name === "html" || name === "main" ? null : this.#ofClass(attributes);
    // Blogs list an article's topics among the classes of its <article>.
    if (sign !== null && (name !== "article" || sign === "body")) return sign;
    return name === "article" ? "article" : null;
  }

  #ofClass(attributes: Attributes): Sign | null {
    const className = attributes.get("class");
    const id = attributes.get("id");
    if (className === null && id === null) return null;
    const key = `${className ?? ""} ${id ?? ""}`.slice(0, MAX_CLASS_CHARS);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const sign = wordSign(key.replace(/([a-z])([A-Z])/g, "$1-$2").toLowerCase());
    if (this.#known.size < MAX_KNOWN) this.#known.set(key, sign);
    return sign;
  }
}

/** A hostile page may give each element a class of its own. */
const MAX_KNOWN = 5000;
const BOILERPLATE_ROLE = /^(?:navigation|complementary|contentinfo|banner|dialog|search|menu)/i;

function wordSign(words: string): Sign | null {
  if (NEVER_ARTICLE.test(words)) return "boilerplate";
  if (BODY.test(words)) return "body";
  if (BOILERPLATE.test(words)) return "boilerplate";
  if (PICTURE_CREDIT.test(words)) return "picture credit";
  if (CAPTION.test(words)) return "caption";
  if (BYLINE.test(words)) return "credit";
  return ARTICLE.test(words) ? "article" : null;
}

/** Classes by which sites keep words for screen readers and machines. */
const HIDDEN_CLASS = /(?:^|\s)(?:sr-only|screen-reader\S*|visually-?hidden|u-hidden|hidden|a11y\S*)(?:\s|$)/i;

export function isHidden(attributes: Attributes): boolean {
  if (attributes.get("hidden") !== null) return true;
  const style = attributes.get("style");
  if (style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)) return true;
  const className = attributes.get("class");
  return className !== null && HIDDEN_CLASS.test(className.slice(0, MAX_CLASS_CHARS));
}

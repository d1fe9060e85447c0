/** Gathers what a page says of itself outside its text: meta tags, title, canonical address, JSON-LD, times. */
import type { Attributes } from "./scan.ts";

/** `<meta name|property|itemprop content>`; the key in lower case */
interface MetaTag {
  readonly key: string;
  readonly content: string;
}

/** `<time datetime>` with the words of its itemprop and class, in lower case */
interface TimeTag {
  readonly datetime: string;
  readonly words: string;
}

export interface HeadData {
  readonly meta: readonly MetaTag[];
  /** contents of the JSON-LD scripts, undecoded */
  readonly jsonLd: readonly string[];
  /** content of the first title element, undecoded */
  readonly title: string | null;
  readonly canonical: string | null;
  readonly base: string | null;
  readonly times: readonly TimeTag[];
}

export class HeadReader {
  readonly #meta: MetaTag[] = [];
  readonly #jsonLd: string[] = [];
  readonly #times: TimeTag[] = [];
  #title: string | null = null;
  #canonical: string | null = null;
  #base: string | null = null;

  /** Looks at an element without content; those that say nothing are passed over. */
  void(name: string, attributes: Attributes): void {
    if (name === "meta") this.#metaTag(attributes);
    else if (name === "base") this.#base ??= attributes.get("href");
    else if (name === "link" && /\bcanonical\b/i.test(attributes.get("rel") ?? "")) {
      this.#canonical ??= attributes.get("href");
    }
  }

  #metaTag(attributes: Attributes): void {
    const key = attributes.get("property") ?? attributes.get("name") ?? attributes.get("itemprop");
    const content = attributes.get("content");
    if (key !== null && content !== null && content !== "")
      this.#meta.push({ key: key.toLowerCase(), content });
  }

  raw(name: string, attributes: Attributes, content: string): void {
    if (name === "title") this.#title ??= content;
    else if (name === "script" && /ld\+json/i.test(attributes.get("type") ?? "")) this.#jsonLd.push(content);
  }

  time(attributes: Attributes): void {
    const datetime = attributes.get("datetime");
    if (datetime === null || datetime === "") return;
    const words = `${attributes.get("itemprop") ?? ""} ${attributes.get("class") ?? ""}`.toLowerCase();
    this.#times.push({ datetime, words });
  }

  data(): HeadData {
    return {
      meta: this.#meta,
      jsonLd: this.#jsonLd,
      title: this.#title,
      canonical: this.#canonical,
      base: this.#base,
      times: this.#times,
    };
  }
}

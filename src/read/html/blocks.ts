/**
 * HTML → a flat tree: the block elements in page order with their parents, and the blocks of text that stand in
 * them. It says where text stands and what marks are on the way to it; which of it is the article is told later.
 * Nothing recurses, and no step looks at more than a bounded number of ancestors.
 */
import { type Attributes, scanHtml } from "./scan.ts";
import { isHidden, type Sign, SignReader } from "./signs.ts";

/** A link in a block: half-open UTF-16 range of the block's text. */
export interface BlockLink {
  readonly start: number;
  readonly end: number;
  readonly url: string;
}

/** A block element (or the page itself, index 0). */
export interface PageNode {
  readonly name: string;
  /** index into `nodes`; -1 for the page */
  readonly parent: number;
  readonly depth: number;
  readonly sign: Sign | null;
  /** index of the first text block in it, and of the first one behind it */
  readonly firstBlock: number;
  endBlock: number;
  /** index of the first node behind it and all that is in it */
  endNode: number;
}

/** A run of text with no block boundary in it, white space collapsed. */
export interface TextBlock {
  readonly node: number;
  readonly text: string;
  readonly links: readonly BlockLink[];
  readonly linkChars: number;
  readonly boldChars: number;
}

export interface PageTree {
  readonly nodes: readonly PageNode[];
  readonly blocks: readonly TextBlock[];
  readonly meta: readonly MetaTag[];
  readonly jsonLd: readonly string[];
  readonly title: string | null;
  readonly canonical: string | null;
  readonly base: string | null;
  readonly times: readonly TimeTag[];
  readonly images: number;
}

/** `<meta name|property|itemprop content>` */
export interface MetaTag {
  readonly key: string;
  readonly content: string;
}

/** `<time datetime>`, with whether it is marked as the time of publication. */
export interface TimeTag {
  readonly datetime: string;
  readonly itemprop: string;
  /** how many text blocks stood before it */
  readonly block: number;
}

const INLINE = new Set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr output meter amp-fit-text".split(
    " ",
  ),
);
const VOID = new Set(
  "area base basefont br col embed frame hr img input link meta param source track wbr keygen".split(" "),
);
/** Elements whose text is for no reader of the article. */
const SKIPPED = new Set(
  "svg math noscript template select option optgroup datalist button object audio video canvas map dialog head applet".split(
    " ",
  ),
);
const CLOSES_P = new Set(
  "address article aside blockquote center details dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr main menu nav ol p pre section table ul".split(
    " ",
  ),
);
/** An open element on the left is closed by the start tags on its right, as far up as the nearest list or table. */
const IMPLIED: Readonly<Record<string, readonly string[]>> = {
  li: ["li"],
  dt: ["dt", "dd"],
  dd: ["dt", "dd"],
  tr: ["tr", "td", "th"],
  td: ["td", "th"],
  th: ["td", "th"],
};

/** One open element: block elements have a node; inline ones keep what they switched on. */
interface Open {
  readonly name: string;
  readonly node: number;
  readonly skips: boolean;
  readonly bold: boolean;
  readonly link: boolean;
}

export function readTree(html: string): PageTree {
  const builder = new TreeBuilder();
  scanHtml(html, {
    open: (name, attributes, selfClosing) => builder.open(name, attributes, selfClosing),
    close: (name) => builder.close(name),
    text: (text) => builder.text(text),
    raw: (name, attributes, content) => builder.raw(name, attributes, content),
  });
  return builder.finish();
}

class TreeBuilder {
  readonly #nodes: PageNode[] = [
    { name: "#page", parent: -1, depth: 0, sign: null, firstBlock: 0, endBlock: 0, endNode: 0 },
  ];
  readonly #blocks: TextBlock[] = [];
  readonly #meta: MetaTag[] = [];
  readonly #jsonLd: string[] = [];
  readonly #times: TimeTag[] = [];
  readonly #stack: Open[] = [];
  readonly #openCount = new Map<string, number>();
  readonly #signs = new SignReader();
  #title: string | null = null;
  #canonical: string | null = null;
  #base: string | null = null;
  #images = 0;
  #node = 0;
  #skipping = 0;
  #bold = 0;
  #breaks = 0;
  #parts: string[] = [];
  #length = 0;
  #endsInSpace = true;
  #boldChars = 0;
  #links: BlockLink[] = [];
  #linkUrl: string | null = null;
  #linkStart = 0;

  open(name: string, attributes: Attributes, selfClosing: boolean): void {
    if (VOID.has(name)) {
      this.#void(name, attributes);
      return;
    }
    if (name === "body" || name === "html") {
      this.#leaveHead();
      if (name === "html") return;
    }
    if (INLINE.has(name)) {
      this.#openInline(name, attributes, selfClosing);
      return;
    }
    this.#flush();
    if (CLOSES_P.has(name)) this.#closeOpen("p", 1);
    this.#closeImplied(name);
    if (selfClosing && name !== "div" && name !== "p") return;
    const node = this.#nodes.length;
    this.#nodes.push({
      name,
      parent: this.#node,
      depth: this.#nodes[this.#node]!.depth + 1,
      sign: this.#signs.read(name, attributes),
      firstBlock: this.#blocks.length,
      endBlock: this.#blocks.length,
      endNode: node + 1,
    });
    this.#push({ name, node, skips: SKIPPED.has(name) || isHidden(attributes), bold: false, link: false });
    this.#node = node;
  }

  /** A missing </head> must not hide the whole page. */
  #leaveHead(): void {
    if ((this.#openCount.get("head") ?? 0) > 0) this.close("head");
  }

  #openInline(name: string, attributes: Attributes, selfClosing: boolean): void {
    if (name === "time") this.#time(attributes);
    if (selfClosing) return;
    const hidden = hiddenInline(attributes);
    const link = name === "a" && this.#linkUrl === null;
    const bold = name === "b" || name === "strong";
    if (link) {
      this.#linkUrl = attributes.get("href") ?? "";
      this.#linkStart = this.#length;
    }
    this.#push({ name, node: -1, skips: hidden, bold, link });
  }

  #push(open: Open): void {
    this.#stack.push(open);
    this.#openCount.set(open.name, (this.#openCount.get(open.name) ?? 0) + 1);
    if (open.skips) this.#skipping++;
    if (open.bold) this.#bold++;
  }

  close(name: string): void {
    if (name === "br" || name === "p") {
      // </p> and </br> without a start still break the line.
      if ((this.#openCount.get(name) ?? 0) === 0) {
        this.#flush();
        return;
      }
    }
    if ((this.#openCount.get(name) ?? 0) === 0) return;
    // An inline end tag does not close the block elements that were opened since: it ends in the nearest block.
    if (INLINE.has(name) && !this.#inlineWithinReach(name)) return;
    while (this.#stack.length > 0) {
      if (this.#pop().name === name) return;
    }
  }

  /** How far up an inline end tag looks for its start: text is never nested deeper in inline elements. */
  static readonly #INLINE_REACH = 24;

  #inlineWithinReach(name: string): boolean {
    const from = this.#stack.length - 1;
    for (let i = from; i >= 0 && i > from - TreeBuilder.#INLINE_REACH; i--) {
      const open = this.#stack[i]!;
      if (open.name === name) return true;
      if (open.node >= 0 && name !== "a") return false;
    }
    return false;
  }

  #pop(): Open {
    const open = this.#stack.pop()!;
    this.#openCount.set(open.name, this.#openCount.get(open.name)! - 1);
    if (open.link) this.#endLink();
    if (open.node >= 0) {
      this.#flush();
      const node = this.#nodes[open.node]!;
      node.endBlock = this.#blocks.length;
      node.endNode = this.#nodes.length;
      this.#node = node.parent;
    }
    if (open.skips) this.#skipping--;
    if (open.bold) this.#bold--;
    return open;
  }

  /** Closes the nearest open `name` if at most `reach` block elements stand above it. */
  #closeOpen(name: string, reach: number): void {
    if ((this.#openCount.get(name) ?? 0) === 0) return;
    let blocks = 0;
    for (let i = this.#stack.length - 1; i >= 0 && i > this.#stack.length - TreeBuilder.#INLINE_REACH; i--) {
      const open = this.#stack[i]!;
      if (open.name === name) {
        while (this.#stack.length > i) this.#pop();
        return;
      }
      if (open.node >= 0 && ++blocks >= reach) return;
    }
  }

  #closeImplied(name: string): void {
    const closes = IMPLIED[name];
    if (closes === undefined) return;
    for (let i = this.#stack.length - 1, seen = 0; i >= 0 && seen < TreeBuilder.#INLINE_REACH; i--, seen++) {
      const open = this.#stack[i]!;
      if (closes.includes(open.name)) {
        while (this.#stack.length > i) this.#pop();
        if (name !== "tr") return;
      } else if (open.name === "ul" || open.name === "ol" || open.name === "dl" || open.name === "table")
        return;
    }
  }

  text(text: string): void {
    if (this.#skipping > 0) return;
    const clean = text.replace(/[\u00AD\u200B\uFEFF]/g, "").replace(/[ \t\n\r\f\u00A0]+/g, " ");
    const words = this.#endsInSpace && clean.startsWith(" ") ? clean.slice(1) : clean;
    if (words === "") return;
    if (words !== " ") this.#breaks = 0;
    this.#append(words);
  }

  #append(words: string): void {
    this.#parts.push(words);
    this.#length += words.length;
    this.#endsInSpace = words.endsWith(" ") || words.endsWith("\n");
    if (this.#bold > 0) this.#boldChars += words.length;
  }

  raw(name: string, attributes: Attributes, content: string): void {
    // The end tag of a raw element comes as an ordinary one and finds nothing open.
    if (name === "title") this.#title ??= content;
    else if (name === "script" && /ld\+json/i.test(attributes.get("type") ?? "")) this.#jsonLd.push(content);
    else if (name === "textarea" || name === "iframe") this.#flush();
  }

  #void(name: string, attributes: Attributes): void {
    if (name === "br") this.#lineBreak();
    else if (name === "hr") this.#flush();
    else if (name === "img") this.#images++;
    else if (name === "meta") this.#metaTag(attributes);
    else if (name === "base") this.#base ??= attributes.get("href");
    else if (name === "link" && /\bcanonical\b/i.test(attributes.get("rel") ?? ""))
      this.#canonical ??= attributes.get("href");
  }

  /** Two line breaks in a row part paragraphs; one is a line's end. */
  #lineBreak(): void {
    if (this.#skipping > 0) return;
    this.#breaks++;
    if (this.#breaks >= 2) this.#flush();
    else if (this.#length > 0) this.#append("\n");
  }

  #metaTag(attributes: Attributes): void {
    const key = attributes.get("property") ?? attributes.get("name") ?? attributes.get("itemprop");
    const content = attributes.get("content");
    if (key !== null && content !== null && content !== "")
      this.#meta.push({ key: key.toLowerCase(), content });
  }

  #time(attributes: Attributes): void {
    const datetime = attributes.get("datetime");
    if (datetime === null || datetime === "") return;
    const itemprop = `${attributes.get("itemprop") ?? ""} ${attributes.get("class") ?? ""}`.toLowerCase();
    this.#times.push({ datetime, itemprop, block: this.#blocks.length });
  }

  #endLink(): void {
    if (this.#linkUrl !== null && this.#length > this.#linkStart) {
      this.#links.push({ start: this.#linkStart, end: this.#length, url: this.#linkUrl });
    }
    this.#linkUrl = null;
  }

  /** Ends the block of text that was being gathered. A link that is open goes on in the next one. */
  #flush(): void {
    const url = this.#linkUrl;
    this.#endLink();
    this.#linkUrl = url;
    const whole = this.#length > 0 ? this.#parts.join("") : "";
    const text = whole.trim();
    if (text !== "") this.#addBlock(whole, text);
    this.#parts = [];
    this.#length = 0;
    this.#endsInSpace = true;
    this.#boldChars = 0;
    this.#links = [];
    this.#linkStart = 0;
    this.#breaks = 0;
  }

  #addBlock(whole: string, text: string): void {
    const shift = whole.length - whole.trimStart().length;
    const links: BlockLink[] = [];
    let linkChars = 0;
    for (const link of this.#links) {
      let start = Math.max(0, link.start - shift);
      let end = Math.min(text.length, link.end - shift);
      while (start < end && text.charCodeAt(start) <= 32) start++;
      while (end > start && text.charCodeAt(end - 1) <= 32) end--;
      if (end <= start) continue;
      linkChars += end - start;
      if (link.url !== "") links.push({ start, end, url: link.url });
    }
    this.#blocks.push({
      node: this.#node,
      text,
      links,
      linkChars,
      boldChars: Math.min(this.#boldChars, text.length),
    });
  }

  finish(): PageTree {
    while (this.#stack.length > 0) this.#pop();
    this.#flush();
    const page = this.#nodes[0]!;
    page.endBlock = this.#blocks.length;
    page.endNode = this.#nodes.length;
    return {
      nodes: this.#nodes,
      blocks: this.#blocks,
      meta: this.#meta,
      jsonLd: this.#jsonLd,
      title: this.#title,
      canonical: this.#canonical,
      base: this.#base,
      times: this.#times,
      images: this.#images,
    };
  }
}

function hiddenInline(attributes: Attributes): boolean {
  if (attributes.get("hidden") !== null) return true;
  const style = attributes.get("style");
  if (style !== null && /display\s*:\s*none/i.test(style)) return true;
  const className = attributes.get("class");
  return (
    className !== null &&
    /\b(?:sr-only|screen-reader|visually-?hidden|visuallyhidden|u-hidden|a11y)/i.test(className)
  );
}

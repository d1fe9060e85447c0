/**
 * A single pass over HTML: start tags with their attributes, end tags, text, and the contents of script and title
 * elements. No tree, no recursion, no step back: linear in the page's length whatever the page is. Written because
 * the parser under linkedom keeps its stack of open elements at the front of an array, which is quadratic in depth.
 */
import { decodeEntities } from "./entities.ts";

/** Attributes of one start tag; names in lower case, values decoded when asked for. */
export interface Attributes {
  /** the decoded value; "" where the attribute has none; null: absent */
  get(name: string): string | null;
}

/** What the scanner calls, in page order. Element names are in lower case. */
export interface HtmlSink {
  readonly open: (name: string, attributes: Attributes, selfClosing: boolean) => void;
  readonly close: (name: string) => void;
  /** text between tags, decoded, white space as it stands */
  readonly text: (text: string) => void;
  /** the whole content of an element that holds no markup (script, style, title, textarea); undecoded */
  readonly raw: (name: string, attributes: Attributes, content: string) => void;
}

/** Elements whose content is not markup: it ends at their own end tag only. */
const RAW_ELEMENTS = new Set([
  "script",
  "style",
  "title",
  "textarea",
  "xmp",
  "noembed",
  "noframes",
  "iframe",
]);

const LESS_THAN = 0x3c;
const GREATER_THAN = 0x3e;
const SLASH = 0x2f;
const EXCLAMATION = 0x21;
const QUESTION = 0x3f;
const EQUALS = 0x3d;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;

const isLetter = (unit: number): boolean => (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);
const isSpace = (unit: number): boolean =>
  unit === 32 || unit === 10 || unit === 9 || unit === 13 || unit === 12;

class TagAttributes implements Attributes {
  readonly #names: string[] = [];
  readonly #values: string[] = [];
  add(name: string, value: string): void {
    this.#names.push(name);
    this.#values.push(value);
  }
  clear(): void {
    this.#names.length = 0;
    this.#values.length = 0;
  }
  get(name: string): string | null {
    const at = this.#names.indexOf(name);
    return at < 0 ? null : decodeEntities(this.#values[at]!);
  }
}

export function scanHtml(html: string, sink: HtmlSink): void {
  new Scanner(html, sink).run();
}

class Scanner {
  readonly #html: string;
  readonly #sink: HtmlSink;
  readonly #attributes = new TagAttributes();
  /** per closing string: true once none was found ahead, so that no later search runs to the end again */
  readonly #absent = new Set<string>();
  #at = 0;

  constructor(html: string, sink: HtmlSink) {
    this.#html = html;
    this.#sink = sink;
  }

  run(): void {
    const html = this.#html;
    while (this.#at < html.length) {
      let tag = html.indexOf("<", this.#at);
      while (tag >= 0 && !this.#opensMarkup(tag)) tag = html.indexOf("<", tag + 1);
      const end = tag < 0 ? html.length : tag;
      if (end > this.#at) this.#sink.text(decodeEntities(html.slice(this.#at, end)));
      this.#at = end;
      if (tag >= 0) this.#markup();
    }
  }

  #opensMarkup(at: number): boolean {
    const next = this.#html.charCodeAt(at + 1);
    return isLetter(next) || next === SLASH || next === EXCLAMATION || next === QUESTION;
  }

  #markup(): void {
    const next = this.#html.charCodeAt(this.#at + 1);
    if (next === EXCLAMATION || next === QUESTION) this.#comment();
    else if (next === SLASH) this.#endTag();
    else this.#startTag();
  }

  #comment(): void {
    const html = this.#html;
    const closing = html.startsWith("<!--", this.#at)
      ? "-->"
      : html.startsWith("<![CDATA[", this.#at)
        ? "]]>"
        : ">";
    const found = this.#find(closing, this.#at + 2);
    if (found >= 0) {
      this.#at = found + closing.length;
      return;
    }
    const bracket = this.#find(">", this.#at);
    this.#at = bracket < 0 ? html.length : bracket + 1;
  }

  #endTag(): void {
    const html = this.#html;
    const from = this.#at + 2;
    const bracket = this.#find(">", from);
    const end = bracket < 0 ? html.length : bracket;
    const nameEnd = this.#nameEnd(from, end);
    this.#at = bracket < 0 ? html.length : bracket + 1;
    if (nameEnd > from) this.#sink.close(html.slice(from, nameEnd).toLowerCase());
  }

  #startTag(): void {
    const html = this.#html;
    const nameEnd = this.#nameEnd(this.#at + 1, html.length);
    const name = html.slice(this.#at + 1, nameEnd).toLowerCase();
    this.#attributes.clear();
    const selfClosing = this.#readAttributes(nameEnd);
    if (!RAW_ELEMENTS.has(name)) {
      this.#sink.open(name, this.#attributes, selfClosing);
      return;
    }
    const from = this.#at;
    const end = this.#rawEnd(name, from);
    this.#at = end;
    this.#sink.raw(name, this.#attributes, html.slice(from, end));
  }

  /** Offset of the end tag of a raw element (either case), or where it must end; the end tag is read as any other. */
  #rawEnd(name: string, from: number): number {
    if (this.#absent.has(`</${name}`)) return this.#unclosedEnd(name, from);
    const pattern = new RegExp(`</${name}(?![a-z0-9])`, "gi");
    pattern.lastIndex = from;
    const found = pattern.exec(this.#html);
    if (found !== null) return found.index;
    this.#absent.add(`</${name}`);
    return this.#unclosedEnd(name, from);
  }

  /** A title never closed would swallow the article, so it ends at the next tag; anything else runs to the page's end. */
  #unclosedEnd(name: string, from: number): number {
    const next = name === "title" ? this.#find("<", from) : -1;
    return next < 0 ? this.#html.length : next;
  }

  #nameEnd(from: number, limit: number): number {
    const html = this.#html;
    let at = from;
    while (at < limit) {
      const unit = html.charCodeAt(at);
      if (isSpace(unit) || unit === GREATER_THAN || unit === SLASH || unit === LESS_THAN) break;
      at++;
    }
    return at;
  }

  /** Reads attributes up to the tag's end and moves behind it; true: the tag closes itself ("/>"). */
  #readAttributes(from: number): boolean {
    const html = this.#html;
    let at = from;
    let slash = false;
    while (at < html.length) {
      const unit = html.charCodeAt(at);
      if (unit === GREATER_THAN) {
        this.#at = at + 1;
        return slash;
      }
      // A new tag inside a tag: the first one was never closed.
      if (unit === LESS_THAN) {
        this.#at = at;
        return slash;
      }
      slash = unit === SLASH;
      at = slash || isSpace(unit) || unit === EQUALS ? at + 1 : this.#readAttribute(at);
    }
    this.#at = html.length;
    return slash;
  }

  #readAttribute(from: number): number {
    const html = this.#html;
    let at = from + 1;
    for (; at < html.length; at++) {
      const unit = html.charCodeAt(at);
      if (isSpace(unit) || unit === EQUALS || unit === GREATER_THAN || unit === SLASH || unit === LESS_THAN)
        break;
    }
    const name = html.slice(from, at).toLowerCase();
    let next = at;
    while (isSpace(html.charCodeAt(next))) next++;
    if (html.charCodeAt(next) !== EQUALS) {
      this.#attributes.add(name, "");
      return at;
    }
    next++;
    while (isSpace(html.charCodeAt(next))) next++;
    return this.#readValue(name, next);
  }

  #readValue(name: string, from: number): number {
    const html = this.#html;
    const quote = html.charCodeAt(from);
    if (quote === DOUBLE_QUOTE || quote === SINGLE_QUOTE) {
      const end = this.#find(quote === DOUBLE_QUOTE ? '"' : "'", from + 1);
      if (end >= 0) {
        this.#attributes.add(name, html.slice(from + 1, end));
        return end + 1;
      }
    }
    let at = from;
    for (; at < html.length; at++) {
      const unit = html.charCodeAt(at);
      if (isSpace(unit) || unit === GREATER_THAN) break;
    }
    this.#attributes.add(name, html.slice(from, at));
    return at;
  }

  /** indexOf that searches the rest of the page in vain at most once for each string */
  #find(what: string, from: number): number {
    if (this.#absent.has(what)) return -1;
    const at = this.#html.indexOf(what, from);
    if (at < 0) this.#absent.add(what);
    return at;
  }
}

/**
 * HTML → a flat tree: the block elements in page order with their parents, and the blocks of text that stand in
 * them. It says where text stands and what marks are on the way to it; which of it is the article is told later.
 * Nothing recurses, and no step looks at more than a bounded number of ancestors.
 */
import { ENDS_OPEN, ENDS_PARAGRAPH, INLINE, LISTS_AND_TABLES, SKIPPED, VOID } from "./elements.ts";
import { type HeadData, HeadReader } from "./head.ts";
import { type Attributes, scanHtml } from "./scan.ts";
import { isHidden, type Sign, SignReader } from "./signs.ts";
import { type GatheredText, TextBuffer } from "./text-buffer.ts";

/** A block element (or the page itself, index 0). */
interface PageNode {
  readonly name: string;
  /** index into `nodes`; -1 for the page */
  readonly parent: number;
  readonly sign: Sign | null;
  /** index of the first text block in it, and of the first one behind it */
  readonly firstBlock: number;
  endBlock: number;
  /** index of the first node behind it and all that is in it */
  endNode: number;
}

/** A block of text, and the index of the block element it stands in. */
export interface TextBlock extends GatheredText {
  readonly node: number;
}

export interface PageTree extends HeadData {
  readonly nodes: readonly Readonly<PageNode>[];
  readonly blocks: readonly TextBlock[];
}

/** One open element: block elements have a node, others -1; what it switched on ends with it. */
interface Open {
  readonly name: string;
  readonly node: number;
  readonly skips: boolean;
  readonly link: boolean;
}

/** How far up the open elements an end tag or an implied end looks: text is never nested deeper in inline elements. */
const REACH = 24;

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
    { name: "#page", parent: -1, sign: null, firstBlock: 0, endBlock: 0, endNode: 0 },
  ];
  readonly #blocks: TextBlock[] = [];
  readonly #head = new HeadReader();
  readonly #signs = new SignReader();
  readonly #buffer = new TextBuffer();
  readonly #stack: Open[] = [];
  readonly #openCount = new Map<string, number>();
  #node = 0;
  #skipping = 0;

  open(name: string, attributes: Attributes, selfClosing: boolean): void {
    // A missing </head> must not hide the whole page.
    if (name === "body" && this.#isOpen("head")) this.close("head");
    if (name === "html") return;
    if (VOID.has(name)) this.#openVoid(name, attributes);
    else if (INLINE.has(name)) this.#openInline(name, attributes, selfClosing);
    else if (SKIPPED.has(name) || this.#skipping > 0) this.#openSkipped(name, selfClosing);
    else this.#openBlock(name, attributes, selfClosing);
  }

  #openVoid(name: string, attributes: Attributes): void {
    if (name === "br" && this.#skipping === 0) {
      if (this.#buffer.lineBreak()) this.#flush();
    } else if (name === "hr" && this.#skipping === 0) this.#flush();
    else this.#head.void(name, attributes);
  }

  #openInline(name: string, attributes: Attributes, selfClosing: boolean): void {
    if (name === "time") this.#head.time(attributes);
    if (selfClosing) return;
    const link = name === "a" && !this.#buffer.inLink;
    if (link) this.#buffer.startLink(attributes.get("href") ?? "");
    this.#push({ name, node: -1, skips: isHidden(attributes), link });
  }

  #openSkipped(name: string, selfClosing: boolean): void {
    if (!selfClosing) this.#push({ name, node: -1, skips: true, link: false });
  }

  #openBlock(name: string, attributes: Attributes, selfClosing: boolean): void {
    this.#flush();
    if (ENDS_PARAGRAPH.has(name)) this.#closeNearest("p");
    this.#closeImplied(name);
    // HTML knows no empty div or p: "<div/>" opens one.
    if (selfClosing && name !== "div" && name !== "p") return;
    const node = this.#nodes.length;
    const at = this.#blocks.length;
    const sign = this.#signs.read(name, attributes);
    this.#nodes.push({ name, parent: this.#node, sign, firstBlock: at, endBlock: at, endNode: node + 1 });
    this.#push({ name, node, skips: isHidden(attributes), link: false });
    this.#node = node;
  }

  #push(open: Open): void {
    this.#stack.push(open);
    this.#openCount.set(open.name, (this.#openCount.get(open.name) ?? 0) + 1);
    if (open.skips) this.#skipping++;
  }

  #isOpen(name: string): boolean {
    return (this.#openCount.get(name) ?? 0) > 0;
  }

  close(name: string): void {
    if (!this.#isOpen(name)) {
      // </p> without a start still ends the line.
      if (name === "p" && this.#skipping === 0) this.#flush();
      return;
    }
    // An inline end tag does not close the block elements that were opened since: it ends in the nearest block.
    if (INLINE.has(name) && !this.#inlineWithinReach(name)) return;
    while (this.#stack.length > 0) {
      if (this.#pop().name === name) return;
    }
  }

  #inlineWithinReach(name: string): boolean {
    const from = this.#stack.length - 1;
    for (let i = from; i >= 0 && i > from - REACH; i--) {
      const open = this.#stack[i]!;
      if (open.name === name) return true;
      if (open.node >= 0 && name !== "a") return false;
    }
    return false;
  }

  #pop(): Open {
    const open = this.#stack.pop()!;
    this.#openCount.set(open.name, this.#openCount.get(open.name)! - 1);
    if (open.link) this.#buffer.endLink();
    if (open.node >= 0) {
      this.#flush();
      const node = this.#nodes[open.node]!;
      node.endBlock = this.#blocks.length;
      node.endNode = this.#nodes.length;
      this.#node = node.parent;
    }
    if (open.skips) this.#skipping--;
    return open;
  }

  /** Closes the nearest open `name` with what is inline in it; not through a block element. */
  #closeNearest(name: string): void {
    if (!this.#isOpen(name)) return;
    const from = this.#stack.length - 1;
    for (let i = from; i >= 0 && i > from - REACH; i--) {
      if (this.#stack[i]!.name === name) {
        this.#popTo(i);
        return;
      }
      if (this.#stack[i]!.node >= 0) return;
    }
  }

  #closeImplied(name: string): void {
    const closes = ENDS_OPEN[name];
    if (closes === undefined) return;
    const from = this.#stack.length - 1;
    for (let i = from; i >= 0 && i > from - REACH; i--) {
      const open = this.#stack[i]!;
      if (LISTS_AND_TABLES.has(open.name)) return;
      if (!closes.includes(open.name)) continue;
      this.#popTo(i);
      if (name !== "tr") return;
    }
  }

  #popTo(depth: number): void {
    while (this.#stack.length > depth) this.#pop();
  }

  text(text: string): void {
    if (this.#skipping === 0) this.#buffer.append(text);
  }

  raw(name: string, attributes: Attributes, content: string): void {
    // The end tag of a raw element comes as an ordinary one and finds nothing open.
    // Pictures drawn in the page have titles of their own.
    if (name !== "title" || !this.#isOpen("svg")) this.#head.raw(name, attributes, content);
    if (name === "iframe" && this.#skipping === 0) this.#flush();
  }

  #flush(): void {
    const gathered = this.#buffer.take();
    if (gathered !== null) this.#blocks.push({ ...gathered, node: this.#node });
  }

  finish(): PageTree {
    this.#popTo(0);
    this.#flush();
    const page = this.#nodes[0]!;
    page.endBlock = this.#blocks.length;
    page.endNode = this.#nodes.length;
    return { ...this.#head.data(), nodes: this.#nodes, blocks: this.#blocks };
  }
}

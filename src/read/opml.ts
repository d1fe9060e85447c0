/** OPML → the feeds that it lists, in its order. Pure. */
import { type Opml, parseOpml } from "feedsmith";
import { withoutDoctype } from "./feed.ts";

export interface ListedFeed {
  readonly title: string | null;
  readonly address: string;
}

/** null: this is no OPML. Feeds listed under several headings come once. */
export function readOpml(text: string): readonly ListedFeed[] | null {
  let document: Opml.Document<string>;
  try {
    document = parseOpml(withoutDoctype(text), { parseDateFn: (raw) => raw });
  } catch {
    return null; // told by the caller, who knows where it is from
  }
  const found = new Map<string, ListedFeed>();
  const waiting = [...(document.body?.outlines ?? [])].reverse();
  for (let outline = waiting.pop(); outline !== undefined; outline = waiting.pop()) {
    waiting.push(...[...(outline.outlines ?? [])].reverse());
    const address = outline.xmlUrl?.trim() ?? "";
    if (!/^https?:\/\//i.test(address) || found.has(address)) continue;
    found.set(address, { address, title: outline.title ?? outline.text ?? null });
  }
  return [...found.values()];
}

/** Small wordings that the terminal, the page and the brief share: counts, dates, lists, shortened quotes. */

import type { Thread } from "../../model/index.ts";

const number = new Intl.NumberFormat("en-US");
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

export const countOf = (count: number): string => number.format(count);

/** "1 article", "1,204 articles". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${countOf(count)} ${count === 1 ? one : many}`;

/** How many articles answer a thread. */
export const articleCount = (thread: Thread): number =>
  new Set(thread.timeline.map(({ document }) => document)).size;

/** "2 Jul 2025" of an EDTF date or moment; months and years as they are; null: "undated". */
export function dateWords(moment: string | null): string {
  if (moment === null) return "undated";
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?/.exec(moment);
  const month = match === null ? undefined : MONTHS[Number(match[2]) - 1];
  if (match === null || month === undefined) return moment;
  return match[3] === undefined ? `${month} ${match[1]}` : `${Number(match[3])} ${month} ${match[1]}`;
}

/** "a", "a and b", "a, b and c". */
export function listWords(items: readonly string[]): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

/** Words on one line, cut at a word where they are longer than `longest` characters. */
export function oneLine(text: string, longest = Number.POSITIVE_INFINITY): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= longest) return line;
  const cut = line.lastIndexOf(" ", longest - 2);
  return `${line.slice(0, cut > longest / 2 ? cut : longest - 2).trimEnd()} …`;
}

/** The interval of independent origins in words. */
export function intervalWords({ low, high }: { readonly low: number; readonly high: number }): string {
  if (high === 0) return "no origin can be traced";
  if (low === high) return counted(low, "independent origin");
  return low === 0
    ? `at most ${counted(high, "independent origin")}, none of them proven`
    : `at least ${countOf(low)}, at most ${counted(high, "independent origin")}`;
}

/** Groups in the order of their first item. */
export function groupBy<Item, Key>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** Why a figure is in its thread, in words: what it has in common with the member that is most like it. */
import type { Figure } from "../figure/figure.ts";
import type { CountView } from "./count-view.ts";
import { weigh } from "./pair.ts";
import type { Rarity } from "./rarity.ts";

/** Members before a figure that its reason is looked for among: the first, and those just before it. */
const LOOKED_AT = 24;
/** Words named in a reason. */
const NAMED = 4;

export function whyCount(view: CountView, before: readonly CountView[]): string {
  const likest = likestOf(before, (other) => weigh(view, other));
  const { unit, role } = view.figure.counted!;
  const same = view.ends.some((end) => likest.ends.includes(end));
  const words = view.figure.quantity!.words.exact;
  const what = `counts ${unit}${role === "" ? "" : ` ${role}`}`;
  return `${what}${same ? `, with the same number “${words}”` : ""}, as ${told(likest.figure)} does`;
}

export function whyWhole(figure: Figure, before: readonly Figure[], rarity: Rarity): string {
  const shared = (other: Figure): readonly string[] =>
    [...figure.words].filter((word) => other.words.has(word));
  const likest = likestOf(before, (other) => shared(other).reduce((sum, word) => sum + rarity(word), 0));
  const words = [...shared(likest)]
    .sort((a, b) => rarity(b) - rarity(a) || (a < b ? -1 : 1))
    .slice(0, NAMED)
    .map(plain);
  return words.length === 0
    ? "speaks of the same as several of its claims"
    : `speaks of the same as ${likest.article.reading.document.outlet ?? "another article"}: ${words.join(", ")}`;
}

/** “some 300” in the Courier */
const told = ({ quantity, article }: Figure): string =>
  `“${quantity!.words.exact}”${article.reading.document.outlet === null ? "" : ` in ${article.reading.document.outlet}`}`;

const plain = (word: string): string => word.replace(/^(role|class|country) /, "");

function likestOf<Item extends object>(items: readonly Item[], score: (item: Item) => number): Item {
  let best = items[0]!;
  let highest = score(best);
  for (const item of items.slice(-LOOKED_AT)) {
    const value = score(item);
    if (value > highest) {
      best = item;
      highest = value;
    }
  }
  return best;
}

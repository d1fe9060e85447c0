/**
 * Average-link clustering: the two clusters whose pairs are most alike on average become one, until no two are alike
 * enough. One wrong pair then joins nothing by itself, as it would in a chain. (Sokal and Michener 1958.)
 */
import type { Likenesses } from "./likenesses.ts";
import { Offers } from "./offers.ts";
import { sumsOf } from "./sums.ts";

/**
 * @param items how many there are
 * @param pairs each at most once; pairs that are not given count as 0
 * @param least average likeness above which two clusters become one, 0 or more
 * @returns of each item the first item of its cluster
 */
export function agglomerate(items: number, pairs: Likenesses, least: number): readonly number[] {
  const first = Array.from({ length: items }, (_, index) => index);
  const place = new Int32Array(items);
  for (const part of partsOf(items, pairs, least)) {
    const { members } = part;
    members.forEach((item, index) => {
      place[item] = index;
    });
    agglomeratePart(part, pairs, place, least).forEach((root, index) => {
      first[members[index]!] = members[root]!;
    });
  }
  return first;
}

interface Part {
  /** in their order, two at least */
  readonly members: readonly number[];
  /** which of the pairs */
  readonly pairs: readonly number[];
}

/**
 * An average is above `least` only where some pair is: items that no chain of such pairs joins never become one cluster,
 * and are looked at apart. Most items are alone so.
 */
function partsOf(items: number, { a, b, scores, size }: Likenesses, least: number): Iterable<Part> {
  const up = Int32Array.from({ length: items }, (_, index) => index);
  const rootOf = (item: number): number => {
    let root = item;
    while (up[root] !== root) root = up[root]!;
    for (let at = item; up[at] !== root; ) {
      const next = up[at]!;
      up[at] = root;
      at = next;
    }
    return root;
  };
  for (let pair = 0; pair < size; pair++) {
    if (scores[pair]! <= least) continue;
    const one = rootOf(a[pair]!);
    const other = rootOf(b[pair]!);
    if (one !== other) up[Math.max(one, other)] = Math.min(one, other);
  }
  const parts = new Map<number, { members: number[]; pairs: number[] }>();
  for (let item = 0; item < items; item++) {
    const root = rootOf(item);
    if (root === item) continue;
    const part = parts.get(root);
    if (part === undefined) parts.set(root, { members: [root, item], pairs: [] });
    else part.members.push(item);
  }
  for (let pair = 0; pair < size; pair++) {
    const root = rootOf(a[pair]!);
    if (root === rootOf(b[pair]!)) parts.get(root)?.pairs.push(pair);
  }
  return parts.values();
}

/** @param place of each item among the members of its part @returns of each member the place of its cluster's first */
function agglomeratePart(
  part: Part,
  { a: ones, b: others, scores }: Likenesses,
  place: Int32Array,
  least: number,
): readonly number[] {
  const items = part.members.length;
  const sums = sumsOf(items);
  const members: (number[] | null)[] = Array.from({ length: items }, (_, index) => [index]);
  const offers = new Offers();
  const offer = (a: number, b: number, sum: number): void => {
    if (sum <= 0) return;
    const sizes = members[a]!.length * members[b]!.length;
    if (sum / sizes > least) offers.push(sum / sizes, Math.min(a, b), Math.max(a, b), sizes);
  };
  for (const pair of part.pairs) {
    const a = place[ones[pair]!]!;
    const b = place[others[pair]!]!;
    sums.set(a, b, scores[pair]!);
    offer(a, b, scores[pair]!);
  }
  while (offers.pop()) {
    const { a, b, sizes } = offers;
    const [large, small] = [members[a] ?? null, members[b] ?? null];
    if (large === null || small === null || large.length * small.length !== sizes) continue;
    sums.merge(a, b);
    for (const item of small) large.push(item);
    members[b] = null;
    sums.each(a, (other, sum) => offer(a, other, sum));
  }
  const first = new Array<number>(items).fill(0);
  members.forEach((list, root) => {
    for (const item of list ?? []) first[item] = root;
  });
  return first;
}

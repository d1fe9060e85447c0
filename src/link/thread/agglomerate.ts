/**
 * Average-link clustering: the two clusters whose pairs are most alike on average become one, until no two are alike
 * enough. One wrong pair then joins nothing by itself, as it would in a chain. (Sokal and Michener 1958.)
 */

import { sumsOf } from "./sums.ts";

/** A pair of items and how alike they are; pairs that are not given count as 0. */
export type Likeness = readonly [a: number, b: number, score: number];

/**
 * @param items how many there are
 * @param pairs each at most once
 * @param least average likeness above which two clusters become one, 0 or more
 * @returns of each item the first item of its cluster
 */
export function agglomerate(items: number, pairs: readonly Likeness[], least: number): readonly number[] {
  const first = Array.from({ length: items }, (_, index) => index);
  const place = new Int32Array(items);
  for (const part of partsOf(items, pairs, least)) {
    const { members } = part;
    members.forEach((item, index) => {
      place[item] = index;
    });
    agglomeratePart(part, place, least).forEach((root, index) => {
      first[members[index]!] = members[root]!;
    });
  }
  return first;
}

interface Part {
  /** in their order, two at least */
  readonly members: readonly number[];
  readonly pairs: readonly Likeness[];
}

/**
 * An average is above `least` only where some pair is: items that no chain of such pairs joins never become one cluster,
 * and are looked at apart. Most items are alone so.
 */
function partsOf(items: number, pairs: readonly Likeness[], least: number): Iterable<Part> {
  const up = Array.from({ length: items }, (_, index) => index);
  const rootOf = (item: number): number => {
    let root = item;
    while (up[root] !== root) root = up[root]!;
    for (let at = item; up[at] !== root; ) [at, up[at]] = [up[at]!, root];
    return root;
  };
  for (const [a, b, score] of pairs) {
    if (score <= least) continue;
    const [one, other] = [rootOf(a), rootOf(b)];
    if (one !== other) up[Math.max(one, other)] = Math.min(one, other);
  }
  const parts = new Map<number, { members: number[]; pairs: Likeness[] }>();
  for (let item = 0; item < items; item++) {
    const root = rootOf(item);
    if (root === item) continue;
    const part = parts.get(root);
    if (part === undefined) parts.set(root, { members: [root, item], pairs: [] });
    else part.members.push(item);
  }
  for (const pair of pairs) {
    const root = rootOf(pair[0]);
    if (root === rootOf(pair[1])) parts.get(root)?.pairs.push(pair);
  }
  return parts.values();
}

/** @param place of each item among the members of its part @returns of each member the place of its cluster's first */
function agglomeratePart(part: Part, place: Int32Array, least: number): readonly number[] {
  const items = part.members.length;
  const sums = sumsOf(items);
  const members: (number[] | null)[] = Array.from({ length: items }, (_, index) => [index]);
  const heap = new Heap();
  const offer = (a: number, b: number, sum: number): void => {
    if (sum <= 0) return;
    const sizes = members[a]!.length * members[b]!.length;
    if (sum / sizes > least) heap.push({ score: sum / sizes, a: Math.min(a, b), b: Math.max(a, b), sizes });
  };
  for (const [one, other, score] of part.pairs) {
    const [a, b] = [place[one]!, place[other]!];
    sums.set(a, b, score);
    offer(a, b, score);
  }
  for (let next = heap.pop(); next !== null; next = heap.pop()) {
    const { a, b, sizes } = next;
    const [large, small] = [members[a] ?? null, members[b] ?? null];
    if (large === null || small === null || large.length * small.length !== sizes) continue;
    sums.merge(a, b);
    large.push(...small);
    members[b] = null;
    sums.each(a, (other, sum) => offer(a, other, sum));
  }
  const first = new Array<number>(items).fill(0);
  members.forEach((list, root) => {
    for (const item of list ?? []) first[item] = root;
  });
  return first;
}

interface Offer {
  readonly score: number;
  readonly a: number;
  readonly b: number;
  /** the product of the sizes when it was made: clusters that have grown since have made a new one */
  readonly sizes: number;
}

const before = (one: Offer, other: Offer): boolean =>
  one.score !== other.score ? one.score > other.score : one.a !== other.a ? one.a < other.a : one.b < other.b;

/** A binary heap of offers, the best on top. */
class Heap {
  private readonly items: Offer[] = [];

  push(item: Offer): void {
    const { items } = this;
    let at = items.push(item) - 1;
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (!before(item, items[up]!)) break;
      items[at] = items[up]!;
      at = up;
    }
    items[at] = item;
  }

  pop(): Offer | null {
    const { items } = this;
    const top = items[0];
    if (top === undefined) return null;
    const last = items.pop()!;
    if (items.length === 0) return top;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= items.length) break;
      if (child + 1 < items.length && before(items[child + 1]!, items[child]!)) child++;
      if (!before(items[child]!, last)) break;
      items[at] = items[child]!;
      at = child;
    }
    items[at] = last;
    return top;
  }
}

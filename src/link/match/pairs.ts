/** Which sentences are compared at all, found by the words they share; and how rare each word is in both texts. */
import type { SentenceView } from "./sentence.ts";

/**
 * A word in more sentences of one text than this does not make a candidate by itself: its pairs would grow with the
 * square of the texts. In an article of usual length no word is so common.
 */
const COMMON = 40;

export interface Candidate {
  readonly a: number;
  readonly b: number;
}

/** Pairs that share a content word, in the order of the first text, then the second. */
export function candidatesOf(a: readonly SentenceView[], b: readonly SentenceView[]): readonly Candidate[] {
  const holders = new Map<string, number[]>();
  b.forEach((sentence, index) => {
    for (const stem of sentence.counts.keys()) {
      const list = holders.get(stem);
      if (list === undefined) holders.set(stem, [index]);
      else list.push(index);
    }
  });
  return a.flatMap((sentence, index) => {
    const found = new Set<number>();
    for (const stem of sentence.counts.keys()) {
      const list = holders.get(stem);
      if (list !== undefined && list.length <= COMMON) for (const other of list) found.add(other);
    }
    return [...found].sort((one, other) => one - other).map((other) => ({ a: index, b: other }));
  });
}

/** How much a key tells: the fewer of all sentences have it, the more. */
export type Rarity = (key: string) => number;

export function rarityOf(keys: readonly ReadonlyMap<string, number>[]): Rarity {
  const holders = new Map<string, number>();
  for (const counts of keys) for (const key of counts.keys()) holders.set(key, (holders.get(key) ?? 0) + 1);
  const total = keys.length + 1;
  return (key) => Math.log(total / ((holders.get(key) ?? 0) + 0.5));
}

/** Cosine of two bags, each key weighted by its rarity. */
export function cosine(
  one: ReadonlyMap<string, number>,
  other: ReadonlyMap<string, number>,
  oneLength: number,
  otherLength: number,
  rarity: Rarity,
): number {
  if (oneLength === 0 || otherLength === 0) return 0;
  const [shorter, longer] = one.size <= other.size ? [one, other] : [other, one];
  let sum = 0;
  for (const [key, count] of shorter) sum += count * (longer.get(key) ?? 0) * rarity(key) ** 2;
  return sum / (oneLength * otherLength);
}

export function lengthOf(counts: ReadonlyMap<string, number>, rarity: Rarity): number {
  let sum = 0;
  for (const [key, count] of counts) sum += (count * rarity(key)) ** 2;
  return Math.sqrt(sum);
}

/** Counting by key. */

export function count(map: Map<string, number>, key: string): void {
  map.set(key, (map.get(key) ?? 0) + 1);
}

/** The key counted most often, the first in the alphabet among equals; null: none. */
export function mostCommon(counts: ReadonlyMap<string, number>): string | null {
  let best: string | null = null;
  let most = 0;
  for (const [key, number] of counts) {
    if (number < most || (number === most && best !== null && key > best)) continue;
    best = key;
    most = number;
  }
  return best;
}

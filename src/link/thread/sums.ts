/** Sums of likeness between clusters while they are made, by the number of each; what is not set is 0. */

export interface Sums {
  readonly set: (a: number, b: number, sum: number) => void;
  /** Adds those of b to those of a, and forgets b. */
  readonly merge: (a: number, b: number) => void;
  /** every other that the sum with a is not 0 for, and perhaps some more */
  readonly each: (a: number, act: (other: number, sum: number) => void) => void;
}

/**
 * Up to so many clusters a table is faster by far than a map for each, as most of them are alike to most others; it takes
 * eight bytes a pair.
 */
const MOST_IN_TABLE = 600;

/** @param most clusters for which a table is made */
export const sumsOf = (clusters: number, most: number = MOST_IN_TABLE): Sums =>
  clusters <= most ? inTable(clusters) : inMaps(clusters);

function inTable(clusters: number): Sums {
  const table = new Float64Array(clusters * clusters);
  return {
    set: (a, b, sum) => {
      table[a * clusters + b] = sum;
      table[b * clusters + a] = sum;
    },
    merge: (a, b) => {
      for (let other = 0; other < clusters; other++) {
        const sum = table[b * clusters + other]!;
        if (sum === 0) continue;
        table[b * clusters + other] = 0;
        table[other * clusters + b] = 0;
        if (other === a) continue;
        const both = sum + table[a * clusters + other]!;
        table[a * clusters + other] = both;
        table[other * clusters + a] = both;
      }
    },
    each: (a, act) => {
      for (let other = 0; other < clusters; other++) act(other, table[a * clusters + other]!);
    },
  };
}

function inMaps(clusters: number): Sums {
  const maps = Array.from({ length: clusters }, () => new Map<number, number>());
  return {
    set: (a, b, sum) => {
      maps[a]!.set(b, sum);
      maps[b]!.set(a, sum);
    },
    merge: (a, b) => {
      const into = maps[a]!;
      into.delete(b);
      for (const [other, sum] of maps[b]!) {
        if (other === a) continue;
        const both = sum + (into.get(other) ?? 0);
        into.set(other, both);
        const back = maps[other]!;
        back.delete(b);
        back.set(a, both);
      }
      maps[b]!.clear();
    },
    each: (a, act) => {
      for (const [other, sum] of maps[a]!) act(other, sum);
    },
  };
}

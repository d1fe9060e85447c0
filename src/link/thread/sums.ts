/** Sums of likeness between clusters while they are made, by the number of each; what is not set is 0. */

export interface Sums {
  set(a: number, b: number, sum: number): void;
  /** Adds those of b to those of a, and forgets b. */
  merge(a: number, b: number): void;
  /** every other that the sum with a is not 0 for, and perhaps some more */
  each(a: number, act: (other: number, sum: number) => void): void;
}

/**
 * Up to so many clusters a table of all pairs is faster, as most of them are alike to most others; it takes eight bytes a
 * pair.
 */
const MOST_IN_TABLE = 600;

/** @param most clusters for which a table is made */
export const sumsOf = (clusters: number, most: number = MOST_IN_TABLE): Sums =>
  clusters <= most ? inTable(clusters) : new SparseSums(clusters);

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

/**
 * One hash table of pairs for all clusters, and for each cluster the list of those that it has a sum with. What belongs to
 * a cluster that is gone stays where it is, and is passed over: a map for each cluster took several times as long.
 */
class SparseSums implements Sums {
  readonly #gone: Uint8Array;
  /** by slot of the hash table: both clusters, the smaller first, and their sum */
  #a = new Int32Array(FIRST_SLOTS).fill(NONE);
  #b = new Int32Array(FIRST_SLOTS);
  #sums = new Float64Array(FIRST_SLOTS);
  /** by cluster the entry that its list begins with; by entry the other cluster, and the entry that follows */
  readonly #first: Int32Array;
  #other = new Int32Array(FIRST_SLOTS);
  #next = new Int32Array(FIRST_SLOTS);
  #entries = 0;

  constructor(clusters: number) {
    this.#gone = new Uint8Array(clusters);
    this.#first = new Int32Array(clusters).fill(NONE);
  }

  set(a: number, b: number, sum: number): void {
    const slot = this.#slotOf(a, b);
    if (this.#a[slot] === NONE) this.#begin(slot, a, b, sum);
    else this.#sums[slot] = sum;
  }

  merge(a: number, b: number): void {
    for (let entry = this.#first[b]!; entry !== NONE; entry = this.#next[entry]!) {
      const other = this.#other[entry]!;
      if (this.#gone[other] === 1 || other === a) continue;
      const sum = this.#sums[this.#slotOf(b, other)]!;
      const slot = this.#slotOf(a, other);
      if (this.#a[slot] === NONE) this.#begin(slot, a, other, sum);
      else this.#sums[slot] = sum + this.#sums[slot]!;
    }
    this.#gone[b] = 1;
    this.#first[b] = NONE;
  }

  each(a: number, act: (other: number, sum: number) => void): void {
    for (let entry = this.#first[a]!; entry !== NONE; entry = this.#next[entry]!) {
      const other = this.#other[entry]!;
      if (this.#gone[other] === 0) act(other, this.#sums[this.#slotOf(a, other)]!);
    }
  }

  /** Where the pair is, or the free slot where it would be. */
  #slotOf(one: number, two: number): number {
    const [a, b] = one < two ? [one, two] : [two, one];
    const last = this.#a.length - 1;
    let slot = (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) >>> 0;
    slot = (slot ^ (slot >>> 15)) & last;
    while (this.#a[slot] !== NONE && (this.#a[slot] !== a || this.#b[slot] !== b)) slot = (slot + 1) & last;
    return slot;
  }

  #begin(slot: number, one: number, two: number, sum: number): void {
    this.#a[slot] = Math.min(one, two);
    this.#b[slot] = Math.max(one, two);
    this.#sums[slot] = sum;
    this.#list(one, two);
    this.#list(two, one);
    // as many entries as two a pair: half of the slots are taken
    if (this.#entries >= this.#a.length) this.#grow();
  }

  #list(cluster: number, other: number): void {
    this.#other[this.#entries] = other;
    this.#next[this.#entries] = this.#first[cluster]!;
    this.#first[cluster] = this.#entries++;
  }

  #grow(): void {
    const [a, b, sums, other, next] = [this.#a, this.#b, this.#sums, this.#other, this.#next];
    const slots = 2 * a.length;
    this.#a = new Int32Array(slots).fill(NONE);
    this.#b = new Int32Array(slots);
    this.#sums = new Float64Array(slots);
    this.#other = new Int32Array(slots);
    this.#next = new Int32Array(slots);
    this.#other.set(other);
    this.#next.set(next);
    for (let old = 0; old < a.length; old++) {
      if (a[old] === NONE || this.#gone[a[old]!] === 1 || this.#gone[b[old]!] === 1) continue;
      const slot = this.#slotOf(a[old]!, b[old]!);
      this.#a[slot] = a[old]!;
      this.#b[slot] = b[old]!;
      this.#sums[slot] = sums[old]!;
    }
  }
}

const FIRST_SLOTS = 1024;
const NONE = -1;

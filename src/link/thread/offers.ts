/**
 * Pairs of clusters that could become one, the most alike on top: a binary heap, of which of equals the first clusters
 * come first. In rows of numbers, as a pair is offered again each time one of its clusters grows.
 */
export class Offers {
  #scores = new Float64Array(FIRST);
  #a = new Int32Array(FIRST);
  #b = new Int32Array(FIRST);
  /** the product of the sizes when it was made: clusters that have grown since have made a new one */
  #sizes = new Float64Array(FIRST);
  #count = 0;
  /** the one that was taken last */
  a = 0;
  b = 0;
  sizes = 0;

  /** @param a the first cluster of the two */
  push(score: number, a: number, b: number, sizes: number): void {
    if (this.#count === this.#a.length) this.#grow();
    let at = this.#count++;
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (!this.#isBefore(score, a, b, up)) break;
      this.#move(up, at);
      at = up;
    }
    this.#put(at, score, a, b, sizes);
  }

  /** Takes the best off; it is told in `a`, `b` and `sizes`. @returns false: there was none */
  pop(): boolean {
    if (this.#count === 0) return false;
    this.a = this.#a[0]!;
    this.b = this.#b[0]!;
    this.sizes = this.#sizes[0]!;
    const last = --this.#count;
    const [score, a, b] = [this.#scores[last]!, this.#a[last]!, this.#b[last]!];
    const sizes = this.#sizes[last]!;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= last) break;
      if (
        child + 1 < last &&
        this.#isBefore(this.#scores[child + 1]!, this.#a[child + 1]!, this.#b[child + 1]!, child)
      )
        child++;
      if (this.#isBefore(score, a, b, child)) break;
      this.#move(child, at);
      at = child;
    }
    this.#put(at, score, a, b, sizes);
    return true;
  }

  #isBefore(score: number, a: number, b: number, other: number): boolean {
    const its = this.#scores[other]!;
    if (score !== its) return score > its;
    const first = this.#a[other]!;
    return a !== first ? a < first : b < this.#b[other]!;
  }

  #move(from: number, to: number): void {
    this.#put(to, this.#scores[from]!, this.#a[from]!, this.#b[from]!, this.#sizes[from]!);
  }

  #put(at: number, score: number, a: number, b: number, sizes: number): void {
    this.#scores[at] = score;
    this.#a[at] = a;
    this.#b[at] = b;
    this.#sizes[at] = sizes;
  }

  #grow(): void {
    const larger = 2 * this.#a.length;
    const [scores, sizes] = [new Float64Array(larger), new Float64Array(larger)];
    const [a, b] = [new Int32Array(larger), new Int32Array(larger)];
    scores.set(this.#scores);
    sizes.set(this.#sizes);
    a.set(this.#a);
    b.set(this.#b);
    [this.#scores, this.#sizes, this.#a, this.#b] = [scores, sizes, a, b];
  }
}

const FIRST = 64;

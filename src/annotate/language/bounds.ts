/** Growing lists of token bounds: what the scanner writes and the sentence splitter reads, without objects. */

export class Bounds {
  starts: Int32Array;
  ends: Int32Array;
  length = 0;

  constructor(expected: number) {
    const room = Math.max(16, expected);
    this.starts = new Int32Array(room);
    this.ends = new Int32Array(room);
  }

  push(start: number, end: number): void {
    if (this.length === this.starts.length) this.#grow();
    this.starts[this.length] = start;
    this.ends[this.length] = end;
    this.length += 1;
  }

  #grow(): void {
    const starts = new Int32Array(this.starts.length * 2);
    const ends = new Int32Array(this.ends.length * 2);
    starts.set(this.starts);
    ends.set(this.ends);
    this.starts = starts;
    this.ends = ends;
  }
}

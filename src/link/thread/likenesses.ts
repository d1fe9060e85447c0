/**
 * Pairs of items and how alike they are. Half a million of them are weighed for a busy week of news, so they are kept in
 * three rows: an object for each would be a tenth of the time of linking.
 */
export class Likenesses {
  readonly a: number[] = [];
  readonly b: number[] = [];
  readonly scores: number[] = [];

  get size(): number {
    return this.a.length;
  }

  add(a: number, b: number, score: number): void {
    this.a.push(a);
    this.b.push(b);
    this.scores.push(score);
  }
}

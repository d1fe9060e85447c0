/** Weights of an averaged perceptron: what is used is the mean over all steps, kept up to date lazily. */
export class AveragedWeights {
  readonly weights: Float32Array;
  readonly #totals: Float64Array;
  readonly #stamps: Int32Array;
  #step = 0;

  constructor(size: number) {
    this.weights = new Float32Array(size);
    this.#totals = new Float64Array(size);
    this.#stamps = new Int32Array(size);
  }

  /** One decision has been made, right or wrong. */
  tick(): void {
    this.#step += 1;
  }

  add(index: number, amount: number): void {
    this.#totals[index]! += this.weights[index]! * (this.#step - this.#stamps[index]!);
    this.#stamps[index] = this.#step;
    this.weights[index]! += amount;
  }

  average(): Float32Array {
    const steps = Math.max(1, this.#step);
    return this.weights.map(
      (weight, index) => (this.#totals[index]! + weight * (steps - this.#stamps[index]!)) / steps,
    );
  }
}

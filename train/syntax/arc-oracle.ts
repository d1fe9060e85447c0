/**
 * What each action costs: how many arcs of the right tree can no longer be made once it is taken. A dynamic oracle
 * (Goldberg and Nivre 2012) for the arc-eager system whose REDUCE may attach to the token below.
 */
import { type ArcState, LEFT, REDUCE, RIGHT, SHIFT } from "../../src/annotate/language/arc-state.ts";

export class ArcOracle {
  /** right head of each token of the sentence; its length for the root */
  readonly #heads: Int32Array;
  readonly #children: readonly (readonly number[])[];
  readonly #stacked: Uint8Array;

  constructor(heads: Int32Array) {
    this.#heads = heads;
    const children: number[][] = Array.from({ length: heads.length + 1 }, () => []);
    heads.forEach((head, at) => children[head]!.push(at));
    this.#children = children;
    this.#stacked = new Uint8Array(heads.length + 1);
  }

  /** Tells the oracle that the state is about to take an action. */
  follow(state: ArcState, action: number): void {
    if (action === SHIFT || action === RIGHT) this.#stacked[state.front] = 1;
    else this.#stacked[state.stack[state.depth - 1]!] = 0;
  }

  cost(state: ArcState, action: number): number {
    const top = state.depth > 0 ? state.stack[state.depth - 1]! : -1;
    if (action === SHIFT) return this.#headStacked(state.front) + this.#waitingFor(state, state.front, -1);
    if (action === RIGHT) {
      const head = this.#heads[state.front]!;
      const other = head !== top && (head > state.front || this.#stacked[head] === 1) ? 1 : 0;
      return other + this.#waitingFor(state, state.front, -1);
    }
    const lost = this.#childrenAhead(state, top);
    const head = this.#heads[top]!;
    if (action === LEFT) return lost + (head > state.front || this.#isBelow(state, head) ? 1 : 0);
    if (state.heads[top] !== state.none) return lost;
    return lost + (head >= state.front ? 1 : 0);
  }

  #headStacked(token: number): number {
    const head = this.#heads[token]!;
    return head < token && this.#stacked[head] === 1 ? 1 : 0;
  }

  /** Stacked tokens without a head whose right head is this one. */
  #waitingFor(state: ArcState, token: number, except: number): number {
    let count = 0;
    for (const child of this.#children[token]!) {
      if (
        child < token &&
        child !== except &&
        this.#stacked[child] === 1 &&
        state.heads[child] === state.none
      )
        count += 1;
    }
    return count;
  }

  #childrenAhead(state: ArcState, token: number): number {
    let count = 0;
    for (const child of this.#children[token]!) if (child >= state.front) count += 1;
    return count;
  }

  #isBelow(state: ArcState, head: number): boolean {
    return state.depth > 1 && state.stack[state.depth - 2] === head;
  }
}

export const ALL_ACTIONS = [SHIFT, RIGHT, LEFT, REDUCE] as const;

/** A thread while it is made: its figures, and what they have in common, as counts. */
import { count } from "../counts.ts";
import type { Figure } from "../figure/figure.ts";
import { endsOf } from "../figure/value.ts";

export interface Placed {
  readonly figure: Figure;
  readonly why: string;
}

export class Cluster {
  readonly members: Placed[] = [];
  readonly misses: Placed[] = [];
  /** stated places, as "MM" or "MM+TH" */
  readonly places = new Map<string, number>();
  /** stated places within a country */
  readonly localities = new Map<string, number>();
  readonly values = new Map<string, number>();
  additional = 0;
  cumulative = 0;
  readonly phases = { past: 0, present: 0, future: 0 };
  private readonly figures = new Set<Figure>();

  get isFuture(): boolean {
    return this.phases.future > this.members.length / 2;
  }

  get first(): Figure {
    return this.members[0]!.figure;
  }

  has(figure: Figure): boolean {
    return this.figures.has(figure);
  }

  add(figure: Figure, why: string): void {
    this.members.push({ figure, why });
    this.figures.add(figure);
    const { place, locality, by } = figure.scope;
    if (by === "stated" || by === "sentence") count(this.places, place);
    if (by === "stated" && locality !== "") count(this.localities, locality);
    if (figure.aspect.additional) this.additional++;
    if (figure.aspect.cumulative) this.cumulative++;
    this.phases[figure.aspect.phase]++;
    for (const value of endsOf(figure.quantity)) count(this.values, value);
  }

  share(count: number): number {
    return count / this.members.length;
  }
}

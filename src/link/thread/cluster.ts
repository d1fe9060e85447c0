/** A growing thread: what its figures have in common, kept as counts so that one more figure costs the same. */
import type { Article } from "../figure/article.ts";
import type { Figure } from "../figure/figure.ts";
import { valueOf } from "../figure/value.ts";

export class Cluster {
  readonly members: { readonly figure: Figure; readonly why: string }[] = [];
  readonly misses: { readonly figure: Figure; readonly why: string }[] = [];
  readonly words = new Map<string, number>();
  readonly topic = new Map<string, number>();
  readonly countries = new Map<string, number>();
  readonly values = new Map<string, number>();
  readonly articles = new Set<Article>();
  /** places within a country; "" where a figure names none */
  readonly localities = new Map<string, number>();
  stated = 0;
  additional = 0;
  cumulative = 0;
  readonly phases = { past: 0, present: 0, future: 0 };
  eventDay: number | null = null;
  lastDay: number | null = null;
  readonly order: number;

  constructor(order: number) {
    this.order = order;
  }

  get first(): Figure {
    return this.members[0]!.figure;
  }

  add(figure: Figure, why: string): void {
    this.members.push({ figure, why });
    for (const word of figure.words) count(this.words, word);
    if (!this.articles.has(figure.article)) for (const word of figure.article.topic) count(this.topic, word);
    this.articles.add(figure.article);
    for (const code of figure.scope.countries) count(this.countries, code);
    count(this.localities, figure.scope.locality ?? "");
    if (figure.scope.stated) this.stated++;
    if (figure.aspect.additional) this.additional++;
    if (figure.aspect.cumulative) this.cumulative++;
    this.phases[figure.aspect.phase]++;
    for (const value of valueOf(figure.quantity)) count(this.values, value);
    this.eventDay ??= figure.aspect.eventDay;
    if (figure.article.day !== null)
      this.lastDay = Math.max(this.lastDay ?? figure.article.day, figure.article.day);
  }

  /** Takes all of another thread's figures. */
  absorb(other: Cluster, why: string): void {
    for (const member of other.members) this.add(member.figure, `${member.why}; ${why}`);
    this.misses.push(...other.misses);
  }

  share(count: number): number {
    return count / this.members.length;
  }
}

function count(map: Map<string, number>, key: string): void {
  map.set(key, (map.get(key) ?? 0) + 1);
}

/** A growing thread: what its figures have in common, kept as counts so that one more figure costs the same. */
import { count } from "../counts.ts";
import type { Article } from "../figure/article.ts";
import type { Figure } from "../figure/figure.ts";
import { endsOf } from "../figure/value.ts";

/** Members that are looked at one by one: the latest. */
const RECENT = 12;
/** After this many figures a thread's words are known. */
const WORDS_KNOWN_AFTER = 64;

export class Cluster {
  readonly members: { readonly figure: Figure; readonly why: string }[] = [];
  readonly misses: { readonly figure: Figure; readonly why: string }[] = [];
  readonly words = new Map<string, number>();
  /** how many members the words are of */
  worded = 0;
  /** stated places, as "MM" or "MM+TH" */
  readonly places = new Map<string, number>();
  readonly nations = new Map<string, number>();
  readonly values = new Map<string, number>();
  readonly articles = new Set<Article>();
  /** stated places within a country */
  readonly localities = new Map<string, number>();
  additional = 0;
  cumulative = 0;
  readonly phases = { past: 0, present: 0, future: 0 };
  eventDay: number | null = null;
  lastDay: number | null = null;
  readonly order: number;

  constructor(order: number) {
    this.order = order;
  }

  /** Numbers of the latest members, by which a growing toll is followed. */
  readonly lastValues: number[] = [];

  /** The latest members, enough to hold those of the article being read. */
  recent(): readonly Figure[] {
    return this.members.slice(-RECENT).map(({ figure }) => figure);
  }

  get isFuture(): boolean {
    return this.phases.future > this.members.length / 2;
  }

  get first(): Figure {
    return this.members[0]!.figure;
  }

  add(figure: Figure, why: string): void {
    this.members.push({ figure, why });
    if (this.members.length <= WORDS_KNOWN_AFTER) {
      this.worded++;
      for (const word of figure.words) count(this.words, word);
    }
    this.articles.add(figure.article);
    const { place, nation, locality, by } = figure.scope;
    if (by === "stated") {
      count(this.places, place);
      if (locality !== "") count(this.localities, locality);
    }
    if (nation !== "") count(this.nations, nation);
    if (figure.aspect.additional) this.additional++;
    if (figure.aspect.cumulative) this.cumulative++;
    this.phases[figure.aspect.phase]++;
    for (const value of endsOf(figure.quantity)) count(this.values, value);
    for (const value of endsOf(figure.quantity)) this.lastValues.push(Number(value));
    if (this.lastValues.length > RECENT) this.lastValues.splice(0, this.lastValues.length - RECENT);
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

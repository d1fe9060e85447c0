/**
 * Sayings joined to occasions: one voice, speaking once, answers several questions. Two sayings are joined where they
 * have one body and come at one time, the more so where the same articles carry both; never where they answer one question
 * with different numbers, for then the voice spoke twice.
 */
import { mostCommon } from "../counts.ts";
import type { Saying } from "./sayings.ts";

/** First carried within this many days of each other: one occasion. */
const OCCASION_DAYS = 4;
/** Sayings looked at under one body and day, and pairs in one article: more is a list of figures, not a saying. */
const BOUND = 24;

const WEIGHTS = { body: 1, name: 0.5, together: 1, day: 0.3 } as const;
/** Sayings whose weight is below stay apart. */
const THRESHOLD = 1.25;

interface Pair {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
}

/** For each saying the index of its occasion. */
export function joinOccasions(sayings: readonly Saying[]): readonly number[] {
  const pairs = candidatePairs(sayings)
    .map(([a, b]): Pair => ({ a, b, weight: weigh(sayings[a]!, sayings[b]!) }))
    .filter(({ weight }) => weight >= THRESHOLD)
    .sort((one, other) => other.weight - one.weight || one.a - other.a || one.b - other.b);
  const groups = new Groups(sayings);
  for (const { a, b } of pairs) groups.join(a, b);
  return sayings.map((_, index) => groups.find(index));
}

function candidatePairs(sayings: readonly Saying[]): readonly (readonly [number, number])[] {
  const byKey = new Map<string, number[]>();
  const put = (key: string, index: number): void => {
    const list = byKey.get(key);
    if (list === undefined) byKey.set(key, [index]);
    else if (list.length < BOUND) list.push(index);
  };
  sayings.forEach((saying, index) => {
    for (const article of [...saying.articles].slice(0, BOUND)) put(`article ${article.index}`, index);
    if (saying.body !== null && saying.firstDay !== null) {
      const bucket = Math.floor(saying.firstDay / OCCASION_DAYS);
      put(`${saying.body} ${bucket}`, index);
      put(`${saying.body} ${bucket + 1}`, index);
    }
  });
  const seen = new Set<number>();
  const pairs: (readonly [number, number])[] = [];
  for (const list of byKey.values()) {
    for (let one = 0; one < list.length; one++) {
      for (let other = one + 1; other < list.length; other++) {
        const [a, b] = list[one]! < list[other]! ? [list[one]!, list[other]!] : [list[other]!, list[one]!];
        const key = a * sayings.length + b;
        if (seen.has(key)) continue;
        seen.add(key);
        pairs.push([a, b]);
      }
    }
  }
  return pairs;
}

function weigh(a: Saying, b: Saying): number {
  if (a.thread === b.thread) return 0;
  const bodyA = a.body;
  const bodyB = b.body;
  if (bodyA !== null && bodyB !== null && bodyA !== bodyB) return 0;
  const days = a.firstDay === null || b.firstDay === null ? 0 : Math.abs(a.firstDay - b.firstDay);
  if (days > OCCASION_DAYS) return 0;
  let together = 0;
  for (const article of a.articles) if (b.articles.has(article)) together++;
  const share = together / Math.min(a.articles.size, b.articles.size);
  const body =
    bodyA !== null && bodyA === bodyB
      ? WEIGHTS.body
      : bodyA === null && bodyB === null
        ? 0
        : WEIGHTS.body / 2;
  const nameA = mostCommon(a.names);
  const name = nameA !== null && nameA === mostCommon(b.names) ? WEIGHTS.name : 0;
  return body + name + WEIGHTS.together * share + (WEIGHTS.day * (OCCASION_DAYS - days)) / OCCASION_DAYS;
}

/** Disjoint sets of sayings in which no thread stands twice with different numbers, and no two bodies. */
class Groups {
  private readonly parents: number[];
  private readonly threads: Set<number>[];
  private readonly bodies: (string | null)[];

  constructor(sayings: readonly Saying[]) {
    this.parents = sayings.map((_, index) => index);
    this.threads = sayings.map(({ thread }) => new Set([thread]));
    this.bodies = sayings.map(({ body }) => body);
  }

  find(index: number): number {
    let root = index;
    while (this.parents[root] !== root) root = this.parents[root]!;
    for (let at = index; this.parents[at] !== root; ) {
      const next = this.parents[at]!;
      this.parents[at] = root;
      at = next;
    }
    return root;
  }

  join(a: number, b: number): void {
    const rootA = this.find(a);
    const rootB = this.find(b);
    if (rootA === rootB) return;
    const bodyA = this.bodies[rootA]!;
    const bodyB = this.bodies[rootB]!;
    if (bodyA !== null && bodyB !== null && bodyA !== bodyB) return;
    const [large, small] =
      this.threads[rootA]!.size >= this.threads[rootB]!.size ? [rootA, rootB] : [rootB, rootA];
    for (const thread of this.threads[small]!) if (this.threads[large]!.has(thread)) return;
    for (const thread of this.threads[small]!) this.threads[large]!.add(thread);
    this.parents[small] = large;
    this.bodies[large] = bodyA ?? bodyB;
  }
}

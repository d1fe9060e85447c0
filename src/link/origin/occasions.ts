/**
 * Sayings joined to occasions: one voice, speaking once, answers several questions. What speaks for one occasion is one
 * body, one time and that the same articles carry both; what speaks against it is another body, another time, and above
 * all one question answered with two numbers, for then the voice spoke twice.
 */
import { mostCommon } from "../counts.ts";
import { agglomerate, type Likeness } from "../thread/agglomerate.ts";
import type { Saying } from "./sayings.ts";

const WEIGHTS = {
  base: -1.5,
  threadSame: -5,
  bodySame: 1.6,
  bodyOther: -4,
  /** people unnamed, described in the same words */
  unnamedSame: 1,
  /** people unnamed, or an outlet, against a body that is named */
  otherKind: -0.4,
  /** an outlet against what came through it */
  passedOn: 0.4,
  nameSame: 0.4,
  /** two voices of one body */
  nameOther: -0.8,
  dayClose: 1,
  dayNear: 0.2,
  dayFar: -2.5,
  /** times the share of the articles of the less carried one that carry both */
  together: 1.6,
} as const;
/** Days between first reports of one occasion. */
const CLOSE_DAYS = 2;
const NEAR_DAYS = 5;
/** Sayings of which nothing is known together are rather of two occasions. */
const UNKNOWN = -0.3;
/** Sayings looked at under one key: more is a list of figures, not a saying. */
const BOUND = 60;

/** What a saying is compared by, worked out once. */
interface View {
  readonly saying: Saying;
  readonly body: string | null;
  /** names that tell it from other voices of its body */
  readonly names: ReadonlySet<string>;
  readonly unnamed: string | null;
  readonly outlet: string | null;
}

/** For each saying the index of the first of its occasion. */
export function joinOccasions(sayings: readonly Saying[]): readonly number[] {
  const views = sayings.map(
    (saying): View => ({
      saying,
      body: saying.body,
      names: usualOf(saying.names),
      unnamed: mostCommon(saying.unnamed),
      outlet: mostCommon(saying.outlets),
    }),
  );
  const pairs = candidatePairs(views).map(
    ([a, b]): Likeness => [a, b, weigh(views[a]!, views[b]!) - UNKNOWN],
  );
  return agglomerate(sayings.length, pairs, -UNKNOWN);
}

function weigh(a: View, b: View): number {
  let score: number = WEIGHTS.base + voices(a, b) + time(a.saying, b.saying);
  if (a.saying.thread === b.saying.thread) score += WEIGHTS.threadSame;
  const [few, many] =
    a.saying.articles.size <= b.saying.articles.size ? [a.saying, b.saying] : [b.saying, a.saying];
  let together = 0;
  for (const article of few.articles) if (many.articles.has(article)) together++;
  return score + (WEIGHTS.together * together) / few.articles.size;
}

function voices(a: View, b: View): number {
  if (a.body !== null && b.body !== null) {
    if (a.body !== b.body) return WEIGHTS.bodyOther;
    if (a.names.size === 0 || b.names.size === 0) return WEIGHTS.bodySame;
    return WEIGHTS.bodySame + (shareAny(a.names, b.names) ? WEIGHTS.nameSame : WEIGHTS.nameOther);
  }
  if (a.unnamed !== null && a.unnamed === b.unnamed) return WEIGHTS.unnamedSame;
  const [one, other] = a.body === null ? [a, b] : [b, a];
  if (one.outlet !== null) {
    if (one.outlet === other.outlet || other.saying.through.has(one.outlet)) return WEIGHTS.passedOn;
    return other.body === null ? 0 : WEIGHTS.otherKind;
  }
  return one.unnamed !== null && other.body !== null ? WEIGHTS.otherKind : 0;
}

/** Names that stand at least half as often as the one that stands most. */
function usualOf(names: ReadonlyMap<string, number>): ReadonlySet<string> {
  const most = Math.max(0, ...names.values());
  return new Set([...names].flatMap(([name, times]) => (2 * times >= most ? [name] : [])));
}

function time(a: Saying, b: Saying): number {
  if (a.firstDay === null || b.firstDay === null) return 0;
  const days = Math.abs(a.firstDay - b.firstDay);
  return days <= CLOSE_DAYS ? WEIGHTS.dayClose : days <= NEAR_DAYS ? WEIGHTS.dayNear : WEIGHTS.dayFar;
}

const shareAny = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  for (const item of a) if (b.has(item)) return true;
  return false;
};

/** Sayings of one body at one time, and sayings that stand in one article. */
function candidatePairs(views: readonly View[]): readonly (readonly [number, number])[] {
  const byKey = new Map<string, number[]>();
  const pairs: (readonly [number, number])[] = [];
  views.forEach((view, index) => {
    const others = new Set<number>();
    for (const key of keysOf(view)) {
      const list = byKey.get(key);
      if (list === undefined) {
        byKey.set(key, [index]);
        continue;
      }
      for (const other of list.slice(-BOUND)) others.add(other);
      list.push(index);
    }
    for (const other of others) pairs.push([other, index]);
  });
  return pairs;
}

function keysOf({ saying, body }: View): readonly string[] {
  const keys = [...saying.articles].slice(0, BOUND).map(({ index }) => `article ${index}`);
  if (body === null) return keys;
  if (saying.firstDay === null) return [...keys, `${body} undated`];
  const bucket = Math.floor(saying.firstDay / NEAR_DAYS);
  return [...keys, `${body} ${bucket}`, `${body} ${bucket + 1}`];
}

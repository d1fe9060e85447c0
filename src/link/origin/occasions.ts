/**
 * Sayings joined to occasions: one voice, speaking once, answers several questions. Every two sayings that may be of one
 * occasion are weighed; the likest become one. What they are weighed by is in occasion-view.ts and beside.ts.
 */
import { agglomerate } from "../thread/agglomerate.ts";
import { Likenesses } from "../thread/likenesses.ts";
import { besideEachOther, VoicesBeside } from "./beside.ts";
import { type OccasionView, viewSaying } from "./occasion-view.ts";
import type { Saying } from "./sayings.ts";

/**
 * Rounded from a logistic regression on pairs of sayings of both shipped stories, then moved in steps of a fifth as long as
 * the B-cubed F1 of their origins rose. The scale is that of a log-odds.
 */
const WEIGHTS = {
  base: -0.5,
  bodySame: 0.4,
  bodyOther: -1.1,
  /** one answer of which the text says that it is from elsewhere than the other */
  separately: -4,
  /** a name in common, besides the body: one minister, one agency */
  nameSame: 0.8,
  /** two voices of one body */
  nameOther: -1,
  /** people unnamed, described in the same words */
  unnamedSame: 0.9,
  unnamedOther: -0.2,
  namedAndUnnamed: -0.4,
  /** somebody with a name, and the article's own voice */
  namedAndOwn: -0.8,
  /** an outlet against what did not come through it */
  outletAndOther: -0.8,
  /** most of both came through one other outlet, or through two */
  throughSame: 0.6,
  throughOther: -0.6,
  /** the texts name what it was said by: one briefing, or a briefing and an interview */
  occasionSame: 0.7,
  occasionOther: -0.4,
  dayClose: 0.4,
  dayNear: -0.2,
  dayFar: -0.8,
  dayUnknown: -0.2,
  /** the texts date the saying itself, to other days */
  saidDayOther: -0.8,
  /** times the share of the articles of the less carried one that carry both */
  together: 1.4,
  /** carried together more than once */
  togetherAgain: 0.4,
  apart: -0.6,
  /** times the share of the articles that carry both in which one voice says both, or two, or one is the article's own */
  voiceSame: 0.6,
  voiceOther: -1.2,
  voiceAndOwn: -0.6,
  /** times the share of those articles in which one claim gives both, as answers to two questions */
  claimSame: 0.3,
  /** one number of one kind of thing, though of two questions: cut in two by linking, or one of them misread */
  numberSame: 1.6,
  numberRare: 1.4,
  numberSameApart: 0.6,
  /** the same words are quoted */
  quoteSame: 2.5,
  /** times the share of words in common */
  words: 0.4,
} as const;
/** Sayings of which nothing is known together are rather of two occasions. */
const UNKNOWN = -0.5;
/** Days between first reports of one occasion. */
const CLOSE_DAYS = 1;
const NEAR_DAYS = 4;
/** Sayings further apart are weighed only where one article carries both. */
const SAME_BODY_DAYS = 10;
const SAME_NUMBER_DAYS = 30;
const SAME_DESCRIPTION_DAYS = 2;
/** Sayings looked at under one key, the latest: more is a list of figures, not a saying. */
const BOUND = 60;

/** For each saying the index of the first of its occasion. */
export function joinOccasions(sayings: readonly Saying[]): readonly number[] {
  const wordNumbers = new Map<string, number>();
  const voices = new VoicesBeside();
  const views = sayings.map((saying) => viewSaying(saying, wordNumbers, voices));
  return agglomerate(sayings.length, weighedPairs(views), -UNKNOWN);
}

function weigh(a: OccasionView, b: OccasionView): number {
  return WEIGHTS.base + voices(a, b) + time(a, b) + carriers(a, b) + matter(a, b);
}

function voices(a: OccasionView, b: OccasionView): number {
  const through =
    a.through === null || b.through === null
      ? 0
      : a.through === b.through
        ? WEIGHTS.throughSame
        : WEIGHTS.throughOther;
  return through + bodies(a, b);
}

function bodies(a: OccasionView, b: OccasionView): number {
  if (a.saying.separately !== b.saying.separately && a.saying.thread === b.saying.thread)
    return WEIGHTS.separately;
  if (a.body !== null && b.body !== null) {
    if (a.body !== b.body) return WEIGHTS.bodyOther;
    if (a.names.size === 0 || b.names.size === 0) return WEIGHTS.bodySame;
    return WEIGHTS.bodySame + (shareAny(a.names, b.names) ? WEIGHTS.nameSame : WEIGHTS.nameOther);
  }
  const kinds = [kindOf(a), kindOf(b)];
  if (kinds.includes("outlet")) return WEIGHTS.outletAndOther;
  if (a.unnamed !== null && b.unnamed !== null)
    return a.unnamed === b.unnamed ? WEIGHTS.unnamedSame : WEIGHTS.unnamedOther;
  if (!kinds.includes("named")) return 0;
  return kinds.includes("unnamed") ? WEIGHTS.namedAndUnnamed : WEIGHTS.namedAndOwn;
}

const kindOf = ({ body, unnamed, outlet }: OccasionView): "named" | "unnamed" | "outlet" | "own" =>
  body !== null ? "named" : unnamed !== null ? "unnamed" : outlet !== null ? "outlet" : "own";

function time(a: OccasionView, b: OccasionView): number {
  const dated =
    a.saidDay !== null && b.saidDay !== null && Math.abs(a.saidDay - b.saidDay) > CLOSE_DAYS
      ? WEIGHTS.saidDayOther
      : 0;
  const days = daysApart(a, b);
  if (days === null) return dated + occasion(a, b) + WEIGHTS.dayUnknown;
  return (
    dated +
    occasion(a, b) +
    (days <= CLOSE_DAYS ? WEIGHTS.dayClose : days <= NEAR_DAYS ? WEIGHTS.dayNear : WEIGHTS.dayFar)
  );
}

function occasion(a: OccasionView, b: OccasionView): number {
  if (a.occasion === null || b.occasion === null) return 0;
  return a.occasion === b.occasion ? WEIGHTS.occasionSame : WEIGHTS.occasionOther;
}

function daysApart({ saying: a }: OccasionView, { saying: b }: OccasionView): number | null {
  return a.firstDay === null || b.firstDay === null ? null : Math.abs(a.firstDay - b.firstDay);
}

function carriers(a: OccasionView, b: OccasionView): number {
  const both = besideEachOther(a.carriers, b.carriers);
  if (both === null) return WEIGHTS.apart;
  return (
    WEIGHTS.together * both.share +
    (both.articles > 1 ? WEIGHTS.togetherAgain : 0) +
    WEIGHTS.voiceSame * both.voiceSame +
    WEIGHTS.voiceOther * both.voiceOther +
    WEIGHTS.voiceAndOwn * both.voiceAndOwn +
    (a.saying.thread === b.saying.thread ? 0 : WEIGHTS.claimSame * both.claimSame)
  );
}

function matter(a: OccasionView, b: OccasionView): number {
  const words =
    (WEIGHTS.words * sharedWords(a.words, b.words)) /
      Math.max(FEWEST_WORDS, Math.min(a.words.length, b.words.length)) +
    (shareAny(a.quotes, b.quotes) ? WEIGHTS.quoteSame : 0);
  if (a.saying.thread === b.saying.thread || !shareAny(a.numbers, b.numbers)) return words;
  return (
    words +
    WEIGHTS.numberSame +
    (shareAny(a.rare, b.rare) ? WEIGHTS.numberRare : 0) +
    (shareAny(a.saying.articles, b.saying.articles) ? 0 : WEIGHTS.numberSameApart)
  );
}

/** The share of words in common of a claim of fewer is taken as if it had so many. */
const FEWEST_WORDS = 3;

/** How many numbers are in both rows, which ascend. */
function sharedWords(a: Int32Array, b: Int32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [one, other] = [a[i]!, b[j]!];
    if (one === other) shared++;
    if (one <= other) i++;
    if (other <= one) j++;
  }
  return shared;
}

function shareAny<Item>(a: ReadonlySet<Item>, b: ReadonlySet<Item>): boolean {
  if (a.size === 0 || b.size === 0) return false; // most sayings have no quotes and no numbers
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  for (const item of small) if (large.has(item)) return true;
  return false;
}

/** Sayings that stand in one article, or that share a voice, a way or a number at one time. */
function weighedPairs(views: readonly OccasionView[]): Likenesses {
  const byKey = new Map<string, number[]>();
  const pairs = new Likenesses();
  /** by saying the last one that it was weighed with */
  const last = new Int32Array(views.length).fill(-1);
  for (let index = 0; index < views.length; index++) {
    const view = views[index]!;
    for (const [key, within] of keysOf(view)) {
      const list = byKey.get(key);
      if (list === undefined) {
        byKey.set(key, [index]);
        continue;
      }
      for (let at = Math.max(0, list.length - BOUND); at < list.length; at++) {
        const other = list[at]!;
        if (last[other] === index) continue;
        const days = within === null ? null : daysApart(view, views[other]!);
        if (days !== null && days > within!) continue;
        last[other] = index;
        pairs.add(other, index, weigh(views[other]!, view) - UNKNOWN);
      }
      list.push(index);
    }
  }
  return pairs;
}

/** Keys, and within how many days two sayings that share one are weighed; null: at any time. */
function keysOf(view: OccasionView): readonly (readonly [key: string, days: number | null])[] {
  const keys: (readonly [string, number | null])[] = [...view.saying.articles]
    .slice(0, BOUND)
    .map(({ index }) => [`article ${index}`, null] as const);
  if (view.body !== null) keys.push([view.body, SAME_BODY_DAYS]);
  else if (view.unnamed !== null) keys.push([`described ${view.unnamed}`, SAME_DESCRIPTION_DAYS]);
  if (view.through !== null) keys.push([`through ${view.through}`, SAME_DESCRIPTION_DAYS]);
  for (const run of view.quotes) keys.push([`quote ${run}`, null]);
  for (const number of view.numbers) keys.push([`number ${number}`, SAME_NUMBER_DAYS]);
  return keys;
}

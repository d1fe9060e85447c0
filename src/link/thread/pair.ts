/**
 * Whether two counts answer one question: first what no likeness overcomes (another thing counted, another role, other
 * people), then what speaks for it and against it, weighed. A pair is looked at by itself; threads are made of pairs.
 */
import { isDecided } from "../figure/counted.ts";
import { agreement, isAmount } from "../figure/value.ts";
import type { CountView } from "./count-view.ts";
import { dot } from "./vectors.ts";

/** Why two counts can never answer one question; null: they can. */
export function apart(a: CountView, b: CountView): (() => string) | null {
  const one = a.figure.counted!;
  const other = b.figure.counted!;
  if (one.unit !== other.unit && !(one.general && other.general))
    return () => `counts ${one.unit}, not ${other.unit}`;
  if (one.role !== other.role && (a.harm || b.harm))
    return () =>
      `counts those ${one.role || "of no such role"}, not those ${other.role || "of no such role"}`;
  if (isOfElse(one.purpose, other.purpose) && !sameNumber(a, b))
    return () => `an amount of ${one.purpose}, not of ${other.purpose}`;
  const nation = a.figure.scope.nation;
  const otherNation = b.figure.scope.nation;
  if (nation !== "" && otherNation !== "" && nation !== otherNation)
    return () => `of people of ${nation}, not of ${otherNation}`;
  return null;
}

/**
 * What befell people is one question at one place and event, whatever the number: a toll grows. Weights are rounded from
 * a logistic regression on pairs of both shipped stories; only those kept that have one sign in each.
 */
const HARM = {
  base: 1.5,
  sameNumber: 0.5,
  /** for each factor e between the numbers, up to e³ */
  ratio: -0.9,
  /** of which counts where the later number is the larger one: a toll grows */
  growth: 0.5,
  placeSame: 0.4,
  placeOther: -2.2,
  /** where it is decided: a firm cuts jobs in one country and sells a plant in another */
  placeOtherDecided: -1.2,
  /** one town and the whole country, or another town */
  localityOther: -1,
  futureOther: -1.9,
  /** where it is decided: laid off, deported */
  futureDecided: -0.6,
  words: 0.8,
  /** two numbers of one claim are of two questions */
  claimSame: -1,
  /** where it is decided, times the ratio again: what is cut is no toll that grows; and a part against a number that is none */
  ratioDecided: -0.7,
  partDecided: -1.2,
} as const;

/** Of other counts the number decides more, as does whether it is more on top, all so far, now, or to come. */
const OTHER = {
  base: 0.2,
  sameNumber: 1.4,
  sameBounds: 0.5,
  rounded: 0.3,
  ratio: -1.35,
  /** of which counts between sums of one purpose where the later is the larger one: what a thing costs grows as it is told */
  growth: 0.3,
  role: 0.4,
  futureOther: -1.2,
  futureBoth: 0.5,
  additionalOther: -0.7,
  additionalBoth: 0.7,
  cumulativeOther: -0.4,
  presentOther: -0.6,
  placeOther: -0.2,
  localityOther: -0.2,
  words: 1.2,
  /** amounts of money and shares of a whole: what they are of stands in the words beside them only */
  amountUnlike: -1,
  /** both of savings, both of charges */
  purposeSame: 1.2,
  bodySame: 0.25,
  claimSame: -0.5,
  /** by the logarithm of days, up to a year: plans of different times are different plans */
  daysOfPlan: -1.2,
  days: -0.4,
} as const;

/** Above 0: rather one question. The scale is that of a log-odds. */
export function weigh(a: CountView, b: CountView): number {
  return a.harm ? weighHarm(a, b) : weighOther(a, b);
}

function weighHarm(a: CountView, b: CountView): number {
  const [f, g] = [a.figure, b.figure];
  const ratio = logRatio(a.ends, b.ends) * (grows(a, b) ? HARM.growth : 1);
  let score: number = HARM.base + HARM.ratio * ratio + HARM.words * dot(a.words, b.words);
  if (sameNumber(a, b)) score += HARM.sameNumber;
  else if (f.claim === g.claim) score += HARM.claimSame;
  if (isDecided(f.counted!)) {
    score += HARM.ratioDecided * ratio;
    if (isPart(f) !== isPart(g) && ratio > 0) score += HARM.partDecided;
  }
  const oneCount = a.body !== null && a.body === b.body && sameNumber(a, b);
  if (a.where !== "" && b.where !== "") {
    if (a.where === b.where)
      score += oneCount || f.scope.locality === g.scope.locality ? HARM.placeSame : HARM.localityOther;
    else if (a.nation === "" || a.nation !== b.nation)
      score += isDecided(f.counted!) ? HARM.placeOtherDecided : HARM.placeOther;
  }
  if ((f.aspect.phase === "future") !== (g.aspect.phase === "future"))
    score += isDecided(f.counted!) ? HARM.futureDecided : HARM.futureOther;
  return score;
}

const isPart = ({ ref, quantity }: CountView["figure"]): boolean =>
  ref.part !== null || quantity!.relation === "of which";

/** Of these a later count is the smaller one as a rule: the missing are found, the captured go home. */
const DWINDLES: ReadonlySet<string> = new Set([
  "missing",
  "held hostage",
  "displaced",
  "homeless",
  "evacuated",
]);

/** true: the later of two counts is the larger, or it is not known which is later; or it may be either. */
function grows(a: CountView, b: CountView): boolean {
  if (DWINDLES.has(a.figure.counted!.role)) return true;
  const [day, other] = [a.figure.article.day, b.figure.article.day];
  if (day === null || other === null) return true;
  const [earlier, later] = day <= other ? [a, b] : [b, a];
  return day !== other && (later.ends.at(-1) ?? 0) >= (earlier.ends.at(-1) ?? 0);
}

function weighOther(a: CountView, b: CountView): number {
  const [f, g] = [a.figure, b.figure];
  const [u, v] = [f.aspect, g.aspect];
  const samePurpose = f.counted!.purpose !== "" && f.counted!.purpose === g.counted!.purpose;
  const ratio = logRatio(a.ends, b.ends) * (samePurpose && grows(a, b) ? OTHER.growth : 1);
  let score: number = OTHER.base + OTHER.ratio * ratio + OTHER.words * dot(a.words, b.words);
  if (sameNumber(a, b)) {
    score += OTHER.sameNumber;
    if (a.ends.length === b.ends.length && a.ends.every((end) => b.ends.includes(end)))
      score += OTHER.sameBounds;
  } else {
    if (f.claim === g.claim) score += OTHER.claimSame;
    if (ratio < MOST_ROUNDED && agreement(f.quantity!, g.quantity!) === "rounded") score += OTHER.rounded;
  }
  const [role, otherRole] = [f.counted!.role, g.counted!.role];
  if (role !== "" && otherRole !== "") score += role === otherRole ? OTHER.role : -OTHER.role;
  const futures = (u.phase === "future" ? 1 : 0) + (v.phase === "future" ? 1 : 0);
  if (futures === 1) score += OTHER.futureOther;
  else if (futures === 2) score += OTHER.futureBoth;
  else if ((u.phase === "present") !== (v.phase === "present") && !(role === ABOARD && otherRole === ABOARD))
    score += OTHER.presentOther;
  if (u.additional !== v.additional) score += OTHER.additionalOther;
  else if (u.additional) score += OTHER.additionalBoth;
  if (u.cumulative !== v.cumulative) score += OTHER.cumulativeOther;
  if (a.where !== "" && b.where !== "" && a.where !== b.where) score += OTHER.placeOther;
  else if (f.scope.locality !== g.scope.locality) score += OTHER.localityOther;
  if (samePurpose) score += OTHER.purposeSame;
  else if (!sameNumber(a, b) && isAmount(f.quantity!) && dot(a.words, b.words) < ALIKE_WORDS)
    score += OTHER.amountUnlike;
  if (a.body !== null && a.body === b.body) score += OTHER.bodySame;
  return score + (futures > 0 ? OTHER.daysOfPlan : OTHER.days) * distance(a, b);
}

/** true: both say what they are of, and it is not one thing */
const isOfElse = (a: string, b: string): boolean => a !== "" && b !== "" && a !== b;

/** Who is aboard a plane is aboard it, whether it "carries" or "was carrying" so many. */
const ABOARD = "aboard";

/** Words beside two amounts that are less alike are of two things. */
const ALIKE_WORDS = 0.2;

/** true: an end in common; of two vague counts, the same word */
function sameNumber(a: CountView, b: CountView): boolean {
  if (a.ends.length === 0 || b.ends.length === 0) {
    const vague = a.figure.quantity!.vague;
    return vague !== null && vague === b.figure.quantity!.vague;
  }
  for (const end of a.ends) if (b.ends.includes(end)) return true;
  return false;
}

const LOG_OF_YEAR = Math.log1p(365);
/** Undated articles are taken to be of about the time of the others. */
const UNKNOWN_DISTANCE = 0.25;

/** How far apart in time two counts were published: 0 one day, 1 a year or more. */
function distance(a: CountView, b: CountView): number {
  const [day, other] = [a.figure.article.day, b.figure.article.day];
  if (day === null || other === null) return UNKNOWN_DISTANCE;
  return Math.min(1, Math.log1p(Math.abs(day - other)) / LOG_OF_YEAR);
}

const MOST_RATIO = 3;
/** No rounding changes a number by more than half. */
const MOST_ROUNDED = 0.7;
/** Where one has no number. */
const UNKNOWN_RATIO = 1;

/** The logarithm of how many times the nearest of two numbers differ. */
function logRatio(a: readonly number[], b: readonly number[]): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (const x of a) {
    for (const y of b) {
      const ratio = x === y ? 0 : x <= 0 || y <= 0 ? MOST_RATIO : Math.abs(Math.log(x / y));
      if (ratio < nearest) nearest = ratio;
    }
  }
  return Number.isFinite(nearest) ? Math.min(MOST_RATIO, nearest) : UNKNOWN_RATIO;
}

/** Whether a figure answers the question of a thread: gates that no likeness overcomes, then weighed likeness. */
import { befell } from "../figure/counted.ts";
import type { Figure } from "../figure/figure.ts";
import { valueOf } from "../figure/value.ts";
import type { Cluster } from "./cluster.ts";
import { countriesApart, localityApart } from "./places.ts";

export interface Comparison {
  /** 0 or below: not here; the highest of several wins */
  readonly score: number;
  readonly why: () => string;
}

/** Weight of a word by how rare it is among the claims of the collection. */
export type Rarity = (word: string) => number;

/** Below this share of an article's topic words in common, two articles tell different stories. */
const FEWEST_TOPIC = 0.16;
/** A forecast or plan of more than this many days before is about another event. */
const FORECAST_DAYS = 45;
/** A toll or a state this many days after the last one is of another event. */
const EVENT_DAYS = 400;
/** Event dates further apart than this are different events. */
const SAME_EVENT_DAYS = 75;

const no = (why: () => string): Comparison => ({ score: 0, why });

export function compare(figure: Figure, cluster: Cluster, rarity: Rarity): Comparison {
  const topic = topicShare(figure, cluster);
  if (topic < FEWEST_TOPIC) return no(() => "the articles tell different stories");
  const days = gap(figure.article.day, cluster.lastDay);
  if (days > EVENT_DAYS) return no(() => `${days} days later`);
  return figure.quantity === null
    ? compareWhole(figure, cluster, rarity, days)
    : compareCount(figure, cluster, rarity, days);
}

function compareCount(figure: Figure, cluster: Cluster, rarity: Rarity, days: number): Comparison {
  const own = figure.counted!;
  const first = cluster.first.counted!;
  if (own.unit !== first.unit && !(own.general && first.general))
    return no(() => `counts ${own.unit}, not ${first.unit}`);
  if (own.role !== first.role && (befell(own) || befell(first)))
    return no(
      () => `${own.role || "no word of what befell them"}, not ${first.role || "counted without it"}`,
    );
  if (countriesApart(figure, cluster))
    return no(
      () => `of ${figure.scope.countries.join(", ")}, not ${cluster.first.scope.countries.join(", ")}`,
    );
  const locality = localityApart(figure, cluster);
  if (locality !== null) return no(() => locality);
  const future = figure.aspect.phase === "future";
  const same = valueOf(figure.quantity).some((value) => cluster.values.has(value));
  if (
    future !== cluster.phases.future > cluster.members.length / 2 &&
    !(same && days < FORECAST_DAYS && !befell(own))
  )
    return no(() =>
      future ? "of what is to come, not of what has been" : "of what has been, not of what is to come",
    );
  if (future && days > FORECAST_DAYS) return no(() => `a plan or forecast of ${days} days later`);
  if (befell(own)) return { score: 2 + (same ? 1 : 0), why: () => because(figure, cluster, same) };
  return weighCount(figure, cluster, rarity, same, days);
}

const WEIGHTS = {
  base: 0.6,
  sameValue: 1.2,
  sameUnit: 0.3,
  words: 1,
  additional: 0.9,
  cumulative: 0.5,
  present: 0.7,
  otherEvent: 1.2,
  months: 0.4,
} as const;

function weighCount(
  figure: Figure,
  cluster: Cluster,
  rarity: Rarity,
  same: boolean,
  days: number,
): Comparison {
  let score: number = WEIGHTS.base + (same ? WEIGHTS.sameValue : 0);
  if (figure.counted!.unit === cluster.first.counted!.unit) score += WEIGHTS.sameUnit;
  score += WEIGHTS.words * cosine(figure, cluster, rarity);
  const { aspect } = figure;
  score -= WEIGHTS.additional * apart(aspect.additional, cluster.share(cluster.additional));
  score -= WEIGHTS.cumulative * apart(aspect.cumulative, cluster.share(cluster.cumulative));
  score -= WEIGHTS.present * apart(aspect.phase === "present", cluster.share(cluster.phases.present));
  if (gap(aspect.eventDay, cluster.eventDay) > SAME_EVENT_DAYS) score -= WEIGHTS.otherEvent;
  if (days > SAME_EVENT_DAYS) score -= WEIGHTS.months;
  return { score: score - COUNT_THRESHOLD, why: () => because(figure, cluster, same) };
}
const COUNT_THRESHOLD = 0.7;

/** Likeness of words from which on two claims without figures answer one question. */
const WHOLE_THRESHOLD = 0.24;
const FEWEST_SHARED_WORDS = 2;
const FUTURE_PENALTY = 0.08;

function compareWhole(figure: Figure, cluster: Cluster, rarity: Rarity, days: number): Comparison {
  const shared = [...figure.words].filter((word) => cluster.words.has(word));
  if (shared.length < FEWEST_SHARED_WORDS) return no(() => "too few words in common");
  let score = cosine(figure, cluster, rarity);
  const future = figure.aspect.phase === "future";
  if (future !== cluster.phases.future > cluster.members.length / 2) score -= FUTURE_PENALTY;
  if (days > FORECAST_DAYS) score -= FUTURE_PENALTY;
  return {
    score: score - WHOLE_THRESHOLD,
    why: () =>
      `says the same of ${shared
        .sort((a, b) => rarity(b) - rarity(a) || (a < b ? -1 : 1))
        .slice(0, 4)
        .map(plain)
        .join(", ")}`,
  };
}

function because(figure: Figure, cluster: Cluster, same: boolean): string {
  const { unit, role } = figure.counted!;
  const place = figure.scope.locality ?? figure.scope.countries.join(" and ");
  const value = same ? `, with the same figure ${figure.quantity!.words.exact}` : "";
  return `counts ${unit}${role === "" ? "" : ` ${role}`}${place === "" ? "" : ` in ${place}`}${value}, as “${cluster.first.quantity!.words.exact}” does`;
}

export const plain = (word: string): string => word.replace(/^(role|class|country) /, "");

const apart = (own: boolean, share: number): number => Math.abs((own ? 1 : 0) - share);

function gap(a: number | null, b: number | null): number {
  return a === null || b === null ? 0 : Math.abs(a - b);
}

function topicShare(figure: Figure, cluster: Cluster): number {
  const { topic } = figure.article;
  if (cluster.articles.has(figure.article)) return 1;
  if (topic.size === 0) return 1;
  let shared = 0;
  for (const word of topic)
    if (cluster.topic.has(word))
      shared += Math.min(1, (2 * cluster.topic.get(word)!) / cluster.articles.size);
  return shared / topic.size;
}

/** Cosine between a claim's words and a thread's, weighed by rarity. */
function cosine(figure: Figure, cluster: Cluster, rarity: Rarity): number {
  let dot = 0;
  let own = 0;
  let other = 0;
  for (const word of figure.words) {
    const weight = rarity(word);
    own += weight * weight;
    dot += weight * weight * cluster.share(cluster.words.get(word) ?? 0);
  }
  for (const [word, count] of cluster.words) other += (rarity(word) * cluster.share(count)) ** 2;
  return own === 0 || other === 0 ? 0 : dot / Math.sqrt(own * other);
}

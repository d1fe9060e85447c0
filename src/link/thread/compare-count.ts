/** Figures: they answer one question where they count one kind of thing, in one role, of one place and event. */
import { befell } from "../figure/counted.ts";
import type { Figure } from "../figure/figure.ts";
import { endsOf, isRare } from "../figure/value.ts";
import type { Cluster } from "./cluster.ts";
import { type Comparison, cosine, gap, no, type Rarity } from "./comparison.ts";
import { placeFit } from "./place-fit.ts";

/** A forecast or plan of more than this many days after is about another event. */
const FORECAST_DAYS = 45;
/** Event dates further apart than this are different events. */
const SAME_EVENT_DAYS = 75;

export function compareCount(figure: Figure, cluster: Cluster, rarity: Rarity, days: number): Comparison {
  const own = figure.counted!;
  const first = cluster.first.counted!;
  if (own.unit !== first.unit && !(own.general && first.general))
    return no(() => `counts ${own.unit}, not ${first.unit}`);
  const harm = befell(own);
  if (own.role !== first.role && (harm || befell(first)))
    return no(
      () => `counts those ${own.role || "of no such role"}, not those ${first.role || "of no such role"}`,
    );
  const same = endsOf(figure.quantity).some((value) => cluster.values.has(value));
  const future = figure.aspect.phase === "future";
  if (future !== cluster.isFuture && !(same && days < FORECAST_DAYS && !harm))
    return no(
      () => `of what ${future ? "is to come, not of what has been" : "has been, not of what is to come"}`,
    );
  if (future && days > FORECAST_DAYS) return no(() => `a plan or forecast made ${days} days apart`);
  const place = placeFit(figure, cluster, same);
  if (place.apart !== null) return no(place.apart);
  const score = harm ? weighHarm(figure, cluster, same) : weighOther(figure, cluster, rarity, same, days);
  const total = score + place.weight;
  return { score: total, why: () => (total > 0 ? because(figure, cluster, same) : unlike(figure, cluster)) };
}

const HARM = { base: 1, sameValue: 1, rareValue: 1, close: 0.8, near: 0.3, far: -1 } as const;
/** Ratios between two counts of one toll: as on one day; as it grows; seldom one toll. */
const RATIO = { close: 1.5, near: 3, far: 8 } as const;

function weighHarm(figure: Figure, cluster: Cluster, same: boolean): number {
  const rare = same && isRare(figure.quantity!);
  const ratio = nearestRatio(figure, cluster);
  const size =
    ratio === null
      ? 0
      : ratio <= RATIO.close
        ? HARM.close
        : ratio <= RATIO.near
          ? HARM.near
          : ratio > RATIO.far
            ? HARM.far
            : 0;
  return HARM.base + (same ? HARM.sameValue : 0) + (rare ? HARM.rareValue : 0) + size;
}

/** How many times larger or smaller than the nearest count of the thread; null: no numbers. */
function nearestRatio(figure: Figure, cluster: Cluster): number | null {
  let nearest: number | null = null;
  for (const end of endsOf(figure.quantity)) {
    for (const value of cluster.lastValues) {
      const [small, large] = [Number(end), value].sort((a, b) => a - b) as [number, number];
      const ratio = small <= 0 ? (large <= 0 ? 1 : Number.POSITIVE_INFINITY) : large / small;
      if (nearest === null || ratio < nearest) nearest = ratio;
    }
  }
  return nearest;
}

const OTHER = {
  base: -0.1,
  sameValue: 1.2,
  sameUnit: 0.3,
  words: 1,
  additional: 0.9,
  cumulative: 0.5,
  present: 0.7,
  otherEvent: 1.2,
  months: 0.4,
} as const;

function weighOther(figure: Figure, cluster: Cluster, rarity: Rarity, same: boolean, days: number): number {
  const { aspect } = figure;
  let score: number =
    OTHER.base + (same ? OTHER.sameValue : 0) + OTHER.words * cosine(figure, cluster, rarity);
  if (figure.counted!.unit === cluster.first.counted!.unit) score += OTHER.sameUnit;
  score -= OTHER.additional * apart(aspect.additional, cluster.share(cluster.additional));
  score -= OTHER.cumulative * apart(aspect.cumulative, cluster.share(cluster.cumulative));
  score -= OTHER.present * apart(aspect.phase === "present", cluster.share(cluster.phases.present));
  if (gap(aspect.eventDay, cluster.eventDay) > SAME_EVENT_DAYS) score -= OTHER.otherEvent;
  if (days > SAME_EVENT_DAYS) score -= OTHER.months;
  return score;
}

const apart = (own: boolean, share: number): number => Math.abs((own ? 1 : 0) - share);

function because(figure: Figure, cluster: Cluster, same: boolean): string {
  const { unit, role } = figure.counted!;
  const value = same ? `, with the same figure “${figure.quantity!.words.exact}”` : "";
  const first = cluster.first.quantity!.words.exact;
  return `counts ${unit}${role === "" ? "" : ` ${role}`}${value}, as “${first}” does`;
}

function unlike(figure: Figure, cluster: Cluster): string {
  const { additional, cumulative } = figure.aspect;
  if (additional !== cluster.share(cluster.additional) > 0.5)
    return additional ? "counts more on top, not all" : "counts all, not more on top";
  if (cumulative !== cluster.share(cluster.cumulative) > 0.5)
    return cumulative ? "counts all so far, not one event" : "counts one event, not all so far";
  return `“${figure.quantity!.words.exact}” is too far from “${cluster.first.quantity!.words.exact}”, with few words in common`;
}

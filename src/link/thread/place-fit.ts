/** How a figure's place fits a thread's: said and the same, said and another, or not said. */
import { mostCommon } from "../counts.ts";
import { befell } from "../figure/counted.ts";
import type { Figure } from "../figure/figure.ts";
import type { Cluster } from "./cluster.ts";

export interface PlaceFit {
  readonly weight: number;
  /** why the two cannot be one; null: they can */
  readonly apart: (() => string) | null;
}

const WEIGHTS = { stated: 1.5, near: 0.7, nearElse: -0.7, main: 0.3, otherPlace: -0.6 } as const;

export function placeFit(figure: Figure, cluster: Cluster, same: boolean): PlaceFit {
  const { scope } = figure;
  const nation = mostCommon(cluster.nations);
  if (scope.nation !== "" && nation !== null && scope.nation !== nation && !cluster.nations.has(scope.nation))
    return { weight: 0, apart: () => `of people of ${scope.nation}, not of ${nation}` };
  const harm = befell(figure.counted!);
  const place = mostCommon(cluster.places);
  if (harm && scope.by === "stated" && contrasts(figure, cluster))
    return {
      weight: 0,
      apart: () => `of ${scope.locality || scope.place}, where the same article counts elsewhere too`,
    };
  if (place === null || scope.by === "none") {
    const known = place ?? (scope.by === "stated" ? scope.place : null);
    return { weight: known !== null && known === figure.story.country ? WEIGHTS.main : 0, apart: null };
  }
  const agrees = scope.place === place;
  if (scope.by === "near") return { weight: agrees ? WEIGHTS.near : WEIGHTS.nearElse, apart: null };
  if (agrees) return { weight: WEIGHTS.stated, apart: null };
  if (!harm) return { weight: overlap(scope.place, cluster) ? 0 : WEIGHTS.otherPlace, apart: null };
  if (scope.nation !== "" && !same) return { weight: 0, apart: null };
  return { weight: 0, apart: () => `of ${scope.place || scope.locality}, not of ${place}` };
}

const overlap = (place: string, cluster: Cluster): boolean =>
  place
    .split("+")
    .some((code) => [...cluster.places.keys()].some((other) => other.split("+").includes(code)));

/** true: the article gives this thread another figure, of another place within the country or of the whole. */
function contrasts(figure: Figure, cluster: Cluster): boolean {
  const { locality } = figure.scope;
  return cluster
    .recent()
    .some(
      (other) =>
        other.article === figure.article &&
        other.scope.by === "stated" &&
        other.scope.locality !== locality &&
        other.quantity?.words.start !== figure.quantity?.words.start,
    );
}

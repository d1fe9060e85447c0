/**
 * What became of threads and origins when their articles were linked anew. An id is the address of the first figure, so it
 * stays while later articles are added; it changes where an earlier article comes in, or where two threads become one.
 */
import type { FigureRef, Origin, OriginId, Thread, ThreadId } from "../model/index.ts";
import { figureKey } from "./figure/figure.ts";

export interface Linked {
  readonly threads: readonly Thread[];
  readonly origins: readonly Origin[];
}

export interface Redirects {
  /** from ids that are no more to those that took over most of their figures */
  readonly threads: ReadonlyMap<ThreadId, ThreadId>;
  readonly origins: ReadonlyMap<OriginId, OriginId>;
}

/**
 * @param before all that was found among the articles that were linked anew
 * @param after all that is found among them now
 * @returns an id whose figures are all gone is in neither map
 */
export function redirectsOf(before: Linked, after: Linked): Redirects {
  const threads = ({ id, members }: Thread) => [id, members.map(({ figure }) => figure)] as const;
  const origins = ({ id, edges }: Origin) => [id, edges.map(({ figure }) => figure)] as const;
  return {
    threads: redirect(before.threads.map(threads), after.threads.map(threads)),
    origins: redirect(before.origins.map(origins), after.origins.map(origins)),
  };
}

type Group<Id> = readonly [Id, readonly FigureRef[]];

function redirect<Id extends string>(
  before: readonly Group<Id>[],
  after: readonly Group<Id>[],
): ReadonlyMap<Id, Id> {
  const kept = new Set(after.map(([id]) => id));
  const place = new Map(
    after.flatMap(([id, figures]) => figures.map((figure) => [figureKey(figure), id] as const)),
  );
  const found = new Map<Id, Id>();
  for (const [id, figures] of before) {
    if (kept.has(id)) continue;
    const heir = mostOf(figures.flatMap((figure) => place.get(figureKey(figure)) ?? []));
    if (heir !== null) found.set(id, heir);
  }
  return found;
}

/** The id that stands most often, the first in the alphabet among equals; null: none. */
function mostOf<Id extends string>(ids: readonly Id[]): Id | null {
  const counts = new Map<Id, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  let best: Id | null = null;
  for (const [id, number] of counts) {
    const most = best === null ? 0 : counts.get(best)!;
    if (best === null || number > most || (number === most && id < best)) best = id;
  }
  return best;
}

/**
 * Counts that look like answers to one question and are not: what linking nearly put into a thread, with its reason, where
 * another voice gives another number there at that time. One conflict for each two threads.
 */
import type { Conflict } from "../../model/index.ts";
import { endsOf } from "../figure/value.ts";
import type { Retellings } from "../retelling/retellings.ts";
import { compatible } from "./compatible.ts";
import { quoted } from "./quoted.ts";
import type { Value } from "./values.ts";

/** Counts further apart in time are not set against each other by a reader. */
const SAME_TIME_DAYS = 90;
/** A count so many times another is not taken for it. */
const FAR = 12;

export function nearCounts(
  story: Retellings,
  threads: ReadonlyMap<string, readonly Value[]>,
): readonly Conflict[] {
  const byFigure = new Map<string, Value>();
  for (const values of threads.values())
    for (const value of values) for (const key of value.figures) byFigure.set(key, value);
  const told = new Set<string>();
  return story.misses.flatMap(({ thread, figure, why }): readonly Conflict[] => {
    const value = byFigure.get(figure);
    const other = value === undefined ? null : nearest(value, threads.get(thread) ?? []);
    if (value === undefined || other === null) return [];
    const pair = [thread, value.said.thread].sort().join(" ");
    if (told.has(pair)) return [];
    told.add(pair);
    return [
      {
        kind: "different scope",
        a: other.said.figure.ref,
        b: value.said.figure.ref,
        why: `${quoted(other.said)} against ${quoted(value.said)}; ${why}`,
      },
    ];
  });
}

/** The count of another voice that is nearest in time and cannot be the same number. */
function nearest(value: Value, values: readonly Value[]): Value | null {
  let best: Value | null = null;
  let least = SAME_TIME_DAYS;
  for (const other of values) {
    if (value.voice === null || other.voice === null || other.voice === value.voice) continue;
    if (sizeApart(value, other) > FAR || compatible(value.said.figure.quantity!, other.said.figure.quantity!))
      continue;
    const days = value.day === null || other.day === null ? SAME_TIME_DAYS : Math.abs(value.day - other.day);
    if (days > least || (days === least && best !== null)) continue;
    best = other;
    least = days;
  }
  return best;
}

function sizeApart(a: Value, b: Value): number {
  const sizeOf = ({ said }: Value): number => Number(endsOf(said.figure.quantity).at(-1) ?? 0);
  const [small, large] = [sizeOf(a), sizeOf(b)].sort((x, y) => x - y) as [number, number];
  return small <= 0 ? Number.POSITIVE_INFINITY : large / small;
}

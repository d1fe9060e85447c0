/** The thread's figures as points over time: the unit that most of them have. */
import type { Telling } from "../../../src/serve/schema/thread.ts";

export interface FigurePoint {
  readonly telling: Telling;
  readonly date: Date;
  readonly low: number;
  readonly high: number;
  /** bounds that are not stated are drawn as open ends */
  readonly openLow: boolean;
  readonly openHigh: boolean;
}

export interface Figures {
  readonly unit: string;
  readonly points: readonly FigurePoint[];
  /** tellings that have a figure but another unit, or no date */
  readonly leftOut: number;
}

export function figuresOf(tellings: readonly Telling[]): Figures | null {
  const counted = tellings.filter(({ low, high }) => low !== null || high !== null);
  const units = new Map<string, number>();
  for (const { unit } of counted) units.set(headOf(unit), (units.get(headOf(unit)) ?? 0) + 1);
  const unit = [...units].sort((a, b) => b[1] - a[1])[0]?.[0];
  if (unit === undefined) return null;
  const points = counted.flatMap((telling): readonly FigurePoint[] => {
    const date = new Date(telling.published ?? "");
    if (headOf(telling.unit) !== unit || Number.isNaN(date.getTime())) return [];
    const { low, high } = telling;
    return [
      {
        telling,
        date,
        low: low ?? high ?? 0,
        high: high ?? low ?? 0,
        openLow: low === null,
        openHigh: high === null,
      },
    ];
  });
  return points.length === 0 ? null : { unit, points, leftOut: counted.length - points.length };
}

/** "North Korean troops" and "troops" are one unit here: the last word is what is counted. */
const headOf = (unit: string): string => unit.split(" ").at(-1)?.toLowerCase() ?? "";

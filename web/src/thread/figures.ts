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
  const shares = counted.filter(isShare);
  // The tellings of one question count one thing, however each article calls it; shares have an axis of their own.
  const chosen = shares.length > counted.length / 2 ? shares : counted.filter((telling) => !isShare(telling));
  const points = chosen.flatMap((telling): readonly FigurePoint[] => {
    const date = new Date(telling.published ?? "");
    if (Number.isNaN(date.getTime())) return [];
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
  if (points.length === 0) return null;
  return { unit: commonUnit(chosen), points, leftOut: counted.length - points.length };
}

/** "Over half of them" is no half of a person. */
const isShare = ({ unit, relation }: Telling): boolean =>
  unit === "%" || relation === "share" || relation === "ratio";

/** "North Korean troops" and "troops" are one unit: the last word is what is counted. */
function commonUnit(tellings: readonly Telling[]): string {
  const counts = new Map<string, number>();
  for (const { unit } of tellings) {
    const head = unit.split(" ").at(-1)?.toLowerCase() ?? "";
    counts.set(head, (counts.get(head) ?? 0) + (head === "" ? 0 : 1));
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "";
}

/**
 * Parts of a longer time. EDTF has no "early" or "late", so they become intervals: "early", "mid" and "late" are its
 * thirds (early 2025: January to April; mid-July: 11 to 20), "the start" and "the end" of a year its first and last month.
 */
import type { Edge } from "../../lexicon/time-words.ts";
import type { Anchor } from "./anchor.ts";
import { civil, shiftMonth } from "./calendar.ts";
import type { Resolving } from "./context.ts";
import {
  dayStretch,
  daysStretch,
  interval,
  isPlaced,
  monthStretch,
  type Stretch,
  yearStretch,
} from "./stretch.ts";

const THIRD_OF_MONTH = 10;
/** First and last index (from 0) of a third, in the finer unit: months of a year, years of a decade and of a century. */
const THIRDS: Readonly<
  Record<
    "year" | "decade" | "century" | "quarter" | "half" | "week",
    Readonly<Record<"early" | "mid" | "late", readonly [number, number]>>
  >
> = {
  year: { early: [0, 3], mid: [4, 7], late: [8, 11] },
  decade: { early: [0, 3], mid: [4, 6], late: [7, 9] },
  century: { early: [0, 32], mid: [33, 66], late: [67, 99] },
  quarter: { early: [0, 0], mid: [1, 1], late: [2, 2] },
  half: { early: [0, 1], mid: [2, 3], late: [4, 5] },
  week: { early: [0, 1], mid: [2, 3], late: [4, 6] },
};

export function edgeOf(edge: Edge, of: Stretch | null, using: Resolving): Stretch | null {
  if (of === null || !isPlaced(of)) return of;
  if (edge === "earlier" || edge === "later" || edge === "rest") return sinceOrUntilNow(edge, of, using);
  if (edge === "start" || edge === "end") return outermost(edge, of);
  return third(edge, of);
}

function outermost(edge: "start" | "end", of: Stretch): Stretch | null {
  if (of.unit !== "year") return third(edge === "start" ? "early" : "late", of);
  const { year } = civil(of.first);
  return monthStretch(year, edge === "start" ? 1 : 12);
}

function third(edge: "early" | "mid" | "late", of: Stretch): Stretch | null {
  switch (of.unit) {
    case "year":
    case "quarter":
    case "half":
      return months(of, THIRDS[of.unit][edge]);
    case "season":
      return months(of, THIRDS.quarter[edge]);
    case "decade":
    case "century":
      return years(of, THIRDS[of.unit][edge]);
    case "month":
      return thirdOfMonth(edge, of);
    case "week":
      return daysStretch("week", of.first + THIRDS.week[edge][0], of.first + THIRDS.week[edge][1]);
    default:
      return of;
  }
}

function months(of: Stretch, [from, to]: readonly [number, number]): Stretch | null {
  const start = civil(of.first);
  const [a, b] = [shiftMonth(start.year, start.month, from), shiftMonth(start.year, start.month, to)];
  return joined(monthStretch(a.year, a.month), monthStretch(b.year, b.month));
}

function years(of: Stretch, [from, to]: readonly [number, number]): Stretch | null {
  const { year } = civil(of.first);
  return joined(yearStretch(year + from), yearStretch(year + to));
}

function thirdOfMonth(edge: "early" | "mid" | "late", of: Stretch): Stretch | null {
  const from = of.first + { early: 0, mid: THIRD_OF_MONTH, late: 2 * THIRD_OF_MONTH }[edge];
  return daysStretch("interval", from, edge === "late" ? of.last : from + THIRD_OF_MONTH - 1);
}

/** "earlier this year": from its start to publication; "later this year", "the rest of": from publication to its end. */
function sinceOrUntilNow(edge: "earlier" | "later" | "rest", of: Stretch, using: Resolving): Stretch | null {
  const now = using.anchor === null ? null : nowIn(using.anchor, of);
  if (now === null || now.last < of.first || now.first > of.last) return of;
  using.uses.anchor = true;
  const [start, end] = ends(of);
  return edge === "earlier" ? joined(start, now) : joined(now, end);
}

/** Publication as exactly as an end of this unit is written: a month of a year, a day of a month. */
function nowIn(anchor: Anchor, of: Stretch): Stretch | null {
  if (of.unit === "decade" || of.unit === "century") return yearStretch(anchor.year);
  const wantsMonth =
    of.unit === "year" || of.unit === "season" || of.unit === "quarter" || of.unit === "half";
  if (wantsMonth) return anchor.month === null ? null : monthStretch(anchor.year, anchor.month);
  return anchor.day === null ? null : dayStretch(anchor.day);
}

/** The first and the last finer unit of a stretch. */
function ends(of: Stretch): readonly [Stretch | null, Stretch | null] {
  const [a, b] = [civil(of.first), civil(of.last)];
  if (of.unit === "decade" || of.unit === "century") return [yearStretch(a.year), yearStretch(b.year)];
  const byMonth = of.unit === "year" || of.unit === "season" || of.unit === "quarter" || of.unit === "half";
  if (byMonth) return [monthStretch(a.year, a.month), monthStretch(b.year, b.month)];
  return [dayStretch(of.first), dayStretch(of.last)];
}

function joined(a: Stretch | null, b: Stretch | null): Stretch | null {
  if (a === null || b === null) return null;
  return a.edtf === b.edtf ? a : interval(a, b);
}

import { type Atoms, atomAt } from "./atom.ts";
import type { Expression, Match, Measure } from "./expression.ts";
import { measure, one, singular } from "./measure.ts";
import { is, isHyphen, match, past, skip, skipHyphen, skipThe } from "./read.ts";
import { quarterAt, skipFiscal, yearBefore, yearOf } from "./rules-named.ts";

type Point = (atoms: Atoms, at: number) => Match | null;

/** "year-earlier quarter", "the year-ago period", "year-earlier third quarter": a comparison with what was mentioned before. */
export function yearEarlier(atoms: Atoms, at: number): Match | null {
  const start = skip(atoms, skipThe(atoms, at), "comparable", "corresponding");
  if (!is(atoms, start, "year") || !isHyphen(atoms, start + 1)) return null;
  if (!is(atoms, start + 2, "earlier") && !is(atoms, start + 2, "ago")) return null;
  const named = quarterAt(atoms, start + 3);
  const year: Expression = { kind: "shifted", unit: "year", by: -1, origin: "anchor" };
  if (named?.value.kind === "quarter" && named.value.year === null)
    return match(named.end, { ...named.value, year });
  // "the year-earlier nine months": which nine is not said
  const counted = measure(atoms, start + 3);
  if (counted !== null) return match(counted.end, { kind: "duration", measure: counted.value });
  if (is(atoms, start + 3, "quarter"))
    return match(start + 4, { kind: "same period", unit: "quarter", year: null });
  const end = skip(atoms, start + 3, "period", "month", "level");
  return match(end, {
    kind: "offset",
    measure: one("year"),
    direction: -1,
    origin: is(atoms, start + 2, "ago") ? "anchor" : "previous",
  });
}

/** "the nine months ended Sept. 30", "the year to March 2025", "the week ending Saturday": as long as is said, up to there. */
export function endedAt(atoms: Atoms, at: number, point: Point): Match | null {
  const the = skipThe(atoms, at);
  const start = skip(atoms, the, "fiscal", "financial");
  const amount = measure(atoms, start) ?? (start > at ? singular(atoms, start) : null);
  if (amount === null || amount.value.count === null) return null;
  const isLong = LONG.has(amount.value.unit);
  const verb = skip(atoms, amount.end, "that");
  const ended = is(atoms, verb, "ended") || is(atoms, verb, "ending");
  const led = the > at && verb === amount.end && (is(atoms, verb, "to") || is(atoms, verb, "through"));
  if (!ended && !(led && isLong)) return null;
  const of = point(atoms, skip(atoms, verb + 1, "on"));
  if (of === null || !(of.value.kind === "date" || (ended && of.value.kind === "weekday"))) return null;
  return match(of.end, { kind: "ended", measure: amount.value, of: of.value });
}
/** What accounts are kept by: nobody tells of the three days to June, but of the 30 days ended June 30. */
const LONG: ReadonlySet<Measure["unit"]> = new Set(["week", "month", "quarter", "year"]);

/**
 * "the latest period", "the 1988 quarter", "last year's quarter", "the same quarter of 1988", "the corresponding period
 * last year": periods of a business's year, told by the one mentioned before or by the last that was over.
 */
export function latestPeriod(atoms: Atoms, at: number): Match | null {
  const start = skipThe(atoms, at);
  const before = yearBefore(atoms, at);
  if (before !== null) {
    const noun = skipFiscal(atoms, before.end);
    return is(atoms, noun, "quarter") || (start > at && is(atoms, noun, "period"))
      ? samePeriod(atoms, noun, noun + 1, before.value)
      : null;
  }
  if (start === at) return null;
  if (SAME.has(atomAt(atoms, start).lower)) {
    const noun = skipFiscal(atoms, start + 1);
    if (!is(atoms, noun, "quarter") && !is(atoms, noun, "period")) return null;
    const year = yearOf(atoms, noun + 1);
    if (year !== null) return samePeriod(atoms, noun, year.end, year.value);
    const earlier = past(atoms, skip(atoms, noun + 1, "of"), "a", "year");
    return earlier > 0 &&
      (is(atoms, earlier, "ago") || is(atoms, earlier, "earlier") || is(atoms, earlier, "before"))
      ? match(earlier + 1, {
          kind: "same period",
          unit: is(atoms, noun, "quarter") ? "quarter" : "period",
          year: null,
        })
      : null;
  }
  const latest = latestEnd(atoms, start);
  if (is(atoms, latest, "period") || (latest > start + 1 && is(atoms, latest, "quarter")))
    return match(latest + 1, { kind: "shifted", unit: "quarter", by: 0, origin: "previous" });
  return null;
}

/** The index after "latest", "most recent", "just-ended", "just completed"; -1 elsewhere. */
function latestEnd(atoms: Atoms, at: number): number {
  if (is(atoms, at, "latest")) return at + 1;
  const recent = past(atoms, at, "most", "recent");
  if (recent > 0) return recent;
  const over = is(atoms, at, "just") ? skipHyphen(atoms, at + 1) : -1;
  return over > 0 && (is(atoms, over, "ended") || is(atoms, over, "completed")) ? over + 1 : -1;
}

/** Words that stand for the period mentioned before. */
const SAME: ReadonlySet<string> = new Set(["same", "comparable", "corresponding", "equivalent"]);

function samePeriod(atoms: Atoms, noun: number, end: number, year: Expression): Match | null {
  const unit = is(atoms, noun, "quarter") ? "quarter" : "period";
  if (year.kind === "year") return match(end, { kind: "same period", unit, year: year.year });
  const isLast = year.kind === "shifted" && year.by === -1 && year.origin === "anchor";
  return isLast && !is(atoms, end, "of") ? match(end, { kind: "same period", unit, year: null }) : null;
}

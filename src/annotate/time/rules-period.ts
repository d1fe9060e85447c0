import type { Atoms } from "./atom.ts";
import type { Expression, Match, Measure } from "./expression.ts";
import { measure, one, singular } from "./measure.ts";
import { is, isHyphen, match, skip, skipThe } from "./read.ts";
import { quarterAt } from "./rules-named.ts";

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
  const end = skip(atoms, start + 3, "period", "quarter", "month", "level");
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
  if (amount === null || amount.value.count === null || !LONG.has(amount.value.unit)) return null;
  const verb = skip(atoms, amount.end, "that");
  const ended = is(atoms, verb, "ended") || is(atoms, verb, "ending");
  const led = the > at && verb === amount.end && (is(atoms, verb, "to") || is(atoms, verb, "through"));
  if (!ended && !led) return null;
  const of = point(atoms, skip(atoms, verb + 1, "on"));
  if (of === null || !(of.value.kind === "date" || (ended && of.value.kind === "weekday"))) return null;
  return match(of.end, { kind: "ended", measure: amount.value, of: of.value });
}
/** What accounts are kept by: nobody tells of the three days to June. */
const LONG: ReadonlySet<Measure["unit"]> = new Set(["week", "month", "quarter", "year"]);

/** "the latest period", "the 1988 period", "the 1988 quarter": periods of a business's year, told by the one before. */
export function latestPeriod(atoms: Atoms, at: number): Match | null {
  const start = skipThe(atoms, at);
  if (start === at) return null;
  if (is(atoms, start, "latest") && is(atoms, start + 1, "period")) {
    return match(start + 2, { kind: "shifted", unit: "quarter", by: 0, origin: "previous" });
  }
  return null;
}

import type { Atoms } from "./atom.ts";
import type { Expression, Match } from "./expression.ts";
import { one } from "./measure.ts";
import { is, isHyphen, match, skip, skipThe } from "./read.ts";
import { quarterAt } from "./rules-named.ts";

/** "year-earlier quarter", "the year-ago period", "year-earlier third quarter": a comparison with what was mentioned before. */
export function yearEarlier(atoms: Atoms, at: number): Match | null {
  const start = skip(atoms, skipThe(atoms, at), "comparable", "corresponding");
  if (!is(atoms, start, "year") || !isHyphen(atoms, start + 1)) return null;
  if (!is(atoms, start + 2, "earlier") && !is(atoms, start + 2, "ago")) return null;
  const named = quarterAt(atoms, start + 3);
  const year: Expression = { kind: "shifted", unit: "year", by: -1, origin: "anchor" };
  if (named?.value.kind === "quarter" && named.value.year === null)
    return match(named.end, { ...named.value, year });
  const end = skip(atoms, start + 3, "period", "quarter", "month", "level");
  return match(end, {
    kind: "offset",
    measure: one("year"),
    direction: -1,
    origin: is(atoms, start + 2, "ago") ? "anchor" : "previous",
  });
}

/** "the latest period", "the 1988 period", "the 1988 quarter": periods of a business's year, told by the one before. */
export function latestPeriod(atoms: Atoms, at: number): Match | null {
  const start = skipThe(atoms, at);
  if (start === at) return null;
  if (is(atoms, start, "latest") && is(atoms, start + 1, "period")) {
    return match(start + 2, { kind: "shifted", unit: "quarter", by: 0, origin: "previous" });
  }
  return null;
}

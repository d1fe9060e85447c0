/** Puts an Expression on the calendar: from the publication date, the time mentioned before, and the clause's tense. */
import { civil } from "./calendar.ts";
import type { Context, Resolution, Resolving, Tense } from "./context.ts";
import type { Bound, Expression, Of } from "./expression.ts";
import { edgeOf } from "./resolve-edge.ts";
import { resolveDate, resolveHoliday, resolveNamed, resolveWeekday } from "./resolve-named.ts";
import {
  resolveIn,
  resolveOffset,
  resolveRun,
  resolveSamePeriod,
  resolveShifted,
  resolveWithin,
} from "./resolve-relative.ts";
import {
  resolveEnded,
  resolveHalfOf,
  resolveNumberedWeek,
  resolveShare,
  resolveWeekOf,
} from "./resolve-share.ts";
import {
  approximately,
  dayStretch,
  dayText,
  interval,
  neighbour,
  openAfter,
  openBefore,
  type Stretch,
  statedYear,
  yearStretch,
  yearsStretch,
} from "./stretch.ts";

export function resolve(expression: Expression, context: Context): Resolution {
  const uses = { anchor: false };
  const { anchor, previous, previousAnchored, southern, order } = context;
  const at = (tense: Tense): Resolving => ({
    anchor,
    previous,
    previousAnchored,
    tense,
    southern,
    order,
    uses,
    resolve: (inner, other = tense) => resolveOne(inner, at(other)),
  });
  const stretch = resolveOne(expression, at(context.tense));
  return { stretch, anchored: stretch !== null && uses.anchor };
}

function resolveOne(expression: Expression, using: Resolving): Stretch | null {
  const resolver = RESOLVERS[expression.kind] as Resolver<Expression["kind"]>;
  return resolver(expression, using);
}

type Resolver<Kind extends Expression["kind"]> = (expression: Of<Kind>, using: Resolving) => Stretch | null;
const NO_DATE = (): null => null;

const mapped = (stretch: Stretch | null, change: (of: Stretch) => Stretch | null): Stretch | null =>
  stretch === null ? null : change(stretch);

/** "5/3/2018": one of two days where the order is not known. */
function resolveAmbiguous({ year, first, second }: Of<"ambiguous date">, using: Resolving): Stretch | null {
  const day = (month: number, of: number): Stretch | null =>
    using.resolve({ kind: "date", year, month, day: of, weekday: null, shift: null });
  if (using.order !== null) return using.order === "month first" ? day(first, second) : day(second, first);
  const [a, b] = [day(first, second), day(second, first)];
  if (a === null || b === null) return a ?? b;
  const [early, late] = a.first < b.first ? [a, b] : [b, a];
  return {
    unit: "set",
    first: early.first,
    last: late.last,
    edtf: `[${early.edtf},${late.edtf}]`,
    from: early.from,
    to: late.to,
  };
}

const CENTURY = 100;
/** A short decade ("the '60s") with no publication date lies in the last century. */
const CENTURY_OF_SHORT = 1900;

/** "'20s" is the latest decade of that name that has begun. */
function resolveDecade({ year, full }: Of<"decade">, using: Resolving): Stretch | null {
  if (full) return yearsStretch("decade", year);
  const { anchor } = using;
  if (anchor === null) return yearsStretch("decade", CENTURY_OF_SHORT + year);
  const here = Math.floor(anchor.year / CENTURY) * CENTURY + year;
  return yearsStretch("decade", here > anchor.year ? here - CENTURY : here);
}

function resolveCentury({ century, era }: Of<"century">): Stretch | null {
  if (era > 0) return yearsStretch("century", (century - 1) * CENTURY);
  const [from, to] = [yearStretch(1 - century * CENTURY), yearStretch((1 - century) * CENTURY)];
  return from === null || to === null
    ? null
    : mapped(interval(from, to), (found) => ({ ...found, unit: "century" }));
}

const pad = (value: number): string => String(value).padStart(2, "0");

function zoneText(zone: number | null): string {
  if (zone === null) return "";
  if (zone === 0) return "Z";
  const minutes = Math.abs(zone);
  return `${zone < 0 ? "-" : "+"}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

const HOURS = 24;

/** A time of the day on its day; the day last mentioned, else publication's, where none is said. Midnight is left to its day. */
function resolveClock({ hour, minute, second, zone, day }: Of<"clock">, using: Resolving): Stretch | null {
  const said = day === null ? lastDay(using) : using.resolve(day);
  if (
    said === null ||
    (said.unit !== "day" && said.unit !== "moment") ||
    hour >= HOURS ||
    Number.isNaN(said.first)
  )
    return said;
  const edtf = `${dayText(said.first)}T${pad(hour)}:${pad(minute)}:${pad(second)}${zoneText(zone)}`;
  return { unit: "moment", first: said.first, last: said.last, edtf, from: edtf, to: edtf };
}

function lastDay(using: Resolving): Stretch | null {
  const { previous } = using;
  if (previous !== null && (previous.unit === "day" || previous.unit === "moment")) {
    if (using.previousAnchored) using.uses.anchor = true;
    return dayStretch(previous.first);
  }
  if (using.anchor?.day == null) return null;
  using.uses.anchor = true;
  return dayStretch(using.anchor.day);
}

/** A later end of a range that names no year lies after its start: "from November to March". */
function resolveRange({ from, to }: Of<"range">, using: Resolving): Stretch | null {
  const clocks = from.kind === "clock" && to.kind === "clock" && from.day === null && to.day !== null;
  const start = using.resolve(clocks ? { ...from, day: to.day } : from);
  if (start === null) return null;
  const after = { ...using, previous: start, previousAnchored: using.uses.anchor };
  const end =
    to.kind === "weekday" && to.shift === null && to.week === null
      ? nextWeekday(to.weekday, start)
      : endAfter(to, start, after);
  return end === null ? null : interval(start, end);
}

function nextWeekday(weekday: number, start: Stretch): Stretch | null {
  const from = civilWeekday(start.last);
  return dayStretch(start.last + ((weekday - from + WEEK) % WEEK));
}
const WEEK = 7;
const civilWeekday = (day: number): number => ((((day + 3) % WEEK) + WEEK) % WEEK) + 1;

function endAfter(to: Expression, start: Stretch, using: Resolving): Stretch | null {
  const end = using.resolve(to);
  if (end === null || !(end.last < start.first)) return end;
  if (to.kind === "date" && to.year === null && Number.isFinite(start.first)) {
    return using.resolve({
      ...to,
      shift: null,
      year: civil(start.first).year + (isEarlier(to, start) ? 1 : 0),
    });
  }
  return to.kind === "edge" && to.of.kind === "date" && to.of.year === null
    ? edgeOf(to.edge, endAfter(to.of, start, using), using)
    : null;
}

function isEarlier(to: Of<"date">, start: Stretch): boolean {
  const date = civil(start.first);
  return (to.month ?? 1) < date.month || (to.month === date.month && (to.day ?? 31) < date.day);
}

/** Which side of publication a bound looks to where the clause does not say. */
const LEANS: Readonly<Record<Bound, Tense>> = {
  since: "past",
  from: "future",
  after: null,
  until: "future",
  by: "future",
  before: null,
};

function resolveBound(bound: Bound, of: Expression, using: Resolving): Stretch | null {
  const tense = bound === "since" ? "past" : (using.tense ?? LEANS[bound]);
  const found = using.resolve(of, tense);
  if (found === null) return null;
  if (bound === "since" || bound === "from") return openAfter(found);
  if (bound === "until" || bound === "by") return openBefore(found);
  if (found.unit === "moment") return bound === "before" ? openBefore(found) : openAfter(found);
  return bound === "before"
    ? mapped(neighbour(found, -1), openBefore)
    : mapped(neighbour(found, 1), openAfter);
}

/** "July or August" is one stretch; times that do not touch are a set of EDTF: "{…}" all of them, "[…]" one of them. */
function resolveSeveral({ of, join }: Of<"several">, using: Resolving): Stretch | null {
  const [first, second] = [using.resolve(of[0]!), using.resolve(of[1]!)];
  if (first === null || second === null) return first ?? second;
  const later = second.first > first.first ? second : laterThan(of[1]!, first, using);
  if (later === null) return null;
  if (later.first === first.last + 1) return interval(first, later);
  if (first.unit !== later.unit || (first.unit !== "day" && first.unit !== "month" && first.unit !== "year"))
    return interval(first, later);
  const [open, close] = join === "or" ? ["[", "]"] : ["{", "}"];
  return {
    unit: "set",
    first: first.first,
    last: later.last,
    edtf: `${open}${first.edtf},${later.edtf}${close}`,
    from: first.from,
    to: later.to,
  };
}

function laterThan(expression: Expression, first: Stretch, using: Resolving): Stretch | null {
  if (expression.kind === "weekday") return nextWeekday(expression.weekday, first);
  return expression.kind === "date" && expression.year === null && Number.isFinite(first.first)
    ? using.resolve({ ...expression, year: civil(first.first).year + 1 })
    : null;
}

const RESOLVERS: { readonly [Kind in Expression["kind"]]: Resolver<Kind> } = {
  date: resolveDate,
  "ambiguous date": resolveAmbiguous,
  year: ({ year }) => statedYear(year),
  decade: resolveDecade,
  century: resolveCentury,
  season: resolveNamed,
  quarter: resolveNamed,
  half: resolveHalfOf,
  weekday: resolveWeekday,
  holiday: resolveHoliday,
  "same period": resolveSamePeriod,
  shifted: resolveShifted,
  offset: resolveOffset,
  in: ({ measure }, using) => resolveIn(measure, using),
  run: ({ measure, direction }, using) => resolveRun(measure, direction, using),
  within: ({ measure }, using) => resolveWithin(measure, using),
  edge: ({ edge, of }, using) => edgeOf(edge, using.resolve(of), using),
  ended: resolveEnded,
  share: resolveShare,
  "numbered week": resolveNumberedWeek,
  "week of": resolveWeekOf,
  part: ({ day }, using) => (day === null ? lastDay(using) : using.resolve(day)),
  clock: resolveClock,
  range: resolveRange,
  bound: ({ bound, of }, using) => resolveBound(bound, of, using),
  approximate: ({ of }, using) => mapped(using.resolve(of), approximately),
  several: resolveSeveral,
  duration: NO_DATE,
  recurrence: NO_DATE,
  vague: NO_DATE,
};

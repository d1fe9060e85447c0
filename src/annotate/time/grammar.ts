import { type Atom, type Atoms, atomAt } from "./atom.ts";
import type { Expression, Match } from "./expression.ts";
import { isWeekdayHere } from "./name-context.ts";
import { has, skip, WEEKDAY } from "./read.ts";
import { OPENING, POINT_RULES, type Rule } from "./rules.ts";
import { boundAfter } from "./rules-bound.ts";
import { withinDay } from "./rules-clock.ts";
import { OUTER_RULES } from "./rules-outer.ts";

type Point = (atoms: Atoms, at: number) => Match | null;

/** How deep times may lie in times: "by the end of the first week of next month" is four deep. */
const DEEPEST = 4;
const NOTHING: Point = () => null;

/** What reads points by these rules, times in times as deep as they may lie. */
function pointsBy(rules: readonly Rule[]): Point {
  let point = NOTHING;
  for (let depth = 1; depth <= DEEPEST; depth += 1) {
    const inner = point;
    point = (atoms, at) => pointAt(rules, atoms, at, inner);
  }
  return point;
}

/** The rules that can read something in these atoms: most sentences have a weekday and little else. */
function rulesFor(atoms: Atoms, rules: readonly Rule[]): readonly Rule[] {
  let present = 0;
  for (const atom of atoms) present |= openings(atom);
  return rules.filter(({ needs }) => needs === undefined || (needs & present) !== 0);
}

/** What an atom can open. */
export function openings(atom: Atom): number {
  if (atom.kind === "number") return OPENING.number;
  if (atom.kind === "word")
    return atom.word.classes | (atom.lower === "q" || atom.lower === "h" ? OPENING.letter : 0);
  if (atom.lower === "'") return OPENING.apostrophe;
  return atom.lower === "½" || atom.lower === "¼" || atom.lower === "¾" ? OPENING.fraction : 0;
}

function bestOf(rules: readonly Rule[], atoms: Atoms, at: number, point: Point): Match | null {
  const open = openings(atomAt(atoms, at));
  if (open === 0) return null;
  let best: Match | null = null;
  for (const rule of rules) {
    if ((rule.opens & open) === 0) continue;
    const found = rule.parse(atoms, at, point);
    if (found !== null && (best === null || found.end > best.end)) best = found;
  }
  return best;
}

function pointAt(rules: readonly Rule[], atoms: Atoms, at: number, inner: Point): Match | null {
  const found = bestOf(rules, atoms, at, inner);
  return found === null ? null : withinDay(atoms, weekThenDay(atoms, found));
}

/** "next week on Tuesday", "next week Wednesday", "last week - Monday". */
function weekThenDay(atoms: Atoms, found: Match): Match {
  if (found.value.kind !== "shifted" || found.value.unit !== "week") return found;
  const from = skip(atoms, found.end, "on", "-", ",");
  if (!has(atoms, from, WEEKDAY)) return found;
  const { weekday } = atomAt(atoms, from).word;
  return isWeekdayHere(atoms, from, from + 1)
    ? { end: from + 1, value: { kind: "weekday", weekday, shift: null, week: found.value } }
    : found;
}

/** Reads phrases of time in some atoms; each point is read once, however many rules ask for it. */
export function timeReader(atoms: Atoms): (at: number) => Match | null {
  const outer = rulesFor(atoms, OUTER_RULES);
  const points = pointsBy(rulesFor(atoms, POINT_RULES));
  const known: (Match | null | undefined)[] = [];
  const point: Point = (_, at) => {
    const found = known[at];
    if (found !== undefined) return found;
    const read = points(atoms, at);
    known[at] = read;
    return read;
  };
  return (at) => longestAt(outer, atoms, at, point);
}

/** The longest phrase of time that opens at an atom; null where none does. */
function longestAt(rules: readonly Rule[], atoms: Atoms, at: number, point: Point): Match | null {
  const outer = bestOf(rules, atoms, at, point);
  const inner = point(atoms, at);
  if (inner === null) return outer;
  const bounded = boundAfter(atoms, inner);
  return outer !== null && (outer.end > bounded.end || (outer.end === bounded.end && isFuller(outer.value)))
    ? outer
    : bounded;
}

/** Of two readings of the same words a bound or a range says more than the point in it; a duration says less. */
const isFuller = (value: Expression): boolean =>
  value.kind === "bound" || value.kind === "range" || value.kind === "several";

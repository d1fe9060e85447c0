/** How many of a unit: "two", "18 to 24", "2 1/2", "a couple of", "several", "half a dozen". */
import { TimeClass } from "../../lexicon/time-words.ts";
import { type Atom, type Atoms, atomAt } from "./atom.ts";
import type { Match, Measure } from "./expression.ts";
import { has, is, isHyphen, isNumber, NUMBER, past, skip, skipHyphen, UNIT } from "./read.ts";

/** null: not said ("several"). */
export interface Count {
  readonly count: number | null;
  readonly approximate: boolean;
  readonly limit: Measure["limit"];
}

/** More words than this make no number of units anybody writes in a phrase of time. */
const LONGEST_NUMBER_WORDS = 9;
const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ["½", 0.5],
  ["¼", 0.25],
  ["¾", 0.75],
]);

/** Words before a count that bound it; "about" and the like only loosen it. */
const BOUNDS: readonly (readonly [Measure["limit"], readonly string[]])[] = [
  ["more", ["more", "than"]],
  ["more", ["at", "least"]],
  ["more", ["over"]],
  ["more", ["just", "over"]],
  ["more", ["well", "over"]],
  ["less", ["less", "than"]],
  ["less", ["fewer", "than"]],
  ["less", ["at", "most"]],
  ["less", ["up", "to"]],
  ["less", ["just", "under"]],
  ["less", ["under"]],
  ["less", ["no", "more", "than"]],
  ["more", ["no", "less", "than"]],
  ["more", ["not", "less", "than"]],
  [null, ["as", "little", "as"]],
  [null, ["as", "long", "as"]],
  [null, ["close", "to"]],
];

const PLURAL_COUNTS: ReadonlySet<string> = new Set([
  "dozens",
  "tens",
  "scores",
  "hundreds",
  "thousands",
  "millions",
]);

const BOUND_LEADS: ReadonlySet<string> = new Set(BOUNDS.map(([, words]) => words[0]!));

/** "two hundred and six", "twenty-one", "thousand": the value of number words; null where none stand here. */
export function numberWords(atoms: Atoms, at: number): Match<number> | null {
  let total = 0;
  let part = 0;
  let end = at;
  let last = Number.POSITIVE_INFINITY;
  for (let i = at; i < at + LONGEST_NUMBER_WORDS; i += 1) {
    if (
      i > at &&
      (isHyphen(atoms, i) || (is(atoms, i, "and") && part + total >= 20)) &&
      has(atoms, i + 1, NUMBER)
    )
      continue;
    if (!has(atoms, i, NUMBER) || is(atoms, i, "dozen")) break;
    const value = atomAt(atoms, i).word.number;
    if (value === 1000) {
      total += (part === 0 ? 1 : part) * value;
      part = 0;
    } else if (value === 100) part = (part === 0 ? 1 : part) * value;
    else if (value < last && (last >= 100 || (last >= 20 && value < 10))) part += value;
    else break;
    last = value;
    end = i + 1;
  }
  return end === at ? null : { end, value: total + part };
}

/** Digits with decimals or a fraction: "2", "2.5", "2 1/2", "1/2", "2½", "½"; "20-odd" and "20-plus" are about twenty. */
function digits(atoms: Atoms, at: number): Match<number> | null {
  const fraction = FRACTIONS.get(atomAt(atoms, at).lower);
  if (fraction !== undefined) return { end: at + 1, value: fraction };
  if (!isNumber(atoms, at) || Number.isNaN(atomAt(atoms, at).value)) return null;
  const whole = atomAt(atoms, at).value;
  const glued = atomAt(atoms, at + 1).glued ? FRACTIONS.get(atomAt(atoms, at + 1).lower) : undefined;
  if (glued !== undefined) return { end: at + 2, value: whole + glued };
  if (
    is(atoms, at + 1, ".") &&
    atomAt(atoms, at + 1).glued &&
    isNumber(atoms, at + 2) &&
    atomAt(atoms, at + 2).glued
  ) {
    return { end: at + 3, value: Number(`${whole}.${atomAt(atoms, at + 2).lower}`) };
  }
  const share = shareAt(atoms, at);
  if (share !== null) return share;
  const more = shareAt(atoms, skipHyphen(atoms, at + 1));
  return more === null ? { end: at + 1, value: whole } : { end: more.end, value: whole + more.value };
}

/** "1/2", "3/4": less than one. */
function shareAt(atoms: Atoms, at: number): Match<number> | null {
  if (!isNumber(atoms, at) || !is(atoms, at + 1, "/") || !atomAt(atoms, at + 1).glued) return null;
  const value = atomAt(atoms, at).value / atomAt(atoms, at + 2).value;
  return value > 0 && value < 1 ? { end: at + 3, value } : null;
}

function plain(atoms: Atoms, at: number): Match<number> | null {
  const found = digits(atoms, at) ?? numberWords(atoms, at);
  const scale = found === null ? undefined : SCALES.get(atomAt(atoms, found.end).lower);
  return found === null || scale === undefined ? found : { end: found.end + 1, value: found.value * scale };
}
const SCALES: ReadonlyMap<string, number> = new Map([
  ["dozen", 12],
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
]);

/** "two and a half", "one and a quarter". */
function withFraction(atoms: Atoms, found: Match<number>): Match<number> {
  const half = tail(atoms, found.end);
  return half === null ? found : { end: half.end, value: found.value + half.value };
}

/** "and a half", "-and-a-half", "and half", "and a quarter"; a quarter only with the article, as it is a unit too. */
export function tail(atoms: Atoms, at: number): Match<number> | null {
  const and = skipHyphen(atoms, at);
  if (!is(atoms, and, "and")) return null;
  const from = skipHyphen(atoms, and + 1);
  const article = skip(atoms, from, "a", "one");
  const end = article > from ? skipHyphen(atoms, article) : from;
  if (is(atoms, end, "half")) return { end: end + 1, value: 0.5 };
  return is(atoms, end, "quarter") && article > from ? { end: end + 1, value: 0.25 } : null;
}

/** A count before a unit: exact, a range (its lower end is kept), or vague. */
export function count(atoms: Atoms, at: number): Match<Count> | null {
  if (!mayCount(atomAt(atoms, at))) return null;
  if (is(atoms, at, "between")) return betweenCounts(atoms, at);
  if (!BOUND_LEADS.has(atomAt(atoms, at).lower)) return loosely(atoms, at);
  // "5 percent fewer than a year earlier" compares
  const before = atomAt(atoms, at - 1).lower;
  if (is(atoms, at + 1, "than") && /^(?:%|percent|cent|points)$/.test(before)) return null;
  for (const [limit, words] of BOUNDS) {
    const end = past(atoms, at, ...words);
    if (end > 0) return bounded(exact(atoms, end), limit);
  }
  return loosely(atoms, at);
}

/** Whether a count can begin here. Rules ask for one at nearly every small word, and most begin none. */
const mayCount = (atom: Atom): boolean =>
  atom.kind === "number" || (atom.word.classes & COUNTING) !== 0 || COUNT_LEADS.has(atom.lower);

const COUNTING = NUMBER | TimeClass["vague amount"] | TimeClass.approximate;
const COUNT_LEADS: ReadonlySet<string> = new Set([
  ...BOUND_LEADS,
  ...FRACTIONS.keys(),
  ...PLURAL_COUNTS,
  ..."a an another between dozen half multi quarter some three".split(" "),
]);

/** "between two and three weeks". */
function betweenCounts(atoms: Atoms, at: number): Match<Count> | null {
  const low = plain(atoms, at + 1);
  const high = low !== null && is(atoms, low.end, "and") ? plain(atoms, low.end + 1) : null;
  return high !== null && low !== null && high.value > low.value
    ? { end: high.end, value: { count: low.value, approximate: true, limit: null } }
    : null;
}

/** "about two", "some 20", or a count by itself. */
function loosely(atoms: Atoms, at: number): Match<Count> | null {
  const about = has(atoms, at, TimeClass.approximate) && !is(atoms, at, "some");
  if (about) return approximately(exact(atoms, at + 1));
  if (is(atoms, at, "some") && plain(atoms, at + 1) !== null) return approximately(exact(atoms, at + 1));
  return exact(atoms, at);
}

function bounded(found: Match<Count> | null, limit: Measure["limit"]): Match<Count> | null {
  return found === null
    ? null
    : { end: found.end, value: { count: found.value.count, approximate: true, limit } };
}
const approximately = (found: Match<Count> | null): Match<Count> | null => bounded(found, null);

function exact(atoms: Atoms, at: number): Match<Count> | null {
  return vagueCount(atoms, at) ?? articleCount(atoms, at) ?? rangeOfCounts(atoms, at);
}

/** "a few", "several", "a couple of", "the last few", "some", "many", "dozens of". */
function vagueCount(atoms: Atoms, at: number): Match<Count> | null {
  if (is(atoms, at, "multi")) return { end: at + 1, value: { count: null, approximate: true, limit: null } };
  const start = skip(atoms, at, "a");
  if (!has(atoms, start, TimeClass["vague amount"])) return null;
  const of = skip(atoms, start + 1, "of");
  // "a few hundred years": so many hundreds are not said
  const end = is(atoms, of, "hundred") || is(atoms, of, "thousand") || is(atoms, of, "dozen") ? of + 1 : of;
  if (is(atoms, start, "couple")) return { end, value: { count: 2, approximate: true, limit: null } };
  return { end, value: { count: null, approximate: true, limit: null } };
}

/** "a", "an", "half a", "half an", "a half", "a dozen", "a hundred", "another". */
function articleCount(atoms: Atoms, at: number): Match<Count> | null {
  const one = (end: number, value: number): Match<Count> => ({
    end,
    value: { count: value, approximate: false, limit: null },
  });
  const quarter = quarterOf(atoms, at);
  if (quarter > 0) return one(quarter, 0.25);
  const quarters = quartersOf(atoms, at);
  if (quarters > 0) return one(quarters, 0.75);
  if (is(atoms, at, "half")) {
    const end = skip(atoms, skipHyphen(atoms, at + 1), "a", "an", "the");
    return is(atoms, end, "dozen") ? one(end + 1, HALF_A_DOZEN) : one(end, 0.5);
  }
  if (is(atoms, at, "another"))
    return plain(atoms, at + 1) === null ? one(at + 1, 1) : rangeOfCounts(atoms, at + 1);
  if (
    PLURAL_COUNTS.has(atomAt(atoms, at).lower) &&
    is(atoms, at + 1, "of") &&
    PLURAL_COUNTS.has(atomAt(atoms, at + 2).lower)
  )
    return { end: skip(atoms, at + 3, "of"), value: { count: null, approximate: true, limit: null } };
  if (PLURAL_COUNTS.has(atomAt(atoms, at).lower) && is(atoms, at + 1, "of"))
    return { end: at + 2, value: { count: null, approximate: true, limit: null } };
  if (!is(atoms, at, "a") && !is(atoms, at, "an")) return is(atoms, at, "dozen") ? one(at + 1, 12) : null;
  if (is(atoms, at + 1, "dozen")) return one(skipHyphen(atoms, at + 2), 12);
  if (is(atoms, at + 1, "half")) {
    const end = skipHyphen(atoms, at + 2);
    return is(atoms, end, "dozen") ? one(end + 1, HALF_A_DOZEN) : one(end, 0.5);
  }
  const hundred = numberWords(atoms, at + 1);
  if (hundred !== null && hundred.value >= 100) return one(hundred.end, hundred.value);
  return one(at + 1, 1);
}

const HALF_A_DOZEN = 6;

/** The index after "quarter-", "a quarter", "a quarter of a" before a century or an hour; -1 elsewhere. */
function quarterOf(atoms: Atoms, at: number): number {
  const start = skip(atoms, at, "a");
  if (!is(atoms, start, "quarter")) return -1;
  const of = is(atoms, start + 1, "of") ? skip(atoms, start + 2, "a", "an") : -1;
  const end = isHyphen(atoms, start + 1) ? start + 2 : of > 0 ? of : start + 1;
  return end > 0 && (is(atoms, end, "century") || is(atoms, end, "hour")) ? end : -1;
}

/** The index after "three quarters of a", "three-quarters of an"; -1 elsewhere. */
function quartersOf(atoms: Atoms, at: number): number {
  if (!is(atoms, at, "three")) return -1;
  const of = past(atoms, skipHyphen(atoms, at + 1), "quarters", "of");
  const end = of > 0 ? skip(atoms, of, "a", "an") : of;
  return end > of && has(atoms, end, UNIT) ? end : -1;
}

function rangeOfCounts(atoms: Atoms, at: number): Match<Count> | null {
  const low = plain(atoms, at);
  if (low === null) return null;
  // "2-to-3-year" and "two- to three-year" too
  const join = isHyphen(atoms, low.end) || is(atoms, low.end, "-") ? low.end + 1 : low.end;
  const word = is(atoms, join, "to") || is(atoms, join, "or");
  const joined = word || join > low.end;
  const high = joined ? plain(atoms, word ? skipHyphen(atoms, join + 1) : join) : null;
  if (high !== null && high.value > low.value)
    return { end: high.end, value: { count: low.value, approximate: true, limit: null } };
  const odd = isHyphen(atoms, low.end) && ODD.has(atomAt(atoms, low.end + 1).lower);
  // "20 or so years", "two or more days"
  const loose = looseEnd(atoms, low.end, LOOSE_COUNTS);
  if (odd || (loose > low.end && has(atoms, loose, UNIT)))
    return {
      end: odd ? low.end + 2 : loose,
      value: {
        count: low.value,
        approximate: true,
        limit: !odd && is(atoms, loose - 1, "more") ? "more" : null,
      },
    };
  const whole = withFraction(atoms, low);
  return { end: whole.end, value: { count: whole.value, approximate: false, limit: null } };
}

const LOOSE_COUNTS: ReadonlySet<string> = new Set(["so", "more"]);
/** "20-odd years", "30-plus years", "40-some days". */
const ODD: ReadonlySet<string> = new Set(["odd", "plus", "some"]);

/** The index after "or so", "or more", "or two". */
export function looseEnd(atoms: Atoms, at: number, words: ReadonlySet<string> = LOOSE): number {
  if (!is(atoms, at, "or")) return at;
  return words.has(atomAt(atoms, at + 1).lower) ? at + 2 : at;
}
const LOOSE: ReadonlySet<string> = new Set(["so", "more", "less", "two", "longer"]);

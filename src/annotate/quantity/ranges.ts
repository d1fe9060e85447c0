/**
 * Two numbers that bound one quantity: "25,000 to 30,000", "25-30 thousand", "between 4,000 and 6,000", "two or
 * three", "20, possibly 30". Not a range: "rose from 1,002 to 1,644" (a change: two quantities), "won 3-1" (a score).
 */
import { CHANGE_NOUNS, CHANGE_PARTICLES, CHANGE_VERBS } from "../../lexicon/change-words.ts";
import { isHyphen } from "./cardinals.ts";
import type { Lexeme } from "./lexemes.ts";
import type { Measured } from "./measures.ts";

export type RangeRule =
  | "range"
  | "between"
  | "from-to"
  | "either-or"
  | "possibly-more"
  | "range-wrong-way-round"
  | "change-from-to"
  | "score";

export interface Range {
  readonly rule: RangeRule;
  /** lexeme indices, with "between" or "from" */
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
  readonly first: Measured;
  readonly second: Measured;
}

/** Two hyphened numbers up to this, the larger first, are a score: "3-1", "115-98". */
const LARGEST_SCORE = 200;
/** Beside a word of winning or voting, up to the votes of a parliament: "passed 218-214". */
const LARGEST_VOTE = 800;
/** How far before "from" a verb of change is looked for. */
const CHANGE_REACH = 8;
/** … and where a comma sets the two shares apart. */
const CHANGE_REACH_APART = 30;
/** In percent. */
const LARGEST_SHARE = 100;
/** "two or three", "20 or 30": the second is at most so many times the first. */
const EITHER_OR_RATIO = 3;

/** The range that two neighbouring numbers make, or null. `second` must be the next number after `first`. */
export function readRange(all: readonly Lexeme[], first: Measured, second: Measured): Range | null {
  if (second.value < 0 && first.value >= 0) return null;
  const link = linkBetween(all, first, second);
  if (link === null || !sameKind(first, second)) return null;
  const opener = all[first.from - 1]?.lower;
  if (link === "and") return opener === "between" ? ordered("between", first.from - 1, first, second) : null;
  if (link === "or") return eitherOr(first, second);
  if (link === "possibly")
    return second.value > first.value ? ordered("possibly-more", first.from, first, second) : null;
  if (opener === "by" && isChange(all, first.from - 1) && !isStepRange(first, second)) return null; // "rose by 200 to 1,000"
  const opened = opener === "from" || opener === "between";
  const from = opened ? first.from - 1 : first.from;
  // "rose by 25 percent against those elsewhere, from 2.18 percent to 2.72 percent"
  const apart = all[from - 1]?.text === "," && first.dimension === "percent";
  if (opener === "from" && isChange(all, from, apart ? CHANGE_REACH_APART : CHANGE_REACH))
    return range("change-from-to", from, first, second, false);
  const falling = inherited(first, second) >= second.value;
  const contest = isContest(all, first, second);
  if (first.dimension === "percent" || second.dimension === "percent") {
    // "fell 0.4 percent to 7,012": by how much and to what
    const level = first.dimension === "percent" && second.dimension !== "percent" && link === "to";
    if (level && (second.value > LARGEST_SHARE || isChange(all, from))) return null;
    if (falling || contest) return null; // "beats him by 46 percent to 42 percent": two shares
  } else if (looksLikeScore(first, second, contest ? LARGEST_VOTE : LARGEST_SCORE) && (falling || contest)) {
    return range("score", first.from, first, second, false);
  }
  return ordered(opened ? "from-to" : "range", from, first, second);
}

/** "Fell by 60% to 70%": what it changed by, where both are shares and near each other; "rose by 2% to 9%" tells what it reached. */
const isStepRange = (first: Measured, second: Measured): boolean =>
  second.dimension === "percent" &&
  second.value > first.value &&
  second.value <= first.value * STEP_RANGE_RATIO;
const STEP_RANGE_RATIO = 1.5;

type Link = "to" | "and" | "or" | "possibly";

/** What stands between the two numbers, where it can join them. */
function linkBetween(all: readonly Lexeme[], first: Measured, second: Measured): Link | null {
  const gap = all.slice(first.to, Math.min(second.from, first.to + 6));
  if (gap.length === 0 || second.from - first.to > 5) return null;
  if (gap.length === 1) return singleLink(all, gap[0]!, first, second);
  if (gap.length === 2 && isHyphen(gap[0]) && gap[1]!.lower === "to") return "to"; // "18- to 24-year-olds"
  const words = gap.map((lexeme) => lexeme.lower).join(" ");
  if (
    /^(?:, )?(?:or |and )?(?:possibly|perhaps|maybe|potentially|probably|if not|or even|maybe even|possibly even|perhaps even)(?: as many as| up to)?$/.test(
      words,
    )
  ) {
    return "possibly";
  }
  return null;
}

function singleLink(all: readonly Lexeme[], link: Lexeme, first: Measured, second: Measured): Link | null {
  if (link.lower === "to" || link.lower === "through" || link.lower === "till" || link.text === "~")
    return "to";
  if (link.lower === "and") return "and";
  if (link.lower === "or") return "or";
  if (!isHyphen(link) && link.text !== "–" && link.text !== "—" && link.text !== "−") return null;
  const tight = link.glued && all[first.to + 1]!.glued;
  if (tight) return link.text === "—" ? null : "to";
  const loose = !link.glued && !all[first.to + 1]!.glued;
  return loose && !first.spelled && !second.spelled && first.value < second.value ? "to" : null;
}

const plainDimension = (measured: Measured): boolean =>
  measured.dimension === "count" || measured.dimension === "fraction";

/** The units agree, or only one side has one: "10 to 15%", "$10 to 15 million". */
function sameKind(first: Measured, second: Measured): boolean {
  if (first.dimension === second.dimension)
    return first.unit === second.unit || first.unit === "" || second.unit === "";
  return plainDimension(first) || plainDimension(second);
}

/** The first number with the scale that it leaves to the second: "25-30 thousand", "$2-3 million". */
function inherited(first: Measured, second: Measured): number {
  if (first.scale > 1 || second.scale <= 1) return first.value;
  const mantissa = second.value / second.scale;
  return first.value < mantissa ? first.value * second.scale : first.value;
}

function range(rule: RangeRule, from: number, first: Measured, second: Measured, inherit: boolean): Range {
  const low = inherit ? inherited(first, second) : first.value;
  return { rule, from, to: second.to, low, high: second.value, first, second };
}

/** Ends in order: what is written the wrong way round still lies between its ends. */
function ordered(rule: RangeRule, from: number, first: Measured, second: Measured): Range {
  const found = range(rule, from, first, second, true);
  if (found.low <= found.high) return found;
  const { to, low, high } = found;
  return { rule: "range-wrong-way-round", from, to, low: high, high: low, first, second };
}

function eitherOr(first: Measured, second: Measured): Range | null {
  const low = inherited(first, second);
  const near = second.value > low && second.value <= low * EITHER_OR_RATIO;
  return near ? range("either-or", first.from, first, second, true) : null;
}

const looksLikeScore = (first: Measured, second: Measured, largest: number): boolean =>
  first.value <= largest && second.value <= largest && first.unit === "" && second.unit === "";

const CONTEST =
  /^(?:won|win|wins|winning|beat|beats|beating|beaten|lost|lose|loses|defeat|defeats|defeated|draw|drew|drawn|victory|lead|led|leads|trail|trailed|trailing|score|scored|scoreline|voted|vote|passed|approved|rejected|acquitted|convicted|ruling|ruled|decision|tie|tied|loss|thrashed|edged|downed|triumph)$/;
/** How far before a score a word of winning or losing stands: "beat Real Madrid 1-3". */
const CONTEST_REACH = 4;

/** Words of winning, losing or voting beside two small numbers: "won 1-3", "a 5-4 ruling". */
function isContest(all: readonly Lexeme[], first: Measured, second: Measured): boolean {
  const after = all[second.to];
  if (CONTEST.test(after?.lower ?? "")) return true;
  for (let i = first.from - 1; i >= Math.max(0, first.from - CONTEST_REACH); i--) {
    if (!CONTEST.test(all[i]!.lower)) continue;
    return (
      after?.kind !== "word" || /^(?:in|on|at|against|to|over|after|with|by|for|and|among)$/.test(after.lower)
    );
  }
  return false;
}

const MOVED =
  /^(?:went|goes?|going|moved?|changed?|revised|widened|adjusted|updated|doubled|tripled|quadrupled|halved|amended|corrected|shifted|brought|taken|took)$/;

/** A verb or noun of change shortly before: "rose from A to B", "up from A to B", "an increase from A to B". */
function isChange(all: readonly Lexeme[], at: number, reach = CHANGE_REACH): boolean {
  for (let i = at - 1; i >= Math.max(0, at - reach); i--) {
    const lexeme = all[i]!;
    if (lexeme.kind === "mark" && /^[.;:!?]$/.test(lexeme.text)) return false;
    const { lower } = lexeme;
    if (CHANGE_VERBS.has(lower) || CHANGE_NOUNS.has(lower) || MOVED.test(lower)) return true;
    if (CHANGE_PARTICLES.has(lower) && i >= at - 2) return true;
  }
  return false;
}

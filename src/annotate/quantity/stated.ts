/**
 * A Stated is one quantity as written: numbers, range, bounds and measure, before anybody knows what is counted.
 * `parseQuantities` works on a bare text; the pass adds what is counted, its role and its parts.
 */
import type { Relation, Span } from "../../model/index.ts";
import { bounded, type Interval, readBounds } from "./bounds.ts";
import { type Lexeme, lexemes } from "./lexemes.ts";
import { changedMeasure, type Measured, measureAll } from "./measures.ts";
import { notCounted } from "./not-counts.ts";
import { findNumerals, isPronounOne, type Numeral } from "./numerals.ts";
import { type Range, readRange } from "./ranges.ts";

export interface Stated extends Interval {
  /** lexeme indices of the number with its bounds, per cent sign or currency; `to` exclusive */
  readonly from: number;
  readonly to: number;
  /** where the words after the number go on: past a unit of measure too */
  readonly after: number;
  readonly vague: string | null;
  readonly dimension: Measured["dimension"] | "multiple";
  /** "%", a currency code, the words of a unit of measure; "" none */
  readonly unit: string;
  readonly unitFrom: number;
  readonly unitTo: number;
  readonly relation: Relation | null;
  readonly hyphened: boolean;
  readonly partitive: boolean;
  readonly bare: boolean;
  readonly numeral: Numeral | null;
  readonly rule: string;
}

/** All quantities of a stretch of lexemes, in order: numbers that count something, none that name or date. */
export function findStated(all: readonly Lexeme[], numerals = findNumerals(all)): readonly Stated[] {
  const measured = measureAll(
    all,
    numerals.filter((numeral) => !isPronounOne(all, numeral.from)),
  );
  const found: Stated[] = [];
  for (let k = 0; k < measured.length; k++) {
    const first = measured[k]!;
    const second = measured[k + 1];
    const range = second === undefined ? null : readRange(all, first, second);
    if (isAllBut(all, first)) {
      const rest = second === undefined ? null : allBut(all, first, second);
      if (rest !== null) found.push(rest);
      if (rest !== null) k++;
      continue;
    }
    if (
      range !== null &&
      (range.rule === "score" ||
        notCounted(all, range.second) !== null ||
        notCounted(all, range.first) !== null)
    ) {
      k++;
      continue;
    }
    if (range === null || range.rule === "change-from-to") {
      if (notCounted(all, first) === null) found.push(single(all, first));
      continue;
    }
    found.push(spanned(all, range));
    k++;
  }
  return joinBounds(all, found);
}

/** "all but one of the sixteen": what is left out, not what is counted. */
const isAllBut = (all: readonly Lexeme[], { from }: Measured): boolean =>
  all[from - 1]?.lower === "but" && all[from - 2]?.lower === "all";

/** "all but one of the sixteen" are fifteen; null where no number of all follows. */
function allBut(all: readonly Lexeme[], left: Measured, whole: Measured): Stated | null {
  if (all[left.to]?.lower !== "of" || whole.dimension !== "count" || left.dimension !== "count") return null;
  const rest = whole.value - left.value;
  if (
    rest < 0 ||
    whole.from - left.to > MOST_BETWEEN ||
    !/^(?:of|the|its|their|his|her|our|those|these)$/.test(all[whole.from - 1]!.lower)
  )
    return null;
  return build(
    all,
    changedMeasure(whole, { bare: false }),
    left.from - 2,
    numberEnd(whole),
    whole.to,
    rest,
    rest,
    "all-but",
  );
}
/** "of the", "of": no more words stand between the two numbers. */
const MOST_BETWEEN = 2;

/** The written number ends before a unit of measure that stands apart, but takes in "%" and money. */
const numberEnd = (measured: Measured): number =>
  measured.dimension === "percent" || measured.dimension === "currency" || measured.unitFrom < measured.from
    ? measured.to
    : measured.hyphened
      ? measured.unitFrom - 1
      : measured.unitFrom;

function single(all: readonly Lexeme[], measured: Measured): Stated {
  const end = numberEnd(measured);
  return build(all, measured, measured.from, end, measured.to, measured.value, measured.value, "number");
}

function spanned(all: readonly Lexeme[], range: Range): Stated {
  const { first, second } = range;
  const named = second.unit === "" ? first : second;
  const measured = changedMeasure(second, {
    dimension: named.dimension,
    unit: named.unit,
    unitFrom: named.unitFrom,
    unitTo: named.unitTo,
  });
  return build(all, measured, range.from, numberEnd(second), range.to, range.low, range.high, range.rule);
}

function build(
  all: readonly Lexeme[],
  measured: Measured,
  from: number,
  end: number,
  after: number,
  low: number,
  high: number,
  rule: string,
): Stated {
  const bounds = readBounds(all, from, end);
  const interval = bounded(low, high, bounds.words);
  return {
    low: interval.low,
    high: interval.high,
    strict: interval.strict,
    approximate: interval.approximate,
    from: bounds.from,
    to: bounds.to,
    after: Math.max(after, bounds.to),
    vague: null,
    dimension: measured.dimension,
    unit: measured.unit,
    unitFrom: measured.unitFrom,
    unitTo: measured.unitTo,
    relation: bounds.relation,
    hyphened: measured.hyphened,
    partitive: measured.partitive,
    bare: measured.bare,
    numeral: measured,
    rule,
  };
}

/** "more than 20 but fewer than 30", "at most 100 and at least 20": two open ends that close one interval. */
function joinBounds(all: readonly Lexeme[], found: readonly Stated[]): readonly Stated[] {
  const joined: Stated[] = [];
  for (const stated of found) {
    const before = joined[joined.length - 1];
    const pair = before === undefined ? null : closed(all, before, stated);
    if (pair === null) joined.push(stated);
    else joined[joined.length - 1] = pair;
  }
  return joined;
}

function closed(all: readonly Lexeme[], before: Stated, after: Stated): Stated | null {
  const [gap] = all.slice(before.to, after.from);
  if (after.from - before.to !== 1 || gap === undefined || !/^(?:and|but|,)$/.test(gap.lower)) return null;
  const low = before.low ?? after.low;
  const high = before.high ?? after.high;
  const open =
    (before.low === null) !== (after.low === null) && (before.high === null) !== (after.high === null);
  if (!open || low === null || high === null || low >= high || before.unit !== after.unit) return null;
  const strict = before.strict || after.strict;
  return {
    low,
    high,
    strict,
    approximate: before.approximate || after.approximate,
    from: before.from,
    to: after.to,
    after: after.after,
    vague: after.vague,
    dimension: after.dimension,
    unit: after.unit,
    unitFrom: after.unitFrom,
    unitTo: after.unitTo,
    relation: after.relation,
    hyphened: after.hyphened,
    partitive: after.partitive,
    bare: after.bare,
    numeral: after.numeral,
    rule: "two-bounds",
  };
}

/** A quantity found in a bare text. */
export interface FoundQuantity extends Span, Interval {
  readonly unit: string;
  readonly relation: Relation | null;
  readonly rule: string;
}

/** The quantities of a bare text by the number grammar alone: no tags, no heads, no roles. Linear. */
export function parseQuantities(text: string): readonly FoundQuantity[] {
  const all = lexemes(text);
  return findStated(all).map(({ from, to, low, high, strict, approximate, unit, relation, rule }) => ({
    start: all[from]!.start,
    end: all[to - 1]!.end,
    low,
    high,
    strict,
    approximate,
    unit,
    relation,
    rule,
  }));
}

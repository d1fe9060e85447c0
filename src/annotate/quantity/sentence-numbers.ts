/** Numbers, vague words and ratios of a sentence in one row, as written. */
import { type Context, tagOf } from "./context.ts";
import { type Multiple, readMultiple, startsMultiple, timesAfter } from "./multiples.ts";
import { findStated, type Stated } from "./stated.ts";
import { readVague, startsVague } from "./vague.ts";
import { readWhole, startsWhole } from "./wholes.ts";

/** Numbers, vague words and ratios in the order of the text; none overlaps another. */
export function statedIn(context: Context): readonly Stated[] {
  const { all } = context;
  const tag = (index: number): string => tagOf(context, index);
  const numbers: Stated[] = [];
  findStated(all).forEach((stated, k, list) => {
    if (!isConversion(context, list[k - 1], stated)) numbers.push(asRatio(context, stated));
  });
  const found: Stated[] = [];
  let next = 0;
  let at = 0;
  while (at < all.length) {
    const number = numbers[next];
    if (number !== undefined && at >= number.from) {
      found.push(number);
      next++;
      at = Math.max(number.to, at + 1);
      continue;
    }
    const word = wordsAt(context, at, tag);
    const free = word !== null && (number === undefined || word.to <= number.from);
    if (free) found.push(word);
    at = free ? word.to : at + 1;
  }
  return found;
}

/** "55 mph (88.5 kph)": the same measure said again in another unit. */
function isConversion(
  { all }: Context,
  before: Stated | undefined,
  { from, after, dimension }: Stated,
): boolean {
  if (before === undefined || dimension !== "measure" || before.dimension !== "measure") return false;
  // "(~295 km/h)"
  const open = all[from - 1]?.text === "(" ? from - 1 : from - 2;
  const close = all[after]?.text === "/" ? after + 2 : after;
  return all[open]?.text === "(" && before.after === open && all[close]?.text === ")";
}

function wordsAt(context: Context, at: number, tag: (index: number) => string): Stated | null {
  const { all } = context;
  const lexeme = all[at]!;
  if (startsVague(lexeme)) {
    const vague = readVague(all, at, tag);
    if (vague !== null) return vagueStated(context, vague.from, vague.to, vague.words);
  }
  if (startsMultiple(lexeme)) {
    const multiple = readMultiple(all, at, tag);
    if (multiple !== null) return fromMultiple(multiple, all[at]!.lower);
  }
  if (startsWhole(lexeme)) {
    const whole = readWhole(all, at, tag);
    if (whole !== null) return plainStated(at, at + 1, whole, lexeme.lower);
  }
  return null;
}

/** The fields as stated.ts writes them, in its order: so they are of one shape. */
const plainStated = (from: number, to: number, value: number | null, rule: string): Stated => ({
  low: value,
  high: value,
  strict: false,
  approximate: false,
  from,
  to,
  after: to,
  vague: null,
  dimension: "count",
  unit: "",
  unitFrom: -1,
  unitTo: -1,
  relation: null,
  hyphened: false,
  partitive: false,
  bare: false,
  numeral: null,
  rule,
});

function vagueStated({ all }: Context, from: number, to: number, vague: string): Stated {
  const more =
    (all[to]?.lower === "more" && all[to + 1]?.lower !== "than") ||
    all[to]?.lower === "other" ||
    all[to]?.lower === "others";
  const another = /^(?:another|further|additional)$/.test(all[from - 1]?.lower ?? "");
  const past = all[to]?.lower === "more" && all[to + 1]?.lower !== "than" ? to + 1 : to;
  return Object.assign(plainStated(another ? from - 1 : from, past, null, "vague"), {
    vague,
    relation: more || another ? "additional" : null,
  });
}

const fromMultiple = (multiple: Multiple, word: string, from = multiple.from): Stated =>
  Object.assign(plainStated(from, multiple.to, null, `ratio-${word}`), {
    low: multiple.low,
    high: multiple.high,
    strict: multiple.strict,
    approximate: multiple.approximate,
    dimension: "multiple" as const,
  });

/** "three times as many": the number is a ratio. */
function asRatio({ all }: Context, stated: Stated): Stated {
  if (stated.numeral === null || stated.low !== stated.high || stated.low === null) return stated;
  const ratio = timesAfter(all, stated.numeral.from, stated.numeral.to, stated.low);
  return ratio === null ? stated : fromMultiple(ratio, "times", Math.min(stated.from, ratio.from));
}

/** Fractions: "half a million", "a third of", "two-thirds", "3/4", "three quarters", "one in five". */
import { DENOMINATORS, PLURAL_DENOMINATORS } from "../../lexicon/number-words.ts";
import { isArticle, isHyphen, numberWord, readCardinal } from "./cardinals.ts";
import type { Lexeme } from "./lexemes.ts";

export interface Fraction {
  /** index past its last lexeme */
  readonly to: number;
  readonly value: number;
  /** multiplied into a whole number: "half a million" */
  readonly scaled: boolean;
}

/** Denominators written after a slash in news; others are dates and codes ("9/11", "24/7"). */
const SLASH_DENOMINATORS: ReadonlySet<number> = new Set([2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 100]);

/** After "a third" these show a fraction; a noun there shows an ordinal ("a third attack"). */
const AFTER_FRACTION: ReadonlySet<string> = new Set(
  "of and or to the were was are is has have had been be will would could may by over more less fewer as than on during said say says who which that this came come died voted lower higher larger smaller greater".split(
    " ",
  ),
);

const isPlainWord = (lexeme: Lexeme | undefined): boolean =>
  lexeme?.kind === "word" && !AFTER_FRACTION.has(lexeme.lower) && numberWord(lexeme) === undefined;

/** The fraction in words that starts at `at` with its own numerator ("a half", "half", "one third"), or null. */
export function readFraction(all: readonly Lexeme[], at: number): Fraction | null {
  const first = all[at];
  if (first === undefined) return null;
  if (first.shape === "fraction") return { to: at + 1, value: first.value!, scaled: false };
  if (first.kind === "digits") return readSlash(all, at);
  const lead = isArticle(first) || first.lower === "one" ? 1 : 0;
  const place = lead === 1 && isHyphen(all[at + 1]) ? at + 2 : at + lead;
  const denominator = all[place];
  if (denominator?.kind !== "word") return null;
  if (denominator.lower === "half") return scaleUp(all, place + 1, 1 / 2, true);
  if (denominator.lower === "quarter" && (lead === 1 || numberWord(all[at + 1])?.kind === "scale")) {
    return scaleUp(all, place + 1, 1 / 4, true);
  }
  const row = lead === 1 ? DENOMINATORS.get(denominator.lower) : undefined;
  if (row === undefined || isPlainWord(all[place + 1]) || isHyphen(all[place + 1])) return null;
  if (isArticle(first) && all[place + 1]?.text === ",") return null; // "a fourth, also from France"
  return scaleUp(all, place + 1, 1 / row.value, false);
}

/** "3/4" and "1/2", with no third number behind (a date) and a denominator that news uses. */
function readSlash(all: readonly Lexeme[], at: number): Fraction | null {
  const [numerator, slash, denominator] = [all[at]!, all[at + 1], all[at + 2]];
  if (slash?.text !== "/" || !slash.glued || denominator?.kind !== "digits" || !denominator.glued)
    return null;
  if (numerator.shape !== "integer" || denominator.shape !== "integer") return null;
  if (all[at + 3]?.text === "/" || all[at - 1]?.text === "/") return null;
  if (!SLASH_DENOMINATORS.has(denominator.value!) || numerator.value! >= denominator.value!) return null;
  return { to: at + 3, value: numerator.value! / denominator.value!, scaled: false };
}

/** The denominator after a numerator already read ("two" + "thirds", "two" + "-thirds"): value and end, or null. */
export function readDenominator(all: readonly Lexeme[], at: number, numerator: number): Fraction | null {
  const place = isHyphen(all[at]) ? at + 1 : at;
  const lexeme = all[place];
  if (lexeme?.kind !== "word") return null;
  const row =
    PLURAL_DENOMINATORS.get(lexeme.lower) ?? (numerator === 1 ? DENOMINATORS.get(lexeme.lower) : undefined);
  if (row === undefined || row.value < 2 || numerator <= 0) return null;
  if (row.kind === "ordinal" && row.value === 2) return null; // "two seconds"
  return scaleUp(all, place + 1, numerator / row.value, true);
}

/** Multiplies by what follows: "of a million", "a dozen", "million". */
function scaleUp(all: readonly Lexeme[], at: number, value: number, direct: boolean): Fraction {
  let next = at;
  if (isHyphen(all[next]) && all[next]!.glued && direct) next++;
  if (all[next]?.lower === "of") next++;
  const article = isArticle(all[next]) || (next > at && all[next]?.lower === "one");
  const whole = article ? readCardinal(all, next) : bareScale(all, next);
  if (whole === null || (!direct && !article)) return { to: at, value, scaled: false };
  if (whole.value < 12) return { to: at, value, scaled: false };
  return { to: whole.to, value: value * whole.value, scaled: true };
}

/** "million" or "dozen" straight after "half" or "three quarters". */
function bareScale(
  all: readonly Lexeme[],
  at: number,
): { readonly to: number; readonly value: number } | null {
  const word = numberWord(all[at]);
  return word?.kind === "scale" || word?.kind === "dozen" ? { to: at + 1, value: word.value } : null;
}

/** Cases of the peer's specs that do not apply to news, each by a predicate with its reason (docs/quantities.md lists them). */
import type { Case, ModelName } from "./recognizers.ts";

export interface Exception {
  readonly reason: string;
  readonly covers: (test: Case) => boolean;
}

const inInput = (reason: string, pattern: RegExp): Exception => ({
  reason,
  covers: ({ Input }) => pattern.test(Input),
});
const inResult = (reason: string, pattern: RegExp): Exception => ({
  reason,
  covers: ({ Results }) => Results.some(({ Text }) => pattern.test(Text)),
});

const DENOMINATOR = "(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)s?";

const NUMBERS: readonly Exception[] = [
  inInput("powers and scientific notation", /\^|\d[eE][+-]?\d/),
  inResult("sums read aloud: one number over another", / over /),
  inResult(
    "fractions read aloud over a compound denominator",
    new RegExp(`(?:twenty|thirty|hundred|thousand)[ -](?:and )?${DENOMINATOR}$`),
  ),
  inResult("a whole in two parts and a fraction, read aloud", /^twenty and \w+ and \w+ fifths$/),
  inInput("a dotted address, a date or a telephone number taken apart into its numbers", /\d[./-]\d+[./-]\d/),
  inInput("the number in a model's name", /[A-Z]{2,}-\d/),
  {
    reason: "a measure: to Hearsay a quantity with its unit",
    covers: ({ Input, Results }) => Results.length === 0 && /\d(?:ml|km)\b/.test(Input),
  },
  inInput("a capital G for thousands of millions", /\d ?G\b/),
  inInput("a whole number with a small m: a million in news ('2m people')", /^\d+m /),
  inInput("millionths, of which the spec keeps the numerator alone", /millionths?$/),
];

const RANGES: readonly Exception[] = [
  inInput("ranks: ordinals are no quantities", /\btenth\b/),
  inInput("negative counts", /negative|<=?\s*-/),
  inInput("ages: Hearsay keeps them apart from counts", /years old/),
  inInput(
    "queries and formulas: 'or equal' behind the number, malformed signs",
    /or equal(?: to(?: it)?)?$|^[<=>]{2}/,
  ),
  inInput("a query whose range the spec leaves to dates", /from 200 to 300 in 2008/),
  inInput("'more than 2 in 5': the spec reads the 2 alone", /more than 2 in 5/),
];

const PERCENTAGES: readonly Exception[] = [
  inInput("the number behind 'per cent of', read backwards", /^per ?cents? of/),
  {
    reason: "a percent sign or word with no number",
    covers: ({ Results }) => Results.some(({ Resolution }) => Resolution.value === "null"),
  },
];

const MONEY: readonly Exception[] = [
  {
    reason: "a currency's name with no number",
    covers: ({ Results }) =>
      Results.some(({ Resolution }) => Resolution.value === null || Resolution.value === undefined),
  },
  inResult(
    "cents said with no word for them, as in talk",
    /dollars?(?: and)? (?:\d+|forty five|one|two)$|\d usd \d+$|five mao five$|\d and fifty$/,
  ),
  inInput("a minor unit written before its number", /\bsen \d/),
  inInput("'1 $ 10 dollars bill': two numbers around one sign", /\d \$ \d+ dollars bill/),
];

export const EXCEPTIONS: Readonly<Record<ModelName, readonly Exception[]>> = {
  NumberModel: NUMBERS,
  NumberRangeModel: RANGES,
  PercentModel: PERCENTAGES,
  CurrencyModel: MONEY,
  AgeModel: [],
};

/**
 * Kinds of construct in the peer's specs that do not apply to news, stated before scoring: each is a rule about the form
 * of a case, holds for every model alike, and says why. A case is left out by its kind, never one by one and never by
 * whether it passes; what fits no kind counts, right or wrong. The share of all cases, with none left out, is printed too.
 */
import { parseNumbers } from "../../src/annotate/quantity/index.ts";
import type { Case } from "./recognizers.ts";

export interface Exception {
  readonly kind: string;
  readonly reason: string;
  readonly covers: (test: Case) => boolean;
}

const inInput =
  (pattern: RegExp) =>
  ({ Input }: Case): boolean =>
    pattern.test(Input);
const inResult =
  (pattern: RegExp) =>
  ({ Results }: Case): boolean =>
    Results.some(({ Text }) => pattern.test(Text));

/** Above ten, ordinals as denominators are read aloud only in sums: "three twenty-fifths", "millionths". */
const LARGE_DENOMINATOR =
  /(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million)(?:[ -](?:and )?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)s?|ths?)$/i;

/** Two numbers around a currency's name, and no name behind the second: "three dollars forty five". */
const endsInBareNumber = ({ Results }: Case): boolean =>
  Results.some(({ Text, Resolution }) => {
    if (Resolution.unit === undefined) return false;
    const numbers = parseNumbers(Text);
    return numbers.length > 1 && numbers.at(-1)!.end === Text.length;
  });

export const EXCEPTIONS: readonly Exception[] = [
  {
    kind: "formula or query",
    reason: "powers, scientific notation, comparison signs, 'or equal to': no sentence of news is written so",
    covers: inInput(/\^|\d[eE][+-]?\d|[<>=]|or equal(?: to(?: it)?)?$/),
  },
  {
    kind: "arithmetic read aloud",
    reason: "'one over twenty-one', 'three twenty-fifths': 'over' and ordinals have other meanings in news",
    covers: (test) => inResult(/ over /)(test) || inResult(LARGE_DENOMINATOR)(test),
  },
  {
    kind: "digits that are a name",
    reason:
      "an address, a date, a telephone number or a model's name, taken apart into numbers: Hearsay must not",
    covers: inInput(/\d[./-]\d+[./-]\d|[A-Z]{2,}-\d/),
  },
  {
    kind: "with a unit of its own",
    reason:
      "the spec wants no number where a measure stands, or a count of years: Hearsay gives both with their unit",
    covers: (test) =>
      (test.Results.length === 0 && inInput(/\d(?:ml|km)\b/)(test)) ||
      (inInput(/\byears? old\b/)(test) &&
        test.Results.some(({ Resolution }) => Resolution.unit === undefined)),
  },
  {
    kind: "negative or ordinal",
    reason: "ranks and numbers below nought count nothing",
    covers: inInput(/\bnegative\b|\branks?\b.*th\b/),
  },
  {
    kind: "no number",
    reason: "a currency's name or a per cent sign alone, or 'per cent of' with no share said",
    covers: ({ Input, Results }) =>
      /^per ?cents? of\b/.test(Input) ||
      Results.some(
        ({ Resolution }) =>
          Resolution.value === null || Resolution.value === "null" || Resolution.value === undefined,
      ),
  },
  {
    kind: "minor unit left unsaid",
    reason: "'three dollars forty five': talk; news writes $3.45",
    covers: endsInBareNumber,
  },
];

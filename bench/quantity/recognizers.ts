/**
 * A peer's test specs (Recognizers-Text, English): numbers, ranges, percentages, currencies, ages. Cases that no news
 * text holds, or that ask for what Hearsay must not do (a date taken apart into three numbers), do not apply; each is
 * left out by the kind of construct it is (exceptions.ts), never by whether it passes.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { z } from "zod";
import { ageMentions, parseNumbers, parseQuantities } from "../../src/annotate/quantity/index.ts";
import type { FoundQuantity } from "../../src/annotate/quantity/stated.ts";
import { CURRENCIES, CURRENCY_BY_CODE } from "../../src/lexicon/currencies.ts";
import { requireShared } from "../data.ts";
import { EXCEPTIONS, type Exception } from "./exceptions.ts";

const Result = z.object({
  Text: z.string(),
  Start: z.number().optional(),
  End: z.number().optional(),
  Resolution: z.record(z.string(), z.unknown()),
});
const Case = z.object({ Input: z.string(), Results: z.array(Result) });
type Result = z.infer<typeof Result>;
export type Case = z.infer<typeof Case>;

export type ModelName = "NumberModel" | "NumberRangeModel" | "PercentModel" | "CurrencyModel" | "AgeModel";

export interface Verdict {
  readonly index: number;
  readonly input: string;
  /** why the case does not apply; null: it does */
  readonly exception: Exception | null;
  readonly right: boolean;
}

export interface ModelVerdicts {
  readonly model: ModelName;
  readonly digest: string;
  readonly verdicts: readonly Verdict[];
}

/** Relative: the specs print fifteen digits. */
const PRECISION = 1e-9;
const near = (a: number, b: number): boolean =>
  Math.abs(a - b) <= PRECISION * Math.max(1, Math.abs(a), Math.abs(b));
const numberOf = (result: Result): number => Number.parseFloat(String(result.Resolution.value));
const over = (found: { readonly start: number; readonly end: number }, { Start, End }: Result): boolean =>
  Start === undefined || End === undefined || (found.start <= End && found.end > Start);

/** As many as wanted, each over the same words and with the same value. */
function numbersRight({ Input, Results }: Case): boolean {
  const found = parseNumbers(Input);
  return (
    found.length === Results.length &&
    found.every((number, k) => near(number.value, numberOf(Results[k]!)) && over(number, Results[k]!))
  );
}

interface Interval {
  readonly low: number | null;
  readonly high: number | null;
  readonly strict: boolean;
}

/** "(20,35]", "[1000,)": our one `strict` stands for an excluded end; a closed range of the spec excludes none of ours. */
function intervalOf(result: Result): Interval {
  const [, open, low, high, close] =
    /^([[(])([^,]*),([^\])]*)([\])])$/.exec(String(result.Resolution.value)) ?? [];
  const ends = { low: low ? Number(low) : null, high: high ? Number(high) : null };
  if (ends.low === null) return { ...ends, strict: close === ")" };
  if (ends.high === null) return { ...ends, strict: open === "(" };
  return { ...ends, strict: open === "(" };
}

const sameEnd = (a: number | null, b: number | null): boolean =>
  a === null || b === null ? a === b : near(a, b);

function rangesRight({ Input, Results }: Case): boolean {
  const found = parseQuantities(Input);
  if (Results.length === 0) return found.every(({ low, high }) => low === high);
  return Results.every((result) => {
    const want = intervalOf(result);
    return found.some(
      (got) =>
        over(got, result) &&
        sameEnd(got.low, want.low) &&
        sameEnd(got.high, want.high) &&
        got.strict === want.strict,
    );
  });
}

const pointOf = ({ low, high }: FoundQuantity): number => low ?? high ?? Number.NaN;

function percentagesRight({ Input, Results }: Case): boolean {
  const found = parseQuantities(Input).filter(({ unit }) => unit === "%");
  return (
    found.length === Results.length &&
    found.every((percent, k) => near(pointOf(percent), numberOf(Results[k]!)))
  );
}

const MONEY_WORDS: ReadonlySet<string> = new Set(
  CURRENCIES.flatMap(({ nouns, minor, symbols }) => [...nouns, ...(minor ?? []), ...symbols]),
);
const isMoney = ({ unit }: FoundQuantity): boolean => CURRENCY_BY_CODE.has(unit) || MONEY_WORDS.has(unit);

/** Value, and the ISO code where the spec gives one. */
function moneyRight({ Input, Results }: Case): boolean {
  const found = parseQuantities(Input).filter(isMoney);
  if (found.length !== Results.length) return false;
  return found.every((money, k) => {
    const code = Results[k]!.Resolution.isoCurrency;
    return (
      near(pointOf(money), numberOf(Results[k]!)) &&
      over(money, Results[k]!) &&
      (code === undefined || code === money.unit)
    );
  });
}

/** Value and unit; the spec keeps only the upper end of "40 - 50 years old". */
function agesRight({ Input, Results }: Case): boolean {
  const found = ageMentions(Input);
  if (found.length !== Results.length) return false;
  return found.every((age, k) => {
    const unit = String(Results[k]!.Resolution.unit).toLowerCase();
    return near(age.high, numberOf(Results[k]!)) && (unit === "age" || unit === age.unit);
  });
}

const CHECKS: Readonly<Record<ModelName, (test: Case) => boolean>> = {
  NumberModel: numbersRight,
  NumberRangeModel: rangesRight,
  PercentModel: percentagesRight,
  CurrencyModel: moneyRight,
  AgeModel: agesRight,
};

export const MODELS = Object.keys(CHECKS) as readonly ModelName[];

/** @throws Error in one line where the specs are not on this machine */
export function runModel(model: ModelName): ModelVerdicts {
  const bytes = readFileSync(requireShared("recognizers", `${model}.json`));
  const cases = z.array(Case).parse(JSON.parse(bytes.toString("utf8")));
  const verdicts = cases.map(
    (test, index): Verdict => ({
      index,
      input: test.Input,
      exception: EXCEPTIONS.find((exception) => exception.covers(test)) ?? null,
      right: CHECKS[model](test),
    }),
  );
  return { model, digest: createHash("sha256").update(bytes).digest("hex"), verdicts };
}

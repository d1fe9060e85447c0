/** The numbers of a quantity, and whether two quantities give one number or one a rounding of the other. */
import { CURRENCY_BY_CODE } from "../../lexicon/currencies.ts";
import type { PartQuantity, Quantity } from "../../model/index.ts";

type Amount = Pick<Quantity | PartQuantity, "low" | "high" | "vague" | "approximate" | "unit">;

/** Money, or a share of a whole: what it is of stands in other words than its unit. */
export const isAmount = ({ unit }: Pick<Amount, "unit">): boolean =>
  unit === "%" || CURRENCY_BY_CODE.has(unit);

/** The ends of a quantity as keys; equal ends once. */
export function endsOf(quantity: Amount | null): readonly string[] {
  if (quantity === null) return [];
  const { low, high } = quantity;
  if (low === null) return high === null ? [] : [String(high)];
  return high === null || high === low ? [String(low)] : [String(low), String(high)];
}

/** Digits kept when a text rounds: 1,644 becomes 1,600 or 2,000. */
const ROUND_DIGITS = [1, 2, 3];

/** "same": an end in common; "rounded": one is the other cut or rounded; "near": within a tenth; null: other numbers. */
export type Agreement = "same" | "rounded" | "near" | null;

const NEAR = 0.1;

export function agreement(a: Amount, b: Amount): Agreement {
  if ((a.low === null && a.high === null) || (b.low === null && b.high === null))
    return a.vague !== null && a.vague === b.vague ? "same" : null;
  if (anyEnds(a, b, (one, other) => one === other)) return "same";
  if (anyEnds(a, b, (one, other) => rounds(one, other) || rounds(other, one))) return "rounded";
  return anyEnds(a, b, (one, other) => Math.abs(one - other) <= NEAR * Math.max(one, other)) ? "near" : null;
}

/** true: it holds of an end of each; asked for very many pairs, so no lists are made. */
function anyEnds(a: Amount, b: Amount, holds: (one: number, other: number) => boolean): boolean {
  const { low, high } = a;
  if (low !== null && anyEnd(low, b, holds)) return true;
  return high !== null && high !== low && anyEnd(high, b, holds);
}

function anyEnd(one: number, { low, high }: Amount, holds: (one: number, other: number) => boolean): boolean {
  if (low !== null && holds(one, low)) return true;
  return high !== null && high !== low && holds(one, high);
}

/** Rounding up adds less than half: 15 to 20 is a third. */
const MOST_UP = 1.5;

/** true: `round` is `exact` with fewer digits, and says so by its zeros. */
function rounds(exact: number, round: number): boolean {
  if (round === 0 || exact < 20 || round < exact / 2 || round > exact * MOST_UP) return false;
  const size = 10 ** Math.floor(Math.log10(exact));
  return ROUND_DIGITS.some((digits) => {
    const step = size / 10 ** (digits - 1);
    if (step < 1) return false;
    return Math.floor(exact / step) * step === round || Math.round(exact / step) * step === round;
  });
}

/** A number with three digits that are not zeros, or one that is no round number, is seldom shared by chance. */
export function isRare(quantity: Amount): boolean {
  return endsOf(quantity).some((value) => value.replace(/[.]|0+$/g, "").length >= 3);
}

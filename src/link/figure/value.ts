/** The numbers of a quantity, and whether two quantities give one number or one a rounding of the other. */
import type { PartQuantity, Quantity } from "../../model/index.ts";

type Amount = Pick<Quantity | PartQuantity, "low" | "high" | "vague" | "approximate" | "unit">;

/** The ends of a quantity as keys; equal ends once. */
export function endsOf(quantity: Amount | null): readonly string[] {
  if (quantity === null) return [];
  const ends = [quantity.low, quantity.high].filter((end) => end !== null);
  return [...new Set(ends.map(String))];
}

/** Digits kept when a text rounds: 1,644 becomes 1,600 or 2,000. */
const ROUND_DIGITS = [1, 2, 3];

/** "same": an end in common; "rounded": one is the other cut or rounded; "near": within a tenth; null: other numbers. */
export type Agreement = "same" | "rounded" | "near" | null;

const NEAR = 0.1;

export function agreement(a: Amount, b: Amount): Agreement {
  const ends = (amount: Amount): readonly number[] => [amount.low, amount.high].filter((end) => end !== null);
  const ofA = ends(a);
  const ofB = ends(b);
  if (ofA.length === 0 || ofB.length === 0) return a.vague !== null && a.vague === b.vague ? "same" : null;
  if (ofA.some((end) => ofB.includes(end))) return "same";
  if (ofA.some((one) => ofB.some((other) => rounds(one, other) || rounds(other, one)))) return "rounded";
  return ofA.some((one) => ofB.some((other) => Math.abs(one - other) <= NEAR * Math.max(one, other)))
    ? "near"
    : null;
}

/** true: `round` is `exact` with fewer digits, and says so by its zeros. */
function rounds(exact: number, round: number): boolean {
  if (round === 0 || exact < 20) return false;
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

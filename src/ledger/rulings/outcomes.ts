/** What became of claims, as people resolved them: the last word on each. */
import type { ClaimId, Ruling } from "../../model/index.ts";
import type { ClaimOutcome } from "../contract.ts";

/** @param rulings that hold, in their order */
export function outcomesOf(rulings: readonly Ruling[]): ReadonlyMap<ClaimId, ClaimOutcome> {
  const found = new Map<ClaimId, ClaimOutcome>();
  for (const { act, by, at, why } of rulings) {
    if (act.kind !== "resolve") continue;
    const { claim, outcome, on, source } = act;
    found.set(claim, { outcome, on, source, by, at, why });
  }
  return found;
}

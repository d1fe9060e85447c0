/** What becomes of a certainty word when it is negated: "not likely", "not clear", "cannot rule out". */
import type { Certainty } from "../../model/index.ts";

export interface Claimed {
  readonly value: Certainty["value"];
  readonly polarity: Certainty["polarity"];
}

/**
 * "not likely" says probably not; "not possible" says it is not so; "not certain" leaves open; "not unlikely",
 * "not impossible" and "not ruled out" leave it possible. What is open or unconfirmed stays so.
 */
export function negated({ value, polarity }: Claimed): Claimed {
  if (value === "unknown" || value === "unconfirmed") return { value, polarity };
  if (polarity === "denied") return { value: "possible", polarity: "affirmed" };
  if (value === "certain") return { value: "unknown", polarity: "affirmed" };
  return value === "possible"
    ? { value: "certain", polarity: "denied" }
    : { value: "probable", polarity: "denied" };
}

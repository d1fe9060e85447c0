/** What a body of a state does: the second half of names made by the pattern country × function. */
import data from "../../lexicon/functions.json" with { type: "json" };

export interface StateFunction {
  readonly name: string;
  /** lower case, as text words it: "spy agency", "ministry of defence" */
  readonly variants: readonly string[];
  readonly kind: "agency" | "government" | "outlet" | "organisation";
  /** the word of the canonical name after the country's adjective; "": the government itself */
  readonly label: string;
}

export const FUNCTIONS: readonly StateFunction[] = Object.freeze(
  (data.rows as readonly StateFunction[]).map((row) => Object.freeze(row)),
);

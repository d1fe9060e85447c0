/** What a time is resolved against, and what one resolution keeps account of. */
import type { Anchor } from "./anchor.ts";
import type { Expression } from "./expression.ts";
import type { Stretch } from "./stretch.ts";

/**
 * Which side of publication a clause is about. "prospect": ahead of a moment that is past ("it was expected to pass
 * on Wednesday", "he said he would leave on Friday"), so that either side can be meant; null: no word says.
 */
export type Tense = "past" | "future" | "prospect" | null;

/** What an Expression is resolved against. */
export interface Context {
  /** null: the publication date is not known */
  readonly anchor: Anchor | null;
  /** the time mentioned before; null: none */
  readonly previous: Stretch | null;
  /** true: `previous` was itself worked out from the anchor */
  readonly previousAnchored: boolean;
  /** which side of publication the clause is about; null: no word says */
  readonly tense: Tense;
  /** seasons of the southern half of the Earth */
  readonly southern: boolean;
  /** what "5/3/2018" means; null: not known, both are kept */
  readonly order: "month first" | "day first" | null;
}

/** One resolution in progress: the context, and whether the anchor was used. */
export interface Resolving extends Context {
  readonly uses: { anchor: boolean };
  readonly resolve: (expression: Expression, tense?: Tense) => Stretch | null;
}

export interface Resolution {
  readonly stretch: Stretch | null;
  readonly anchored: boolean;
}

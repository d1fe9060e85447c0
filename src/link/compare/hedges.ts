/** How sure two claims word one matter, and what changed between them. */
import type { Claim } from "../../model/index.ts";

export type HedgeChange = "hedge dropped" | "hedge weakened" | "hedge strengthened";

/** Null: the text leaves the matter open, and there is nothing to compare. */
const STRENGTH: Readonly<Record<Claim["certainty"]["value"], number | null>> = {
  certain: 3,
  probable: 2,
  possible: 1,
  unconfirmed: 1,
  unknown: null,
};

export function hedgeChange(before: Claim, after: Claim): HedgeChange | null {
  const from = STRENGTH[before.certainty.value];
  const to = STRENGTH[after.certainty.value];
  if (from === null || to === null || from === to) return null;
  if (from > to) return "hedge strengthened";
  return to === STRENGTH.certain ? "hedge dropped" : "hedge weakened";
}

/** The hedges as a sentence quotes them. */
export const hedgesOf = ({ certainty }: Claim): string =>
  certainty.words.map((word) => `“${word.exact}”`).join(", ") || "no hedge";

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

/** A claim that is certain as a whole may still hold a word of doubt: "has likely lost". */
const DOUBT = /\b(likel|probabl|presum|possibl|perhaps)/i;

function strengthOf({ certainty: { value, words } }: Claim): number | null {
  const doubted = value === "certain" && words.some(({ exact }) => DOUBT.test(exact));
  return STRENGTH[doubted ? "probable" : value];
}

export function hedgeChange(before: Claim, after: Claim): HedgeChange | null {
  const from = strengthOf(before);
  const to = strengthOf(after);
  if (from === null || to === null || from === to) return null;
  if (from > to) return "hedge strengthened";
  return to === STRENGTH.certain ? "hedge dropped" : "hedge weakened";
}

/** The hedges as a sentence quotes them. */
export const hedgesOf = ({ certainty }: Claim): string =>
  certainty.words.map((word) => `“${word.exact}”`).join(", ") || "no hedge";

/** How a number stands to what was there before: all or more on top, by so many or to so many. */
import { CHANGE_VERBS } from "../../lexicon/change-words.ts";
import type { Telling } from "../retelling/telling.ts";
import { saidWords } from "../retelling/words.ts";
import { type Change, type DriftRule, isBacked, type Pair } from "./rule.ts";

/** Without one voice or rarer figures the claims must be worded alike. */
const ALIKE_WORDS = 0.2;

type Standing = "in all" | "on top" | "to" | "by";

/** Words before a number that are looked at for how it stands. */
const REACH = 90;
const TOTAL = /\b(?:a )?total of\b|\bin all\b|\bin total\b|\baltogether\b|\ball told\b/i;
const CHANGE_FORM = [...CHANGE_VERBS.keys(), "bring", "bringing", "brings", "brought"].join("|");
const REACHED = new RegExp(
  `\\b(?:${CHANGE_FORM})\\b[^.;]*\\bto (?:as many as |up to |about |some |around )?$`,
  "i",
);
const STEPPED = new RegExp(
  `\\b(?:${CHANGE_FORM})\\b[^.;]*\\bby (?:as many as |up to |about |some |around )?$`,
  "i",
);

/** Null: the text does not say. */
function standingOf({ figure: { quantity, article } }: Telling): Standing | null {
  if (quantity === null) return null;
  const { text } = article.reading.document;
  const { start, end } = quantity.words;
  const ahead = text.slice(Math.max(0, start - REACH), start).replace(/\s+/g, " ");
  if (REACHED.test(ahead)) return "to";
  if (STEPPED.test(ahead)) return "by";
  if (quantity.relation === "additional") return "on top";
  if (
    quantity.relation === "total" ||
    TOTAL.test(
      text
        .slice(Math.max(0, start - TOTAL_REACH), end + TOTAL_REACH)
        .split(/[.;\n]/)
        .find((part) => part.includes(quantity.words.exact)) ?? "",
    )
  )
    return "in all";
  return null;
}
const TOTAL_REACH = 40;

/** All so far, and what was reached, are one standing against what comes on top. */
const side = (standing: Standing): "whole" | "step" =>
  standing === "in all" || standing === "to" ? "whole" : "step";

export const RELATION_CHANGED: DriftRule = {
  kind: "relation changed",
  of: "figure",
  what: "A total is retold as so many more, so many more as a total; “by” becomes “to”.",
  because: "both texts must say how the number stands, as most leave it open",
  examples: [
    {
      before: "The ministry said an additional 4,500 nurses will be hired.",
      after: "The ministry said a total of 4,500 nurses will be hired.",
    },
    {
      before: "The bank said its staff will rise by 4,500 people in March.",
      after: "The bank said its staff will rise to 4,500 people in March.",
    },
  ],
  not: [
    {
      before: "The ministry said an additional 4,500 nurses will be hired.",
      after: "The ministry said 4,500 more nurses will be hired.",
    },
  ],
  find: (pair: Pair): Change | null => {
    const { before, after, sameNumber, words } = pair;
    if (!sameNumber || (!isBacked(pair) && words < ALIKE_WORDS)) return null;
    const from = standingOf(before);
    const to = standingOf(after);
    if (from === null || to === null || side(from) === side(to)) return null;
    const why = `The number was ${TOLD[from]} before, and is ${TOLD[to]} now.`;
    return { before: saidWords(before), after: saidWords(after), why };
  },
};

const TOLD: Readonly<Record<Standing, string>> = {
  "in all": "all there are",
  to: "what is reached in all",
  "on top": "what comes on top",
  by: "the change alone",
};

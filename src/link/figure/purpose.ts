/**
 * What an amount is of. The unit of money is a currency, and that of a share "%", so the word beside the number tells: savings
 * are no charges, a share of the staff is no rise of the shares.
 */
import type { PartQuantity, Quantity } from "../../model/index.ts";
import { isAmount } from "./value.ts";

/** Words by which a purpose is known, the stems of which stand for all forms. */
const MONEY: readonly (readonly [purpose: string, words: RegExp])[] = [
  ["savings", /\b(?:sav(?:e|es|ed|ing|ings))\b/giu],
  ["costs", /\b(?:charges?|costs?|expens\p{L}+|provisions?|restructuring|bill|cost(?:ing)?)\b/giu],
  [
    "payments",
    /\b(?:compensat\p{L}+|payouts?|severance|settle\p{L}*|insur\p{L}+|claims|pension\p{L}*|bonus\p{L}*|salar\p{L}+|wages?|fines?|fined)\b/giu,
  ],
  ["earnings", /\b(?:profits?|earnings|revenues?|sales|turnover|income)\b/giu],
  [
    "losses",
    /\b(?:los[st](?:es)?|deficits?|shortfalls?|holes?|write-?(?:down|off)s?|in the red|damages?)\b/giu,
  ],
  [
    "funding",
    /\b(?:invest\p{L}*|subsid\p{L}+|grants?|aid|loans?|funds?|funding|rais(?:e|ed|ing)|donat\p{L}+|pledg\p{L}+|budget)\b/giu,
  ],
  [
    "withdrawals",
    /\b(?:withdr[ae]w\p{L}*|outflows?|deposits?|deposited|tak(?:e|es|en|ing) out|took out|pull(?:s|ed|ing)? out|emptied)\b/giu,
  ],
  ["guarantees", /\b(?:guarant\p{L}+|backstop\p{L}*|underwr\p{L}+)\b/giu],
  ["price", /\b(?:bought|buy|acqui\p{L}+|bids?|worth|valued?|price\p{L}*|sold|sells?|stake)\b/giu],
];
const SHARE: readonly (readonly [purpose: string, words: RegExp])[] = [
  ["staff", /\b(?:workforce|staff|employees|workers|headcount|jobs|positions|personnel|payroll)\b/giu],
  ["stock", /\b(?:shares|stock|stocks|trading)\b/giu],
];

/** A word further from the number than so many characters is of something else. */
const REACH = 60;
/** Behind these words begins something else: "charges of $310 million and savings of …". */
const ELSE = /\b(?:and|but|while|or|with)\b|,/iu;

/** "savings", "costs"; "" not said, or the quantity is no amount */
export function purposeOf(text: string, quantity: Quantity | PartQuantity): string {
  if (!isAmount(quantity)) return "";
  const { start, end } = quantity.words;
  const ahead = text
    .slice(Math.max(0, start - REACH), start)
    .split(BREAK)
    .at(-1)!;
  const behind = text.slice(end, end + REACH).split(BREAK)[0]!;
  let nearest = Number.POSITIVE_INFINITY;
  let found = "";
  for (const [purpose, words] of quantity.unit === "%" ? SHARE : MONEY) {
    for (const match of ahead.matchAll(words))
      take(
        purpose,
        ahead.length -
          match.index -
          match[0].length +
          (GOVERNED.test(ahead.slice(0, match.index)) ? REACH : 0),
      );
    for (const match of behind.split(ELSE)[0]!.matchAll(words)) take(purpose, match.index);
  }
  return found;

  function take(purpose: string, distance: number): void {
    if (distance >= nearest) return;
    nearest = distance;
    found = purpose;
  }
}

/** "Losses on loans", "the cost of the deposits": the noun before says what the amount is. */
const GOVERNED = /\p{L} (?:on|of|from|for|against|over|to) (?:\p{L}+ )?$/u;

/** Another number, or another sentence, has words of its own. */
const BREAK = /[.;:!?\n](?=\s|$)|\p{N}[\p{N}.,]*/u;

/** Numbers that a text tells as those that do not hold any more, "24, not 11 as first announced", and as those that do now. */
import type { Telling } from "./telling.ts";

const SET_ASIDE = /\b(?:not|rather than|instead of|from) (?:the |about |some |up to |just )?$/i;
const REACH = 30;

export function isSetAside({ figure: { quantity, article } }: Telling): boolean {
  if (quantity === null) return false;
  const { start } = quantity.words;
  return SET_ASIDE.test(article.reading.document.text.slice(Math.max(0, start - REACH), start));
}

/** "Total reductions will now be 2,700": a number that takes the place of another. */
const NOW = /\bnow\b[^.;]{0,40}$/i;
const NOW_REACH = 50;

export function saysNow({ figure: { quantity, article } }: Telling): boolean {
  if (quantity === null) return false;
  const { start } = quantity.words;
  return NOW.test(article.reading.document.text.slice(Math.max(0, start - NOW_REACH), start));
}
